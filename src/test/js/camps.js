// Walls as the service tells them, for tests: two rooms, blocks of an hour from ten on.

export const hall = { id: "hall", name: "Hall", capacity: 80, features: ["projector"] };
export const loft = { id: "loft", name: "Loft", capacity: 20, features: [] };
export const ten = slot("ten", "10:00", "10:50");
export const eleven = slot("eleven", "11:00", "11:50");
export const lunch = { ...slot("lunch", "12:00", "13:00"), kind: "break" };
export const one = slot("one", "13:00", "13:50");

function slot(id, start, end) {
  return { id, name: id, start: day(start), end: day(end), kind: "sessions" };
}

// An instant of the camp's day, in New York.
export function day(time) {
  return "2030-03-24T" + time + ":00-04:00";
}

export function at(time) {
  return Date.parse(day(time));
}

// cells: what differs from an empty one, each {roomId, slotId, ...}
export function wall(...cells) {
  const rooms = [hall, loft];
  const slots = [one, ten, lunch, eleven]; // The service promises no order.
  const places = rooms.flatMap((room) =>
    [ten, eleven, one].map((slot) => ({ roomId: room.id, slotId: slot.id, state: "empty" })),
  );
  const known = (place) =>
    cells.find((cell) => cell.roomId === place.roomId && cell.slotId === place.slotId);
  return {
    revision: 1,
    publishedAt: day("09:00"),
    rooms,
    slots,
    cells: places.map((place) => ({ ...place, ...known(place) })),
  };
}

// A cell with a session; more: what differs of the session.
export function session(room, slot, title, more) {
  return {
    roomId: room.id,
    slotId: slot.id,
    state: "session",
    session: {
      proposalId: title.toLowerCase(),
      title,
      facilitators: [],
      track: null,
      language: null,
      pinned: false,
      continued: false,
      lastSlotId: slot.id,
      ...more,
    },
  };
}

// The two cells of one that takes two blocks.
export function longSession(room, slot, last, title) {
  return [
    session(room, slot, title, { lastSlotId: last.id }),
    session(room, last, title, { continued: true }),
  ];
}
