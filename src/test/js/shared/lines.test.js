import { elapse, readStreams } from "../browser.js";
import { equal, test } from "../testing.js";
import { Lines } from "shared/lines.js";

// A service that a test lets speak; of each address it knows what is read from it.
function service() {
  const streams = [];
  readStreams();
  globalThis.fetch = async (address, { signal }) => {
    const stream = { address, isOpen: true };
    let next = null;
    const read = () => new Promise((resolve) => (next = resolve));
    stream.say = async (name, data = "") => {
      next({ value: "event:" + name + "\ndata:" + data + "\n\n", done: false });
      await elapse(0);
    };
    signal.stop = () => (stream.isOpen = false);
    stream.end = () => next({ done: true });
    streams.push(stream);
    return { ok: true, body: { getReader: () => ({ read }) } };
  };
  return streams;
}

// A page at its end of a port; it answers pings unless it is frozen.
function page(lines) {
  const heard = [];
  const port = { closed: false };
  port.close = () => (port.closed = true);
  const it = { heard, port, frozen: false };
  port.postMessage = ({ what, name, data }) => {
    heard.push(what === "told" ? name + " " + data : what);
    if (name === "ping" && !it.frozen) port.onmessage({ data: { what: "here" } });
  };
  it.say = async (what, address) => {
    port.onmessage({ data: { what, address } });
    await elapse(0);
  };
  lines.serve(port);
  return it;
}

const wall = (change) => '{"revision":3,"change":' + change + "}";

test("pages of one event have one stream, and each hears what it says", async () => {
  const streams = service();
  const lines = new Lines();
  const [one, two] = [page(lines), page(lines)];
  await one.say("join", "/a");
  await two.say("join", "/a");
  await streams[0].say("wall", wall(7));
  equal(streams.length, 1);
  equal(
    [one.heard, two.heard].map((heard) => heard.includes("wall " + wall(7))),
    [true, true],
  );
  await one.say("leave");
  await streams[0].say("change", '{"change":8}');
  equal([streams[0].isOpen, one.port.closed], [true, true]);
  equal(two.heard, ["joined", "wall " + wall(7), 'change {"change":8}']);
  await two.say("leave");
  equal(streams[0].isOpen, false);
});

test("events have a stream each", async () => {
  const streams = service();
  const lines = new Lines();
  const [one, two] = [page(lines), page(lines)];
  await one.say("join", "/a");
  await two.say("join", "/b");
  await streams[1].say("desk", "{}");
  equal(
    [streams.map(({ address }) => address), one.heard, two.heard],
    [
      ["/a", "/b"],
      ["joined", "opened"],
      ["joined", "opened", "desk {}"],
    ],
  );
  await one.say("leave");
  await two.say("leave");
});

test("a page that comes later is told at once how everything is", async () => {
  const streams = service();
  const lines = new Lines();
  const one = page(lines);
  await one.say("join", "/a");
  await streams[0].say("wall", wall(7));
  await streams[0].say("change", '{"change":8}');
  const late = page(lines);
  await late.say("join", "/a");
  equal(late.heard, ["joined", "opened", "wall " + wall(8)]);
  await one.say("leave");
  await late.say("leave");
});

test("a stream that ended comes again, and what it said is not told meanwhile", async () => {
  const streams = service();
  const lines = new Lines();
  const one = page(lines);
  await one.say("join", "/a");
  await streams[0].say("wall", wall(7));
  streams[0].end();
  await elapse(0);
  const meanwhile = page(lines);
  await meanwhile.say("join", "/a");
  equal(meanwhile.heard, ["joined"]);
  await elapse(6000);
  await streams[1].say("wall", wall(9));
  equal(one.heard.slice(-2), ["opened", "wall " + wall(9)]);
  equal(meanwhile.heard, ["joined", "opened", "wall " + wall(9)]);
  await one.say("leave");
  await meanwhile.say("leave");
});

test("a page that answers no ping is dropped, and the stream with the last", async () => {
  const streams = service();
  const lines = new Lines();
  const [one, frozen] = [page(lines), page(lines)];
  await one.say("join", "/a");
  await frozen.say("join", "/a");
  frozen.frozen = true;
  for (let ping = 0; ping < 4; ping++) await streams[0].say("ping");
  equal([one.port.closed, frozen.port.closed, streams[0].isOpen], [false, true, true]);
  one.frozen = true;
  for (let ping = 0; ping < 4; ping++) await streams[0].say("ping");
  equal([one.port.closed, streams[0].isOpen], [true, false]);
  const again = page(lines);
  await again.say("join", "/a");
  equal([streams.length, again.heard], [2, ["joined", "opened"]]);
  await again.say("leave");
});
