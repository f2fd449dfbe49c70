import { elapse, setClock } from "../browser.js";
import { equal, test } from "../testing.js";
import { previewInstant, ServerClock } from "shared/clock.js";

const minute = 60000;

function dateIn(ms) {
  return new Date(Date.now() + ms).toUTCString();
}

test("the server's hour counts, not the screen's", () => {
  const clock = new ServerClock(null);
  clock.correct(dateIn(5 * minute), 0);
  const ahead = clock.now() - Date.now();
  equal(Math.abs(ahead - 5 * minute) <= 500, true); // The header knows whole seconds only.
});

// The header of an answer that took so long, of a server that is so much ahead.
function answered(clock, ahead, tookMs) {
  clock.correct(dateIn(ahead - tookMs / 2), tookMs);
}

test("each answer brings the difference closer, and a slow one spoils nothing", async () => {
  const clock = new ServerClock(null);
  const ahead = 5 * minute + 300;
  for (let wait = 0; wait < 10; wait++) {
    answered(clock, ahead, 20);
    await elapse(1130);
  }
  answered(clock, ahead, 4000);
  equal(Math.abs(clock.offset - ahead) <= 100, true);
});

test("a clock that was set is put right with the next answer", async () => {
  const clock = new ServerClock(null);
  answered(clock, 5 * minute, 0);
  answered(clock, -7 * minute, 0);
  equal(Math.abs(clock.offset + 7 * minute) <= 500, true);
});

test("what was kept holds until the server has answered", () => {
  const clock = new ServerClock(null);
  clock.assume(7 * minute);
  equal(clock.offset, 7 * minute);
  clock.correct(dateIn(0), 0);
  clock.assume(7 * minute);
  equal(clock.offset < 1000, true);
});

test("a header that is no date changes nothing", () => {
  const clock = new ServerClock(null);
  clock.correct("yesterday", 0);
  equal([clock.offset, clock.corrected], [0, false]);
});

test("a previewed hour goes on from its own beginning", async () => {
  const clock = new ServerClock(Date.parse("2013-03-24T10:12:00-04:00"));
  await elapse(minute);
  equal(new Date(clock.now()).toISOString(), "2013-03-24T14:13:00.000Z");
});

// A screen that knows the hour; how far from it the screen is after that.
function knowing() {
  const clock = new ServerClock(null);
  clock.correct(dateIn(0), 0);
  const from = clock.now();
  let passed = 0;
  const elapsed = async (ms) => {
    passed += ms;
    await elapse(ms);
  };
  return { clock, elapsed, wrongBy: () => Math.round((clock.now() - from - passed) / minute) };
}

test("a clock that is set back does not take the hour with it", async () => {
  const { clock, elapsed, wrongBy } = knowing();
  await elapsed(1000);
  setClock(-60 * minute);
  equal([wrongBy(), clock.jumped(), clock.jumped()], [0, true, false]);
  await elapsed(minute);
  equal([wrongBy(), clock.jumped()], [0, false]);
});

test("a clock that goes forward may have been asleep; the next answer puts it right", async () => {
  const { clock, elapsed, wrongBy } = knowing();
  await elapsed(1000);
  setClock(60 * minute);
  equal([wrongBy(), clock.jumped()], [60, true]);
  clock.correct(dateIn(-60 * minute), 20);
  equal([wrongBy(), clock.jumped()], [0, false]);
});

test("an answer that was asked for before the clock was set says what it always says", async () => {
  for (const by of [-60 * minute, 60 * minute]) {
    const { clock, elapsed, wrongBy } = knowing();
    await elapsed(1000);
    setClock(by);
    clock.correct(dateIn(-by), 2000);
    equal([wrongBy(), clock.jumped()], [0, true]);
  }
});

test("a previewed hour is nobody's clock", async () => {
  const clock = new ServerClock(Date.parse("2013-03-24T10:12:00-04:00"));
  setClock(-60 * minute);
  await elapse(minute);
  equal(new Date(clock.now()).toISOString(), "2013-03-24T14:13:00.000Z");
});
