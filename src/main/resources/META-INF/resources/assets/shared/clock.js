// The server's time on a screen whose own clock may be wrong by hours.

export class ServerClock {
  constructor(previewAt) {
    this.offset = 0;
    this.least = -Infinity;
    this.most = Infinity;
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

  // A Date header says the second in which the server was at some moment of the request: two bounds
  // of the difference, closer with each answer. A clock that was set leaves those of before.
  correct(dateHeader, sentAt, receivedAt) {
    const served = Date.parse(dateHeader || "");
    if (isNaN(served)) return;
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
