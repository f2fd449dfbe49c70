// Server-sent events. They are read by hand because an EventSource can neither carry a token nor
// say how long it has been silent.
import { abortable } from "./api.js";

const retryMs = 3000;

// Cuts text that comes in pieces into events: {name, data}, the data as text.
export class EventText {
  constructor() {
    this.left = "";
  }

  take(text) {
    const blocks = (this.left + text).split(/\r?\n\r?\n/);
    this.left = blocks.pop();
    return blocks.map(eventOf).filter((event) => event !== null);
  }
}

// Null for a block that says nothing, such as a comment.
function eventOf(block) {
  const lines = block.split(/\r?\n/);
  const values = (field) =>
    lines
      .filter((line) => line.startsWith(field + ":"))
      .map((line) => line.slice(field.length + 1).trim());
  const data = values("data");
  return data.length ? { name: values("event")[0] || "message", data: data.join("\n") } : null;
}

// What an event carries; what cannot be read says nothing.
export function dataOf(text) {
  try {
    return JSON.parse(text) || {};
  } catch (broken) {
    return {};
  }
}

// Resolves when the stream has ended, with the answer when it was refused.
/**
 * @param {string} address
 * @param {string | null} token
 * @param {AbortSignal} signal
 * @param {{ opened: () => void, told: (name: string, data: string) => void }} listener
 */
export async function readEvents(address, token, signal, { opened, told }) {
  const headers = { Accept: "text/event-stream" };
  if (token) headers.Authorization = "Bearer " + token;
  /** @type {RequestInit} */
  const options = { headers, signal, cache: "no-store", credentials: "omit" };
  const response = await fetch(address, options);
  if (!response.ok) return response;
  opened();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const text = new EventText();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return null;
    text
      .take(decoder.decode(value, { stream: true }))
      .forEach((event) => told(event.name, event.data));
  }
}

// A stream that is there as long as somebody wants it: what ends, is refused or falls silent is
// opened anew after a while.
export class Stream {
  // listener: opened(), told(name, data); silentMs: so long without a word, and it is dead.
  constructor(address, silentMs, listener) {
    this.address = address;
    this.silentMs = silentMs;
    this.listener = listener;
    this.wanted = false;
    this.connection = null;
    this.timer = null;
    this.heardAt = null; // Null while it is not connected.
  }

  // Asked for again, it stays as it is.
  open() {
    if (this.wanted || typeof ReadableStream === "undefined") return;
    this.wanted = true;
    this.connect();
  }

  close() {
    this.wanted = false;
    this.drop();
  }

  spokeWithin(ms) {
    return this.heardAt !== null && Date.now() - this.heardAt < ms;
  }

  async connect() {
    const connection = abortable();
    const heard = (tell) => connection === this.connection && this.heard(tell);
    this.connection = connection;
    this.expectWord();
    await readEvents(this.address, null, connection.signal, {
      opened: () => heard(() => this.listener.opened()),
      told: (name, data) => heard(() => this.listener.told(name, data)),
    }).catch(() => {});
    if (connection === this.connection) this.connectLater();
  }

  heard(tell) {
    this.heardAt = Date.now();
    this.expectWord();
    tell();
  }

  expectWord() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connectLater(), this.silentMs);
  }

  // Not all screens of a camp at once.
  connectLater() {
    this.drop();
    this.timer = setTimeout(() => this.connect(), retryMs * (1 + Math.random()));
  }

  drop() {
    clearTimeout(this.timer);
    if (this.connection) this.connection.abort();
    this.connection = null;
    this.heardAt = null;
  }
}
