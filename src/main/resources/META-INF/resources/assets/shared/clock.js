// The server's time on a screen whose own clock may be wrong by hours, and be set at any moment.
// How long something is ago is measured by performance.now(), which nobody sets.

const jumpMs = 1000;

export class ServerClock {
  constructor(previewAt) {
    this.offset = 0;
    this.least = -Infinity;
    this.most = Infinity;
    this.corrected = false;
    this.previewAt = previewAt;
    this.startedAt = performance.now();
    this.gap = Date.now() - performance.now();
    this.moved = false;
  }

  now() {
    if (this.previewAt !== null) return this.previewAt + (performance.now() - this.startedAt);
    this.notice();
    return Date.now() + this.offset;
  }

  // Whether the clock of this machine was set since the last question, or the machine slept, in
  // which some browsers' performance.now() stands still: then the service is to be asked at once.
  jumped() {
    this.notice();
    const { moved } = this;
    this.moved = false;
    return moved;
  }

  // Time never goes back, so a clock that does was set, and the hour is the one that it was. If it
  // goes forward the machine may as well have slept: then its clock has gone on rightly.
  notice() {
    const gap = Date.now() - performance.now();
    const by = gap - this.gap;
    this.gap = gap;
    if (Math.abs(by) < jumpMs) return;
    if (by < 0) this.offset -= by;
    this.least = -Infinity;
    this.most = Infinity;
    this.moved = true;
  }

  // Until the server answers, the difference it had last time is the best guess.
  assume(offset) {
    if (!this.corrected && isFinite(offset)) this.offset = offset;
  }

  // A Date header says the second in which the server was at some moment of the request: two bounds
  // of the difference, closer with each answer. A clock that was set leaves those of before.
  correct(dateHeader, tookMs) {
    const served = Date.parse(dateHeader || "");
    if (isNaN(served)) return;
    this.notice();
    const receivedAt = Date.now();
    const sentAt = receivedAt - tookMs;
    const least = served - receivedAt;
    const most = served + 1000 - sentAt;
    const known = least <= this.most && most >= this.least;
    this.least = known ? Math.max(least, this.least) : least;
    this.most = known ? Math.min(most, this.most) : most;
    this.offset = (this.least + this.most) / 2;
    this.corrected = true;
  }
}

// ?at=2013-03-24T10:12:00-04:00 shows the Wall of that moment: for rehearsals and past events.
export function previewInstant(search) {
  const asked = Date.parse(new URLSearchParams(search).get("at") || "");
  return isNaN(asked) ? null : asked;
}
