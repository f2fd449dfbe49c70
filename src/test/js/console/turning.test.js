import { equal, test } from "../testing.js";
import { isMine, ownEdits } from "console/turning.js";

const vera = { id: "vera" };
const moved = (proposalId) => ({ what: "moved", proposalId });
const held = { what: "held", roomId: "hall", slotId: "ten" };

// The newest first, as the journal comes.
const edits = (byId, ...changes) => ({
  kind: "edits",
  byId,
  takenBack: false,
  revision: 1,
  changes,
});
const gone = (entry) => ({ ...entry, takenBack: true });

test("the organiser's token is one person, whoever holds it", () => {
  equal(isMine({ id: null }, edits(null)), true);
  equal(isMine(vera, edits(null)), false);
  equal(isMine(vera, edits("vera")), true);
  equal(isMine(null, edits(null)), false);
});

test("one's own newest edits are what others did not touch since", () => {
  const own = edits("vera", moved("faith"));
  const older = edits("vera", moved("drupal"));
  equal(ownEdits([edits("noor", moved("arts")), own, older], vera), own);
  equal(ownEdits([gone(own), older], vera), older);
  equal(ownEdits([edits("noor", moved("arts"), moved("faith")), own, older], vera), null);
  equal(ownEdits([edits("noor", moved("arts"))], vera), null);
});

test("what was taken back again touches nothing", () => {
  const own = edits("vera", moved("faith"));
  const undo = { ...edits("noor", moved("faith")), kind: "undo" };
  equal(ownEdits([undo, gone(edits("noor", moved("faith"))), own], vera), own);
});

test("a cell that is held belongs to whoever held it last", () => {
  const own = edits("vera", held);
  equal(ownEdits([edits("noor", { ...held, slotId: "one" }), own], vera), own);
  equal(ownEdits([edits("noor", { ...held, what: "released" }), own], vera), null);
});

test("a publication is nobody's own edit, and may touch one", () => {
  const own = edits("vera", moved("faith"));
  const publication = { ...edits("vera", moved("faith")), kind: "publication" };
  equal(ownEdits([publication, own], vera), null);
  equal(ownEdits([publication], vera), null);
});
