import "../browser.js";
import { equal, test } from "../testing.js";
import { hasPlan, progressOf } from "console/draftparts.js";
import { speak, t } from "console/words.js";

const running = (honoured, upperBound) => ({ progress: { moves: 7, honoured, upperBound } });

test("a draft in the making tells what it honours, or that this is hidden", () => {
  speak("en");
  equal(progressOf(running(5, 9)), t.progress(5, 9));
  equal(progressOf(running(0, null)), "0 choices honoured so far.");
  equal(
    progressOf(running(null, null)),
    "How well it serves people’s choices is hidden until voting closes.",
  );
  speak("es");
  equal(
    progressOf(running(null, null)),
    "Cuánto sirve a las elecciones está oculto hasta que cierre la votación.",
  );
});

test("whether a draft has a plan does not depend on figures", () => {
  const states = ["running", "ready", "failed", "cancelled"];
  equal(
    states.filter((state) => hasPlan({ state, quality: null })),
    ["ready", "cancelled"],
  );
});

test("what is published is told with its seats, or without", () => {
  speak("en");
  equal(
    t.publishLine(1, 2, 3, t.seatedOf(4, 5)),
    "1 moved, 2 new, 3 dropped; 4 of 5 choices get a seat.",
  );
  equal(t.publishLine(1, 2, 3, null), "1 moved, 2 new, 3 dropped.");
  speak("es");
  equal(t.publishLine(1, 2, 3, null), "1 movidas, 2 nuevas, 3 fuera.");
});
