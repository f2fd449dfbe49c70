import { Memory } from "../browser.js";
import { equal, test } from "../testing.js";
import { Visitor } from "phone/visitor.js";

globalThis.location = { hash: "#vote" };
globalThis.history = { replaceState: (state, title, hash) => (location.hash = hash) };

function phone({ stored = {}, part = true } = {}) {
  const levels = { ...stored };
  const app = {
    keep: new Memory({ seed: "a phone" }),
    takesPart: () => part,
    ballot: { level: (id) => levels[id] || null, set: (id, level) => (levels[id] = level) },
  };
  return { app, levels, visitor: new Visitor(app) };
}

test("a visitor's tap waits for the badge, and is done once they have signed in", async () => {
  const { levels, visitor } = phone();
  visitor.choose({ id: "a", title: "A" });
  equal([location.hash, levels], ["#signIn", {}]);
  await visitor.fulfil(Promise.resolve());
  equal([location.hash, levels, visitor.wish()], ["#vote", { a: "want" }, null]);
});

test("a tap makes no want of what was a must already", async () => {
  const { levels, visitor } = phone({ stored: { a: "must" } });
  visitor.choose({ id: "a", title: "A" });
  await visitor.fulfil(Promise.resolve());
  equal(levels, { a: "must" });
});

test("what was wanted long ago, or by whoever went back, is not done", async () => {
  const { app, levels, visitor } = phone();
  visitor.choose({ id: "a", title: "A" });
  app.keep.set("wish", { ...app.keep.get("wish"), at: Date.now() - 3600000 });
  await visitor.fulfil(Promise.resolve());
  visitor.choose({ id: "a", title: "A" });
  visitor.leave();
  await visitor.fulfil(Promise.resolve());
  equal([levels, location.hash], [{}, "#vote"]);
});

test("a screen and an auditor choose nothing", async () => {
  const { levels, visitor } = phone({ part: false });
  visitor.choose({ id: "a", title: "A" });
  await visitor.fulfil(Promise.resolve());
  equal(levels, {});
});

test("a proposal is handed in by whoever signs in", async () => {
  const { visitor } = phone();
  let handedIn = 0;
  visitor.onPropose = () => handedIn++;
  visitor.propose();
  await visitor.fulfil(Promise.resolve());
  equal([handedIn, location.hash], [1, "#propose"]);
});

test("each phone has an order of its own, which stays when proposals come and go", () => {
  const all = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => ({ id }));
  const ids = (visitor, proposals) => visitor.inOwnOrder(proposals).map(({ id }) => id);
  const { app, visitor } = phone();
  const order = ids(visitor, all);
  equal(ids(visitor, [...all].reverse()), order);
  equal(
    ids(visitor, all.slice(2)),
    order.filter((id) => id !== "a" && id !== "b"),
  );
  app.keep.set("seed", "another phone");
  equal(ids(visitor, all).join() !== order.join(), true);
});
