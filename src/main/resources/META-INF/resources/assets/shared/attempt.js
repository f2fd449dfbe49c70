// An attempt to come in, until it is answered: the same way is sent under the same key, so that an
// answer that was lost on a bad network makes nobody twice and uses no invitation up. It outlives
// the page where the browser keeps anything.
import { newKey } from "./api.js";

const keptMs = 24 * 60 * 60 * 1000; // So long the service knows a key.

export class Attempt {
  /** @param {string} slug */
  constructor(slug) {
    this.name = "entering:" + slug;
    this.memory = null;
  }

  get kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.name)) || this.memory;
      return kept && Date.now() - kept.at < keptMs ? kept : null;
    } catch (blockedOrBroken) {
      return this.memory;
    }
  }

  // The way that was never answered.
  get way() {
    return this.kept ? this.kept.way : null;
  }

  /** @param {object} way */
  keyOf(way) {
    const { kept } = this;
    if (kept && JSON.stringify(kept.way) === JSON.stringify(way)) return kept.key;
    this.memory = { way, key: newKey(), at: Date.now() };
    try {
      localStorage.setItem(this.name, JSON.stringify(this.memory));
    } catch (blocked) {
      // It holds until the page is left.
    }
    return this.memory.key;
  }

  answered() {
    this.memory = null;
    try {
      localStorage.removeItem(this.name);
    } catch (blocked) {
      // Nothing was kept.
    }
  }
}
