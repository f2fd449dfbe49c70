// Who changed what, newest first.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { factWords } from "./facts.js";
import { entrySentence } from "./sentences.js";
import { lookWords } from "./tracks.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { button, empty, refill, showRefusal } from "./ui.js";

const newestEntries = "/wall/journal?limit=50";

export class JournalView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.newest = [];
    this.older = [];
    this.next = undefined;
    this.alert = el("p", { class: "alert", role: "alert" });
    this.list = el("ol", { class: "journal" });
    this.more = el("div", {});
    this.node = el(
      "div",
      { class: "narrow-view" },
      el("h1", {}, t.journal),
      el("p", { class: "lead" }, t.journalHint),
      el(
        "p",
        {},
        button(t.journalFile, () => this.save(), { key: "csv" }),
      ),
      this.alert,
      this.list,
      this.more,
    );
    this.listening = [
      store.listen(["journal", "event", "proposals"], () => this.draw()),
      store.listen(["journal", "event", "proposals"], () => this.readNewest()),
    ];
  }

  start() {
    this.readNewest();
    this.draw();
  }

  // All entries; what the store keeps are those of the Wall.
  readNewest() {
    return this.store.once("whole journal", async () => {
      const { body } = await this.store.api.get(newestEntries);
      this.newest = body.items;
      this.draw();
    });
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  draw() {
    if (!this.store.times) return;
    const newest = new Set(this.newest.map((entry) => entry.id));
    const entries = this.newest.concat(this.older.filter((entry) => !newest.has(entry.id)));
    refill(
      this.list,
      entries.length
        ? entries.map((entry) => el("li", { class: "journal-entry" }, this.entry(entry)))
        : el("li", {}, empty(t.noJournal)),
    );
    refill(
      this.more,
      this.newest.length >= 50 &&
        this.next !== null &&
        button(t.showMore, () => this.readOlder(), { key: "more" }),
    );
  }

  entry(entry) {
    const { times } = this.store;
    const overrides = entry.overrides || [];
    return [
      el(
        "p",
        { class: "journal-when" },
        el("time", { datetime: entry.at, class: "figure" }, times.dayAndTime(entry.at)),
        " ",
        el("strong", {}, nameOf(entry.by)),
        " ",
        el("span", { class: "state" }, t.kinds[entry.kind] || entry.kind),
        entry.takenBack && el("span", { class: "hint" }, " " + t.takenBack),
        entry.next && el("span", { class: "hint" }, " " + t.nextIs[entry.next]),
      ),
      el("p", {}, entrySentence(this.store, entry, 6)),
      entry.facts && el("p", {}, this.facts(entry)),
      entry.reason && el("p", { class: "hint" }, t.reason + ": " + entry.reason),
      overrides.length > 0 && el("p", { class: "hint" }, t.overruled(overrides.join(", "))),
    ];
  }

  facts(entry) {
    const words = { fact: t.fact, roles: t.roles, look: lookWords, yes: t.yes, no: t.no };
    return factWords(entry.facts, words, (at) => this.store.times.dayAndTime(at)).join("; ");
  }

  async readOlder() {
    try {
      const cursor = this.next || (await this.store.api.get(newestEntries)).body.next;
      if (!cursor) {
        this.next = null;
      } else {
        const { body } = await this.store.api.get(
          newestEntries + "&cursor=" + encodeURIComponent(cursor),
        );
        this.older = this.older.concat(body.items);
        this.next = body.next || null;
      }
      this.draw();
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
  }

  async save() {
    try {
      const { body } = await this.store.api.get("/wall/journal.csv", { accept: "text/csv" });
      const link = el("a", {
        href: URL.createObjectURL(new Blob([body], { type: "text/csv" })),
        download: "journal.csv",
      });
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
  }
}
