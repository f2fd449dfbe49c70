// A proposal that was handed in waits here until the service has it. Its key makes sure that it is
// made once, however often it is sent.
import { backoffMs, isPassing, newKey } from "../shared/api.js";

export class Outbox {
  // done(answer, body): it was taken or refused.
  constructor(api, keep, changed, done) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.done = done;
    this.attempt = 0;
    this.busy = false;
    this.timer = null;
  }

  waiting() {
    return this.keep.get("outbox");
  }

  put(body) {
    this.keep.set("outbox", { key: newKey(), body });
    return this.wake();
  }

  async wake() {
    clearTimeout(this.timer);
    const letter = this.waiting();
    if (!letter || this.busy || !this.api.token) return;
    this.busy = true;
    this.changed();
    const answer = await this.api.send("POST", "/proposals", letter.body, {
      "Idempotency-Key": letter.key,
    });
    this.busy = false;
    if (isPassing(answer)) {
      this.timer = setTimeout(() => this.wake(), backoffMs(this.attempt++, answer.waitMs));
    } else if (answer.status !== 401) {
      this.attempt = 0;
      this.keep.drop("outbox");
      this.done(answer, letter.body);
    }
    this.changed();
  }
}
