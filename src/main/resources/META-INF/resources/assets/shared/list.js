// A list of the service, which comes in pages. A page that is as it was is not sent again.

const largestPage = 200;

export class List {
  // get(path, tag): an answer with status, body and tag.
  constructor(path, get) {
    this.path = path + (path.includes("?") ? "&" : "?") + "limit=" + largestPage;
    this.get = get;
    this.forget();
  }

  // All of it is read next time, whatever the service says of its tags.
  forget() {
    this.pages = new Map();
  }

  // {items, isNew}: all of them, and whether they may be others than before. Null when an answer
  // says something else.
  async read() {
    const before = this.pages;
    const pages = new Map();
    for (let path = this.path; path; path = this.after(pages.get(path))) {
      const known = before.get(path);
      const { status, body, tag } = await this.get(path, known && known.tag);
      if (status === 304 && known) pages.set(path, known);
      else if (status === 200) pages.set(path, { ...body, tag });
      else return null;
    }
    const isNew = Array.from(pages).some(([path, page]) => page !== before.get(path));
    if (this.pages === before) this.pages = pages; // Else it was forgotten meanwhile.
    return { items: Array.from(pages.values()).flatMap(({ items }) => items), isNew };
  }

  after({ next }) {
    return next ? this.path + "&cursor=" + encodeURIComponent(next) : null;
  }
}
