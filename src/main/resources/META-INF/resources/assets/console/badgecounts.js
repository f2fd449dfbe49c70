// How many badges there are, to be held against the ballots that count.
/** @import { Store } from "./store.js" */
import { el, replaceContent } from "../shared/dom.js";
import { t } from "./words.js";

export class BadgeCounts {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.node = el("div", { class: "badge-counts" });
  }

  // Whoever must not see the ranking yet sees none of it.
  async read() {
    const { body } = await this.store.api.get("/ranking").catch(() => ({ body: null }));
    const { badges, unverifiedCount, ballots } = body || {};
    replaceContent(
      this.node,
      badges && [
        el("p", {}, t.badgeCounts(badges.made, badges.givenOut, badges.used)),
        badges.byTheDoor > 0 && el("p", {}, t.byTheDoorCounts(badges.byTheDoor, badges.unverified)),
        el("p", {}, unverifiedCount ? t.unverifiedCount : t.unverifiedDoNotCount),
        el("p", {}, t.ballotsThatCount(ballots)),
      ],
    );
  }
}
