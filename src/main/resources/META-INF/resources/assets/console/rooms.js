// Rooms: seats, what they offer, and when they are closed.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { changed, editor, words } from "./editor.js";
import { slotTime, toldHint } from "./sentences.js";
import { t } from "./words.js";
import { button, check, field, heading, input, refill } from "./ui.js";

/** @param {Store} store */
export function roomList(store) {
  const list = el("ul", { class: "thing-list" });
  const node = el(
    "section",
    { class: "panel", "aria-labelledby": "rooms-head" },
    heading(2, t.rooms, { id: "rooms-head", class: "panel-head" }),
    list,
    button(t.addRoom, () => edit(store, null), { write: true, key: "add-room" }),
  );
  const draw = () =>
    refill(
      list,
      store.rooms.map((room) =>
        el(
          "li",
          { class: "thing" },
          el(
            "span",
            {},
            el("strong", { dir: "auto" }, room.name),
            " ",
            el(
              "span",
              { class: "hint" },
              [
                t.seats(room.capacity),
                room.features.join(", "),
                room.closed.length > 0 && t.closedTimes(room.closed.length),
              ]
                .filter(Boolean)
                .join(" · "),
            ),
          ),
          button(t.edit, () => edit(store, room), {
            key: "room-" + room.id,
            name: t.editOf(room.name),
            write: true,
            kind: "quiet",
          }),
        ),
      ),
    );
  return { node, draw };
}

/** @param {Store} store */
async function edit(store, room) {
  const name = input({ value: room ? room.name : "", maxlength: "100", required: "" });
  const capacity = input({
    type: "number",
    min: "1",
    max: "100000",
    value: room ? String(room.capacity) : "",
    class: "input input-number",
  });
  const features = input({ value: room ? room.features.join(", ") : "", list: "known-features" });
  const closed = new Set(room ? room.closed : []);
  const parts = [
    field(t.roomName, name, { name: "name", hint: room && toldHint(store, "roomId", room) }),
    field(t.capacity, capacity, { name: "capacity" }),
    field(t.features, features, { name: "features", hint: t.featuresHint }),
    store.sessionSlots.length > 0 &&
      el(
        "fieldset",
        { class: "field" },
        el("legend", {}, t.closedAt),
        store.sessionSlots.map((slot) =>
          check(slotTime(store, slot) + " " + slot.name, closed.has(slot.id), (on) =>
            on ? closed.add(slot.id) : closed.delete(slot.id),
          ),
        ),
      ),
  ];
  const read = () => ({
    name: name.value.trim(),
    capacity: capacity.value === "" ? null : Number(capacity.value),
    features: words(features.value),
    closed: Array.from(closed),
  });
  const before = room ? read() : {};
  const tag = room && (await store.api.tagOf("/rooms/" + room.id));
  await editor(
    room ? t.editOf(room.name) : t.addRoom,
    parts,
    async () => {
      const body = changed(before, read());
      if (!room) await store.api.post("/rooms", body);
      else if (Object.keys(body).length) {
        await store.api.patch("/rooms/" + room.id, body, { match: tag });
      }
      await store.readWall();
    },
    room && {
      label: t.remove,
      question: t.removeQuestion(room.name),
      run: async () => {
        await store.api.delete("/rooms/" + room.id, { match: tag });
        await store.readWall();
      },
    },
  );
}
