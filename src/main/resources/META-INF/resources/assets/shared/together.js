// One stream for all pages of a browser, by a worker that they share: a browser has six connections
// to a host, and each stream holds one for good.
/** @import { Listener } from "./events.js" */
import { readEvents } from "./events.js";
import { versionIn } from "./version.js";

const startMs = 2000;

export function canShare() {
  return typeof SharedWorker !== "undefined" && typeof AbortController !== "undefined";
}

// As readEvents; where no worker answers, it reads by itself.
/**
 * @param {string} address
 * @param {string | null} token
 * @param {AbortSignal} signal
 * @param {Listener} listener
 */
export async function readTogether(address, token, signal, listener) {
  const joined = canShare() && (await join(address, signal, listener).catch(() => null));
  return joined ? joined.left : readEvents(address, token, signal, listener);
}

// Resolves with a promise of the end, once the worker answers; rejects if there is none.
/** @returns {Promise<{ left: Promise<null> }>} */
function join(address, signal, { opened, told }) {
  return new Promise((resolve, reject) => {
    const { worker, port } = start();
    let end = null;
    const left = new Promise((ended) => (end = () => ended(null)));
    const leave = () => {
      clearTimeout(timer);
      removeEventListener("pagehide", leave);
      port.postMessage({ what: "leave" });
      port.close();
      end();
      reject(); // Whoever leaves before the worker has answered never joined.
    };
    const timer = setTimeout(leave, startMs);
    worker.onerror = leave;
    port.onmessage = ({ data: { what, name, data } }) => {
      if (what === "joined") {
        clearTimeout(timer);
        resolve({ left });
      } else if (what === "opened") opened();
      else {
        told(name, data);
        if (name === "ping") port.postMessage({ what: "here" });
      }
    };
    signal.addEventListener("abort", leave);
    addEventListener("pagehide", leave);
    port.postMessage({ what: "join", address });
  });
}

// Pages of one version have one, so that both speak the same way.
function start() {
  const version = encodeURIComponent(versionIn(document));
  const worker = new SharedWorker("/assets/shared/stream-worker.js?" + version, { type: "module" });
  return { worker, port: worker.port };
}
