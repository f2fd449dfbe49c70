// Every call to the service, with the person's token; refusals come as Problem, silence as
// Unreachable.
import { t } from "./words.js";

const limitMs = 20000;
const retryMs = 1200;

export class Problem extends Error {
  constructor(status, body) {
    super((body && (body.detail || body.title)) || String(status));
    this.status = status;
    this.type = String((body && body.type) || "").replace(/^.*\/problems\//, "");
    this.detail = (body && body.detail) || "";
    this.title = (body && body.title) || "";
    this.errors = (body && body.errors) || [];
    this.violations = (body && body.violations) || [];
  }

  // An address that this version of the service does not have, or a thing that is gone.
  get missing() {
    return this.status === 404 || this.status === 405;
  }
}

export class Unreachable extends Error {}

export class Api {
  // ended() is called when the token is good no more.
  constructor(slug, ended) {
    this.base = "/api/events/" + encodeURIComponent(slug);
    this.ended = ended;
    this.token = null;
  }

  get(path, options) {
    return this.send("GET", path, undefined, options);
  }

  post(path, body, options) {
    return this.send("POST", path, body, Object.assign({ key: newKey() }, options));
  }

  put(path, body, options) {
    return this.send("PUT", path, body, options);
  }

  patch(path, body, options) {
    return this.send("PATCH", path, body, options);
  }

  delete(path, options) {
    return this.send("DELETE", path, undefined, options);
  }

  // Every page of a list.
  async all(path) {
    const items = [];
    let cursor = null;
    do {
      const query =
        (path.includes("?") ? "&" : "?") +
        "limit=200" +
        (cursor ? "&cursor=" + encodeURIComponent(cursor) : "");
      const { body } = await this.get(path + query);
      items.push(...body.items);
      cursor = body.next || null;
    } while (cursor);
    return items;
  }

  // A thing's newest state is read for its tag, then changed: the fields are few and meant.
  async change(path, body) {
    const { tag } = await this.get(path);
    return this.patch(path, body, { match: tag });
  }

  // Repeating is safe for what is only read, and for what carries a key.
  async send(method, path, body, options) {
    const asked = options || {};
    try {
      return await this.once(method, path, body, asked);
    } catch (failure) {
      const mayRepeat = method === "GET" || asked.key;
      const passing = failure instanceof Unreachable || failure.status === 503;
      if (!mayRepeat || !passing || asked.match) throw failure;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      return this.once(method, path, body, asked);
    }
  }

  async once(method, path, body, asked) {
    const headers = { Accept: asked.accept || "application/json", "Accept-Language": t.lang };
    if (this.token) headers.Authorization = "Bearer " + this.token;
    if (asked.match) headers["If-Match"] = asked.match;
    if (asked.key && !asked.match) headers["Idempotency-Key"] = asked.key;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const answer = await this.fetch(method, path, body, headers);
    const type = answer.headers.get("Content-Type") || "";
    const read =
      answer.status === 204
        ? null
        : type.includes("json")
          ? await answer.json().catch(() => null)
          : await answer.text();
    if (answer.ok) return { status: answer.status, body: read, tag: answer.headers.get("ETag") };
    if (answer.status === 401 && this.token && !asked.quiet) this.ended();
    throw new Problem(answer.status, read);
  }

  async fetch(method, path, body, headers) {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), limitMs);
    try {
      return await fetch(this.base + path, {
        method,
        headers,
        signal: limit.signal,
        cache: "no-store",
        credentials: "omit",
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    } catch (silence) {
      throw new Unreachable(String(silence));
    } finally {
      clearTimeout(timer);
    }
  }
}

// crypto.randomUUID is missing on a plain http address, such as that of a hall's own machine.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Server-sent events of an address that wants a token, which EventSource cannot send. Returns a
// function that stops listening; done(failure) is called when the stream has ended by itself.
export function follow(api, path, event, done) {
  const stop = new AbortController();
  read(api, path, event, stop.signal).then(
    () => done(null),
    (failure) => {
      if (!stop.signal.aborted) done(failure);
    },
  );
  return () => stop.abort();
}

async function read(api, path, event, signal) {
  const headers = { Accept: "text/event-stream", Authorization: "Bearer " + api.token };
  const answer = await fetch(api.base + path, { headers, signal, cache: "no-store" });
  if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => null));
  const reader = answer.body.getReader();
  const text = new TextDecoder();
  let left = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (left + text.decode(value, { stream: true })).split(/\r?\n\r?\n/);
    left = blocks.pop();
    blocks.forEach((block) => tell(block, event));
  }
}

function tell(block, event) {
  const lines = block.split(/\r?\n/);
  const value = (name) =>
    lines
      .filter((line) => line.startsWith(name + ":"))
      .map((line) => line.slice(name.length + 1).trim())
      .join("\n");
  const data = value("data");
  if (data) event(value("event") || "message", JSON.parse(data));
}
