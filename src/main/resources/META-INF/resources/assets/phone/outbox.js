// A proposal that was handed in waits here until the service has it. Its key makes sure that it is
// made once, however often it is sent.
import { backoffMs, isPassing, newKey } from "../shared/api.js";

export class Outbox {
  // done(answer, body): it was taken or refused; person(): who is signed in.
  constructor(api, keep, changed, done, person = () => null) {
    this.api = api;
    this.keep = keep;
    this.changed = changed;
    this.done = done;
    this.person = person;
    this.letter = this.waiting();
    this.attempt = 0;
    this.busy = false;
    this.timer = null;
  }

  // Of whoever is signed in, and of nobody else.
  waiting() {
    const letter = this.keep.get("outbox");
    return letter && (!letter.person || letter.person === this.person()) ? letter : null;
  }

  put(body) {
    this.letter = { key: newKey(), body, person: this.person() };
    this.store();
    return this.wake();
  }

  store() {
    if (this.letter) this.keep.set("outbox", this.letter);
    else this.keep.drop("outbox");
  }

  forget() {
    this.letter = null;
    this.store();
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
      this.forget();
      this.done(answer, letter.body);
    }
    this.changed();
  }
}
