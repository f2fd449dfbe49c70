import { equal, test } from "../testing.js";
import { Keep } from "phone/keep.js";

// What a browser keeps for all its pages.
function browser() {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  };
  return kept;
}

test("what is kept is for all pages of the browser", () => {
  browser();
  new Keep("camp").set("ballot", { person: "ana" });
  equal(new Keep("camp").get("ballot"), { person: "ana" });
  equal(new Keep("other").get("ballot"), null);
  delete globalThis.localStorage;
});

test("from a page that is frozen nothing reaches the others, and it goes on by itself", () => {
  browser();
  const other = new Keep("camp");
  const page = new Keep("camp");
  other.set("ballot", { person: "beto" });
  other.set("session", "beto's");
  page.freeze();
  page.set("ballot", { person: "ana" });
  page.drop("session");
  equal([page.get("ballot"), page.get("session")], [{ person: "ana" }, null]);
  equal(page.stored("session"), "beto's");
  equal([other.get("ballot"), other.get("session")], [{ person: "beto" }, "beto's"]);
  page.thaw();
  equal([page.get("ballot"), page.get("session")], [{ person: "beto" }, "beto's"]);
  delete globalThis.localStorage;
});

test("where the browser keeps nothing the page works from memory", () => {
  const keep = new Keep("camp");
  equal([keep.blocked, keep.set("draft", "x"), keep.get("draft")], [true, false, "x"]);
});
