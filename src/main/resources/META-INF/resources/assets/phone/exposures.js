// Tells the service what has been in front of the voter's eyes, each proposal once: those that few
// have seen come first for the next.
/** @import { App } from "./app.js" */
import { isPassing } from "../shared/api.js";

const dwellMs = 1000;
const gatherMs = 6000;
const most = 200;

export class Exposures {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.waiting = new Map();
    this.seen = new Set(app.keep.get("seen") || []);
    this.toTell = new Set();
    this.timer = null;
    this.observer =
      typeof IntersectionObserver === "undefined"
        ? null
        : new IntersectionObserver((entries) => entries.forEach((entry) => this.look(entry)), {
            threshold: [0, 0.6],
          });
  }

  watch(nodes) {
    if (!this.observer) return;
    this.observer.disconnect();
    this.waiting.forEach(clearTimeout);
    this.waiting.clear();
    nodes
      .filter((node) => !this.seen.has(idOf(node)))
      .forEach((node) => this.observer.observe(node));
  }

  look(entry) {
    const id = idOf(entry.target);
    clearTimeout(this.waiting.get(id));
    this.waiting.delete(id);
    const tall = entry.intersectionRect.height > innerHeight / 2;
    if (entry.intersectionRatio < 0.6 && !tall) return;
    this.waiting.set(
      id,
      setTimeout(() => this.saw(id), dwellMs),
    );
  }

  saw(id) {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    this.toTell.add(id);
    if (!this.timer) this.timer = setTimeout(() => this.tell(), gatherMs);
  }

  async tell() {
    this.timer = null;
    const proposalIds = [...this.toTell].slice(0, most);
    if (!proposalIds.length || !this.app.session) return;
    const answer = await this.app.api.send("POST", "/exposures", { proposalIds });
    if (isPassing(answer)) {
      this.timer = setTimeout(() => this.tell(), gatherMs * 5);
      return;
    }
    proposalIds.forEach((id) => this.toTell.delete(id));
    this.app.keep.set(
      "seen",
      [...this.seen].filter((id) => !this.toTell.has(id)),
    );
  }
}

function idOf(node) {
  return node.getAttribute("data-proposal");
}
