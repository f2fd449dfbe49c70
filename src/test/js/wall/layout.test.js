import { equal, test } from "../testing.js";
import { largest, layoutOf, widthOf } from "wall/layout.js";

const screen = { full: 1080, width: 1880, bodyHeight: 860, roomWidth: 240, gap: 10 };
// A card of so many lines of title.
const lines = (count) => (size) => count * size * screen.full * 1.2;

test("short titles are as large as they can be, with all rooms on the page", () => {
  const layout = layoutOf(screen, 2, 5, lines(1));
  equal([layout.columns, layout.perPage, layout.title], [2, 5, 0.056 * 1080]);
});

test("long titles have fewer rooms on a page before they are cut", () => {
  equal(layoutOf(screen, 3, 6, lines(2)).perPage, 6);
  equal(layoutOf(screen, 3, 6, lines(4)).perPage, 3);
});

test("no title is smaller than the last row can read, whatever it needs", () => {
  const { title, perPage } = layoutOf(screen, 3, 12, lines(20));
  equal([title >= 1080 / 30, perPage], [true, 4]);
});

test("rooms share pages evenly", () => {
  equal(layoutOf(screen, 1, 7, lines(1)).perPage, 4);
});

test("a narrow screen has fewer columns, never none", () => {
  equal(layoutOf({ ...screen, width: 1000 }, 3, 4, lines(1)).columns, 1);
  equal(layoutOf({ ...screen, width: 300 }, 3, 4, lines(1)).columns, 1);
  equal(layoutOf(screen, 9, 4, lines(1)).columns, 2);
  equal(layoutOf({ ...screen, width: 5000 }, 9, 4, lines(1)).columns, 3);
});

test("columns share what the heads of the rooms leave", () => {
  equal(widthOf(screen, 2), 810);
});

test("the largest that holds is found, or none", () => {
  equal(
    [0, 1, 5, 9].map((limit) => largest(9, (n) => n <= limit)),
    [0, 1, 5, 9],
  );
  equal(
    largest(0, () => true),
    0,
  );
});
