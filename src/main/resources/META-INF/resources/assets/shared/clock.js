// The server's time on a screen whose own clock may be wrong by hours.

// Date headers carry whole seconds, so a smaller difference says nothing.
const toleranceMs = 1500;

export class ServerClock {
  constructor(previewAt) {
    this.offset = 0;
    this.corrected = false;
    this.previewAt = previewAt;
    this.startedAt = Date.now();
  }

  now() {
    if (this.previewAt !== null) return this.previewAt + (Date.now() - this.startedAt);
    return Date.now() + this.offset;
  }

  // Until the server answers, the difference it had last time is the best guess.
  assume(offset) {
    if (!this.corrected && isFinite(offset)) this.offset = offset;
  }

  correct(dateHeader, sentAt, receivedAt) {
    const served = Date.parse(dateHeader || "");
    if (isNaN(served)) return;
    const offset = served + 500 - (sentAt + receivedAt) / 2;
    if (!this.corrected || Math.abs(offset - this.offset) > toleranceMs) {
      this.offset = offset;
      this.corrected = true;
    }
  }
}

// ?at=2013-03-24T10:12:00-04:00 shows the Wall of that moment: for rehearsals and past events.
export function previewInstant(search) {
  const asked = Date.parse(new URLSearchParams(search).get("at") || "");
  return isNaN(asked) ? null : asked;
}
