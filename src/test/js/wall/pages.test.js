import { equal, test } from "../testing.js";
import { planPages } from "wall/pages.js";

const blocks = ["10", "11", "13", "14", "15"];
const rooms = (n) => Array.from({ length: n }, (ignored, i) => "R" + (i + 1));

function plan(...asked) {
  const { total, steps } = planPages(...asked);
  return [total, steps.map((step) => step.rooms.length + " rooms " + step.blocks.join())];
}

test("what fits is one page", () => {
  equal(plan(rooms(4), ["10", "11"], 6, 3, true), [1, ["4 rooms 10,11"]]);
});

test("rooms share pages evenly: seven are four and three", () => {
  equal(plan(rooms(7), ["10"], 6, 3, false), [2, ["4 rooms 10", "3 rooms 10"]]);
});

test("the block that is on stays on every page, the later ones take turns beside it", () => {
  equal(plan(rooms(4), blocks, 6, 3, true), [2, ["4 rooms 10,11,13", "4 rooms 10,14,15"]]);
});

test("the last page is filled from before", () => {
  equal(plan(rooms(2), blocks, 6, 2, false), [
    3,
    ["2 rooms 10,11", "2 rooms 13,14", "2 rooms 14,15"],
  ]);
});

test("with many pages the first comes again between the others", () => {
  const { total, steps } = planPages(rooms(18), blocks, 6, 2, false);
  equal(total, 9);
  equal(
    steps.map((step) => step.number),
    [1, 2, 3, 4, 5, 6, 1, 2, 3, 7, 8, 9],
  );
});

test("without blocks there is no page", () => {
  equal(plan(rooms(2), [], 6, 3, false), [0, []]);
});
