// The event itself: its name, its day, and by which clock and from which hour on its days run.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { longDate } from "../shared/times.js";
import { changed, editor } from "./editor.js";
import { t } from "./words.js";
import { button, field, heading, input, refill } from "./ui.js";

/** @param {Store} store */
export function eventPanel(store) {
  const node = el("section", { class: "panel", "aria-labelledby": "event-head" });
  const draw = () => {
    const { event, me } = store;
    refill(
      node,
      heading(2, t.theEvent, { id: "event-head", class: "panel-head" }),
      el("p", {}, el("strong", { dir: "auto" }, event.name), ", ", longDate(event.date, t.lang)),
      el("p", { class: "hint" }, t.zoneHint(event.timeZone), " ", t.dayStartsAt(event.dayStart)),
      me && me.role === "organiser"
        ? button(t.edit, () => edit(store), {
            key: "event",
            name: t.editOf(t.theEvent),
            write: true,
          })
        : el("p", { class: "hint" }, t.organisersSay),
    );
  };
  return { node, draw };
}

/** @param {Store} store */
async function edit(store) {
  const { event } = store;
  const name = input({ value: event.name, maxlength: "200" });
  const date = input({ type: "date", value: event.date });
  const timeZone = input({ value: event.timeZone, spellcheck: "false" });
  const dayStart = input({ type: "time", value: event.dayStart });
  const read = () => ({
    name: name.value.trim(),
    date: date.value || null,
    timeZone: timeZone.value.trim(),
    dayStart: dayStart.value || null,
  });
  const before = read();
  await editor(
    t.editOf(t.theEvent),
    [
      field(t.eventName, name, { name: "name" }),
      field(t.calendarDay, date, { name: "date" }),
      field(t.timeZone, timeZone, { name: "timeZone", hint: t.timeZoneHint }),
      field(t.dayStart, dayStart, { name: "dayStart", hint: t.dayStartHint }),
    ],
    async () => {
      const { body } = await store.api.change("", changed(before, read()));
      store.takeEvent(body);
    },
  );
}
