// Keeps the newest Wall coming. Two ways side by side: the event stream says at once what is new;
// polling with the ETag takes over whenever the stream is silent or broken.

/** @import { Event, Screen, Wall } from "./types.js" */
import { Api, eventAddress } from "./api.js";
import { dataOf, Stream } from "./events.js";
import { isSameWall } from "./model.js";
import { canShare, readTogether } from "./together.js";

const brokenPollMs = 5000;
const jitterMs = 1500;
const safetyPollMs = 60000;
const livelyPollMs = 10000; // Votes come in without an event.
const streamSilentMs = 12000; // The server sends a ping every 10 s.
const streamDeadMs = 25000;
const unknownPollMs = 30000;
const requestLimitMs = 8000;
const withoutWall = ["event", "screen"];
const everything = ["wall", ...withoutWall];

export class WallFeed {
  // listener: known(), the Wall that the page has; event(body), wall(body, tag), unknown(),
  // contact(); on a projector screen(body) and lively(): whether it shows what changes without a
  // word on the stream; on a console changed(): something public other than the Wall, and desk():
  // something that only volunteers see.
  /**
   * @param {string} slug
   * @param {import("./clock.js").ServerClock} clock
   * @param {{
   *   known: () => Wall | null,
   *   event: (event: Event) => void,
   *   wall: (wall: Wall, tag: string) => void,
   *   unknown: () => void,
   *   contact: () => void,
   *   screen?: (screen: Screen) => void,
   *   lively?: () => boolean,
   *   changed?: () => void,
   *   desk?: () => void,
   * }} listener
   */
  constructor(slug, clock, listener) {
    this.clock = clock;
    this.api = new Api(eventAddress(slug), clock, requestLimitMs);
    this.listener = { changed: () => {}, desk: () => {}, ...listener };
    this.tags = {};
    const told = {
      opened: () => this.opened(),
      told: (name, data) => this.heard(name, dataOf(data)),
    };
    const address = this.api.base + "/wall/events";
    this.stream = new Stream(address, streamDeadMs, told, readTogether);
    this.reached = false; // The stream was open before.
    this.resting = false; // Nobody looks, and the stream is for those that somebody looks at.
    this.change = null; // The last one that was heard of; all of it is read, or being read.
    this.nextPollAt = 0;
    this.polling = false;
    this.wanted = new Set(); // What is to be read next, if not at once.
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
    document.addEventListener("visibilitychange", () => this.turn());
  }

  // A stream of its own takes one of the few connections that all pages of a browser have.
  turn() {
    this.resting = document.hidden && !canShare();
    if (this.resting) this.stream.close();
    else this.stream.open();
    if (!document.hidden) this.poll();
  }

  tick() {
    const now = performance.now();
    const jumped = this.clock.jumped(); // Nobody knows for how long this page was away.
    if (jumped || now >= this.nextPollAt || this.turnedSilent(now)) this.poll();
  }

  // The long wait was chosen for a healthy stream; when it falls silent that wait is too long.
  turnedSilent(now) {
    return this.fellSilent() && this.nextPollAt - now > brokenPollMs + jitterMs && !this.unknown;
  }

  fellSilent() {
    return !this.resting && !this.stream.spokeWithin(streamSilentMs);
  }

  // The first word says what was missed; that the service is another one now it does not say.
  opened() {
    this.heard("opened", {});
    if (this.reached) this.poll();
    this.reached = true;
  }

  // Who hears of news but cannot read them does not know the Wall.
  heard(name, said) {
    if (!this.failed) this.listener.contact();
    if (name === "desk") this.listener.desk();
    if (name !== "wall" && name !== "change") return;
    const isNew = said.change !== this.change;
    const wallIsNew = name === "wall" && !isSameWall(said, this.listener.known());
    this.change = said.change;
    if (wallIsNew) this.poll(everything);
    else if (isNew) {
      this.poll(withoutWall);
      this.listener.changed();
    }
  }

  // News during a poll may be newer than its answer: then there is another one.
  async poll(parts = everything) {
    parts.forEach((part) => this.wanted.add(part));
    if (this.polling) return;
    this.polling = true;
    let failed = false;
    while (this.wanted.size) {
      const asked = Array.from(this.wanted);
      this.wanted.clear();
      try {
        await Promise.all(asked.map((part) => this.pollPart(part)));
      } catch (unreachable) {
        failed = true; // Silence is the signal: the page says so once it has lasted.
      }
    }
    this.failed = failed;
    this.polling = false;
    this.planNext();
  }

  pollPart(part) {
    if (part === "wall") return this.pollWall();
    return part === "event" ? this.pollEvent() : this.listener.screen && this.pollScreen();
  }

  planNext() {
    const now = performance.now();
    const jitter = (Math.random() * 2 - 1) * jitterMs;
    const broken = this.failed || this.fellSilent();
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
