// Time slots, typed in the clock of the event's own place.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { editor } from "./editor.js";
import { toldHint } from "./sentences.js";
import { t } from "./words.js";
import { button, field, heading, input, refill, select } from "./ui.js";

/** @param {Store} store */
export function slotList(store) {
  const list = el("ul", { class: "thing-list" });
  const node = el(
    "section",
    { class: "panel", "aria-labelledby": "slots-head" },
    heading(2, t.slots, { id: "slots-head", class: "panel-head" }),
    list,
    button(t.addSlot, () => edit(store, null), { write: true, key: "add-slot" }),
  );
  const draw = () =>
    refill(
      list,
      store.index.slots.map((slot) =>
        el(
          "li",
          { class: "thing" },
          el(
            "span",
            {},
            el("strong", { class: "figure" }, store.times.range(slot.from, slot.to)),
            " ",
            el("span", { dir: "auto" }, slot.name),
            " ",
            el(
              "span",
              { class: "hint" },
              [
                store.times.day(slot.from) !== store.event.date && store.times.dayName(slot.from),
                slot.kind === "break" && t.aBreak,
              ]
                .filter(Boolean)
                .join(" · "),
            ),
          ),
          button(t.edit, () => edit(store, slot), {
            key: "slot-" + slot.id,
            name: t.editOf(slot.name),
            write: true,
            kind: "quiet",
          }),
        ),
      ),
    );
  return { node, draw };
}

/** @param {Store} store */
async function edit(store, slot) {
  const { times, event } = store;
  const last = store.index.slots[store.index.slots.length - 1];
  const proposed =
    slot ||
    (last
      ? { name: "", from: last.to, to: last.to + (last.to - last.from), kind: "sessions" }
      : null);
  const name = input({
    value: slot ? slot.name : t.slotNamed(store.sessionSlots.length + 1),
    maxlength: "100",
  });
  const day = input({ type: "date", value: proposed ? times.day(proposed.from) : event.date });
  const start = input({ type: "time", value: proposed ? times.time(proposed.from) : "10:00" });
  const end = input({ type: "time", value: proposed ? times.time(proposed.to) : "10:45" });
  const kind = select(
    [
      ["sessions", t.forSessions],
      ["break", t.aBreak],
    ],
    proposed ? proposed.kind : "sessions",
  );
  const parts = [
    field(t.slotName, name, { name: "name" }),
    field(t.day, day),
    el(
      "div",
      { class: "in-line" },
      field(t.start, start, { name: "start" }),
      field(t.end, end, { name: "end" }),
    ),
    el("p", { class: "hint" }, t.zoneHint(event.timeZone)),
    slot && el("p", { class: "hint" }, toldHint(store, "slotId", slot)),
    field(t.kind, kind, { name: "kind" }),
  ];
  const tag = slot && (await store.api.tagOf("/slots/" + slot.id));
  await editor(
    slot ? t.editOf(slot.name) : t.addSlot,
    parts,
    async () => {
      const body = {
        name: name.value.trim(),
        kind: kind.value,
        start: instant(day.value, start.value, event.timeZone),
        end: instant(day.value, end.value, event.timeZone),
      };
      if (slot) await store.api.patch("/slots/" + slot.id, body, { match: tag });
      else await store.api.post("/slots", body);
      await store.readWall();
    },
    slot && {
      label: t.remove,
      question: t.removeQuestion(slot.name),
      run: async () => {
        await store.api.delete("/slots/" + slot.id, { match: tag });
        await store.readWall();
      },
    },
  );
}

// A day and a time on the wall clock of a zone, as an instant. The zone's offset depends on the
// instant itself, so it is looked up twice: around a change of clocks the first guess is off.
export function instant(day, time, zone) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}/.test(time)) return "";
  const wanted = Date.parse(day + "T" + time.slice(0, 5) + ":00Z");
  let found = wanted - offset(wanted, zone);
  found = wanted - offset(found, zone);
  return new Date(found).toISOString();
}

function offset(at, zone) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(at));
  const value = (type) => Number(parts.find((part) => part.type === type).value);
  return (
    Date.UTC(
      value("year"),
      value("month") - 1,
      value("day"),
      value("hour"),
      value("minute"),
      value("second"),
    ) -
    Math.floor(at / 1000) * 1000
  );
}
