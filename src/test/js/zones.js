// Events in places whose clocks are interesting, as the service tells of them.

const kept = (from, offset) => ({ from, offset });
const event = (timeZone, offsets, date = "2030-01-24") => ({
  date,
  timeZone,
  offsets,
  dayStart: "00:00",
});

export const newYork = event("America/New_York", [
  kept("2029-11-04T01:00:00-05:00", "-05:00"),
  kept("2030-03-10T03:00:00-04:00", "-04:00"),
  kept("2030-11-03T01:00:00-05:00", "-05:00"),
  kept("2031-03-09T03:00:00-04:00", "-04:00"),
]);

export const madrid = event("Europe/Madrid", [
  kept("2029-10-28T02:00:00+01:00", "+01:00"),
  kept("2030-03-31T03:00:00+02:00", "+02:00"),
]);

// No summer time since 2022, which older browsers do not know.
export const mexicoCity = event("America/Mexico_City", [
  kept("2026-05-08T18:00:00-06:00", "-06:00"),
]);

export const kathmandu = event("Asia/Kathmandu", [kept("2026-02-14T05:45:00+05:45", "+05:45")]);

// Half an hour forward and back.
export const lordHowe = event("Australia/Lord_Howe", [
  kept("2029-10-07T02:30:00+11:00", "+11:00"),
  kept("2030-04-07T01:30:00+10:30", "+10:30"),
  kept("2030-10-06T02:30:00+11:00", "+11:00"),
]);

// 30 December 2011 was no day there.
export const apia = event("Pacific/Apia", [
  kept("2011-09-24T04:00:00-10:00", "-10:00"),
  kept("2011-12-31T00:00:00+14:00", "+14:00"),
]);

// A camp whose evenings go on after midnight.
export const longNights = { ...madrid, dayStart: "04:00" };
