// What modules that are nearly pure ask of a browser: an hour that tests turn forward, a page that
// has a language, a place for what is to be kept, and a service that says what a test has laid out.

globalThis.document = { documentElement: {} };

let now = Date.parse("2030-03-24T10:00:00Z");
let setBy = 0;
let timers = [];
let count = 0;

Date.now = () => now + setBy;

globalThis.performance = { now: () => now - 1000 };

// Somebody sets the clock of this machine; nothing else happens.
export function setClock(ms) {
  setBy += ms;
}

globalThis.setTimeout = (run, ms = 0) => {
  timers.push({ id: ++count, at: now + ms, run });
  return count;
};

globalThis.clearTimeout = (id) => {
  timers = timers.filter((timer) => timer.id !== id);
};

// Lets what is due happen, one thing after the other, and all promises that follow from it.
export async function elapse(ms) {
  const end = now + ms;
  await settled();
  for (let next = due(end); next; next = due(end)) {
    now = Math.max(now, next.at);
    clearTimeout(next.id);
    next.run();
    await settled();
  }
  now = end;
}

function due(end) {
  return timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.id - b.id)[0];
}

// Far more turns than any chain of promises here is long.
async function settled() {
  for (let turn = 0; turn < 50; turn++) await null;
}

// A phone's own store, as phone/keep.js offers it.
export class Memory {
  constructor(kept = {}) {
    this.kept = new Map(Object.entries(kept).map(([name, it]) => [name, JSON.stringify(it)]));
  }

  get(name) {
    return this.kept.has(name) ? JSON.parse(this.kept.get(name)) : null;
  }

  set(name, value) {
    this.kept.set(name, JSON.stringify(value));
    return true;
  }

  drop(...names) {
    names.forEach((name) => this.kept.delete(name));
  }
}

// Answers what a test has laid out, in that order, and notes what it was asked.
export class Service {
  constructor() {
    this.token = "token";
    this.asked = [];
    this.answers = [];
  }

  answer(status, body = null, more = {}) {
    this.answers.push({ status, body, tag: null, problem: null, waitMs: null, ...more });
  }

  get(path, tag) {
    return this.next({ method: "GET", path, tag });
  }

  send(method, path, body, headers = {}) {
    return this.next({ method, path, body, headers });
  }

  async next(question) {
    this.asked.push(question);
    if (!this.answers.length) throw new Error("nobody expected " + JSON.stringify(question));
    return this.answers.shift();
  }
}

// What it takes to read a stream by hand; who stops one is told by the signal's stop.
export function readStreams() {
  globalThis.ReadableStream = class {};
  globalThis.TextDecoder = class {
    decode(value) {
      return value;
    }
  };
  globalThis.AbortController = class {
    signal = { stop: () => {} };
    abort() {
      this.signal.stop();
    }
  };
}
