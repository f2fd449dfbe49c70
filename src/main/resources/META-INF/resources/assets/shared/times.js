// Times and days as an event's own place reads them, by the rules that the service has sent: those
// of the browser may be years old, and it is never asked for a zone.
/** @import { Event } from "./types.js" */
import { dateLocale } from "./language.js";
import { ofTimes as en } from "./words/en.js";
import { ofTimes as es } from "./words/es.js";

const words = { en, es };
const minuteMs = 60000;

export class EventTimes {
  /**
   * @param {Pick<Event, "date" | "offsets" | "dayStart" | "timeZone">} event
   * @param {string} language
   */
  constructor({ date, offsets, dayStart, timeZone }, language) {
    const format = (options) =>
      new Intl.DateTimeFormat(dateLocale(language), { timeZone: "UTC", ...options });
    this.offsets = (offsets || []).map(({ from, offset }) => [Date.parse(from), offsetMs(offset)]);
    this.nightMs = offsetMs("+" + (dayStart || "00:00"));
    this.noon = Date.parse(date + "T12:00:00Z");
    this.place = timeZone.split("/").pop().replace(/_/g, " ");
    this.words = words[language] || en;
    this.weekday = format({ weekday: "long" });
    this.shortWeekday = format({ weekday: "short" });
  }

  // How far the clocks there are from UTC. Before the first rule that one holds.
  offset(instant) {
    const at = msOf(instant);
    const past = this.offsets.filter(([from]) => from <= at);
    const [rule] = past.length ? past.slice(-1) : this.offsets;
    return rule ? rule[1] : 0;
  }

  // The time there as if it were UTC, for whatever can write that.
  local(instant) {
    const own = typeof instant === "string" && /[+-]\d\d:\d\d$/.exec(instant);
    return new Date(msOf(instant) + (own ? offsetMs(own[0]) : this.offset(instant)));
  }

  time(instant) {
    return this.local(instant).toISOString().slice(11, 16);
  }

  range(start, end) {
    return this.time(start) + "–" + this.time(end);
  }

  // As a calendar has it.
  date(instant) {
    return this.local(instant).toISOString().slice(0, 10);
  }

  // The day of the event: a night is of the day on which it began.
  day(instant) {
    return this.dayOf(instant).toISOString().slice(0, 10);
  }

  dayOf(instant) {
    return new Date(this.local(instant).getTime() - this.nightMs);
  }

  // After midnight, and still of the day before. Alone, the name of that day would mislead.
  isNight(instant) {
    return this.date(instant) !== this.day(instant);
  }

  dayName(instant) {
    return this.named(this.weekday, instant);
  }

  dayAndTime(instant) {
    return this.named(this.shortWeekday, instant) + " " + this.time(instant);
  }

  dayAndRange(start, end) {
    return this.dayName(start) + " " + this.range(start, end);
  }

  named(format, instant) {
    const name = format.format(this.dayOf(instant));
    return this.isNight(instant) ? this.words.night(name) : name;
  }

  // Whose clocks these are, for those whose own show another time, or else null: on the day of the
  // event and, after it, now.
  elsewhere(now) {
    const instant = Math.max(now, this.noon);
    const ms = this.offset(instant);
    if (ms === -new Date(instant).getTimezoneOffset() * minuteMs) return null;
    return this.words.elsewhere(this.place, utc(ms));
  }
}

function msOf(instant) {
  return new Date(instant).getTime();
}

// "-06:00" in milliseconds.
function offsetMs(text) {
  const [hours, minutes, seconds] = text.slice(1).split(":").map(Number);
  const ms = ((hours * 60 + minutes) * 60 + (seconds || 0)) * 1000;
  return text[0] === "-" ? -ms : ms;
}

// "UTC−6" or "UTC+5:45".
export function utc(ms) {
  const minutes = Math.abs(ms) / minuteMs;
  const rest = Math.floor(minutes % 60);
  const sign = ms < 0 ? "−" : "+";
  if (!ms) return "UTC";
  return (
    "UTC" + sign + Math.floor(minutes / 60) + (rest ? ":" + String(rest).padStart(2, "0") : "")
  );
}

// "2013-03-24" is a day on the calendar, not an instant; it must not slip to the day before.
export function longDate(date, language) {
  return longDates(date, date, language);
}

// From one day to another, as few words as the language allows; an old browser names the first.
export function longDates(first, last, language) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(first || "")) return "";
  const format = new Intl.DateTimeFormat(dateLocale(language), {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const [from, to] = [first, last].map((date) => new Date(date.slice(0, 10)));
  return first === last || !format.formatRange ? format.format(from) : format.formatRange(from, to);
}
