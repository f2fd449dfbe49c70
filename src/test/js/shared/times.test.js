import { equal, test } from "../testing.js";
import { EventTimes, longDate, longDates } from "shared/times.js";

const newYork = new EventTimes("America/New_York", "es");

test("times are those of the event's own place, on a clock of 24 hours", () => {
  equal(newYork.time("2030-03-24T20:05:00Z"), "16:05");
  equal(newYork.range("2030-03-24T14:00:00Z", "2030-03-24T14:50:00Z"), "10:00–10:50");
  equal(newYork.time("2030-03-24T04:00:00Z"), "00:00");
});

test("an instant belongs to the day of its own place", () => {
  equal(newYork.day("2030-03-25T01:00:00Z"), "2030-03-24");
  equal(newYork.dayName("2030-03-25T01:00:00Z"), "domingo");
});

test("an unknown zone is read as UTC", () => {
  equal(new EventTimes("Mars/Olympus", "en").time("2030-03-24T20:05:00Z"), "20:05");
});

test("a date is no instant: it stays the day that it is", () => {
  equal(longDate("2013-03-24", "en").replace(",", ""), "Sunday 24 March 2013");
  equal(longDate("2013-03-24", "es"), "domingo, 24 de marzo de 2013");
  equal(longDate("soon", "en"), "");
});

test("from one day to another the year is said once", () => {
  const words = longDates("2013-03-23", "2013-03-24", "es");
  equal([words.split("2013").length, words.includes("23"), words.includes("24")], [2, true, true]);
  equal(longDates("2013-03-24", "2013-03-24", "es"), longDate("2013-03-24", "es"));
});
