// The question of somebody who is signed in and follows an invitation, or the badge of another one.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class Invited {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
  }

  draw() {
    const { session, ownCode, entry } = this.app;
    const left = this.app.whose.unsaved();
    const other = entry.offered && (entry.offered.body.person.name || t.nameless);
    const key = JSON.stringify([session.person.name, ownCode.code, left, other, t.lang]);
    if (key === this.shown) return;
    this.shown = key;
    replaceContent(
      this.node,
      el(
        "h2",
        { id: "view-head", class: "view-head", tabindex: "-1" },
        other ? t.whose.otherBadge(other) : t.invited,
      ),
      el(
        "p",
        {},
        (other ? t.whose.otherBadgeHint : t.invitedHint)(session.person.name || t.nameless),
      ),
      left > 0 && el("p", {}, t.leaveSure(left)),
      ownCode.code && el("p", {}, t.codeNeeded(ownCode.code)),
      el(
        "div",
        { class: "buttons" },
        button(other ? t.whose.goOnAs(other) : t.takeInvitation, { "data-act": "invited" }, () =>
          entry.accept(),
        ),
        button(t.stayAsIs, { class: "button quiet", "data-act": "stay" }, () => entry.leave()),
      ),
    );
  }

  leave() {}
}
