// While a title is typed: what others have proposed already, to join instead.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { button } from "./ui.js";
import { t } from "./words.js";

const restMs = 450;
const shortest = 4;

export class Similar {
  /** @param {App} app */
  constructor(app, join) {
    this.app = app;
    this.join = join;
    this.node = el("div", { class: "similar" });
    this.timer = null;
    this.offered = true; // An older service does not know the question.
    this.round = 0;
  }

  ask(title, summary) {
    clearTimeout(this.timer);
    if (!this.offered) return;
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
    const key = items.map((item) => item.proposalId).join();
    if (key === this.shown) return;
    this.shown = key;
    replaceContent(
      this.node,
      items.length > 0 && [
        el("p", { class: "similar-head" }, t.similar),
        el(
          "ul",
          {},
          items.slice(0, 3).map((item) => this.row(item)),
        ),
      ],
    );
    if (items.length) this.app.say(t.similar + " " + items.map((item) => item.title).join("; "));
  }

  row(item) {
    const proposal = this.app.camp.byId.get(item.proposalId);
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
      this.app.camp.votingOpen() &&
        !this.app.ballot.isSealed() &&
        button(t.joinThis, { class: "button", "aria-label": t.joinThis + ": " + item.title }, () =>
          this.join(item.proposalId),
        ),
    );
  }
}
