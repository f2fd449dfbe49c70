// Whoever has no badge here browses like everybody. What they wanted when the page asked for the
// badge is kept meanwhile, also while they scan it, and done once they have signed in.
/** @import { App } from "./app.js" */
/** @import { Proposal } from "../shared/types.js" */
import { newKey } from "../shared/api.js";
import { el } from "../shared/dom.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

const keptMs = 30 * 60 * 1000; // Whoever comes later may be somebody else.

/**
 * @typedef {object} Wish
 * @property {"choose" | "propose"} what
 * @property {string} from the tab to go back to
 * @property {string} [id] of the proposal
 * @property {string} [title] of the proposal
 * @property {number} at
 */

export class Visitor {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.onPropose = () => {};
  }

  /** @returns {Wish | null} */
  wish() {
    const wish = this.app.keep.get("wish");
    return wish && Math.abs(Date.now() - wish.at) < keptMs ? wish : null;
  }

  /** @param {Proposal} proposal */
  choose({ id, title }) {
    this.ask({ what: "choose", from: "vote", id, title });
  }

  propose() {
    this.ask({ what: "propose", from: "propose" });
  }

  ask(wish) {
    this.app.keep.set("wish", { ...wish, at: Date.now() });
    location.hash = "#signIn";
  }

  // Back without signing in.
  leave() {
    const { from } = this.wish() || { from: "vote" };
    this.app.keep.drop("wish");
    location.hash = "#" + from;
  }

  // Does what was wanted, for whoever has signed in. What is stored comes first: a must is not to
  // become a want.
  /** @param {Promise<void>} stored once the service has said what is stored, if it does */
  async fulfil(stored) {
    const { app } = this;
    const wish = this.wish();
    app.keep.drop("wish");
    // Not by turning to it, which would say that a new code has been seen.
    if (location.hash === "#signIn") {
      history.replaceState(null, "", "#" + (wish ? wish.from : "vote"));
    }
    if (!wish || !app.takesPart()) return;
    if (wish.what === "propose") this.onPropose();
    if (wish.what !== "choose") return;
    await stored;
    if (!app.ballot.level(wish.id)) app.ballot.set(wish.id, "want");
  }

  // Above the form for the badge.
  asks() {
    const wish = this.wish();
    const words = wish && {
      choose: () => t.toChoose(el("q", {}, wish.title)),
      propose: () => t.toPropose,
    };
    return el(
      "div",
      { class: "notices" },
      wish && notice("notice", words[wish.what]()),
      button(t.withoutBadge, { class: "button quiet", "data-act": "browse" }, () => this.leave()),
    );
  }

  // Above the proposals.
  welcome() {
    return notice(
      "quiet",
      t.lookAround,
      el("p", {}, t.lookAroundHint),
      el("a", { class: "button", href: "#signIn" }, t.signIn),
    );
  }

  // An order of this phone's own, which stays: nobody profits from being first.
  /** @param {Proposal[]} proposals */
  inOwnOrder(proposals) {
    const { keep } = this.app;
    const seed = keep.get("seed") || newKey();
    keep.set("seed", seed);
    const places = new Map(proposals.map(({ id }) => [id, digest(seed + id)]));
    return [...proposals].sort(
      (a, b) => places.get(a.id) - places.get(b.id) || (a.id < b.id ? -1 : 1),
    );
  }
}

// FNV-1a, and a last stir: ids of one moment differ in their last letters alone.
function digest(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
