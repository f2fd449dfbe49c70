import { elapse } from "../browser.js";
import { equal, test } from "../testing.js";
import { previewInstant, ServerClock } from "shared/clock.js";

const minute = 60000;

function dateIn(ms) {
  return new Date(Date.now() + ms).toUTCString();
}

test("the server's hour counts, not the screen's", () => {
  const clock = new ServerClock(null);
  clock.correct(dateIn(5 * minute), Date.now(), Date.now());
  const ahead = clock.now() - Date.now();
  equal(Math.abs(ahead - 5 * minute) <= 500, true); // The header knows whole seconds only.
});

test("a difference below the header's second says nothing", () => {
  const clock = new ServerClock(null);
  clock.correct(dateIn(5 * minute), Date.now(), Date.now());
  const { offset } = clock;
  clock.correct(dateIn(5 * minute + 1000), Date.now(), Date.now());
  equal(clock.offset, offset);
});

test("what was kept holds until the server has answered", () => {
  const clock = new ServerClock(null);
  clock.assume(7 * minute);
  equal(clock.offset, 7 * minute);
  clock.correct(dateIn(0), Date.now(), Date.now());
  clock.assume(7 * minute);
  equal(clock.offset < 1000, true);
});

test("a header that is no date changes nothing", () => {
  const clock = new ServerClock(null);
  clock.correct("yesterday", Date.now(), Date.now());
  equal([clock.offset, clock.corrected], [0, false]);
});

test("a previewed hour goes on from its own beginning", async () => {
  const clock = new ServerClock(Date.parse("2013-03-24T10:12:00-04:00"));
  await elapse(minute);
  equal(new Date(clock.now()).toISOString(), "2013-03-24T14:13:00.000Z");
});
