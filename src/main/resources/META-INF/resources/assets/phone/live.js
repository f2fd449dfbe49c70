// When to ask again what everybody may know: at once when the stream says so, else after a rest.
/** @import { App } from "./app.js" */
import { dataOf, Stream } from "../shared/events.js";
import { readTogether } from "../shared/together.js";

const silentMs = 25000; // The service says something every ten seconds.
const silentRestMs = 20000;
const restMs = 60000;
const jitterMs = 10000;
const spreadMs = 700; // All phones of a hall hear of a change at once.

export class Live {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.timer = null;
    const told = {
      opened: () => {}, // The first word says how everything is.
      told: (name, data) => app.camp.isNews(name, dataOf(data)) && this.lookAgain(),
    };
    this.stream = new Stream(app.api.base + "/wall/events", silentMs, told, readTogether);
  }

  // Only while somebody looks: it keeps the radio of the phone awake. And only after the first
  // rounds of requests: a bad network has no room for both.
  watch() {
    const { camp, entry, session, settled } = this.app;
    if (document.hidden) this.stream.close();
    else if (settled && camp.event && !entry.way && (camp.proposals || !session)) {
      this.stream.open();
    }
  }

  lookAgain() {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.app.camp.refresh(false);
    }, Math.random() * spreadMs);
  }

  plan() {
    const rest = this.stream.spokeWithin(silentMs) ? restMs : silentRestMs;
    setTimeout(
      async () => {
        if (!document.hidden) {
          this.app.asked.wake();
          await this.app.camp.refresh(false);
        }
        this.plan();
      },
      rest + Math.random() * jitterMs,
    );
  }
}
