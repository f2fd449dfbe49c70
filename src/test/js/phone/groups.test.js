import { equal, test } from "../testing.js";
import { groupsOf } from "phone/groups.js";

const proposals = ["a", "b", "c", "d"].map((id) => ({ id }));

function groups(ballot) {
  return groupsOf(proposals, { closed: true, base: {}, differing: [], ...ballot }).map(
    ({ head, items }) => [head, items.map(({ id }) => id).join("")],
  );
}

test("while one may choose all stand in one order", () => {
  equal(groups({ closed: false, base: { c: "must" } }), [[null, "abcd"]]);
});

test("once voting is closed the own choices come first and alone", () => {
  equal(groups({ base: { d: "want", b: "must" } }), [
    ["chosen", "bd"],
    ["others", "ac"],
  ]);
});

test("what nobody can say yet stands apart from what counts", () => {
  equal(groups({ base: { b: "must", c: "want" }, differing: ["a", "c"] }), [
    ["chosen", "b"],
    ["unsure", "ac"],
    ["others", "d"],
  ]);
});

test("who chose nothing reads on in one order", () => {
  equal(groups({}), [[null, "abcd"]]);
});
