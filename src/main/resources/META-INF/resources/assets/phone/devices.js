// Where the reader is signed in; every other device can be signed out from here.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { longDate } from "../shared/times.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class Devices {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.items = null;
    this.asking = false;
    this.gone = {}; // By the id of a device that was signed out, what is in its place.
  }

  // Asked for once each time that they are looked at, and again when nobody answered.
  async load() {
    if (this.items || this.asking || !this.app.camp.online) return;
    this.asking = true;
    const { api } = this.app;
    const { token } = api;
    const answer = await api.get("/me/devices");
    this.asking = false;
    if (answer.status !== 200 || token !== api.token) return;
    this.items = answer.body.items;
    this.app.draw();
  }

  forget() {
    this.items = null;
  }

  parts() {
    const { times, camp } = this.app;
    const zone = this.app.zone();
    return [
      el("h3", { class: "part-head", tabindex: "-1", "data-act": "devices" }, t.devices),
      this.items && zone && el("p", { class: "hint" }, zone),
      this.items && times
        ? el(
            "ul",
            { class: "own" },
            this.items.map((device) => this.row(device)),
          )
        : el("p", { class: "hint" }, camp.online ? t.loading : t.cannotLoad),
    ];
  }

  row(device) {
    const when = this.when(device.signedInAt);
    return el(
      "li",
      { class: "own-row" },
      el("p", {}, device.current && el("strong", {}, t.thisPhone + ". "), t.signedIn(when)),
      !device.current &&
        el(
          "div",
          { class: "buttons" },
          button(
            t.signOut,
            { class: "button quiet", "data-act": device.id, "aria-label": t.signOut + ": " + when },
            () => this.signOut(device),
          ),
        ),
    );
  }

  // To the second where that tells devices apart.
  when(instant) {
    const { times, clock } = this.app;
    const alike = this.items.filter((it) => minuteOf(it.signedInAt) === minuteOf(instant));
    const seconds = times.local(instant).toISOString().slice(16, 19);
    const time = times.time(instant) + (alike.length > 1 ? seconds : "");
    const day = times.date(instant);
    return day === times.date(clock.now()) ? t.at(time) : longDate(day, t.lang) + ", " + time;
  }

  async signOut(device) {
    const { status } = await this.app.api.send("DELETE", "/me/devices/" + device.id);
    const gone = status === 204 || status === 404;
    if (gone && this.items) this.drop(device);
    this.app.say(gone ? t.deviceSignedOut : t.laterPlease, true);
    this.app.draw();
  }

  drop(device) {
    const others = this.items.filter(({ current }) => !current);
    const place = others.findIndex(({ id }) => id === device.id);
    const next = others[place + 1] || others[place - 1];
    this.gone[device.id] = next ? next.id : "devices";
    this.items = this.items.filter(({ id }) => id !== device.id);
  }
}

function minuteOf(instant) {
  return Math.floor(Date.parse(instant) / 60000);
}
