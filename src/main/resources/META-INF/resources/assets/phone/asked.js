// What others ask the reader to run together with them; answered wherever they are on the page.
/** @import { App } from "./app.js" */
import { isPassing } from "../shared/api.js";
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

const restMs = 60000; // Nobody is asked in a hurry.

export class Asked {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {{ id: string, proposalId: string, title: string, by: string }[]} */
    this.items = [];
    this.tag = null;
    this.at = 0;
  }

  async wake(atOnce = false) {
    const { api, session } = this.app;
    const { token } = api;
    if (!session || !this.app.takesPart()) return;
    if (!atOnce && Date.now() - this.at < restMs) return;
    this.at = Date.now();
    const answer = await api.get("/me/askings", this.tag);
    if (answer.status !== 200 || token !== api.token) return;
    this.tag = answer.tag;
    this.items = answer.body.items;
    this.app.draw();
  }

  notices() {
    return this.items.map((asking) => this.notice(asking));
  }

  notice(asking) {
    const title = el("q", { lang: titleLanguage(asking) }, asking.title);
    const act = (words, name, look, accepts) =>
      button(
        words,
        { class: look, "data-act": name, "aria-label": words + ": " + asking.title },
        () => this.answer(asking, accepts),
      );
    return notice(
      "notice",
      t.askedBy(asking.by === "organiser" ? t.byOrganiser : asking.by, title),
      el("p", {}, t.askedHint),
      el(
        "div",
        { class: "buttons" },
        act(t.accept, "accept", "button", true),
        act(t.decline, "decline", "button quiet", false),
      ),
    );
  }

  async answer(asking, accepts) {
    if (this.busy) return;
    this.busy = true;
    const { api, camp } = this.app;
    const answer = await api.send(accepts ? "PUT" : "DELETE", "/me/askings/" + asking.id);
    this.busy = false;
    if (isPassing(answer)) return this.app.say(t.noConnection, true);
    this.items = this.items.filter(({ id }) => id !== asking.id);
    this.tag = null;
    if (answer.status === 200) camp.put(answer.body);
    const done = answer.status === 200 || answer.status === 204;
    this.app.say(done ? (accepts ? t.accepted(asking.title) : t.declined) : t.askingOver, true);
    this.app.draw();
  }

  forget() {
    this.items = [];
    this.tag = null;
    this.at = 0;
  }
}
