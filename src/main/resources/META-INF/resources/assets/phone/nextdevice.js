// A code with which the reader signs in on one more device: good once, and for some minutes.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { largeCode } from "./owncode.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class NextDevice {
  /** @param {App} app @param {() => void} changed */
  constructor(app, changed) {
    this.app = app;
    this.changed = changed;
    /** @type {{ code: string, expiresAt: string }} */
    this.given = null;
    this.problem = null;
  }

  get expired() {
    return Boolean(this.given) && this.app.clock.now() >= Date.parse(this.given.expiresAt);
  }

  // What it looks like follows from these.
  get state() {
    return [this.given && this.given.code, this.expired, this.problem];
  }

  parts() {
    const { given, expired } = this;
    const shown = given && !expired && this.app.times;
    return el(
      "div",
      { class: shown ? "paper-slip" : "next-device" },
      shown && [
        el("h4", {}, t.nextDevice),
        el("p", {}, t.nextDeviceHow(location.host + "/" + this.app.slug)),
        largeCode(this.app, given.code),
        el("p", {}, el("strong", {}, t.nextDeviceUntil(this.app.times.time(given.expiresAt)))),
      ],
      expired && el("p", { class: "hint" }, t.nextDeviceExpired),
      this.problem && el("p", { class: "problem", role: "alert" }, this.problem),
      button(
        given ? t.nextDeviceAgain : t.nextDeviceGet,
        { class: "button wide quiet", "data-act": "next-device" },
        () => this.get(),
      ),
    );
  }

  async get() {
    if (this.asking) return;
    this.asking = true;
    const answer = await this.app.api.send("POST", "/me/codes");
    this.asking = false;
    const given = answer.status === 200 || answer.status === 201;
    if (given) this.given = answer.body;
    this.problem = given ? null : answer.status === 0 ? t.noConnection : t.laterPlease;
    if (given) this.app.say(t.nextDeviceSaid(answer.body.code));
    this.changed();
  }

  forget() {
    this.given = null;
    this.problem = null;
  }
}
