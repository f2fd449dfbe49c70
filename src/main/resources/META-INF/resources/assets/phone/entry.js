// Coming in by an address: the secret of a badge or of an invitation is redeemed as soon as
// somebody answers. An invitation makes somebody new, so whoever is signed in is asked first.
/** @import { App } from "./app.js" */
/** @import { Way } from "../shared/ways.js" */
import { backoffMs, isPassing } from "../shared/api.js";
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
    this.problem = null;
    this.attempt = 0;
    this.timer = null;
  }

  byAddress() {
    const way = wayInAddress();
    if (!way) return;
    this.problem = null;
    if (way.invitation && this.app.session) {
      this.invited = way;
      this.app.draw();
    } else {
      this.take(way);
    }
  }

  take(way) {
    this.invited = null;
    this.way = way;
    this.redeem();
  }

  leave() {
    this.invited = null;
    this.app.draw();
  }

  // The reader is back, or the network is.
  again() {
    if (this.way) this.redeem();
  }

  async redeem() {
    clearTimeout(this.timer);
    const { way } = this;
    const answer = await this.app.signIn(way);
    if (way !== this.way) return;
    if (answer.status === 201) this.way = null;
    else if (isPassing(answer)) {
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
}
