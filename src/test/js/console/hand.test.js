import { equal, test } from "../testing.js";
import { Hand } from "console/hand.js";

const place = (roomId, slotId) => ({ roomId, slotId });
const hall = place("hall", "ten");
const loft = place("loft", "eleven");

function sentBy(item) {
  const sent = [];
  const store = { tell: () => {}, index: { startOf: (cell) => cell } };
  const hand = new Hand(store, { send: async (edits) => sent.push(...edits) });
  hand.item = item;
  return { hand, sent };
}

test("who exchange name the cells that are meant, since either may run twice", () => {
  const { hand, sent } = sentBy({ proposalId: "faith", from: hall });
  hand.swapWith({ ...loft, session: { proposalId: "arts" } });
  equal(sent, [
    { op: "move", proposalId: "faith", ...loft, from: hall },
    { op: "move", proposalId: "arts", ...hall, from: loft },
  ]);
});

test("who waits takes the cell of the very run that was pointed at", () => {
  const { hand, sent } = sentBy({ proposalId: "faith", from: null });
  hand.swapWith({ ...loft, session: { proposalId: "arts" } });
  equal(sent, [
    { op: "unplace", proposalId: "arts", from: loft },
    { op: "place", proposalId: "faith", ...loft },
  ]);
});
