// The Wall on a projector: wires the feed, the clock and the screen together. It runs unattended
// for a day, so nothing here may end in an empty page: what fails leaves the last picture standing.
/** @import { Event, Screen } from "../shared/types.js" */
import { replaceContent } from "../shared/dom.js";
import { EventTimes } from "../shared/times.js";
import { Board, chosenView, prefersList } from "./board.js";
import { changeSentences } from "./changes.js";
import { previewInstant, ServerClock } from "../shared/clock.js";
import { door, roomNamed } from "./door.js";
import { WallFeed } from "../shared/feed.js";
import { Frame } from "./frame.js";
import { takeInvitation } from "./invited.js";
import { loadFace, watchPointer } from "./kiosk.js";
import { fitDoor, fitMessage, fitNewest } from "./large.js";
import { recall, remember } from "./memory.js";
import { isSameWall, moment, WallIndex } from "../shared/model.js";
import { askedOf, messageOf, modeOf } from "./modes.js";
import { collect, countDown, message, vote } from "./pictures.js";
import { PhoneCode } from "./qr.js";
import { stamp } from "../shared/state.js";
import { hourNotice, noRooms, unknownEvent, waiting } from "./states.js";
import { daysOf, nowAndNext, viewOf } from "./view.js";
import { openWindows } from "../shared/windows.js";
import { speak, t } from "./words.js";
import { reloadOnNewVersion } from "../shared/version.js";

const staleMs = 15000;
const firstAnswerMs = 700;

speak();

const slug = location.pathname.split("/").filter(Boolean)[0] || ""; // [a-z0-9-]: never encoded
const previewAt = previewInstant(location.search);
const clock = new ServerClock(previewAt);
const frame = new Frame(slug);
const code = new PhoneCode(slug);
const asked = askedOf(location.search);
const main = document.getElementById("main");
const board = new Board(main, document.getElementById("pager"), showDays);
const startedAt = performance.now();

const state = {
  /** @type {Event} */
  event: null,
  /** @type {EventTimes} */
  times: null,
  /** @type {WallIndex} */
  index: null,
  /** @type {Screen} */
  screen: null,
  mode: "wall",
  open: "", // The windows that are open on the screen.
  unknown: false,
  settled: false,
  contactAt: null, // Only its differences are used.
  contactTime: null, // By the server's clock: this one is shown.
  stale: false,
  minute: null,
};

function takeEvent(event) {
  const before = state.event;
  const was = published();
  state.unknown = false;
  state.settled = true;
  state.event = event;
  state.times = new EventTimes(event, t.lang);
  draw(true);
  if (before && !was && published()) frame.say([t.saidPublished]);
}

function takeWall(wall) {
  const before = state.index;
  const was = published() && before.wall.life === wall.life;
  state.index = new WallIndex(wall);
  draw(true);
  if (!before || !published() || isSameWall(wall, before.wall)) return;
  frame.say(changeSentences(was ? before : null, state.index, state.times));
}

function takeScreen(screen) {
  const before = messageOf(state.screen);
  state.screen = screen;
  const after = messageOf(screen);
  draw(false);
  if (state.mode === "message" && after && !(before && before.text === after.text)) {
    frame.say([after.text]);
  }
}

function contact() {
  state.contactAt = performance.now();
  state.contactTime = clock.now();
  if (state.stale) showConnection();
  code.retry();
}

function published() {
  const { event, index } = state;
  return event !== null && event.published && index !== null && index.wall.publishedAt !== null;
}

function draw(layoutAgain) {
  try {
    drawState(layoutAgain);
  } catch (unexpected) {
    console.error(unexpected); // The last picture stays.
  }
}

function drawState(layoutAgain) {
  state.mode = currentMode();
  state.open = openWindows(state.event, clock.now());
  frame.showEvent(state.event);
  showClock();
  document.body.setAttribute("data-view", prefersList() ? "list" : "grid");
  frame.offerOtherView(prefersList(), chosenView() !== null);
  const onTheWall = published() && (state.mode === "wall" || state.mode === "now");
  const looks = onTheWall && !ownDoor() ? view().looks : new Map();
  const legendChanged = frame.showLegend(looks);
  const band = state.mode === "message" ? null : messageOf(state.screen);
  frame.showBand(band && state.event ? band.text : "");
  if (onTheWall && state.index.rooms.length && state.index.sessionSlots.length && !ownDoor()) {
    showWall(layoutAgain || legendChanged);
  } else {
    board.hide();
    if (state.event && ownDoor()) showDoor();
    else if (state.event && pictures[state.mode]) showPicture(pictures[state.mode]);
    else showCalm();
    showDays(state.index ? state.index.sessionSlots : []);
  }
  showNotice();
}

function currentMode() {
  const now = clock.now();
  const { event, screen, index } = state;
  const known = { event, screen, published: published(), now };
  return modeOf(asked, { ...known, moment: index && moment(index, now) });
}

function showWall(layoutAgain) {
  const changed = document.body.getAttribute("data-state") !== state.mode;
  document.body.setAttribute("data-state", state.mode);
  board.show(state.mode === "now" ? nowAndNext(view()) : view(), layoutAgain || changed);
}

function ownDoor() {
  const known = asked.room && state.mode === "now" && state.index;
  return known ? roomNamed(state.index, asked.room) : null;
}

function showDoor() {
  document.body.setAttribute("data-state", "door");
  const now = nowAndNext(view());
  if (!published()) now.moment.blocks = [];
  replaceContent(main, door(now, ownDoor()));
  if (!prefersList()) fitDoor(main);
}

const pictures = {
  collect: { draw: collect, fit: fitNewest },
  vote: { draw: vote, fit: () => {} },
  message: { draw: message, fit: fitMessage },
};

function showPicture(picture) {
  document.body.setAttribute("data-state", state.mode);
  replaceContent(main, picture.draw(pictureView()));
  if (!prefersList()) picture.fit(main);
}

function pictureView() {
  const { event, screen, times } = state;
  const now = clock.now();
  const heardAt = state.stale ? state.contactTime || 0 : now;
  return { event, screen, times, now, heardAt, code };
}

function view() {
  return viewOf(state.event, state.index, state.times, clock.now());
}

function showCalm() {
  const kind = state.unknown && !state.event ? "unknown" : published() ? "empty" : "waiting";
  document.body.setAttribute("data-state", kind);
  if (kind === "unknown") replaceContent(main, unknownEvent());
  else if (kind === "empty") replaceContent(main, noRooms());
  else if (state.settled || performance.now() - startedAt > firstAnswerMs) {
    replaceContent(main, waiting(state.event, state.times, clock.now()));
  }
}

function showDays(blocks) {
  if (state.event) frame.showDays(daysOf(state.event, state.index, state.times, blocks));
}

function showClock() {
  if (state.times) frame.showClock(state.times.time(clock.now()), previewAt !== null);
}

function showConnection() {
  const since = performance.now() - (state.contactAt === null ? startedAt : state.contactAt);
  state.stale = since > staleMs || (state.contactAt === null && state.contactTime !== null);
  document.body.setAttribute("data-stale", String(state.stale));
  showNotice();
}

function showNotice() {
  if (state.stale) {
    const { times, contactTime } = state;
    const time = times && contactTime !== null && stamp(times, contactTime, clock.now());
    const wall = published() && !pictures[state.mode];
    frame.showNotice("stale", !time ? t.reconnecting : wall ? t.wallOf(time) : t.asOf(time));
  } else if (published() && asked.room && !ownDoor()) {
    frame.showNotice("pause", t.noRoom(asked.room));
  } else if (published() && !pictures[state.mode]) {
    frame.showNotice(...hourNotice(view()));
  } else {
    frame.showNotice(null, "");
  }
}

function tick() {
  showConnection();
  showClock();
  const minute = Math.floor(clock.now() / 60000);
  if (minute !== state.minute) {
    state.minute = minute;
    frame.shift(minute);
    keep();
    draw(false);
  } else if (state.event && (currentMode() !== state.mode || windowClosed())) {
    draw(true);
  } else if (pictures[state.mode]) {
    countDown(main, pictureView());
  } else if (!published()) {
    if (!state.settled) draw(false);
  } else {
    board.tick(performance.now());
  }
}

function windowClosed() {
  return openWindows(state.event, clock.now()) !== state.open;
}

function keep() {
  if (!state.event || !state.index || state.contactAt === null || previewAt !== null) return;
  remember(slug, {
    event: state.event,
    wall: state.index.wall,
    screen: state.screen,
    contactAt: state.contactTime,
    clockOffset: clock.offset,
  });
}

// The kept Wall comes with its own time on it until the first contact says that it still holds.
function restore() {
  const kept = recall(slug);
  if (!kept) return;
  clock.assume(kept.clockOffset);
  state.contactTime = kept.contactAt;
  state.index = new WallIndex(kept.wall);
  state.screen = kept.screen || null;
  takeEvent(kept.event);
}

function start() {
  takeInvitation(slug);
  try {
    restore();
  } catch (broken) {
    console.warn("The kept Wall could not be shown", broken);
  }
  const listener = {
    known: () => state.index && state.index.wall,
    event: takeEvent,
    wall: (wall) => {
      takeWall(wall);
      contact();
      keep();
    },
    screen: takeScreen,
    lively: () => state.mode === "collect" || state.mode === "vote",
    contact,
    unknown: () => {
      state.unknown = true;
      state.settled = true;
      if (!state.event) draw(true);
    },
  };
  new WallFeed(slug, clock, listener).start();
  setInterval(tick, 1000);
  setTimeout(() => published() || draw(true), firstAnswerMs + 50);
  const layOutAgain = () => draw(true);
  window.addEventListener("resize", layOutAgain);
  if (document.fonts) loadFace().then(layOutAgain, () => {});
  watchPointer();
  reloadOnNewVersion();
}

start();
