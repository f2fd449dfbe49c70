// Keeps the newest Wall coming. Two ways side by side: the event stream says at once that there is
// something new; polling with the ETag takes over whenever the stream is silent or broken.

/** @import { Event, Screen, Wall } from "./types.js" */
import { Api, eventAddress } from "./api.js";
import { Stream } from "./events.js";

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
  /**
   * @param {string} slug
   * @param {import("./clock.js").ServerClock} clock
   * @param {{
   *   event: (event: Event) => void,
   *   wall: (wall: Wall, tag: string) => void,
   *   unknown: () => void,
   *   contact: () => void,
   *   screen?: (screen: Screen) => void,
   *   lively?: () => boolean,
   * }} listener
   */
  constructor(slug, clock, listener) {
    this.api = new Api(eventAddress(slug), clock, requestLimitMs);
    this.listener = listener;
    this.tags = {};
    this.stream = new Stream(this.api.base + "/wall/events", streamDeadMs, {
      opened: () => this.heard("wall"), // Whatever was said while it was down is lost.
      told: (name) => this.heard(name),
    });
    this.nextPollAt = 0;
    this.polling = false;
    this.pollAgain = false;
    this.failed = false;
    this.unknown = false;
  }

  start() {
    this.stream.open();
    this.poll();
    setInterval(() => this.tick(), 1000);
    window.addEventListener("offline", () => this.stream.close());
    window.addEventListener("online", () => {
      this.stream.open();
      this.poll();
    });
    document.addEventListener("visibilitychange", () => document.hidden || this.poll());
  }

  tick() {
    const now = Date.now();
    if (now >= this.nextPollAt || this.turnedSilent(now)) this.poll();
  }

  // The long wait was chosen for a healthy stream; when it falls silent that wait is too long.
  turnedSilent(now) {
    return (
      !this.stream.spokeWithin(streamSilentMs) &&
      this.nextPollAt - now > brokenPollMs + jitterMs &&
      !this.unknown
    );
  }

  // Who hears of news but cannot read them does not know the Wall.
  heard(name) {
    if (!this.failed) this.listener.contact();
    if (name === "wall") this.poll();
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
    const broken = this.failed || !this.stream.spokeWithin(streamSilentMs);
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
    const { status, body, tag } = await this.read("/wall");
    if (status === 200) {
      if (!looksLikeWall(body)) throw new Error("not a Wall");
      this.tags["/wall"] = tag;
      this.listener.wall(body, tag);
    }
    if (status === 200 || status === 304) this.listener.contact();
  }

  async pollEvent() {
    const { status, body, tag } = await this.read("");
    this.unknown = status === 404;
    if (this.unknown) this.listener.unknown();
    if (status === 200 && body && body.slug) {
      this.tags[""] = tag;
      this.listener.event(body);
    }
  }

  async pollScreen() {
    const { status, body, tag } = await this.read("/screen");
    if (status === 200 && body && body.mode) {
      this.tags["/screen"] = tag;
      this.listener.screen(body);
    }
  }

  async read(path) {
    const answer = await this.api.get(path, this.tags[path]);
    if (answer.status === 0 || answer.status >= 500) throw new Error("no answer");
    return answer;
  }
}

function looksLikeWall(body) {
  return (
    body && Array.isArray(body.rooms) && Array.isArray(body.slots) && Array.isArray(body.cells)
  );
}
