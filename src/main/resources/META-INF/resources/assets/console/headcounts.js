// How many people really sit in a room, and what would seat more of them.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { button, field, form, input, say, submit } from "./ui.js";

/** @param {Store} store */
export function headcountForm(store, cell) {
  const counted = store.headcounts.get(cell.roomId + cell.slotId);
  const room = store.index.room(cell.roomId);
  const number = input({
    type: "number",
    min: "0",
    max: "100000",
    inputmode: "numeric",
    name: "people",
    class: "input input-number",
    value: counted ? String(counted.people) : null,
    "data-key": "headcount",
  });
  const part = field(t.headcount, number, {
    name: "people",
    hint: counted
      ? t.countedBy(nameOf(counted.by), store.stamp(counted.at))
      : t.headcountHint(room ? room.capacity : 0),
  });
  return form(
    [el("div", { class: "in-line" }, part, submit(t.save, { kind: "", key: "headcount-save" }))],
    async () => {
      const words = number.value.trim();
      if (words && !/^\d{1,6}$/.test(words)) {
        part.showError(t.wholeNumber);
        return;
      }
      try {
        await store.api.put("/wall/headcounts", {
          roomId: cell.roomId,
          slotId: cell.slotId,
          people: words ? Number(words) : null,
        });
        part.showError("");
        say(t.saved);
        store.readHeadcounts();
      } catch (failure) {
        part.showError(failure.detail || t.silentSafe, failure.detail ? "en" : null);
      }
    },
  );
}

/** @param {Store} store */
export function suggestions(store, actions) {
  if (!store.suggestions.length) return null;
  return el(
    "section",
    { class: "suggestions" },
    el("h3", {}, t.suggestions),
    el(
      "ul",
      { class: "plain-list" },
      store.suggestions.map((one, i) =>
        el(
          "li",
          {},
          el("p", { lang: "en" }, one.sentence),
          button(t.doIt(one.seatedMore), () => actions.send(one.edits), {
            write: true,
            key: "suggestion-" + i,
          }),
        ),
      ),
    ),
  );
}
