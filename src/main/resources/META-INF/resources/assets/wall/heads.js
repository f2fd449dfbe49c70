// The heads of the blocks: the hour, and whether it is now or next.
/** @import { View } from "./view.js" */
import { el } from "../shared/dom.js";
import { breakBefore } from "../shared/model.js";
import { t } from "./words.js";

const soonMinutes = 90;

export function blockTone(moment, slot) {
  if (moment.current && moment.current.id === slot.id) return "now";
  return moment.next && moment.next.id === slot.id ? "next" : "later";
}

/** @param {View} view */
export function blockHead(view, slot) {
  const tone = blockTone(view.moment, slot);
  return [
    tone !== "later" && el("span", { class: "tone" }, tone === "now" ? t.now : t.next),
    " ",
    el("time", { class: "hours", datetime: slot.start }, hours(view, slot)),
    " ",
    el("span", { class: "hours-note" }, note(view, slot, tone)),
  ];
}

/** @param {View} view */
function hours(view, slot) {
  return view.times[view.severalDays ? "dayAndRange" : "range"](slot.from, slot.to);
}

/** @param {View} view */
function note(view, slot, tone) {
  const minutes = Math.ceil((slot.from - view.now) / 60000);
  const soon = tone === "next" && minutes > 0 && minutes <= soonMinutes;
  const rest = breakBefore(view.index, slot);
  const after = rest && rest.from > view.now && !view.moment.over ? rest.name || t.breakName : null;
  const parts = [soon && t.inMinutes(minutes), after && t.after(after)].filter(Boolean);
  return parts.map((part, i) => el("span", {}, (i > 0 ? ", " : "") + part));
}
