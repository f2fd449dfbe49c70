import { equal, test } from "../testing.js";
import { different, united } from "phone/levels.js";

// Every pair of changes to one session, beside one that nobody touched.
test("a change that only one device made holds; one that both made is in dispute", () => {
  const levels = [undefined, "want", "must"];
  for (const was of levels) {
    for (const mine of levels) {
      for (const theirs of levels) {
        const of = (level) => ({ still: "want", ...(level && { it: level }) });
        const { levels: result, disputed } = united(of(was), of(mine), of(theirs));
        const both = mine !== was && theirs !== was && mine !== theirs;
        equal(disputed, both ? ["it"] : []);
        equal(result, of(mine !== was ? mine : theirs));
      }
    }
  }
});

test("what is united differs from neither where nothing was changed", () => {
  const ballot = { a: "want", b: "must" };
  equal(different(united(ballot, ballot, ballot).levels, ballot), []);
});
