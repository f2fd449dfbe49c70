import { equal, test } from "../testing.js";
import { factWords } from "console/facts.js";

const words = {
  fact: { start: "start", "voting.open": "voting open" },
  roles: { volunteer: "Volunteer" },
  look: (colour, shape) => shape.toUpperCase() + " in " + colour,
  yes: "yes",
  no: "no",
};
const time = (instant) => "Sun " + instant.slice(11, 16);
const told = (...facts) => factWords(facts, words, time).join("; ");

test("a fact says what was and what is", () => {
  const start = { from: "2030-03-24T10:00:00-04:00", to: "2030-03-24T10:30:00-04:00" };
  equal(told({ field: "start", ...start }), "start: Sun 10:00 → Sun 10:30");
  equal(told({ field: "voting.open", from: "false", to: "true" }), "voting open: no → yes");
  equal(told({ field: "track", from: "Green" }), "track: Green → –");
});

test("a role has its name, and one that nobody knows yet says itself", () => {
  equal(told({ field: "role", from: "steward", to: "volunteer" }), "role: steward → Volunteer");
});

test("what is new has no past, and ids say nothing to anybody", () => {
  equal(told({ field: "id", to: "x" }, { field: "name", to: "Attic" }), "name: Attic");
  equal(told({ field: "features", to: '["piano","ramp"]' }), "features: piano, ramp");
  equal(told({ field: "facilitators", from: '["x"]', to: '["y"]' }), "facilitators");
  equal(told({ field: "doorCode" }), "doorCode");
});

test("a look is said in the words of the page", () => {
  const look = { from: "City life: yellow circle", to: "City life: pink star" };
  equal(
    told({ field: "look", ...look }),
    "look: City life: CIRCLE in yellow → City life: STAR in pink",
  );
});

test("what people wrote is said as they wrote it", () => {
  equal(told({ field: "title", from: "[draft] Bread", to: "true" }), "title: [draft] Bread → true");
  equal(told({ field: "track", to: "2030-03-24T10" }), "track: 2030-03-24T10");
});
