// Who else is asked to run a proposal of the reader's: those who have not said yes, and one more.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { Names } from "./names.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class Others {
  // changed(id): to be drawn anew, with the keyboard where that proposal's field was opened.
  /** @param {App} app @param {(id?: string) => void} changed */
  constructor(app, changed) {
    this.app = app;
    this.changed = changed;
    this.adding = null; // The id of the proposal that somebody else is asked to run.
    this.names = null;
  }

  // What it looks like follows from these.
  stateOf(id) {
    const { askings } = this.app;
    askings.need(id);
    return [askings.of(id), this.unsent(id), this.adding === id];
  }

  unsent(id) {
    return this.app.askings.waiting().filter(({ proposalId }) => proposalId === id);
  }

  parts(id) {
    const asked = this.app.askings.of(id);
    const unsent = this.unsent(id);
    return [
      asked.length + unsent.length > 0 &&
        el(
          "ul",
          { class: "names" },
          asked.map((it) => this.row(id, it)),
          unsent.map(({ name }) => el("li", {}, el("span", {}, t.askingState.unsent(name)))),
        ),
      this.adding === id && [
        this.names.node,
        button(t.cancel, { class: "button quiet" }, () => this.close()),
      ],
    ];
  }

  row(id, asking) {
    const words = asking.state === "declined" ? t.remove : t.takeBack;
    return el(
      "li",
      {},
      el("span", {}, t.askingState[asking.state](asking.name)),
      button(
        words,
        {
          class: "button quiet",
          "data-act": "back-" + asking.id,
          "aria-label": words + ": " + asking.name,
        },
        () => this.app.askings.takeBack(id, asking),
      ),
    );
  }

  open(id) {
    this.adding = id;
    this.names = new Names("more", [], (names) => {
      this.app.askings.put(id, names);
      this.close();
    });
    this.changed();
    this.names.line.focus();
  }

  close() {
    const id = this.adding;
    this.adding = null;
    this.changed(id);
  }

  leave() {
    this.adding = null;
    this.app.askings.again();
  }
}
