// What is printed: the Wall, door sheets, cards. Badges are printed at the check-in desk.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { cardSheet } from "./cardsheet.js";
import { doorSheets, wallSheet } from "./papers.js";
import { t } from "./words.js";
import { button, heading, input, field, showRefusal } from "./ui.js";

export class PrintView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    const blanks = input({
      type: "number",
      min: "0",
      max: "200",
      value: "8",
      class: "input input-number",
    });
    const alert = el("p", { class: "alert", role: "alert" });
    const choice = (title, words, action, more) =>
      el(
        "section",
        { class: "panel print-choice" },
        heading(2, title, { class: "panel-head" }),
        el("p", {}, words),
        more,
        button(
          t.print,
          () =>
            store.index &&
            store.times &&
            action().catch((failure) => showRefusal(alert, failure, t.silentSafe)),
          { kind: "primary", name: t.print + ": " + title },
        ),
      );
    this.node = el(
      "div",
      { class: "narrow-view" },
      el("h1", {}, t.printing),
      el("p", { class: "lead" }, t.printingHint),
      alert,
      el(
        "div",
        { class: "print-choices" },
        choice(t.wallSheet, t.wallSheetHint, () => wallSheet(store)),
        choice(t.doorSheets, t.doorSheetsHint, () => doorSheets(store)),
        choice(
          t.cardSheet,
          t.cardSheetHint,
          () => cardSheet(store, Math.max(0, Math.min(200, Number(blanks.value) || 0))),
          field(t.blankCards, blanks),
        ),
        el(
          "section",
          { class: "panel print-choice" },
          heading(2, t.badgeSheet, { class: "panel-head" }),
          el("p", {}, t.badgeSheetHint),
          el("a", { class: "button", href: "#desk" }, t.viewDesk),
        ),
      ),
    );
  }

  end() {}
}
