// While a title is typed: what others have proposed already, to join instead. What that means
// depends on how far the event is; what was typed stays.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { button } from "./ui.js";
import { t } from "./words.js";

const restMs = 450;
const shortest = 4;

export class Similar {
  // joined(sentence): the reader joined one, in words.
  /** @param {App} app @param {(sentence: string) => void} joined */
  constructor(app, joined) {
    this.app = app;
    this.joined = joined;
    this.node = el("div", { class: "similar" });
    this.timer = null;
    this.offered = true; // An older service does not know the question.
    this.round = 0;
    this.items = [];
    this.done = new Set(); // What the reader has joined here: not all of it shows elsewhere.
  }

  ask(title, summary) {
    clearTimeout(this.timer);
    if (!this.offered || !this.app.session) return;
    this.timer = setTimeout(() => this.look(title.trim(), summary.trim()), restMs);
  }

  async look(title, summary) {
    const round = ++this.round;
    if (title.length < shortest) return this.show([]);
    const query = new URLSearchParams(summary ? { title, summary } : { title });
    const answer = await this.app.api.get("/proposals/similar?" + query);
    if (answer.status === 404) this.offered = false;
    return round === this.round && this.show(answer.status === 200 ? answer.body.items : []);
  }

  show(items) {
    const before = this.items.map((item) => item.proposalId).join();
    this.items = items;
    this.draw();
    const news = items.length && before !== items.map((item) => item.proposalId).join();
    if (news) this.app.say(t.similar + " " + items.map((item) => item.title).join("; "));
  }

  // Again when the event is further than it was, or something has been joined.
  draw() {
    const rows = this.items.slice(0, 3).map((item) => ({ item, way: this.wayIn(item.proposalId) }));
    const key = JSON.stringify([rows.map(({ item, way }) => [item, way && way.words]), t.lang]);
    if (key === this.shown) return;
    this.shown = key;
    replaceContent(
      this.node,
      rows.length > 0 && [
        el("p", { class: "similar-head" }, t.similar),
        el(
          "ul",
          {},
          rows.map(({ item, way }) => this.row(item, way)),
        ),
      ],
    );
  }

  // What joining one means now, or null where it has been joined. While voting is open it is a
  // choice; before that a choice remembered; afterwards only going there is left.
  wayIn(id) {
    const { ballot, camp, day, later } = this.app;
    if (!this.app.takesPart() || this.done.has(id)) return null;
    if (camp.votingOpen()) {
      const chosen = ballot.isSealed() || ballot.level(id);
      return chosen ? null : way(t.joinThis, t.joined, () => ballot.set(id, "want"));
    }
    if (camp.votingOver()) {
      return day.goes(id) ? null : way(t.illGo, t.joinedGoing, () => day.going.set(id, true));
    }
    return later.has(id) ? null : way(t.joinLater, t.joinedLater, () => later.add(id));
  }

  row(item, way) {
    const proposal = this.app.camp.byId.get(item.proposalId);
    const named = (words) => ({ class: "button", "aria-label": words + ": " + item.title });
    return el(
      "li",
      { class: "similar-row" },
      el(
        "p",
        {
          class: "title",
          lang: titleLanguage({ ...item, language: proposal && proposal.language }),
        },
        item.title,
      ),
      way &&
        button(way.words, named(way.words), () => {
          way.act();
          this.done.add(item.proposalId);
          this.draw();
          this.joined(way.said(item.title));
        }),
      proposal &&
        proposal.facilitatorWanted &&
        this.app.canTakeUp() &&
        button(t.iWillRunIt, { ...named(t.iWillRunIt), class: "button quiet" }, () =>
          this.app.takeUp(proposal),
        ),
    );
  }
}

function way(words, said, act) {
  return { words, said, act };
}
