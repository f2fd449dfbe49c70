import { equal, test } from "../testing.js";
import { isOpen, msToClosing, openWindows } from "shared/windows.js";

const now = Date.parse("2030-03-24T10:00:00Z");
const window = (open, closesAt = null) => ({ open, closesAt });

test("a window is open until its hour, whatever was read before", () => {
  const cases = [
    window(true),
    window(true, "2030-03-24T10:00:01Z"),
    window(true, "2030-03-24T10:00:00Z"),
    window(false, "2030-03-24T10:00:01Z"),
    undefined,
  ];
  equal(
    cases.map((one) => isOpen(one, now)),
    [true, true, false, false, false],
  );
});

test("which windows are open is other text when the clock closes one", () => {
  const event = { proposing: window(true), voting: window(true, "2030-03-24T10:00:01Z") };
  equal(
    [openWindows(event, now), openWindows(event, now + 1000), openWindows(null, now)],
    ["proposing,voting", "proposing", ""],
  );
});

test("the next closing is that of the earliest open window", () => {
  const event = {
    proposing: window(true, "2030-03-24T10:00:09Z"),
    voting: window(true, "2030-03-24T10:00:04Z"),
  };
  const waits = [now, now + 4000, now + 9000].map((at) => msToClosing(event, at));
  equal(waits.slice(0, 2), [4000, 5000]);
  const never = [waits[2], msToClosing(null, now), msToClosing({ voting: window(true) }, now)];
  equal(
    never.map((ms) => ms === Infinity),
    [true, true, true],
  );
});
