// The code to come back with, of whoever has no badge on paper: shown large when it is new, found
// again under Me, kept on this phone alone.
/** @import { App } from "./app.js" */
import { copyText } from "../shared/copy.js";
import { el, replaceContent } from "../shared/dom.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class OwnCode {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {{ code: string, person: string, at: number, seen: boolean }} */
    this.kept = app.keep.get("code");
  }

  get code() {
    return this.kept ? this.kept.code : null;
  }

  get isNew() {
    return Boolean(this.kept) && !this.kept.seen;
  }

  // Of the very person who signs in, or of nobody.
  take(code, person) {
    if (code) this.store({ code, person, at: this.app.clock.now(), seen: false });
    else if (this.kept && this.kept.person !== person) this.forget();
  }

  store(kept) {
    this.kept = kept;
    if (kept) this.app.keep.set("code", kept);
    else this.app.keep.drop("code");
  }

  seen() {
    if (this.isNew) this.store({ ...this.kept, seen: true });
  }

  // Another badge makes it useless.
  heed(reissued) {
    if (this.kept && reissued && Date.parse(reissued.at) > this.kept.at) this.forget();
  }

  forget() {
    this.kept = null;
    this.app.keep.drop("code");
  }
}

/** @param {App} app */
export function largeCode(app, code) {
  return [
    el("p", { class: "large-code" }, el("code", {}, code)),
    el(
      "div",
      { class: "buttons" },
      button(t.copyCode, { class: "button quiet", "data-act": "copy" }, async () =>
        app.say((await copyText(code)) ? t.copied : t.notCopied, true),
      ),
    ),
  ];
}

export class OwnCodeView {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
  }

  draw() {
    const { session, ownCode } = this.app;
    const key = [ownCode.code, session.person.name, t.lang].join();
    if (key === this.shown) return;
    this.shown = key;
    const role = t.role[session.person.role] || session.person.role;
    replaceContent(
      this.node,
      el("h2", { id: "view-head", class: "view-head", tabindex: "-1" }, t.yourCode),
      el("p", {}, el("strong", {}, session.person.name || t.nameless), ", " + role),
      el(
        "div",
        { class: "paper-slip" },
        el("p", {}, t.writeItDown),
        largeCode(this.app, ownCode.code),
        el("p", { class: "hint" }, t.codeUnderMe),
      ),
      el(
        "div",
        { class: "buttons" },
        button(t.haveIt, { class: "button wide", "data-act": "have-it" }, () => {
          ownCode.seen();
          this.app.draw();
        }),
      ),
    );
  }

  leave() {}
}
