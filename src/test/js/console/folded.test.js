import { equal, test } from "../testing.js";
import { mostPeopleFirst } from "console/folded.js";

const warning = (sentence, people) => ({ sentence, people });
const order = (...warnings) => mostPeopleFirst(warnings).map(({ sentence }) => sentence);

test("what concerns most people comes first, and what is not counted last", () => {
  equal(order(warning("a", 2), warning("b"), warning("c", 40), warning("d", 0)), [
    "c",
    "a",
    "d",
    "b",
  ]);
});

test("of equals the order stays", () => {
  equal(order(warning("a", 2), warning("b", 2), warning("c"), warning("d")), ["a", "b", "c", "d"]);
});
