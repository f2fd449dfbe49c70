// Where the reader is signed in; every other device can be signed out from here.
import { el } from "../shared/dom.js";
import { longDate } from "../shared/times.js";
import { button } from "./ui.js";
import { t } from "./words.js";

export class Devices {
  constructor(app) {
    this.app = app;
    this.items = null;
    this.asking = false;
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
    return [
      el("h3", { class: "part-head" }, t.devices),
      this.items && times
        ? el("ul", { class: "own" }, this.items.map((device) => this.row(device)))
        : el("p", { class: "hint" }, camp.online ? t.loading : t.cannotLoad),
    ];
  }

  row(device) {
    const when = this.when(device.signedInAt);
    return el("li", { class: "own-row" },
      el("p", {}, device.current && el("strong", {}, t.thisPhone + ". "), t.signedIn(when)),
      !device.current && el("div", { class: "buttons" }, button(t.signOut, {
        class: "button quiet", "data-act": device.id, "aria-label": t.signOut + ": " + when,
      }, () => this.signOut(device))));
  }

  when(instant) {
    const { times, clock } = this.app;
    const time = times.time(instant);
    const day = times.day(instant);
    return day === times.day(clock.now()) ? t.at(time) : longDate(day, t.lang) + ", " + time;
  }

  async signOut(device) {
    const { status } = await this.app.api.send("DELETE", "/me/devices/" + device.id);
    const gone = status === 204 || status === 404;
    if (gone && this.items) this.items = this.items.filter(({ id }) => id !== device.id);
    this.app.say(gone ? t.deviceSignedOut : t.laterPlease, true);
    this.app.draw();
  }
}
