// Whom a proposer wants to ask, as they type them.
import { el, focused, replaceContent } from "../shared/dom.js";
import { button, field, fieldProblem } from "./ui.js";
import { t } from "./words.js";

// Names that are typed, one after the other, and listed until they are taken off again.
export class Names {
  // changed(names); id: of its field.
  constructor(id, names, changed) {
    this.names = names;
    this.changed = changed;
    this.line = el("input", { maxlength: "100", autocomplete: "off", enterkeyhint: "done" });
    this.line.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault(); // Else the proposal would be handed in.
      this.add();
    });
    this.list = el("ul", { class: "names" });
    this.node = el(
      "div",
      { class: "field" },
      field(id, t.askSomebody, this.line, t.askSomebodyHint),
      button(t.addName, { class: "button quiet", "data-act": "add-" + id }, () => this.add()),
      this.list,
    );
    this.draw();
  }

  // What stands in the field counts, too, for whoever forgets to press the button.
  all() {
    const typed = this.line.value.trim();
    return typed && !this.names.includes(typed) ? [...this.names, typed] : this.names;
  }

  add() {
    const name = this.line.value.trim();
    const lacks = !/[\p{L}\p{N}]/u.test(name);
    fieldProblem(this.line, lacks ? t.nameNeededToAsk : null);
    if (!lacks) {
      this.set(this.all());
      this.line.value = "";
    }
    this.line.focus();
  }

  set(names) {
    this.names = names;
    this.changed(names);
    this.draw();
  }

  draw() {
    const held = this.list.contains(focused());
    replaceContent(
      this.list,
      this.names.map((name) =>
        el(
          "li",
          {},
          el("span", {}, name),
          button(t.remove, { class: "button quiet", "aria-label": t.remove + ": " + name }, () =>
            this.set(this.names.filter((other) => other !== name)),
          ),
        ),
      ),
    );
    if (held) this.line.focus();
  }
}
