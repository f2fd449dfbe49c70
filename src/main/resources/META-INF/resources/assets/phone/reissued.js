// That the badge was given anew: whoever did not ask for it has to know. Said until it was read on
// this phone, each time anew.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

const unnamed = { organiser: "byOrganiser", "somebody who left": "bySomebodyGone" };

export class Reissued {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {{ at: string, by: string, devicesKept: boolean }} */
    this.known = null;
  }

  take(reissued) {
    this.known = reissued || null;
  }

  notice() {
    const { app, known } = this;
    if (!known || !app.session || !app.times || app.keep.get("reissued") === known.at) return null;
    const by = unnamed[known.by] ? t[unnamed[known.by]] : known.by;
    return notice(
      "notice",
      t.badgeAnew,
      el("p", {}, t.badgeAnewHint(by, app.when(known.at))),
      button(t.understood, { "data-act": "reissued" }, () => {
        app.keep.set("reissued", known.at);
        app.draw();
      }),
    );
  }
}
