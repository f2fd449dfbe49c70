import { equal, test } from "../testing.js";
import { Versions } from "shared/version.js";

test("the same page again is nothing new", () => {
  const seen = new Versions("1");
  equal([seen.isNew("1", '"a"'), seen.isNew("1", '"a"')], [false, false]);
});

test("another version is new, and another page of the same version, too", () => {
  equal(new Versions("1").isNew("2", '"a"'), true);
  const seen = new Versions("1");
  seen.isNew("1", '"a"');
  equal(seen.isNew("1", '"b"'), true);
});

test("a page without a version is none of ours", () => {
  equal(new Versions("1").isNew(null, '"a"'), false);
});
