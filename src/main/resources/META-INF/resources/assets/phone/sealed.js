// A ballot of the badge before this one: what that means, and the way to a new one.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

export class Sealed {
  /** @param {App} app @param {HTMLElement} place where the notice is shown */
  constructor(app, place) {
    this.app = app;
    this.place = place;
    this.asking = false;
  }

  notice() {
    const { ballot, camp } = this.app;
    if (!ballot.state.sealed) return null;
    if (ballot.state.anew) return this.begun();
    const open = camp.votingOpen();
    const kept = ballot.state.desired ? Object.keys(ballot.state.desired).length : 0;
    return notice(
      "notice",
      t.sealed,
      el("p", {}, t.sealedHint),
      kept > 0 && el("p", {}, el("strong", {}, t.sealedKept(kept))),
      open && this.asking && el("p", {}, t.anewQuestion(kept)),
      open && el("div", { class: "buttons" }, this.buttons()),
    );
  }

  buttons() {
    return this.asking
      ? [
          button(t.cancel, { class: "button quiet", "data-act": "sealed-cancel" }, () =>
            this.ask(false),
          ),
          button(t.anewSure, { class: "button danger", "data-act": "anew-sure" }, () =>
            this.begin(),
          ),
        ]
      : button(t.beginAnew, { class: "button quiet", "data-act": "anew" }, () => this.ask(true));
  }

  begun() {
    return notice(
      "notice",
      t.anewBegun,
      el("p", {}, t.anewBegunHint),
      !this.app.ballot.state.desired &&
        button(t.keepSealed, { class: "button quiet", "data-act": "keep-sealed" }, () => {
          this.app.ballot.beginAnew(false);
          this.focus("anew");
        }),
    );
  }

  ask(asking) {
    this.asking = asking;
    this.app.drawNow();
    this.focus(asking ? "sealed-cancel" : "anew");
  }

  begin() {
    this.asking = false;
    this.app.ballot.beginAnew(true);
    this.app.drawNow();
    this.app.say(t.anewBegun);
    this.focus("keep-sealed");
  }

  focus(act) {
    /** @type {HTMLElement} */
    const next = this.place.querySelector('[data-act="' + act + '"]');
    if (next) next.focus();
  }
}
