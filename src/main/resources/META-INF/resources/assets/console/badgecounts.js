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
    const read = (path) => this.store.api.get(path).catch(() => ({ body: null }));
    const [screen, ranking] = await Promise.all([read("/screen"), read("/ranking")]);
    const { badges, unverifiedCount, ballots } = ranking.body || {};
    const { turnout } = screen.body || {};
    replaceContent(
      this.node,
      turnout && el("p", {}, t.turnout(turnout.ballots, turnout.people)),
      badges && [
        el("p", {}, t.badgeCounts(badges.made, badges.givenOut, badges.used)),
        badges.byTheDoor > 0 && el("p", {}, t.byTheDoorCounts(badges.byTheDoor, badges.unverified)),
        el("p", {}, unverifiedCount ? t.unverifiedCount : t.unverifiedDoNotCount),
        el("p", {}, t.ballotsThatCount(ballots)),
      ],
    );
  }
}
