// Keeps the newest Wall coming. Two ways side by side: the event stream says at once that there is
// something new; polling with the ETag takes over whenever the stream is silent or broken.

const brokenPollMs = 5000;
const jitterMs = 1500;
const safetyPollMs = 60000;
const livelyPollMs = 10000; // Votes come in without an event.
const streamSilentMs = 12000; // The server sends a ping every 10 s.
const streamDeadMs = 25000;
const unknownPollMs = 30000;
const requestLimitMs = 8000;

export class WallFeed {
  // listener: event(body), wall(body, tag), unknown(), contact(), and on a projector screen(body)
  // and lively(): whether it shows what changes without a word on the stream
  constructor(slug, clock, listener) {
    this.base = "/api/events/" + encodeURIComponent(slug);
    this.clock = clock;
    this.listener = listener;
    this.wallTag = null;
    this.eventTag = null;
    this.screenTag = null;
    this.stream = null;
    this.streamHeardAt = 0;
    this.streamRetryAt = 0;
    this.nextPollAt = 0;
    this.polling = false;
    this.pollAgain = false;
    this.failed = false;
    this.unknown = false;
  }

  start() {
    this.openStream();
    this.poll();
    setInterval(() => this.tick(), 1000);
    window.addEventListener("offline", () => this.stream && this.closeStream());
    window.addEventListener("online", () => {
      if (!this.stream) this.openStream();
      this.poll();
    });
    document.addEventListener("visibilitychange", () => document.hidden || this.poll());
  }

  tick() {
    const now = Date.now();
    if (this.stream && now - this.streamHeardAt > streamDeadMs) this.closeStream();
    if (!this.stream && now >= this.streamRetryAt) this.openStream();
    if (now >= this.nextPollAt || this.turnedSilent(now)) this.poll();
  }

  streamHealthy(now) {
    return (
      this.stream !== null &&
      this.stream.readyState === 1 &&
      now - this.streamHeardAt < streamSilentMs
    );
  }

  // The long wait was chosen for a healthy stream; when it falls silent that wait is too long.
  turnedSilent(now) {
    return (
      !this.streamHealthy(now) && this.nextPollAt - now > brokenPollMs + jitterMs && !this.unknown
    );
  }

  openStream() {
    if (typeof EventSource === "undefined") return;
    const stream = new EventSource(this.base + "/wall/events");
    this.stream = stream;
    this.streamHeardAt = Date.now();
    stream.addEventListener("open", () => {
      this.heard();
      this.poll(); // Whatever was said while the stream was down is lost.
    });
    stream.addEventListener("ping", () => this.heard());
    stream.addEventListener("message", () => this.heard());
    stream.addEventListener("wall", () => {
      this.heard();
      this.poll();
    });
    // The browser retries a dropped connection by itself, a refused one never.
    stream.addEventListener("error", () => {
      if (stream.readyState === 2 && this.stream === stream) this.closeStream();
    });
  }

  closeStream() {
    this.stream.close();
    this.stream = null;
    this.streamRetryAt = Date.now() + brokenPollMs + Math.random() * brokenPollMs;
  }

  // Who hears of news but cannot read them does not know the Wall.
  heard() {
    this.streamHeardAt = Date.now();
    if (!this.failed) this.listener.contact();
  }

  async poll() {
    if (this.polling) {
      this.pollAgain = true; // News during a poll may be newer than its answer.
      return;
    }
    this.polling = true;
    try {
      await Promise.all([
        this.pollWall(),
        this.pollEvent(),
        this.listener.screen && this.pollScreen(),
      ]);
      this.failed = false;
    } catch (unreachable) {
      this.failed = true; // Silence is the signal: the page says so once it has lasted.
    }
    this.polling = false;
    this.planNext();
    if (this.pollAgain) {
      this.pollAgain = false;
      this.poll();
    }
  }

  planNext() {
    const now = Date.now();
    const jitter = (Math.random() * 2 - 1) * jitterMs;
    const broken = this.failed || !this.streamHealthy(now);
    const wait = this.unknown
      ? unknownPollMs
      : broken
        ? brokenPollMs
        : this.listener.lively && this.listener.lively()
          ? livelyPollMs
          : safetyPollMs;
    this.nextPollAt = now + wait + jitter;
  }

  async pollWall() {
    const answer = await this.get(this.base + "/wall", this.wallTag);
    if (answer.status === 200) {
      if (!looksLikeWall(answer.body)) throw new Error("not a Wall");
      this.wallTag = answer.tag;
      this.listener.wall(answer.body, answer.tag);
    }
    if (answer.status === 200 || answer.status === 304) this.listener.contact();
  }

  async pollEvent() {
    const answer = await this.get(this.base, this.eventTag);
    this.unknown = answer.status === 404;
    if (this.unknown) this.listener.unknown();
    if (answer.status === 200 && answer.body && answer.body.slug) {
      this.eventTag = answer.tag;
      this.listener.event(answer.body);
    }
  }

  async pollScreen() {
    const answer = await this.get(this.base + "/screen", this.screenTag);
    if (answer.status === 200 && answer.body && answer.body.mode) {
      this.screenTag = answer.tag;
      this.listener.screen(answer.body);
    }
  }

  async get(url, tag) {
    const headers = { Accept: "application/json" };
    if (tag) headers["If-None-Match"] = tag;
    const limit = typeof AbortController === "undefined" ? null : new AbortController();
    const timer = setTimeout(() => limit && limit.abort(), requestLimitMs);
    const sentAt = Date.now();
    try {
      const options = { headers, cache: "no-store", credentials: "omit" };
      if (limit) options.signal = limit.signal;
      const response = await fetch(url, options);
      if (response.status >= 500) throw new Error("no answer: " + response.status);
      this.clock.correct(response.headers.get("Date"), sentAt, Date.now());
      const body = response.status === 200 ? await response.json() : null;
      return { status: response.status, tag: response.headers.get("ETag"), body };
    } finally {
      clearTimeout(timer);
    }
  }
}

function looksLikeWall(body) {
  return (
    body && Array.isArray(body.rooms) && Array.isArray(body.slots) && Array.isArray(body.cells)
  );
}
