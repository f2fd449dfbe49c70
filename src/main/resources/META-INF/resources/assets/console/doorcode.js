// The code of the door: made by an organiser, shown once, for the poster at the entrance.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { copyButton } from "./copying.js";
import { doorPoster } from "./poster.js";
import { t } from "./words.js";
import { button, confirm, refill, say, showRefusal } from "./ui.js";

export class DoorCode {
  /** @param {Store} store @param {HTMLElement} alert @param {() => void} changed */
  constructor(store, alert, changed) {
    this.store = store;
    this.alert = alert;
    this.changed = changed;
    this.code = null; // The service tells it once; it lives here until the page is left.
    this.node = el("section", { class: "panel", "aria-labelledby": "code-head" });
  }

  draw(open) {
    const organiser = this.store.me.role === "organiser";
    refill(
      this.node,
      el("h2", { id: "code-head", class: "panel-head", tabindex: "-1" }, t.doorCode),
      this.code
        ? [
            el("p", { class: "large-code" }, el("code", {}, this.code)),
            el("p", { class: "hint" }, t.doorCodeOnce),
            el(
              "div",
              { class: "about-buttons" },
              copyButton(this.code, "copy-door"),
              button(t.printPoster, () => doorPoster(this.store, this.code), {
                kind: "primary",
                key: "print-door",
              }),
              button(t.forgetBadges, () => this.forget(open), {
                kind: "quiet",
                key: "forget-door",
              }),
            ),
          ]
        : el("p", { class: "hint" }, organiser ? t.doorCodeHint : t.doorCodeByOrganisers),
      organiser &&
        !this.code &&
        el(
          "div",
          { class: "about-buttons" },
          button(open ? t.newDoorCode : t.openTheDoor, () => this.make(open), {
            key: "make-door",
            write: true,
          }),
          open &&
            button(t.closeTheDoor, () => this.close(), {
              key: "close-door",
              write: true,
              kind: "quiet",
            }),
        ),
    );
  }

  forget(open) {
    this.code = null;
    this.draw(open);
    this.focusHead();
  }

  focusHead() {
    this.node.querySelector("h2").focus();
  }

  async make(open) {
    if (open && !(await confirm(t.newDoorCode, el("p", {}, t.newDoorCodeHint), t.newDoorCode))) {
      return;
    }
    await this.attempt(async () => {
      const { body } = await this.store.api.send("POST", "/door/codes");
      this.code = body.doorCode;
    });
    this.focusHead();
  }

  async close() {
    if (!(await confirm(t.closeTheDoor, el("p", {}, t.closeTheDoorHint), t.closeTheDoor))) return;
    await this.attempt(() => this.store.api.change("", { doorCode: null }));
  }

  async attempt(doIt) {
    this.alert.textContent = "";
    try {
      await doIt();
      say(t.saved);
      this.changed();
    } catch (failure) {
      showRefusal(this.alert, failure, t.silent);
    }
  }
}
