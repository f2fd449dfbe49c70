import { equal, test } from "../testing.js";
import { alphabetical, finds, folded } from "shared/folding.js";

const titles = ["Straße und Łódź", "Ærø für Anfänger", "Señal y ruido", "O’Brien: D´Souza"];

test("letters are found without their marks, and by the letters that stand for them", () => {
  const found = (query) => titles.filter((title) => finds(title, query)).length;
  equal(["strasse", "lodz", "aero", "senal", "OBRIEN dsouza"].map(found), [1, 1, 1, 1, 1]);
  equal(["straße", "ŁÓDŹ", "ÆRØ", "señal", "o'brien"].map(found), [1, 1, 1, 1, 1]);
  equal(["ruido señ", "xyz", "anfanger lodz"].map(found), [1, 0, 0]);
});

test("what has no letter is looked for as it is", () => {
  equal(
    [finds("Party 🎉", "🎉"), finds("Party", "🎉"), finds("What?!", "?!")],
    [true, false, true],
  );
  equal([folded(null), folded("🎉")], ["", ""]);
});

test("lists follow the alphabet of their reader", () => {
  const tracks = ["Zapatos", "Ética", "Ñandú", "Nada"];
  equal(alphabetical(tracks, "es"), ["Ética", "Nada", "Ñandú", "Zapatos"]);
  equal(alphabetical(new Set(["Room 10", "Room 9", "room 1"]), "en"), [
    "room 1",
    "Room 9",
    "Room 10",
  ]);
});
