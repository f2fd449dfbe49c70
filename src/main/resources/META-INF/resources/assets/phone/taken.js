// The question of a page whose browser belongs to somebody else now.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class Taken {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head", role: "alert" });
  }

  draw() {
    const { whose } = this.app;
    const { by, from, own } = whose.taken;
    const left = own ? this.app.whose.unsaved() : 0;
    const key = JSON.stringify([by, from, Boolean(own), left, t.lang]);
    if (key === this.shown) return;
    this.shown = key;
    const [name, before] = [by.name || t.nameless, from || t.nameless];
    replaceContent(
      this.node,
      el("h2", { id: "view-head", class: "view-head", tabindex: "-1" }, t.whose.takenOver(name)),
      el("p", {}, t.whose.hint(before)),
      left > 0 && el("p", {}, t.leaveSure(left)),
      !own && el("p", {}, t.whose.gone(before)),
      el(
        "div",
        { class: "buttons" },
        button(t.whose.goOnAs(name), { "data-act": "go-on" }, () => whose.goOn()),
        own &&
          button(t.whose.stayAs(before), { class: "button quiet", "data-act": "stay-as" }, () =>
            whose.stay(),
          ),
      ),
    );
  }

  leave() {}
}
