// The ids of what the reader submitted, which nobody else is told: the service says it once a
// badge, and from then on it grows by what is handed in on this phone.
/** @import { Api } from "../shared/api.js" */
/** @import { Keep } from "./keep.js" */

export class Submitted {
  /** @param {Api} api @param {Keep} keep @param {() => void} changed */
  constructor(api, keep, changed) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.askedBy = null; // The token of whoever has been told, or is about to be.
  }

  /** @returns {string[]} */
  ids() {
    return this.keep.get("mine") || [];
  }

  has(id) {
    return this.ids().includes(id);
  }

  add(ids) {
    const news = ids.filter((id) => !this.has(id));
    if (!news.length) return;
    this.keep.set("mine", [...this.ids(), ...news]);
    this.changed();
  }

  // They are of another life of the event.
  forget() {
    this.askedBy = null;
    this.keep.drop("mine");
  }

  // Asked again at the next look where there was no answer.
  async need() {
    const { token } = this.api;
    if (!token || this.askedBy === token) return;
    this.askedBy = token;
    const answer = await this.api.get("/proposals?mine=true&limit=200");
    if (token !== this.api.token) return;
    if (answer.status === 200) this.add(answer.body.items.map((it) => it.id));
    else this.askedBy = null;
  }
}
