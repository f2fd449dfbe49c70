import { equal, test } from "../testing.js";
import { Owner } from "shared/whose.js";

// One tab of a browser.
function tab() {
  const kept = new Map();
  globalThis.sessionStorage = {
    getItem: (name) => (kept.has(name) ? kept.get(name) : null),
    setItem: (name, value) => kept.set(name, value),
  };
}

const ana = { id: "a", name: "Ana", role: "participant" };
const beto = { id: "b", name: "Beto" };

test("a tab remembers for whom it was opened, and knows another one", () => {
  tab();
  const owner = new Owner("camp");
  equal([owner.get(), owner.isOther(beto)], [null, false]);
  owner.set(ana);
  equal(new Owner("camp").get(), { id: "a", name: "Ana" });
  equal([owner.isOther(ana), owner.isOther(beto)], [false, true]);
  equal(new Owner("other").isOther(beto), false);
  delete globalThis.sessionStorage;
});

test("a tab that keeps nothing goes by what the browser keeps", () => {
  const owner = new Owner("camp");
  owner.set(ana);
  equal([owner.get(), owner.isOther(beto)], [null, false]);
});
