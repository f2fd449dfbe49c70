// Coming in by the address of a badge: its secret is redeemed as soon as somebody answers.
/** @import { App } from "./app.js" */
import { backoffMs, isPassing } from "../shared/api.js";
import { badgeInAddress, refusal } from "./badge.js";
import { t } from "./words.js";

export class Entry {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.secret = null; // Of the badge that is being redeemed.
    this.problem = null;
    this.attempt = 0;
    this.timer = null;
  }

  byAddress() {
    const badge = badgeInAddress();
    if (!badge) return;
    this.secret = badge;
    this.redeem();
  }

  // The reader is back, or the network is.
  again() {
    if (this.secret) this.redeem();
  }

  async redeem() {
    clearTimeout(this.timer);
    const badge = this.secret;
    const answer = await this.app.signIn({ badge });
    if (badge !== this.secret) return;
    if (answer.status === 201) this.secret = null;
    else if (isPassing(answer)) {
      this.problem = t.badgeLater;
      this.attempt += 1;
      this.timer = setTimeout(() => this.redeem(), backoffMs(this.attempt, answer.waitMs));
    } else {
      this.secret = null;
      this.problem = refusal(answer);
    }
    this.app.draw();
  }
}
