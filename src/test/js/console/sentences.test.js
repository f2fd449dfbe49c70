import { eleven, hall, loft, longSession, session, ten, wall } from "../camps.js";
import { equal, test } from "../testing.js";
import { compare } from "console/compare.js";
import { differences, isExchange } from "console/sentences.js";
import { WallIndex } from "shared/model.js";

const index = (...cells) => new WallIndex(wall(...cells));
const told = (before, after) =>
  differences(index(...before), index(...after)).map(({ what, proposalId }) => [what, proposalId]);

test("differences of two Walls are told as the journal would", () => {
  const before = [session(hall, ten, "Faith"), session(loft, ten, "Drupal")];
  const after = [
    session(hall, eleven, "Faith", { lastSlotId: "eleven" }),
    session(loft, eleven, "Arts"),
    { roomId: "hall", slotId: "one", state: "held" },
  ];
  equal(told(before, after), [
    ["moved", "faith"],
    ["placed", "arts"],
    ["unplaced", "drupal"],
    ["held", undefined],
  ]);
});

test("a pin and a cancellation are changes where the session stays", () => {
  const free = session(hall, ten, "Faith");
  const pinned = session(hall, ten, "Faith", { pinned: true });
  equal(told([free], [pinned]), [["pinned", "faith"]]);
  equal(told([pinned], [free]), [["unpinned", "faith"]]);
  equal(told([free], [{ ...free, state: "cancelled" }]), [["cancelled", "faith"]]);
});

test("a long session is one, and a second run of it another one", () => {
  const long = longSession(hall, ten, eleven, "Faith");
  equal(told(long, long), []);
  equal(told(long, [...long, session(loft, ten, "Faith")]), [["placed", "faith#2"]]);
});

test("a draft is held against its own slots of the Wall", () => {
  const store = {
    index: index(
      ...longSession(hall, ten, eleven, "Faith"),
      session(loft, ten, "Drupal"),
      session(loft, eleven, "Arts"),
    ),
    titleOf: (id) => id,
  };
  const draft = {
    slots: ["ten"],
    placements: [
      { proposalId: "faith", roomId: "loft", slotId: "ten" },
      { proposalId: "new", roomId: "hall", slotId: "ten" },
    ],
  };
  const { moved, added, dropped, same } = compare(store, draft);
  equal(
    [moved, added, dropped].map((list) => list.map((one) => one.proposalId)),
    [["faith"], ["new"], ["drupal"]],
  );
  equal(same, 0);
});

test("two moves, each to where the other one was, are an exchange", () => {
  const [here, there] = [hall, loft].map((room) => ({ roomId: room.id, slotId: "ten" }));
  const move = (proposalId, from, to) => ({ op: "move", proposalId, ...to, from });
  equal(isExchange([move("faith", here, there), move("arts", there, here)]), true);
  equal(isExchange([move("faith", here, there)]), false);
  equal(isExchange([move("faith", here, there), move("arts", here, there)]), false);
  equal(
    isExchange([
      { op: "unplace", proposalId: "arts", from: there },
      { op: "place", proposalId: "faith", ...there },
    ]),
    false,
  );
});
