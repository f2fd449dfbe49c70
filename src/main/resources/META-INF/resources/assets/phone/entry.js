// Coming in by an address: the secret of a badge or of an invitation is redeemed as soon as
// somebody answers, also after the page was left meanwhile. Whoever is signed in is asked first: an
// invitation makes somebody new, and a badge may be somebody else's.
/** @import { Answer } from "../shared/api.js" */
/** @import { App } from "./app.js" */
/** @import { Way } from "../shared/ways.js" */
import { Api, backoffMs, isPassing } from "../shared/api.js";
import { wayInAddress } from "../shared/ways.js";
import { refusal } from "./badge.js";
import { t } from "./words.js";

export class Entry {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {Way} */
    this.way = null; // What is being redeemed.
    /** @type {Way} */
    this.invited = null; // What waits for the answer of whoever is signed in.
    /** @type {Answer} */
    this.offered = null; // Somebody else, as the service knows the badge.
    this.problem = null;
    this.attempt = 0;
    this.timer = null;
  }

  begin() {
    const { way } = this.app.attempt;
    if (this.byAddress() || !way || this.app.whose.taken) return;
    if (way.badge || way.invitation) this.take(way); // Sent before, and never answered.
  }

  // Whether there is one in the address.
  byAddress() {
    const way = wayInAddress();
    if (!way) return false;
    this.problem = null;
    if (way.invitation && this.app.session) {
      this.invited = way;
      this.app.draw();
    } else {
      this.take(way);
    }
    return true;
  }

  take(way) {
    this.invited = null;
    this.offered = null;
    this.way = way;
    this.redeem();
  }

  accept() {
    if (this.invited) return this.take(this.invited);
    const answer = this.offered;
    this.offered = null;
    return this.app.adopt(answer);
  }

  leave() {
    this.invited = null;
    if (this.offered) this.giveBack(this.offered.body.token);
    this.offered = null;
    this.app.draw();
  }

  // The reader is back, or the network is.
  again() {
    if (this.way) this.redeem();
  }

  // What the service says to it, which changes nothing here as yet.
  async send(way) {
    const { api, attempt } = this.app;
    const answer = await api.signIn(way, attempt.keyOf(way));
    if (answer.status !== 201 && !isPassing(answer)) attempt.answered();
    return answer;
  }

  // A sign-in that its reader did not mean.
  giveBack(token) {
    this.app.attempt.answered();
    const other = new Api(this.app.api.base);
    other.token = token;
    other.send("DELETE", "/me/devices/current", undefined, {}, true);
  }

  async redeem() {
    clearTimeout(this.timer);
    const { way } = this;
    const answer = await this.send(way);
    if (way !== this.way) return;
    if (answer.status === 201) {
      this.way = null;
      if (this.isOther(answer.body.person) && !way.invitation) this.offered = answer;
      else this.app.adopt(answer);
    } else if (isPassing(answer)) {
      this.problem = t.badgeLater;
      this.attempt += 1;
      this.timer = setTimeout(() => this.redeem(), backoffMs(this.attempt, answer.waitMs));
    } else {
      this.way = null;
      this.problem = refusal(answer, way);
      if (this.app.session) this.app.say(this.problem, true);
    }
    this.app.draw();
  }

  isOther(person) {
    const { session } = this.app;
    return session !== null && session.person.id !== person.id;
  }
}
