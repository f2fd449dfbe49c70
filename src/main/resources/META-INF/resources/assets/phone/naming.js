// What the holder of a blank badge is called: said once, by themselves.
/** @import { App } from "./app.js" */
import { isPassing } from "../shared/api.js";
import { el } from "../shared/dom.js";
import { field, fieldProblem } from "./ui.js";
import { t } from "./words.js";

export class Naming {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.typed = "";
  }

  part() {
    if (!this.app.session.person.blank) return null;
    const name = el("input", {
      autocomplete: "name",
      maxlength: "100",
      required: true,
      value: this.typed,
      "data-act": "own-name",
    });
    name.addEventListener("input", () => (this.typed = name.value));
    const save = el("button", { class: "button", type: "submit" }, t.save);
    const form = el(
      "form",
      { class: "form paper-slip", novalidate: true },
      field("own-name", t.whatAreYouCalled, name, t.whatAreYouCalledHint),
      save,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.say(name, save);
    });
    return form;
  }

  async say(input, save) {
    const name = input.value.trim();
    fieldProblem(input, name ? null : t.nameNeeded);
    if (!name) return input.focus();
    save.disabled = true;
    const answer = await this.app.api.send("PATCH", "/me", { name });
    save.disabled = false;
    if (answer.status === 200) {
      this.typed = "";
      await this.app.loadMe();
      this.app.asked.wake(true);
      this.app.camp.loadProposals();
      this.app.say(t.named(name), true);
    } else if (answer.problem === "named-already") {
      this.app.loadMe();
    } else {
      const words = isPassing(answer) ? t.noConnection : t.nameRefused;
      fieldProblem(input, words);
      this.app.say(words);
      input.focus();
    }
  }
}
