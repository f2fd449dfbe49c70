// The streams that all pages of a browser share, as the worker between them has them: one for each
// address, for as long as a page wants it. What a page says: join an address, here, leave. What it
// is told: joined, opened, told an event.
import { dataOf, Stream } from "./events.js";

const silentMs = 25000; // The service says something every ten seconds.
const patience = 3; // So many pings without an answer, and a page is gone.

export class Lines {
  constructor() {
    this.byAddress = new Map();
  }

  serve(port) {
    let line = null;
    port.onmessage = ({ data }) => {
      if (data.what === "join") line = this.line(data.address);
      if (line) line.hear(port, data.what);
    };
  }

  line(address) {
    const end = () => this.byAddress.delete(address);
    if (!this.byAddress.has(address)) this.byAddress.set(address, new Line(address, end));
    return this.byAddress.get(address);
  }
}

class Line {
  constructor(address, end) {
    this.end = end;
    this.pages = new Map(); // Ports, and how many pings each has left without an answer.
    this.wall = null; // The newest word on it, with the newest change.
    this.stream = new Stream(address, silentMs, {
      opened: () => this.opened(),
      told: (name, data) => this.told(name, data),
    });
  }

  hear(port, what) {
    if (what === "join") this.join(port);
    else if (what === "leave") this.leave(port);
    else if (this.pages.has(port)) this.pages.set(port, 0);
  }

  join(port) {
    this.pages.set(port, 0);
    port.postMessage({ what: "joined" });
    if (this.wall && this.stream.spokeWithin(silentMs)) {
      port.postMessage({ what: "opened" });
      port.postMessage({ what: "told", name: "wall", data: this.wall });
    }
    this.stream.open();
  }

  leave(port) {
    if (!this.pages.delete(port)) return;
    port.close();
    if (this.pages.size) return;
    this.stream.close();
    this.end();
  }

  opened() {
    this.wall = null;
    this.tell({ what: "opened" });
  }

  told(name, data) {
    if (name === "wall") this.wall = data;
    if (name === "change" && this.wall) {
      this.wall = JSON.stringify({ ...dataOf(this.wall), ...dataOf(data) });
    }
    if (name === "ping") this.countPing();
    this.tell({ what: "told", name, data });
  }

  // A page that was thrown away or frozen says no goodbye.
  countPing() {
    for (const [port, missed] of Array.from(this.pages)) {
      if (missed >= patience) this.leave(port);
      else this.pages.set(port, missed + 1);
    }
  }

  tell(word) {
    Array.from(this.pages.keys()).forEach((port) => port.postMessage(word));
  }
}
