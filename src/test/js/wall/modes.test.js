import { equal, test } from "../testing.js";
import { askedOf, messageOf, modeOf } from "wall/modes.js";

// Only what the tests ask of it.
globalThis.URLSearchParams = class {
  constructor(search) {
    this.values = new Map(
      search
        .replace(/^\?/, "")
        .split("&")
        .map((pair) => pair.split("=")),
    );
  }
  get(name) {
    return this.values.has(name) ? this.values.get(name) : null;
  }
};

const now = Date.parse("2030-03-24T10:00:00Z");
const hour = 60 * 60 * 1000;
const open = { open: true, closesAt: null };
const closed = { open: false, closesAt: null };

function mode({ voting = closed, proposing = closed, ...known }, asked = {}) {
  return modeOf(
    { mode: null, room: null, ...asked },
    {
      event: { voting, proposing },
      screen: null,
      published: false,
      moment: { current: null, next: null },
      now,
      ...known,
    },
  );
}

test("the address fixes a picture, and a room makes a sign beside a door", () => {
  equal(askedOf("?mode=vote"), { mode: "vote", room: null });
  equal(askedOf("?mode=dance"), { mode: null, room: null });
  equal(askedOf("?room=Hall"), { mode: "now", room: "Hall" });
});

test("by itself the screen asks for proposals, then for votes, then shows the Wall", () => {
  equal(mode({}), "wall");
  equal(mode({ proposing: open }), "collect");
  equal(mode({ proposing: open, voting: open }), "vote");
  equal(mode({ proposing: open, published: true }), "wall");
});

test("votes come before a Wall whose next session is hours away", () => {
  const next = (from) => ({ current: null, next: { from } });
  equal(mode({ voting: open, published: true, moment: next(now + 4 * hour) }), "vote");
  equal(mode({ voting: open, published: true, moment: next(now + 2 * hour) }), "wall");
});

test("volunteers hold a picture, and the address is stronger", () => {
  const screen = { mode: "vote", message: null };
  equal(mode({ screen }), "vote");
  equal(mode({ screen }, { mode: "wall" }), "wall");
});

test("a long message takes the screen, a short one stands above it", () => {
  const saying = (text) => ({ screen: { mode: null, message: { text } } });
  equal(mode(saying("Lunch is here")), "wall");
  equal(mode(saying("x".repeat(91))), "message");
  equal(messageOf({ message: { text: "" } }), null);
});

test("a held message that is gone holds nothing", () => {
  equal(mode({ screen: { mode: "message", message: null } }), "wall");
});
