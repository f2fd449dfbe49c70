// Time slots, typed in the clock of the event's own place.
/** @import { Store } from "./store.js" */
import { el, setText } from "../shared/dom.js";
import { longDate, utc } from "../shared/times.js";
import { changed, editor, Unsaved } from "./editor.js";
import { toldHint } from "./sentences.js";
import { slotOf, typedOf } from "./typed.js";
import { t } from "./words.js";
import { button, field, heading, input, on, refill, select } from "./ui.js";

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
            el("span", { class: "hint" }, noteOf(store, slot)),
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
function noteOf({ times, event }, slot) {
  const otherDay = times.date(slot.from) !== event.date;
  return [otherDay && times.dayName(slot.from), slot.kind === "break" && t.aBreak]
    .filter(Boolean)
    .join(" · ");
}

/** @param {Store} store */
async function edit(store, slot) {
  const last = store.index.slots[store.index.slots.length - 1];
  const name = input({
    value: slot ? slot.name : t.slotNamed(store.sessionSlots.length + 1),
    maxlength: "100",
  });
  const hours = new Hours(store, proposed(store, slot, last));
  const kind = select(
    [
      ["sessions", t.forSessions],
      ["break", t.aBreak],
    ],
    slot ? slot.kind : "sessions",
  );
  const read = () => ({ name: name.value.trim(), kind: kind.value, ...hours.instants() });
  const before = slot ? read() : {};
  const parts = [
    field(t.slotName, name, { name: "name" }),
    hours.nodes,
    slot && el("p", { class: "hint" }, toldHint(store, "slotId", slot)),
    field(t.kind, kind, { name: "kind" }),
  ];
  const tag = slot && (await store.api.tagOf("/slots/" + slot.id));
  await editor(
    slot ? t.editOf(slot.name) : t.addSlot,
    parts,
    async () => {
      const body = changed(before, read());
      if ("start" in body || "end" in body) hours.require();
      if (!slot) await store.api.post("/slots", body);
      else if (Object.keys(body).length) {
        await store.api.patch("/slots/" + slot.id, body, { match: tag });
      }
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

// A new one follows the last one, and is as long.
/** @param {Store} store */
function proposed({ times, event }, slot, last) {
  if (slot) return typedOf(times, slot.from, slot.to);
  if (last) return typedOf(times, last.to, last.to + (last.to - last.from));
  return { day: event.date, start: "10:00", end: "10:45", startTurn: 0, endTurn: 0 };
}

// The day and the hours, with what the clocks of that night make of them.
class Hours {
  /** @param {Store} store @param {import("./typed.js").Typed} typed */
  constructor({ times, event }, typed) {
    this.times = times;
    this.eventDay = event.date;
    this.day = input({ type: "date", value: typed.day });
    this.start = new Hour(t.start, "start", typed.start, typed.startTurn);
    this.end = new Hour(t.end, "end", typed.end, typed.endTurn);
    this.note = el("p", { class: "hint", role: "status" });
    this.nodes = [
      field(t.calendarDay, this.day),
      el("div", { class: "in-line" }, this.start.field, this.end.field),
      this.start.turnField,
      this.end.turnField,
      this.note,
      el("p", { class: "hint" }, t.zoneHint(times.place)),
    ];
    [this.day, this.start.time, this.end.time, this.start.turn, this.end.turn].forEach((control) =>
      on(control, "input", () => this.show()),
    );
    this.show();
  }

  read() {
    return slotOf(this.times, {
      day: this.day.value,
      start: this.start.time.value,
      end: this.end.time.value,
      startTurn: Number(this.start.turn.value),
      endTurn: Number(this.end.turn.value),
    });
  }

  instants() {
    const { from, to } = this.read();
    const text = (instant) => (instant === undefined ? null : new Date(instant).toISOString());
    return { start: text(from), end: text(to) };
  }

  show() {
    const { times } = this;
    const { starts, ends, from, to, nextDay } = this.read();
    this.start.offer(starts, times);
    this.end.offer(ends, times);
    const night = from !== undefined && times.isNight(from);
    const words = [
      nextDay && to !== undefined && t.endsNextDay(longDate(times.date(to), t.lang)),
      night && t.ofTheNight(longDate(times.day(from), t.lang)),
    ];
    setText(this.note, words.filter(Boolean).join(" "));
  }

  // Says which time there is none of, if that is so, and saves nothing.
  require() {
    const { from, to } = this.read();
    const day = this.day.value;
    const fine = [this.start.check(from, day), this.end.check(to, day)];
    if (fine.includes(false)) throw new Unsaved();
  }
}

// A time of day; where that comes twice in a night, also which of the two.
class Hour {
  constructor(label, name, time, turn) {
    this.time = input({ type: "time", value: time });
    this.field = field(label, this.time, { name });
    this.turn = select([["0"], ["1"]], String(turn));
    this.turnField = field(t.turnOf(label), this.turn);
  }

  /** @param {number[]} instants @param {import("../shared/times.js").EventTimes} times */
  offer(instants, times) {
    const twice = instants.length > 1;
    this.turnField.hidden = !twice;
    if (!twice) return;
    Array.from(this.turn.options).forEach((option, i) => {
      setText(option, t.turns[i] + " (" + utc(times.offset(instants[i])) + ")");
    });
  }

  check(instant, day) {
    const { value } = this.time;
    const fine = instant !== undefined;
    this.field.showError(fine ? "" : day && value ? t.noSuchTime(value) : t.timeNeeded);
    if (!fine) this.time.focus();
    return fine;
  }
}
