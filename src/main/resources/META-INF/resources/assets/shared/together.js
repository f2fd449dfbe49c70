// One stream for all pages of a browser, by a worker that they share: a browser has six connections
// to a host, and each stream holds one for good.
/** @import { Listener } from "./events.js" */
import { abortable } from "./api.js";
import { readEvents } from "./events.js";
import { versionIn } from "./version.js";

const startMs = 2000;

export function canShare() {
  return typeof SharedWorker !== "undefined" && typeof AbortController !== "undefined";
}

// As readEvents; for as long as no worker answers, a page reads by itself.
/**
 * @param {string} address
 * @param {string | null} token
 * @param {AbortSignal} signal
 * @param {Listener} listener
 */
export async function readTogether(address, token, signal, listener) {
  const seat = canShare() && Seat.ask(address, signal, listener);
  if (!seat) return readEvents(address, token, signal, listener);
  if (await seat.takenWithin(startMs)) return seat.left;

  const own = abortable();
  signal.addEventListener("abort", own.abort);
  seat.answered.then((taken) => taken && own.abort());
  const restMs = await readEvents(address, token, own.signal, listener).catch((unreachable) => {
    if (own.signal.aborted) return null;
    seat.leave();
    throw unreachable;
  });
  if (seat.taken) return seat.left;
  seat.leave();
  return restMs;
}

// A page's place at the worker: asked for, taken once the worker answers, left for good.
class Seat {
  // Null where there is no worker to be had.
  static ask(address, signal, listener) {
    try {
      return new Seat(start(), address, signal, listener);
    } catch (forbidden) {
      return null;
    }
  }

  constructor(worker, address, signal, listener) {
    this.port = worker.port;
    this.listener = listener;
    this.taken = false;
    this.answered = new Promise((answer) => (this.answer = answer));
    this.left = new Promise((end) => (this.end = () => end(null)));
    this.leave = this.leave.bind(this);
    worker.onerror = this.leave;
    this.port.onmessage = ({ data }) => this.hear(data);
    signal.addEventListener("abort", this.leave);
    addEventListener("pagehide", this.leave);
    this.port.postMessage({ what: "join", address });
  }

  takenWithin(ms) {
    const late = new Promise((give) => setTimeout(() => give(false), ms));
    return Promise.race([this.answered, late]);
  }

  hear({ what, name, data }) {
    if (what === "joined") {
      this.taken = true;
      this.answer(true);
    } else if (what === "opened") this.listener.opened();
    else {
      this.listener.told(name, data);
      if (name === "ping") this.port.postMessage({ what: "here" });
    }
  }

  leave() {
    if (!this.end) return;
    removeEventListener("pagehide", this.leave);
    this.port.postMessage({ what: "leave" });
    this.port.close();
    this.taken = false;
    this.answer(false);
    this.end();
    this.end = null;
  }
}

// Pages of one version have one, so that both speak the same way.
function start() {
  const version = encodeURIComponent(versionIn(document));
  return new SharedWorker("/assets/shared/stream-worker.js?" + version, { type: "module" });
}
