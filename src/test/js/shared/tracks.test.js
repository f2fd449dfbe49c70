import { equal, test } from "../testing.js";
import { assignTracks } from "shared/tracks.js";

test("papers follow the order of the names, whoever asks and how often", () => {
  equal(Array.from(assignTracks(["tech", "art", "tech"])), [
    ["art", { paper: 1, shape: 0 }],
    ["tech", { paper: 2, shape: 1 }],
  ]);
});

test("the ninth track has the first paper, with another shape", () => {
  const looks = assignTracks(["a", "b", "c", "d", "e", "f", "g", "h", "i"]);
  equal(looks.get("i"), { paper: 1, shape: 1 });
});
