// Lists that would hide by their length what matters in them: the first ones are there, and the
// rest unfolds.
import { el } from "../shared/dom.js";
import { t } from "./words.js";

// What concerns most people comes first; what is not known to concern a number of them, last. Of
// equals the order stays.
/** @param {{ people?: number }[]} warnings */
export function mostPeopleFirst(warnings) {
  const people = (one) => (typeof one.people === "number" ? one.people : -1);
  return [...warnings].sort((a, b) => people(b) - people(a));
}

// items: nodes, each a line.
/** @param {Node[]} items @param {number} most */
export function foldedList(items, most, className = "plain-list") {
  const lines = (some) =>
    el(
      "ul",
      { class: className },
      some.map((it) => el("li", {}, it)),
    );
  if (items.length <= most + 1) return lines(items); // One line more takes no more room.
  return [
    lines(items.slice(0, most)),
    el(
      "details",
      { class: "rest" },
      el("summary", { "data-key": "rest" }, t.andMore(items.length - most)),
      lines(items.slice(most)),
    ),
  ];
}
