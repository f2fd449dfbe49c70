import "../browser.js";
import { at, eleven, hall, loft, longSession, session, ten, wall } from "../camps.js";
import { equal, test } from "../testing.js";
import { newYork } from "../zones.js";
import { ownChangeWords, runAlone, whyOf } from "phone/day.js";
import { speak, teach } from "phone/words.js";
import { en } from "phone/words/en.js";
import { WallIndex } from "shared/model.js";
import { EventTimes } from "shared/times.js";

teach("en", en);
speak("en");
const times = new EventTimes(newYork, "en");
const runs = (id) => id === "faith";

function told(before, after, levels = {}) {
  return ownChangeWords(wall(...before), wall(...after), levels, runs, times);
}

test("running a session comes before having chosen it", () => {
  equal(whyOf({ proposalId: "faith" }, { faith: "want" }, runs), "runs");
  equal(whyOf({ proposalId: "drupal" }, { drupal: "must" }, runs), "must");
  equal(whyOf({ proposalId: "drupal" }, {}, runs), null);
});

test("what one will go to comes before what one chose, and after what one runs", () => {
  const goes = () => true;
  equal(whyOf({ proposalId: "drupal" }, { drupal: "must" }, runs, goes), "going");
  equal(whyOf({ proposalId: "faith" }, {}, runs, goes), "runs");
});

test("who runs or chose a session is told where it went", () => {
  const moved = [[session(hall, ten, "Faith")], [session(loft, eleven, "Faith")]];
  equal(told(...moved), "Moved: Faith, now Loft, 11:00.");
});

test("what others chose is nobody's news", () => {
  equal(told([session(hall, ten, "Drupal")], [session(loft, ten, "Drupal")]), "");
});

test("a cancelled session and one that is gone are told", () => {
  const cancelled = { ...session(hall, ten, "Faith"), state: "cancelled" };
  equal(told([session(hall, ten, "Faith")], [cancelled]), "Cancelled: Faith.");
  equal(
    told([session(hall, ten, "Drupal")], [], { drupal: "want" }),
    "No longer on the Wall: Drupal.",
  );
});

test("a long session that stays is no change, and one that moves is one", () => {
  const long = longSession(hall, ten, eleven, "Faith");
  equal(told(long, long), "");
  equal(told(long, longSession(loft, ten, eleven, "Faith")), "Moved: Faith, now Loft, 10:00.");
});

test("what is new on the Wall is no news of one's own sessions", () => {
  equal(told([], [session(hall, ten, "Faith")]), "");
});

test("a new title of a chosen session is told", () => {
  const after = session(hall, ten, "Faith", { title: "Hope" });
  equal(told([session(hall, ten, "Faith")], [after]), "New title: Hope, was Faith.");
});

test("who leaves is told what nobody else runs, if it is still to come and takes place", () => {
  const cells = [session(hall, ten, "Faith"), session(hall, eleven, "Drupal")];
  const both = [...cells, session(loft, ten, "Arts"), session(loft, eleven, "Email")];
  both[2].state = "cancelled";
  const index = new WallIndex(wall(...both));
  const proposals = [
    { id: "drupal", facilitators: ["ana"] },
    { id: "faith", facilitators: ["ana"] },
    { id: "arts", facilitators: ["ana"] },
    { id: "email", facilitators: ["ana", "bo"] },
    { id: "off the wall", facilitators: ["ana"] },
  ];
  const alone = (now) => runAlone(index, proposals, "ana", at(now)).map(({ title }) => title);
  equal(alone("10:49"), ["Drupal", "Faith"]);
  equal(alone("10:50"), ["Drupal"]);
  equal(runAlone(index, proposals, "bo", 0), []);
});
