import { equal, test } from "../testing.js";
import { instant } from "console/slots.js";

test("a time is read by the clock of the event's own place", () => {
  equal(instant("2030-03-24", "10:00", "America/New_York"), "2030-03-24T14:00:00.000Z");
  equal(instant("2030-01-24", "10:00", "America/New_York"), "2030-01-24T15:00:00.000Z");
  equal(instant("2030-03-24", "00:15", "Asia/Kathmandu"), "2030-03-23T18:30:00.000Z");
});

test("around a change of clocks the hour is still the one on the wall", () => {
  equal(instant("2030-03-10", "01:30", "America/New_York"), "2030-03-10T06:30:00.000Z");
  equal(instant("2030-03-10", "03:30", "America/New_York"), "2030-03-10T07:30:00.000Z");
});

test("what is no time is none", () => {
  equal([instant("", "10:00", "UTC"), instant("2030-03-24", "", "UTC")], ["", ""]);
});
