import { elapse, readStreams } from "../browser.js";
import { equal, test } from "../testing.js";
import { dataOf, EventText, Stream } from "shared/events.js";

test("events come out whole, however the text is cut", () => {
  const text = new EventText();
  equal(text.take('event:wall\ndata:{"rev'), []);
  equal(text.take('ision":3}\n'), []);
  equal(text.take("\nevent: ping\r\ndata:\r\n\r\ndata: a\ndata: b\n\n:quiet\n\n"), [
    { name: "wall", data: '{"revision":3}' },
    { name: "ping", data: "" },
    { name: "message", data: "a\nb" },
  ]);
});

test("data that cannot be read says nothing", () => {
  equal(dataOf('{"change":3}'), { change: 3 });
  equal([dataOf(""), dataOf("null"), dataOf("{")], [{}, {}, {}]);
});

test("how long to stay away is no event of its own", () => {
  const text = new EventText();
  equal([text.take("event:ping\ndata:\n\n").length, text.restMs], [1, null]);
  equal(text.take('retry:2000\nevent:wall\ndata:{"change":3}\n\n'), [
    { name: "wall", data: '{"change":3}' },
  ]);
  equal(text.take("retry: soon\n\n"), []);
  equal(text.restMs, 2000);
});

// Connections that a test ends, lets speak, or refuses.
function network() {
  const connections = [];
  readStreams();
  globalThis.fetch = (address, { signal, headers }) =>
    new Promise((resolve, reject) => {
      let told = () => {};
      const words = [];
      const connection = { address, headers, stopped: false };
      connection.say = (value, done = false) => {
        words.push({ value, done });
        told();
      };
      const read = async () => {
        while (!words.length) await new Promise((heard) => (told = heard));
        const word = words.shift();
        if (word instanceof Error) throw word;
        return word;
      };
      connection.open = () => resolve({ ok: true, body: { getReader: () => ({ read }) } });
      connection.breakOff = () => {
        words.push(new TypeError("network error"));
        told();
      };
      connection.refuse = (retryAfter = null) =>
        resolve({ ok: false, headers: { get: () => retryAfter } });
      connection.fail = () => reject(new TypeError("no network"));
      signal.stop = () => {
        connection.stopped = true;
      };
      connections.push(connection);
    });
  return connections;
}

function follow() {
  const heard = [];
  const stream = new Stream("/events", 25000, {
    opened: () => heard.push("opened"),
    told: (name) => heard.push(name),
  });
  stream.open();
  return { stream, heard };
}

const longestRest = 6000;
const { random } = Math;

test("a stream tells what it hears, and since when nothing", async () => {
  const connections = network();
  const { stream, heard } = follow();
  equal(stream.spokeWithin(1000), false);
  connections[0].open();
  connections[0].say("event:wall\ndata:1\n\n");
  await elapse(0);
  equal(heard, ["opened", "wall"]);
  await elapse(12000);
  equal([stream.spokeWithin(12001), stream.spokeWithin(12000)], [true, false]);
  stream.close();
});

test("asked for twice, a stream is one", async () => {
  const connections = network();
  const { stream } = follow();
  stream.open();
  await elapse(0);
  equal(connections.length, 1);
  stream.close();
});

test("what ends, is refused or fails is opened anew after a while, not at once", async () => {
  const connections = network();
  const { stream, heard } = follow();
  for (const end of ["say", "refuse", "fail"]) {
    const last = connections[connections.length - 1];
    last.open();
    if (end === "say") last.say("", true);
    else last[end]();
    const before = connections.length;
    await elapse(2999);
    equal([end, connections.length], [end, before]);
    await elapse(longestRest);
    if (end === "say") equal(connections.length, before + 1);
    connections[connections.length - 1].refuse();
  }
  stream.close();
  equal(heard[0], "opened");
});

test("who is dropped or refused stays away as long as told, and not all alike", async () => {
  for (const part of [0, 0.999]) {
    Math.random = () => part;
    const connections = network();
    const { stream } = follow();
    connections[0].open();
    connections[0].say("retry:2000\nevent:ping\ndata:\n\n");
    await elapse(0);
    connections[0].breakOff();
    await elapse(2000 * (1 + part) - 1);
    equal(connections.length, 1);
    await elapse(1);
    equal(connections.length, 2);
    connections[1].refuse("5");
    await elapse(5000 * (1 + part) - 1);
    equal(connections.length, 2);
    await elapse(1);
    equal(connections.length, 3);
    stream.close();
  }
  Math.random = random;
});

test("a stream that falls silent is given up for another one", async () => {
  const connections = network();
  const { stream } = follow();
  connections[0].open();
  connections[0].say("event:ping\ndata:\n\n");
  await elapse(24999);
  equal([connections[0].stopped, connections.length], [false, 1]);
  await elapse(1 + longestRest);
  equal([connections[0].stopped, connections.length], [true, 2]);
  equal(stream.spokeWithin(60000), false); // The new one has not spoken yet.
  stream.close();
});

test("a closed stream says nothing any more and stays closed", async () => {
  const connections = network();
  const { stream, heard } = follow();
  connections[0].open();
  await elapse(0);
  stream.close();
  connections[0].say("event:wall\ndata:1\n\n");
  connections[0].say("", true);
  await elapse(60000);
  equal([heard, connections.length, connections[0].stopped], [["opened"], 1, true]);
});
