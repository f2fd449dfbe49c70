// Edits, changes and warnings as sentences with titles in them. Each is a function that makes new
// nodes, because one sentence is shown in several places.
/** @import { Store } from "./store.js" */
import { titleLanguage } from "../shared/spoken.js";
import { el } from "../shared/dom.js";
import { severalDays } from "../shared/model.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { titleText } from "./ui.js";

// Puts nodes where the words say {0}, {1}, …
export function rich(words, ...nodes) {
  return el(
    "span",
    {},
    words.split(/\{(\d)\}/).map((part, i) => (i % 2 ? nodes[Number(part)] : part)),
  );
}

/** @param {Store} store @param {string} proposalId @param {string} [fallback] */
export function titleOf(store, proposalId, fallback) {
  const known = store.proposal(proposalId);
  const title = known ? known.title : fallback || store.titleOf(proposalId);
  const cell = known ? null : store.index && store.index.cellOf(proposalId);
  const language = known ? known.language : cell && cell.session.language;
  return titleText(title, titleLanguage({ language, title }), { class: "said-title quoted" });
}

/** @param {Store} store */
export function placeName(store, place) {
  if (!place || !store.index) return "…";
  const room = store.index.room(place.roomId);
  const slot = store.index.slot(place.slotId);
  return t.place(room ? room.name : "…", slot ? slotTime(store, slot) : "…");
}

/** @param {Store} store */
export function slotTime(store, slot) {
  if (!store.times) return "";
  const days = severalDays(store.index, store.times);
  return days ? store.times.dayAndTime(slot.from) : store.times.time(slot.from);
}

// That a change of what is printed on the Wall is told. kind: of which a session is, or where.
/** @param {Store} store @param {"roomId" | "slotId" | "proposalId"} kind */
export function toldHint(store, kind, { id }) {
  const cells = store.event.published && store.index ? store.index.wall.cells : [];
  const concerned = cells.some((cell) => cell.session && (cell[kind] || cell.session[kind]) === id);
  return concerned ? t.toldHint : "";
}

// What edits have done, or what they shall do.
/** @param {Store} store */
export function editSentence(store, edits, wanted) {
  const words = wanted ? t.wants : t.dids;
  if (isExchange(edits)) {
    const [{ proposalId }, { proposalId: withProposalId }] = edits;
    return () => oneEdit(store, { proposalId, withProposalId }, words.swap);
  }
  return () =>
    el(
      "span",
      {},
      edits.map((edit, i) => [i > 0 && " ", oneEdit(store, edit, words[edit.op])]),
    );
}

// Two moves, each to where the other one was.
export function isExchange(edits) {
  const [one, other] = edits;
  return (
    edits.length === 2 &&
    edits.every((edit) => edit.op === "move" && edit.from) &&
    samePlace(one, other.from) &&
    samePlace(other, one.from)
  );
}

/** @param {Store} store */
function oneEdit(store, edit, words) {
  const place = edit.roomId ? placeName(store, edit) : "";
  return rich(
    typeof words === "function" ? words(place) : words,
    edit.proposalId && titleOf(store, edit.proposalId),
    edit.withProposalId && titleOf(store, edit.withProposalId),
  );
}

/** @param {Store} store */
export function changeSentence(store, change) {
  const title = change.proposalId && titleOf(store, change.proposalId, change.title);
  const to = placeName(store, change.to || (change.roomId ? change : null));
  const from = placeName(store, change.from || (change.roomId ? change : null));
  const words =
    {
      placed: t.chPlaced(to),
      moved: t.chMoved(from, to),
      unplaced: t.chUnplaced(from),
      pinned: t.chPinned,
      unpinned: t.chUnpinned,
      cancelled: t.chCancelled,
      uncancelled: t.chUncancelled,
      held: t.chHeld(to),
      released: t.chReleased(to),
    }[change.what] || change.what;
  return rich(words, title);
}

// What an entry of the journal did, shortly.
/** @param {Store} store */
export function entrySentence(store, entry, most = 2) {
  const changes = entry.changes || [];
  const shown = changes
    .slice(0, most)
    .map((change, i) => [i > 0 && " ", changeSentence(store, change)]);
  const more = changes.length - shown.length;
  if (entry.kind === "publication" && more > 0)
    return el("span", {}, t.publicationOf(changes.length));
  if (!shown.length) {
    const what = entry.kind === "reading" ? t.listOfPeople : entry.subject;
    const subject = entry.about ? nameOf(entry.about) : what;
    return el("span", {}, subject || t.kinds[entry.kind] || entry.kind);
  }
  return el("span", {}, shown, more > 0 && " " + t.andMore(more));
}

export function warningSentence(warning) {
  return () => el("span", { lang: "en" }, warning.sentence); // the service speaks English here
}

// The differences of two Walls, as the journal would tell them.
export function differences(before, after) {
  const from = runs(before);
  const to = runs(after);
  const changes = [];
  to.forEach((now, id) => {
    const then = from.get(id);
    if (!then) changes.push({ what: "placed", proposalId: id, title: now.title, to: now });
    else if (!samePlace(then, now)) {
      changes.push({ what: "moved", proposalId: id, title: now.title, from: then, to: now });
    } else if (then.cancelled !== now.cancelled) {
      changes.push({
        what: now.cancelled ? "cancelled" : "uncancelled",
        proposalId: id,
        title: now.title,
      });
    } else if (then.pinned !== now.pinned) {
      changes.push({ what: now.pinned ? "pinned" : "unpinned", proposalId: id, title: now.title });
    }
  });
  from.forEach((then, id) => {
    if (!to.has(id))
      changes.push({ what: "unplaced", proposalId: id, title: then.title, from: then });
  });
  return changes.concat(heldChanges(before, after));
}

function runs(index) {
  const found = new Map();
  if (!index) return found;
  index.starts().forEach((cell) => {
    let id = cell.session.proposalId;
    for (let n = 2; found.has(id); n += 1) id = cell.session.proposalId + "#" + n;
    found.set(id, {
      roomId: cell.roomId,
      slotId: cell.slotId,
      title: cell.session.title,
      cancelled: cell.state === "cancelled",
      pinned: cell.session.pinned,
    });
  });
  return found;
}

function samePlace(a, b) {
  return a.roomId === b.roomId && a.slotId === b.slotId;
}

function heldChanges(before, after) {
  const held = (index) =>
    new Map(
      ((index && index.wall.cells) || [])
        .filter((cell) => cell.state === "held")
        .map((cell) => [cell.roomId + cell.slotId, cell]),
    );
  const then = held(before);
  const now = held(after);
  return [
    ...[...now].filter(([key]) => !then.has(key)).map(([, cell]) => ({ what: "held", to: cell })),
    ...[...then]
      .filter(([key]) => !now.has(key))
      .map(([, cell]) => ({ what: "released", to: cell })),
  ];
}
