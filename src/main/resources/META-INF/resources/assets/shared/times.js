// Times and days as an event's own place reads them, whatever zone the screen is set to.
import { dateLocale } from "./language.js";

export class EventTimes {
  constructor(timeZone, language) {
    const locale = dateLocale(language);
    this.clock = formatter("en-GB", timeZone, {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    });
    this.dayKey = formatter("en-CA", timeZone, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    this.weekday = formatter(locale, timeZone, { weekday: "long" });
    this.shortWeekday = formatter(locale, timeZone, { weekday: "short" });
  }

  time(instant) {
    return this.clock.format(new Date(instant)).replace(/^24/, "00");
  }

  range(start, end) {
    return this.time(start) + "–" + this.time(end);
  }

  day(instant) {
    return this.dayKey.format(new Date(instant));
  }

  dayName(instant) {
    return this.weekday.format(new Date(instant));
  }

  dayAndTime(instant) {
    return this.shortWeekday.format(new Date(instant)) + " " + this.time(instant);
  }
}

function formatter(locale, timeZone, options) {
  try {
    return new Intl.DateTimeFormat(locale, Object.assign({ timeZone }, options));
  } catch (unknownZone) {
    // An old browser may not know a new zone: UTC is wrong by hours but never blank.
    return new Intl.DateTimeFormat(locale, Object.assign({ timeZone: "UTC" }, options));
  }
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
