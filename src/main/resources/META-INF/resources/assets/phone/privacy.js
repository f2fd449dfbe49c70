// What becomes of the reader's data: what the organiser says, and what the service says it does.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { t } from "./words.js";

export class Privacy {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
    this.privacy = null;
    this.asking = false;
    this.fill();
  }

  draw() {
    this.load();
  }

  // Asked for once each time that it is looked at, and again when nobody answered.
  async load() {
    if (this.privacy || this.asking) return;
    this.asking = true;
    const answer = await this.app.api.call("GET", "/privacy", {
      headers: { "Accept-Language": t.lang },
    });
    this.asking = false;
    if (answer.status === 200) this.privacy = answer.body;
    this.fill();
  }

  fill() {
    const { privacy } = this;
    const head = el("h2", { id: "view-head", class: "view-head", tabindex: "-1" }, t.privacy);
    replaceContent(
      this.node,
      head,
      privacy
        ? [this.notice(privacy.notice), privacy.sections.map(part)]
        : el("p", { class: "hint" }, this.app.camp.online ? t.loading : t.cannotLoad),
    );
  }

  // In the organiser's own words, line by line.
  notice({ responsible, contact, purpose, text }) {
    const said = [
      [t.responsible, responsible],
      [t.contact, contact],
      [t.purpose, purpose],
    ].filter(([, words]) => words);
    return el(
      "div",
      { class: "paper-slip told" },
      said.map(([label, words]) => el("p", {}, el("strong", {}, label + " "), words)),
      text && text.split("\n").map((line) => el("p", {}, line)),
      !said.length && !text && el("p", {}, t.noticeMissing),
    );
  }

  leave() {
    this.privacy = null;
  }
}

function part({ heading, sentences }) {
  return el(
    "div",
    { class: "part told" },
    el("h3", { class: "part-head" }, heading),
    sentences.map((sentence) => el("p", {}, sentence)),
  );
}
