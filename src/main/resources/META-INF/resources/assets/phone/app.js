// What all tabs share: who is signed in, what is known, and when to ask again.
/** @import { Answer } from "../shared/api.js" */
/** @import { Proposal } from "../shared/types.js" */
import { Api, eventAddress, isPassing } from "../shared/api.js";
import { Attempt } from "../shared/attempt.js";
import { whenOf } from "../shared/state.js";
import { EventTimes } from "../shared/times.js";
import { ServerClock, previewInstant } from "../shared/clock.js";
import { Asked } from "./asked.js";
import { Askings } from "./asking.js";
import { Ballot } from "./ballot.js";
import { Camp } from "./camp.js";
import { Closing } from "./closing.js";
import { Day, ownChangeWords } from "./day.js";
import { Entry } from "./entry.js";
import { Keep } from "./keep.js";
import { Later } from "./later.js";
import { Live } from "./live.js";
import { Outbox } from "./outbox.js";
import { OwnCode } from "./owncode.js";
import { Reissued } from "./reissued.js";
import { say } from "./said.js";
import { Submitted } from "./submitted.js";
import { Visitor } from "./visitor.js";
import { Whose } from "./whose.js";
import { t } from "./words.js";

const returnRestMs = 3000;
const meRestMs = 2500; // What signing in does not tell is not urgent.
const lookMs = 2000; // At the clock of the phone, which may have been set, or have slept.
const askedRestMs = 6000; // Nor is what others ask.
const drawMs = 10000; // Times and marks change without a word.

export class App {
  // draw(): the screen is not up to date.
  constructor(slug, draw) {
    this.slug = slug;
    this.drawNow = draw;
    this.drawing = false;
    this.keep = new Keep(slug);
    this.clock = new ServerClock(previewInstant(location.search));
    this.api = new Api(eventAddress(slug), this.clock);
    this.attempt = new Attempt("phone:" + slug);
    this.session = this.keep.get("session");
    this.whose = new Whose(this);
    this.api.token = this.session && this.session.token;
    this.api.onDeadToken = () => this.badgeReplaced();
    this.api.onContact = (status) => this.camp.contact(status);
    this.camp = new Camp(this.api, this.keep, this.clock, (what, more) => this.changed(what, more));
    this.ballot = new Ballot(this.api, this.keep, {
      changed: () => this.draw(),
      reload: () => this.camp.loadVote(),
      isOpen: () => this.camp.votingOpen(),
      mustLimit: () => this.camp.event && this.camp.event.mustLimit,
      now: () => this.clock.now(),
    });
    this.outbox = new Outbox(
      this.api,
      this.keep,
      () => this.draw(),
      (answer, body) => this.handedIn(answer, body),
      () => this.session && this.session.person.id,
    );
    this.submitted = new Submitted(this.api, this.keep, () => this.draw());
    this.day = new Day(
      this.api,
      this.keep,
      () => this.draw(),
      () => this.say(t.goingRefused, true),
    );
    this.ownCode = new OwnCode(this);
    this.reissued = new Reissued(this);
    this.live = new Live(this);
    this.closing = new Closing(this, drawMs);
    this.visitor = new Visitor(this);
    this.askings = new Askings(this);
    this.asked = new Asked(this);
    this.later = new Later(this);
    this.dead = Boolean(this.keep.get("dead"));
    this.entry = new Entry(this);
    /** @type {EventTimes} */
    this.times = null;
    this.settled = false; // Whether the service has been asked once.
    this.when = (instant) => this.whenWords(instant);
    /** @type {(answer: Answer, body: object) => void} */
    this.onHandedIn = () => {};
    this.onForgotten = () => {};
    this.speakAgain = () => {};
    this.whose.begin();
    if (this.session) this.ballot.ownedBy(this.session.person.id);
    this.setTimes();
  }

  start() {
    this.entry.begin();
    this.refresh(true).then(() => {
      this.settled = true;
      this.draw();
      setTimeout(() => this.needMe(), meRestMs);
    });
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", (event) => event.persisted && this.wake());
    document.addEventListener("visibilitychange", () => {
      this.live.watch();
      if (document.hidden) this.ballot.differing().length && this.ballot.wake(0, true);
      else this.wake();
    });
    this.keep.onOtherPage((name) => {
      if (name === "ballot") this.ballot.reread();
      if (name === "session") this.whose.heed();
    });
    setInterval(() => this.draw(), drawMs);
    setInterval(() => this.clock.jumped() && this.refresh(false).then(() => this.draw()), lookMs);
    this.live.plan();
  }

  async refresh(everything) {
    this.refreshedAt = performance.now();
    this.day.wake();
    this.askings.wake();
    if (this.settled) this.asked.wake();
    await Promise.all([
      this.camp.refresh(everything),
      this.knowsMe && this.loadMe(),
      this.ballot.wake(),
      this.outbox.wake(),
    ]);
  }

  // The reader is back, or the network is.
  wake() {
    this.ballot.attempt = 0;
    this.entry.again();
    if (performance.now() - this.refreshedAt > returnRestMs) this.refresh(false);
    else {
      this.ballot.wake();
      this.day.wake();
    }
  }

  // Only some tabs show more of the reader than signing in tells.
  needMe() {
    if (this.knowsMe || !this.session) return;
    this.knowsMe = true;
    this.loadMe();
    setTimeout(() => this.asked.wake(), askedRestMs);
  }

  async loadMe() {
    const { token } = this.api;
    if (!token) return;
    const answer = await this.api.get("/me");
    if (answer.status !== 200 || token !== this.api.token) return;
    const { calendar, reissued, ...person } = answer.body;
    this.calendar = calendar || null;
    this.reissued.take(reissued);
    this.ownCode.heed(reissued);
    this.session = { ...this.session, person };
    if (this.whose.isStill(this.session)) this.keep.set("session", this.session);
    this.draw();
  }

  async signIn(way) {
    const answer = await this.entry.send(way);
    if (answer.status === 201) this.adopt(answer);
    return answer;
  }

  adopt(answer) {
    const { token, person, code } = answer.body;
    this.attempt.answered();
    this.whose.settle(person);
    this.entry.problem = null;
    this.reissued.take(null);
    this.ownCode.take(code, person.id);
    this.session = { token, person };
    this.api.token = token;
    this.dead = false;
    this.keep.drop("dead");
    this.keep.set("session", this.session);
    if (this.ballot.state.person !== person.id) {
      this.forgetTraces("seen", "mine", "merged", "later");
      this.camp.forgetProposals();
    }
    this.ballot.ownedBy(person.id);
    this.say(t.welcome(person.name));
    this.camp.loadProposals();
    const stored = this.ballot.wake();
    this.outbox.wake();
    this.day.wake();
    this.knowsMe = false;
    if (this.settled) setTimeout(() => this.needMe(), meRestMs);
    this.visitor.fulfil(stored);
    this.draw();
  }

  // A token that nobody hears of while there is no network can be ended from another device.
  signOut() {
    this.api.send("DELETE", "/me/devices/current", undefined, {}, true);
    this.forgetReader();
    this.say(t.signedOut);
  }

  forgetReader() {
    this.session = null;
    this.whose.owner.forget();
    this.api.token = null;
    this.calendar = null;
    this.knowsMe = false;
    this.forgetTraces("session", "draft", "seen", "mine", "merged", "dead", "later", "wish");
    this.ownCode.forget();
    this.reissued.take(null);
    this.ballot.ownedBy(null);
    this.camp.forgetProposals();
    this.onForgotten();
    location.hash = "#vote";
    this.draw();
  }

  // What waits or was told for one reader is nothing for the next one; names: more that is kept.
  forgetTraces(...names) {
    this.outbox.forget();
    this.keep.drop(...names);
    this.day.forget();
    this.asked.forget();
    this.askings.forget();
  }

  // The token is dead: what the voter wants stays for whoever signs in with the new badge.
  badgeReplaced() {
    if (!this.whose.isStill(this.session)) return this.whose.heed();
    this.session = null;
    this.api.token = null;
    this.dead = true;
    this.ownCode.forget(); // It is as dead, or nothing for whoever has this phone.
    this.keep.drop("session");
    this.keep.set("dead", true);
    return this.draw();
  }

  // Screens and auditors have no ballot and no day.
  takesPart() {
    return Boolean(this.session) && !["display", "auditor"].includes(this.session.person.role);
  }

  /** @param {Proposal} proposal */
  runs(proposal) {
    return Boolean(
      this.session && proposal && proposal.facilitators.includes(this.session.person.id),
    );
  }

  // What is withdrawn is no longer among the proposals, but still on the Wall.
  runsId(id) {
    const proposal = this.camp.byId.get(id);
    return proposal ? this.runs(proposal) : Boolean(this.session) && this.submitted.has(id);
  }

  /** @param {Proposal} proposal */
  isMine(proposal) {
    return this.runs(proposal) || this.submitted.has(proposal.id);
  }

  // Changes a proposal as it is now.
  async change(method, id, body) {
    const present = await this.api.get("/proposals/" + id);
    if (present.status !== 200) return present;
    return this.api.send(method, "/proposals/" + id, body, { "If-Match": present.tag });
  }

  canTakeUp() {
    return this.takesPart() && (this.camp.proposingOpen() || this.camp.votingOpen());
  }

  async takeUp(proposal) {
    const answer = await this.change("PATCH", proposal.id, {
      facilitators: [this.session.person.id],
    });
    if (answer.status === 200) this.camp.put(answer.body);
    else if (!isPassing(answer)) this.camp.loadProposals();
    this.say(
      answer.status === 200 ? t.runNow : isPassing(answer) ? t.noConnection : t.runRefused,
      true,
    );
  }

  handedIn(answer, body) {
    if (answer.status === 201) {
      this.camp.put(answer.body);
      this.submitted.add([answer.body.id]);
    }
    this.onHandedIn(answer, body);
  }

  changed(what, before) {
    if (what === "event" || what === "life") this.setTimes();
    if (what === "life") this.startAfresh();
    if (what === "wall" && before && this.times) this.tellChanges(before);
    this.draw();
  }

  // What this phone kept is of another life of the event, whoever has the same address.
  startAfresh() {
    this.forgetTraces("draft", "seen", "merged", "later", "wish");
    this.submitted.forget();
    this.ballot.ownedBy(null);
    this.ballot.ownedBy(this.session && this.session.person.id);
    this.onForgotten();
    this.ballot.wake();
  }

  tellChanges(before) {
    const words = ownChangeWords(
      before,
      this.camp.wall,
      this.ballot.levels(),
      (id) => this.runsId(id),
      this.times,
      (id) => this.day.goes(id),
    );
    if (words) this.say(words, true);
  }

  // Time and day of an instant, for the words of a state.
  whenParts() {
    return this.times ? whenOf(this.times, this.clock.now(), t.lang) : null;
  }

  setTimes() {
    const { event } = this.camp;
    this.times = event ? new EventTimes(event, t.lang) : null;
  }

  whenWords(instant) {
    const time = this.times.time(instant);
    return this.times.day(instant) === this.times.day(this.clock.now())
      ? t.at(time)
      : t.onDay(this.times.dayName(instant), time);
  }

  // Whose times these are, for readers whose own are others; comes with the times themselves, so
  // that nothing moves.
  zone() {
    return this.times && this.times.elsewhere(this.clock.now());
  }

  say(words, seen = false) {
    say(words, seen);
  }

  draw() {
    if (this.drawing) return;
    this.drawing = true;
    queueMicrotask(() => {
      this.drawing = false;
      this.drawNow();
      this.closing.heed();
    });
  }
}
