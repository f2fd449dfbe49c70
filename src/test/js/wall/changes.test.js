import "../browser.js";
import { eleven, hall, loft, longSession, one, session, ten, wall } from "../camps.js";
import { equal, test } from "../testing.js";
import { newYork } from "../zones.js";
import { WallIndex } from "shared/model.js";
import { EventTimes } from "shared/times.js";
import { changeSentences } from "wall/changes.js";
import { speak } from "wall/words.js";

speak("en");
const times = new EventTimes(newYork, "en");
const index = (...cells) => new WallIndex(wall(...cells));

test("a first Wall is told as a whole", () => {
  equal(changeSentences(null, index(), times), ["The Wall is published."]);
});

test("each change is a sentence", () => {
  const before = index(session(hall, ten, "Faith"), session(loft, ten, "Drupal"));
  const after = index(session(hall, eleven, "Faith"), session(loft, ten, "Arts"));
  equal(changeSentences(before, after, times), [
    "Moved: Faith, now Hall, 11:00.",
    "New: Arts, Loft, 10:00.",
    "No longer on the Wall: Drupal.",
  ]);
});

test("of many changes the first three are said", () => {
  const after = index(
    session(hall, ten, "A"),
    session(hall, eleven, "B"),
    session(hall, one, "C"),
    session(loft, ten, "D"),
    session(loft, eleven, "E"),
  );
  const said = changeSentences(index(), after, times);
  equal([said.length, said[3]], [4, "And 2 more changes."]);
});

test("the second half of a long session is no change of its own", () => {
  const long = longSession(hall, ten, eleven, "Faith");
  equal(changeSentences(index(...long), index(...long), times), []);
});
