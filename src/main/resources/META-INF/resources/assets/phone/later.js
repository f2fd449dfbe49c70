// What the reader wants to choose once voting opens: remembered on this phone, and offered then.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

export class Later {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
  }

  /** @returns {string[]} */
  ids() {
    return this.app.keep.get("later") || [];
  }

  has(id) {
    return this.ids().includes(id);
  }

  add(id) {
    if (!this.has(id)) this.app.keep.set("later", [...this.ids(), id]);
  }

  // What is still there and not chosen yet.
  waiting() {
    const { ballot, camp } = this.app;
    return this.ids()
      .map((id) => camp.byId.get(id))
      .filter((proposal) => proposal && !ballot.level(proposal.id));
  }

  notice() {
    const { camp, ballot } = this.app;
    const waiting = camp.votingOpen() && !ballot.isSealed() ? this.waiting() : [];
    if (!waiting.length) return null;
    return notice(
      "notice",
      t.laterHead,
      el(
        "ul",
        {},
        waiting.map((it) => el("li", { lang: titleLanguage(it) }, it.title)),
      ),
      el(
        "div",
        { class: "buttons" },
        button(t.laterChoose, { "data-act": "later" }, () => this.choose(waiting)),
        button(t.laterForget, { class: "button quiet", "data-act": "later-not" }, () =>
          this.forget(),
        ),
      ),
    );
  }

  choose(waiting) {
    waiting.forEach(({ id }) => this.app.ballot.set(id, "want"));
    this.app.say(t.laterChosen(waiting.length));
    this.forget();
  }

  forget() {
    this.app.keep.drop("later");
    this.app.draw();
  }
}
