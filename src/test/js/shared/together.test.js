import { elapse } from "../browser.js";
import { equal, test } from "../testing.js";
import { readTogether } from "shared/together.js";

// A browser whose worker a test lets speak, or lets fail; own streams are counted.
function browser() {
  const it = { said: [], own: 0, workers: [], refuses: true };
  globalThis.AbortController = class {
    constructor() {
      const signal = { aborted: false, addEventListener: (name, hear) => (signal.hear = hear) };
      this.signal = signal;
    }
    abort() {
      this.signal.aborted = true;
      this.signal.hear();
    }
  };
  document.querySelector = () => ({ getAttribute: () => "1 o'clock" });
  globalThis.addEventListener = (name, listener) => (it[name] = listener);
  globalThis.removeEventListener = () => {};
  globalThis.fetch = async (address, { signal }) => {
    it.own += 1;
    if (it.refuses) return { ok: false, headers: { get: () => "7" } };
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject("aborted")));
  };
  globalThis.SharedWorker = class {
    constructor(address) {
      it.workers.push(address);
      it.worker = this;
      this.port = {
        postMessage: (word) => it.said.push(word),
        close: () => it.said.push("closed"),
      };
    }
  };
  it.hear = async (what, name, data) => {
    it.worker.port.onmessage({ data: { what, name, data } });
    await elapse(0);
  };
  return it;
}

function read(it) {
  it.heard = [];
  it.signal = {
    aborted: false,
    addEventListener: (name, listener) => {
      const others = it[name] || (() => {});
      it[name] = () => {
        others();
        listener();
      };
    },
  };
  const listener = {
    opened: () => it.heard.push("opened"),
    told: (name, data) => it.heard.push(name + " " + data),
  };
  it.end = "none";
  readTogether("/events", null, it.signal, listener).then((rest) => (it.end = rest));
}

test("a page joins the worker of its version, hears by it and answers pings", async () => {
  const it = browser();
  read(it);
  await it.hear("joined");
  await it.hear("opened");
  await it.hear("told", "wall", "{}");
  await it.hear("told", "ping", "");
  await elapse(60000);
  equal(it.workers, ["/assets/shared/stream-worker.js?1%20o'clock"]);
  equal(it.heard, ["opened", "wall {}", "ping "]);
  equal(
    [it.said, it.own, it.end],
    [[{ what: "join", address: "/events" }, { what: "here" }], 0, "none"],
  );
});

test("a page that is left or wants no more says so", async () => {
  for (const way of ["pagehide", "abort"]) {
    const it = browser();
    read(it);
    await it.hear("joined");
    it[way]();
    await elapse(0);
    equal([it.said.slice(1), it.own, it.end], [[{ what: "leave" }, "closed"], 0, null]);
  }
});

test("where no worker is, starts or answers, a page reads by itself", async () => {
  const none = browser();
  delete globalThis.SharedWorker;
  read(none);
  await elapse(0);
  equal([none.own, none.end], [1, 7000]);

  const broken = browser();
  read(broken);
  broken.worker.onerror();
  await elapse(0);
  equal([broken.own, broken.said.slice(1)], [1, [{ what: "leave" }, "closed"]]);

  const refused = browser();
  globalThis.SharedWorker = class {
    constructor() {
      throw new Error("SecurityError");
    }
  };
  read(refused);
  await elapse(0);
  equal(refused.own, 1);

  const silent = browser();
  read(silent);
  await elapse(1999);
  equal(silent.own, 0);
  await elapse(1);
  equal([silent.own, silent.said.slice(1)], [1, [{ what: "leave" }, "closed"]]);
  delete globalThis.SharedWorker;
});

test("a page that read by itself shares the stream once the worker answers", async () => {
  const late = browser();
  late.refuses = false;
  read(late);
  await elapse(2000);
  equal([late.own, late.end], [1, "none"]);

  await late.hear("joined");
  await late.hear("told", "wall", "{}");
  equal([late.heard, late.said.slice(1), late.end], [["wall {}"], [], "none"]);

  late.pagehide();
  await elapse(0);
  equal([late.own, late.said.slice(1), late.end], [1, [{ what: "leave" }, "closed"], null]);
});

test("a page that reads by itself leaves both when it wants no more", async () => {
  const silent = browser();
  silent.refuses = false;
  read(silent);
  await elapse(2000);
  silent.abort();
  await elapse(0);
  equal([silent.own, silent.said.slice(1), silent.end], [1, [{ what: "leave" }, "closed"], null]);
  delete globalThis.SharedWorker;
});
