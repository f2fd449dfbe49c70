import { equal, test } from "../testing.js";
import { Similar } from "phone/similar.js";
import { speak } from "phone/words.js";

globalThis.document.createElement = () => ({ setAttribute: () => {}, append: () => {} });
globalThis.navigator = { languages: ["en"] };
globalThis.location = { search: "" };
speak("en");

function at({ open = false, over = false, part = true, sealed = false } = {}) {
  const done = [];
  const app = {
    takesPart: () => part,
    camp: { votingOpen: () => open, votingOver: () => over },
    ballot: {
      isSealed: () => sealed,
      level: (id) => (id === "had" ? "want" : null),
      set: (id, level) => done.push(["ballot", id, level]),
    },
    day: { goes: (id) => id === "had", going: { set: (id, it) => done.push(["day", id, it]) } },
    later: { has: (id) => id === "had", add: (id) => done.push(["later", id]) },
  };
  const similar = new Similar(app, () => {});
  const way = similar.wayIn("it");
  if (way) way.act();
  return { done, words: way && way.words, again: similar.wayIn("had") };
}

test("joining chooses while voting is open, remembers before, and goes there afterwards", () => {
  equal(at({ open: true }), { done: [["ballot", "it", "want"]], words: "Choose it", again: null });
  equal(at(), { done: [["later", "it"]], words: "Remember it", again: null });
  equal(at({ over: true }), { done: [["day", "it", true]], words: "I’ll go", again: null });
});

test("who has no ballot of their own to change is offered nothing", () => {
  equal(at({ open: true, sealed: true }).words, null);
  equal(at({ open: true, part: false }).words, null);
});
