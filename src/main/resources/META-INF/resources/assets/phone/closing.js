// What the end of a window means for this phone, whether the clock or somebody's hand brings it.
/** @import { App } from "./app.js" */
import { msToClosing } from "../shared/windows.js";

const spreadMs = 4000; // Not all phones of a hall at once ask for their ballot.

export class Closing {
  /** @param {App} app @param {number} drawMs how often the page is drawn anyway */
  constructor(app, drawMs) {
    this.app = app;
    this.drawMs = drawMs;
    this.timer = null;
    this.wasOpen = false;
  }

  // Looked at with each drawing.
  heed() {
    const { camp, ballot, clock } = this.app;
    const { voting } = camp.state();
    // What is counted is only known once the service has said it after voting closed.
    if (voting.is === "closed" && this.wasOpen) ballot.wake(1 + Math.random() * spreadMs);
    this.wasOpen = voting.is === "open";
    // What closes by itself closes on the screen at that moment.
    clearTimeout(this.timer);
    const ms = msToClosing(camp.event, clock.now());
    if (ms < this.drawMs) this.timer = setTimeout(() => this.app.draw(), ms);
  }
}
