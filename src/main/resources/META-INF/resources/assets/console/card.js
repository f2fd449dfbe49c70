// A cell of the grid: the session as a card in its track's paper, or what the cell is otherwise.
/** @import { Store } from "./store.js" */
import { newsIn, newsWords, votedTitle } from "../shared/changes.js";
import { el, svg } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { movedMark } from "../shared/model.js";
import { shapeOf } from "../shared/tracks.js";
import { placeName } from "./sentences.js";
import { t } from "./words.js";
import { titleText } from "./ui.js";

/** @param {Store} store */
export function card(store, room, slot, cell, at) {
  if (!cell.session) {
    return el(
      "div",
      { class: "card card-" + cell.state },
      el(
        "span",
        { class: "place-word" },
        at.open
          ? t.putHere
          : { empty: t.free, held: t.held, closed: t.closed }[cell.state] || t.free,
      ),
    );
  }
  const session = cell.session;
  const look = store.looks.get(session.track);
  const moved = movedMark(cell, store.clock.now());
  const before = votedTitle(cell, store.clock.now());
  return el(
    "div",
    {
      class: [
        "card card-session",
        look ? "paper-" + look.paper : "",
        "card-" + cell.state,
        session.continued ? "card-continued" : "",
      ]
        .filter(Boolean)
        .join(" "),
      draggable: "true",
      "data-proposal": session.proposalId,
    },
    marks(store, room, slot, cell, moved, at),
    titleText(session.title, titleLanguage(session), { class: "card-title" }),
    before && el("p", { class: "was-title" }, t.news.votedTitle(before)),
    el("p", { class: "card-meta" }, look && shapeOf(look), session.facilitators.join(", ")),
  );
}

/** @param {Store} store */
function marks(store, room, slot, cell, moved, at) {
  const session = cell.session;
  const counted = store.headcounts && store.headcounts.get(room.id + slot.id);
  const parts = [
    at.inHand && el("span", { class: "mark mark-hand" }, t.inHandMark),
    cell.state === "cancelled" && el("span", { class: "mark mark-cancelled" }, t.cancelled),
    session.pinned && el("span", { class: "mark mark-pinned" }, pinShape(), t.pinned),
    session.card && el("span", { class: "mark mark-card" }, t.cardNumber(session.cardNumber)),
    session.continued && el("span", { class: "mark" }, t.continued),
    moved &&
      el(
        "span",
        { class: "mark mark-moved" },
        el("strong", {}, t.moved),
        " ",
        t.movedFrom(placeName(store, moved.from)),
      ),
    ...newsMarks(store, cell),
    counted && el("span", { class: "mark mark-count" }, t.counted(counted.people, room.capacity)),
  ].filter(Boolean);
  return parts.length ? el("div", { class: "marks" }, parts) : null;
}

/** @param {Store} store */
export function newsMarks(store, cell) {
  return newsIn(cell, store.clock.now(), true).map((one) => {
    const [word, was] = newsWords(one, t.news, store.times);
    return el("span", { class: "mark mark-news" }, el("strong", {}, word), was && ", " + was);
  });
}

export function pinShape() {
  return svg(
    "svg",
    { class: "pin", viewBox: "0 0 24 24", "aria-hidden": "true" },
    svg("path", { d: "M9 2h6l1 8 3 3v2h-6l-1 7-1-7H5v-2l3-3z" }),
  );
}
