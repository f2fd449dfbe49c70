// Proposals as cards for a real wall, and empty ones to write on.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { shapeOf } from "../shared/tracks.js";
import { paperOf, printed } from "./papers.js";
import { t } from "./words.js";
import { titleText } from "./ui.js";

/** @param {Store} store */
export async function cardSheet(store, blanks) {
  const cards = Array.from(store.proposals.values()).map((one) =>
    el(
      "li",
      { class: "label label-card" + paperOf(store.looks.get(one.track)) },
      el("p", { class: "label-number" }, cardHead(store, one)),
      el(
        "p",
        { class: "label-title" + lengthClass(one.title) },
        titleText(one.title, titleLanguage(one)),
      ),
      el("p", { class: "label-people" }, one.facilitatorNames.join(", ")),
    ),
  );
  const empty = Array.from({ length: blanks }, () =>
    el(
      "li",
      { class: "label label-card label-blank" },
      el("p", { class: "label-line" }, t.title),
      el("p", { class: "label-line" }, t.facilitators),
    ),
  );
  printed("cards", el("ul", { class: "labels" }, cards, empty));
}

/** @param {Store} store @param {import("../shared/types.js").Proposal} one */
function cardHead(store, one) {
  const look = store.looks.get(one.track);
  return [
    one.card && el("span", {}, t.cardNumber(one.cardNumber) + (one.track ? " · " : "")),
    look && shapeOf(look),
    one.track,
  ];
}

function lengthClass(title) {
  return title.length > 140 ? " is-longest" : title.length > 85 ? " is-long" : "";
}
