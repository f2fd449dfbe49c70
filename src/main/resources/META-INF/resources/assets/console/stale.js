// A move that comes too late is explained and offered again: what others did meanwhile, by whom.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { changeSentence, differences } from "./sentences.js";
import { foldedList } from "./folded.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { dialog } from "./ui.js";

const most = 6;

// Answers whether it is to be done all the same.
/** @param {Store} store */
export async function offerAgain(store, line, before, now) {
  const changes = differences(before, now);
  const names = await namesSince(store, before.wall.revision);
  const content = el(
    "div",
    {},
    el(
      "p",
      { class: "lead" },
      t.changedBy(
        changes.length,
        names,
        changes.every((one) => one.what === "moved"),
      ),
    ),
    foldedList(
      changes.map((change) => changeSentence(store, change)),
      most,
    ),
    el("p", { class: "lead" }, t.yourChange),
    el("p", { class: "own-change" }, line()),
  );
  return (
    (await dialog(
      t.staleTitle,
      content,
      [
        [t.leaveIt, null, "quiet"],
        [t.doItAnyway, true, "primary"],
      ],
      { kind: "dialog-stale" },
    )) === true
  );
}

/** @param {Store} store */
async function namesSince(store, revision) {
  try {
    const { body } = await store.api.get("/wall/journal?of=wall&limit=50");
    const names = body.items
      .filter((entry) => entry.revision > revision)
      .map((entry) => nameOf(entry.by));
    return Array.from(new Set(names));
  } catch (withoutJournal) {
    return [];
  }
}
