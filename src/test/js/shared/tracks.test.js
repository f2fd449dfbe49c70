import { equal, test } from "../testing.js";
import { inOrder, legendOf, looksOf } from "shared/tracks.js";

const event = {
  tracks: [
    { name: "tech", colour: "green", shape: "star", offered: false },
    { name: "art", colour: "yellow", shape: "bowl", offered: false },
    { name: "knitting", colour: "blue", shape: "circle", offered: true },
  ],
};

test("a track looks as the event says, in the order of the event", () => {
  equal(Array.from(looksOf(event)), [
    ["tech", { paper: "green", shape: "star" }],
    ["art", { paper: "yellow", shape: "bowl" }],
    ["knitting", { paper: "blue", shape: "circle" }],
  ]);
});

test("what the event does not know has no look, and before it is read nothing has", () => {
  equal(looksOf(event).get("new") || null, null);
  equal(looksOf(null).size, 0);
  equal(looksOf({}).size, 0); // of a page before
});

test("a legend has what is there, whatever else the event has", () => {
  equal(Array.from(legendOf(event, ["art", "new", null, "art", "tech"]).keys()), ["tech", "art"]);
});

test("names come in the order of the event, and what it does not know after them", () => {
  const names = ["Zen", "art", "Ñandú", "tech", "art", "Nada", "Ética", "knitting"];
  const known = ["tech", "art"];
  equal(inOrder(event, names, "es"), [...known, "Ética", "knitting", "Nada", "Ñandú", "Zen"]);
});
