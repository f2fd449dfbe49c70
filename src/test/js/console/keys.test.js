import { equal, test } from "../testing.js";
import { move } from "console/keys.js";

const from = { row: 1, column: 1 };
const to = (key, at = from) => {
  const next = move(key, at, 3, 4);
  return next && [next.row, next.column];
};

test("arrows walk one cell", () => {
  equal(
    ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => to(key)),
    [
      [0, 1],
      [2, 1],
      [1, 0],
      [1, 2],
    ],
  );
});

test("other keys jump to the ends", () => {
  equal(
    ["Home", "End", "PageUp", "PageDown"].map((key) => to(key)),
    [
      [1, 0],
      [1, 3],
      [0, 1],
      [2, 1],
    ],
  );
});

test("nobody walks off the table", () => {
  equal(to("ArrowUp", { row: 0, column: 0 }), [0, 0]);
  equal(to("ArrowRight", { row: 2, column: 3 }), [2, 3]);
});

test("other keys are for something else", () => {
  equal(to("a"), null);
});
