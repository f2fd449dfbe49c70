import { elapse } from "../browser.js";
import { equal, test } from "../testing.js";
import { Attempt } from "shared/attempt.js";

// A browser that keeps things, and counts instead of rolling dice.
function browser() {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
  let count = 0;
  globalThis.crypto = { getRandomValues: (bytes) => bytes.fill(++count) };
  return kept;
}

const key = (n) => ("0" + n).repeat(16);

test("an attempt has one key until it is answered, also on a page that was loaded anew", () => {
  const kept = browser();
  const way = { doorCode: "sesame", name: "Dora" };
  equal(new Attempt("camp").keyOf(way), key(1));
  equal(new Attempt("camp").keyOf(way), key(1));
  equal(new Attempt("camp").way, way);
  new Attempt("camp").answered();
  equal([new Attempt("camp").way, kept.size], [null, 0]);
  equal(new Attempt("camp").keyOf(way), key(2));
  delete globalThis.localStorage;
});

test("something else is another attempt", () => {
  browser();
  const attempt = new Attempt("camp");
  equal(attempt.keyOf({ invitation: "one" }), key(1));
  equal(attempt.keyOf({ invitation: "two" }), key(2));
  equal(new Attempt("other").way, null);
  delete globalThis.localStorage;
});

test("where the browser keeps nothing it holds until the page is left", () => {
  browser();
  delete globalThis.localStorage;
  const attempt = new Attempt("camp");
  equal([attempt.keyOf({ code: "a" }), attempt.keyOf({ code: "a" })], [key(1), key(1)]);
  equal(new Attempt("camp").way, null);
});

test("after a day the service knows the key no more, and it is forgotten", async () => {
  browser();
  new Attempt("camp").keyOf({ invitation: "one" });
  await elapse(24 * 60 * 60 * 1000);
  equal(
    [new Attempt("camp").way, new Attempt("camp").keyOf({ invitation: "one" })],
    [null, key(2)],
  );
  delete globalThis.localStorage;
});
