// What this phone keeps for one event. Where the browser keeps nothing, the page works from memory
// and says so.

export class Keep {
  constructor(slug) {
    this.prefix = "phone:" + slug + ":";
    this.memory = new Map();
    this.frozen = false; // What it keeps is somebody else's now.
    this.blocked = !works(this.prefix + "try");
  }

  get(name) {
    return this.memory.has(name) ? this.memory.get(name) : this.stored(name);
  }

  // What all pages of this browser know.
  stored(name) {
    try {
      return JSON.parse(localStorage.getItem(this.prefix + name));
    } catch (refusedOrBroken) {
      return null;
    }
  }

  // True when it outlives the page.
  set(name, value) {
    if (!this.blocked && !this.frozen) {
      try {
        localStorage.setItem(this.prefix + name, JSON.stringify(value));
        this.memory.delete(name);
        return true;
      } catch (full) {
        this.drop(name);
      }
    }
    this.memory.set(name, value);
    return false;
  }

  drop(...names) {
    for (const name of names) {
      this.memory.delete(name);
      if (this.frozen) this.memory.set(name, null);
      else this.remove(name);
    }
  }

  remove(name) {
    try {
      localStorage.removeItem(this.prefix + name);
    } catch (refused) {
      // Nothing was kept.
    }
  }

  // From here on nothing of this page reaches the others.
  freeze() {
    this.frozen = true;
  }

  thaw() {
    this.frozen = false;
    this.memory.clear();
  }

  // Calls back when another page of this browser has changed something.
  onOtherPage(listener) {
    addEventListener("storage", (event) => {
      if (event.key && event.key.startsWith(this.prefix)) {
        listener(event.key.slice(this.prefix.length));
      }
    });
  }
}

function works(key) {
  try {
    localStorage.setItem(key, "1");
    localStorage.removeItem(key);
    return true;
  } catch (refused) {
    return false;
  }
}
