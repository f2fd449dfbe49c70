import { equal, test } from "../testing.js";
import { afterJoin, afterMove, afterTakingUp, ownOf } from "console/tracklist.js";

const city = { name: "City", colour: "green", shape: "star" };
const health = { name: "Health", colour: "yellow", shape: "bowl" };
const art = { name: "Art", colour: "pink", shape: "cross" };
const own = (track) => ({ ...track, offered: false });
const event = {
  tracks: [
    own(city),
    own(health),
    own(art),
    { name: "Helth", colour: "blue", shape: "circle", offered: true },
  ],
};

test("what proposals bring is not the organiser's", () => {
  equal(ownOf(event), [city, health, art]);
});

test("a track moves to its new place", () => {
  equal(afterMove(event, "Art", 1), [city, art, health]);
  equal(afterMove(event, "City", 1), [health, city, art]);
  equal(afterMove(event, "City", 2), [health, art, city]);
});

test("what is taken up comes last and keeps its look", () => {
  equal(afterTakingUp(event, "Helth"), [city, health, art, { name: "Helth" }]);
});

test("a track is joined to another one, whoever set either", () => {
  equal(afterJoin(event, "Helth", "Health"), [city, { ...health, was: ["Helth"] }, art]);
  equal(afterJoin(event, "City", "Health"), [{ ...health, was: ["City"] }, art]);
  equal(afterJoin(event, "Art", "Helth"), [city, health, { name: "Helth", was: ["Art"] }]);
});
