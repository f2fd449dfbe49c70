// What can be taken back, and whose it is: whoever takes back what somebody else did has read it
// before, and a publication goes only after the page has said what people will see.
/** @import { JournalChange, JournalEntry } from "../shared/types.js" */
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { nameOf } from "./names.js";
import { entrySentence } from "./sentences.js";
import { t } from "./words.js";
import { dialog } from "./ui.js";

/** @param {Store} store @param {JournalEntry} entry */
export function doer(store, entry) {
  return isMine(store.me, entry) ? t.you : nameOf(entry.by);
}

// The organiser's token has no id, and everybody who holds it is one.
export function isMine(me, entry) {
  return Boolean(me) && entry.byId === (me.id || null);
}

// One's newest edits that the Wall still has, or null where others have changed the same since.
/** @param {JournalEntry[]} journal the newest first */
export function ownEdits(journal, me) {
  const at = journal.findIndex(
    (entry) => entry.kind === "edits" && !entry.takenBack && isMine(me, entry),
  );
  if (at < 0) return null;
  const touched = new Set((journal[at].changes || []).map(subjectOf));
  const since = journal
    .slice(0, at)
    .filter((entry) => !entry.takenBack && ["edits", "publication"].includes(entry.kind));
  const overtaken = since.some((entry) =>
    (entry.changes || []).some((change) => touched.has(subjectOf(change))),
  );
  return overtaken ? null : journal[at];
}

/** @param {JournalChange} change */
function subjectOf(change) {
  return change.proposalId || change.roomId + change.slotId;
}

// The entry that undo or redo would turn, by a journal that knows the Wall of now.
/** @param {Store} store */
export async function nextToTurn(store, direction) {
  const newest = store.journal[0];
  const upToDate = newest && store.index && newest.revision === store.index.wall.revision;
  const journal = upToDate
    ? store.journal
    : (await store.api.get("/wall/journal?of=wall&limit=50")).body.items;
  return journal.find((entry) => entry.next === direction) || null;
}

// A sentence of who did what, after a few words; for each place in which it is shown.
/** @param {Store} store @param {JournalEntry} entry */
export function told(store, entry, lead = "") {
  return () =>
    el(
      "span",
      {},
      lead && lead + " ",
      entry && [t.turnBy(doer(store, entry)), " ", entrySentence(store, entry)],
    );
}

// Answers true, or "mine" for one's own edits instead, or false.
/** @param {Store} store @param {JournalEntry} entry */
export async function confirmTurn(store, direction, entry, meanwhile) {
  const mine = isMine(store.me, entry);
  const own = direction === "undo" && !mine && ownEdits(store.journal, store.me);
  const content = el(
    "div",
    {},
    meanwhile && el("p", { class: "lead" }, t.changedMeanwhile),
    el("p", { class: "own-change" }, told(store, entry)()),
    own && el("p", { class: "hint" }, t.yoursIs, " ", entrySentence(store, own)),
  );
  const answer = await dialog(
    t.turnTitle[direction](mine ? null : nameOf(entry.by)),
    content,
    [
      [t.leaveIt, null, "quiet"],
      ...(own ? [[t.undoMine, "mine", "quiet"]] : []),
      [t[direction], true, "primary"],
    ],
    { kind: "dialog-turn" },
  );
  return answer || false;
}

/** @param {Store} store @param {JournalEntry} entry @param {JournalChange[]} changes */
export async function confirmPublication(store, entry, changes) {
  const number = (what) => changes.filter((change) => change.what === what).length;
  const counts = [
    [number("unplaced"), t.wouldLeave],
    [number("moved"), t.wouldMove],
    [number("placed"), t.wouldCome],
  ].filter(([n]) => n > 0);
  const content = el(
    "div",
    {},
    el(
      "p",
      { class: "lead" },
      t.wouldSee(entry && nameOf(entry.by), entry && store.stamp(entry.at)),
    ),
    el(
      "ul",
      { class: "plain-list" },
      counts.length
        ? counts.map(([n, words]) => el("li", {}, words(n)))
        : el("li", {}, t.wouldStay),
    ),
  );
  return (
    (await dialog(
      t.publicationBackTitle,
      content,
      [
        [t.leaveIt, null, "quiet"],
        [t.publicationBack, true, "wrong"],
      ],
      { kind: "dialog-publication" },
    )) === true
  );
}
