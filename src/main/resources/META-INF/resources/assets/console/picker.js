// Names of people, chosen from those of the event.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { t } from "./words.js";
import { folded } from "../shared/folding.js";
import { button, field, input, on, refill } from "./ui.js";

const most = 6;

export class PeoplePicker {
  /** @param {Store} store */
  constructor(store, chosen) {
    this.store = store;
    this.chosen = chosen;
    this.line = input({ type: "search" });
    this.names = el("ul", { class: "chips" });
    this.found = el("ul", { class: "plain-list picks" });
    this.node = el(
      "div",
      { class: "picker" },
      field(t.facilitators, this.line, { name: "facilitators", hint: t.pickHint }),
      this.found,
      this.names,
    );
    on(this.line, "input", () => this.look());
    on(this.line, "keydown", (event) => {
      if (event.key !== "Enter" || !this.line.value.trim()) return;
      event.preventDefault();
      const first = this.found.querySelector("button");
      if (first) first.click();
    });
    this.draw();
  }

  get ids() {
    return this.chosen.map((one) => one.id);
  }

  async look() {
    const text = folded(this.line.value);
    const found = text
      ? await this.store.findPeople(this.line.value.trim(), most).catch(() => ({ items: [] }))
      : { items: [] };
    if (text !== folded(this.line.value)) return; // typed on meanwhile
    const people = found.items.filter((one) => !this.ids.includes(one.id));
    refill(
      this.found,
      people.map((one) =>
        el(
          "li",
          {},
          button(one.name, () => this.add(one), { kind: "row" }),
        ),
      ),
    );
  }

  add(one) {
    this.chosen.push({ id: one.id, name: one.name });
    this.line.value = "";
    refill(this.found);
    this.draw();
    this.line.focus();
  }

  draw() {
    refill(
      this.names,
      this.chosen.map((one) =>
        el(
          "li",
          {},
          el("span", { dir: "auto" }, one.name),
          " ",
          button(
            "×",
            () => {
              this.chosen = this.chosen.filter((other) => other !== one);
              this.draw();
              this.line.focus();
            },
            { name: t.removeOf(one.name), kind: "chip" },
          ),
        ),
      ),
    );
  }
}
