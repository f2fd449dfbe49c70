// Whose a page is: a browser keeps one badge for an event, and each of its tabs remembers for whom
// it was opened, so that it notices when another tab has put another badge in its place.

/** @typedef {{ id: string | null, name: string }} Somebody */

export class Owner {
  /** @param {string} name under which it is kept */
  constructor(name) {
    this.name = name;
  }

  /** @returns {Somebody | null} */
  get() {
    try {
      return JSON.parse(sessionStorage.getItem(this.name));
    } catch (blockedOrBroken) {
      return null;
    }
  }

  /** @param {Somebody} person */
  set({ id, name }) {
    try {
      sessionStorage.setItem(this.name, JSON.stringify({ id, name }));
    } catch (blocked) {
      // This tab goes by what the browser keeps.
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(this.name);
    } catch (blocked) {
      // Nothing was kept.
    }
  }

  // Whether this tab was opened for somebody else.
  /** @param {Somebody} person */
  isOther(person) {
    const owner = this.get();
    return owner !== null && owner.id !== person.id;
  }
}
