import "../browser.js";
import { equal, test } from "../testing.js";
import * as zones from "../zones.js";
import { EventTimes, longDate, longDates } from "shared/times.js";

const newYork = new EventTimes(zones.newYork, "es");

test("times are those of the event's own place, on a clock of 24 hours", () => {
  equal(newYork.time("2030-03-24T20:05:00Z"), "16:05");
  equal(newYork.range("2030-03-24T14:00:00Z", "2030-03-24T14:50:00Z"), "10:00–10:50");
  equal(newYork.time("2030-03-24T04:00:00Z"), "00:00");
  equal(newYork.time(Date.parse("2030-03-24T20:05:00Z")), "16:05");
});

test("an instant belongs to the day of its own place", () => {
  equal(newYork.day("2030-03-25T01:00:00Z"), "2030-03-24");
  equal(newYork.dayName("2030-03-25T01:00:00Z"), "domingo");
});

// Of a zone that the browser has never heard of, too: it is not asked.
test("the rules are those that the service has sent, whatever the browser knows", () => {
  const { offsets } = zones.mexicoCity;
  for (const timeZone of ["America/Mexico_City", "Mars/Olympus_Mons"]) {
    const times = new EventTimes({ ...zones.mexicoCity, timeZone, offsets }, "en");
    equal(times.dayAndTime("2027-06-12T16:00:00Z"), "Sat 10:00");
  }
});

test("places may be some minutes off, or on the other side of midnight", () => {
  const kathmandu = new EventTimes(zones.kathmandu, "en");
  equal(
    kathmandu.dayAndRange("2027-03-20T18:00:00Z", "2027-03-20T18:45:00Z"),
    "Saturday 23:45–00:30",
  );
  const lordHowe = new EventTimes(zones.lordHowe, "en");
  const night = ["2030-04-06T14:59:00Z", "2030-04-06T15:00:00Z"].map((at) => lordHowe.time(at));
  equal(night, ["01:59", "01:30"]);
});

test("before a change of clocks they show something else than after it", () => {
  const night = ["05:30", "06:30"].map((time) => newYork.time("2030-11-03T" + time + ":00Z"));
  equal(night, ["01:30", "01:30"]);
  const spring = ["06:59", "07:00"].map((time) => newYork.time("2030-03-10T" + time + ":00Z"));
  equal(spring, ["01:59", "03:00"]);
});

test("a day that a place never had is no day of an event", () => {
  const apia = new EventTimes(zones.apia, "en");
  const days = ["2011-12-30T09:59:59Z", "2011-12-30T10:00:00Z"].map((at) => apia.day(at));
  equal(days, ["2011-12-29", "2011-12-31"]);
});

test("far away from what was sent the nearest rule holds, and without any UTC does", () => {
  equal(newYork.time("2001-07-01T12:00:00Z"), "07:00");
  equal(newYork.time("2040-01-01T12:00:00Z"), "08:00");
  equal(newYork.time("2040-01-01T07:00:00-05:00"), "07:00"); // What is local time already, stays.
  equal(
    new EventTimes({ ...zones.newYork, offsets: undefined }, "en").time("2030-03-24T20:05:00Z"),
    "20:05",
  );
});

test("a night is of the day on which it began, and says so beside its name", () => {
  const times = new EventTimes(zones.longNights, "en");
  const [evening, night, morning] = ["21:00", "23:30", "02:00"].map(
    (time, i) => "2030-03-" + (i < 2 ? "20" : "21") + "T" + time + ":00Z",
  );
  const days = [evening, night, morning].map((at) => [times.day(at), times.dayAndTime(at)]);
  equal(days, [
    ["2030-03-20", "Wed 22:00"],
    ["2030-03-20", "Wed night 00:30"],
    ["2030-03-20", "Wed night 03:00"],
  ]);
  equal([times.day("2030-03-21T03:00:00Z"), times.date(night)], ["2030-03-21", "2030-03-21"]);
  const spanish = new EventTimes(zones.longNights, "es");
  equal(spanish.dayAndRange(night, morning), "miércoles noche 00:30–03:00");
});

test("whose clocks these are is said to those whose own differ at that moment", () => {
  const { getTimezoneOffset } = Date.prototype;
  Date.prototype.getTimezoneOffset = () => 300; // A reader by winter time of New York.
  try {
    const said = (zone, at) => new EventTimes(zone, "en").elsewhere(Date.parse(at));
    equal(said(zones.newYork, "2030-01-24T12:00:00Z"), null);
    const summer = { ...zones.newYork, date: "2030-06-24" };
    equal(said(summer, "2030-01-24T12:00:00Z"), "Times are those of New York (UTC−4).");
    equal(said(zones.newYork, "2030-06-24T12:00:00Z"), "Times are those of New York (UTC−4).");
    equal(
      said(zones.kathmandu, "2030-06-24T12:00:00Z"),
      "Times are those of Kathmandu (UTC+5:45).",
    );
    const utc = {
      ...zones.newYork,
      timeZone: "Etc/UTC",
      offsets: [{ from: "2030-01-01T00:00:00+00:00", offset: "+00:00" }],
    };
    equal(said(utc, "2030-06-24T12:00:00Z"), "Times are in UTC.");
  } finally {
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  }
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
