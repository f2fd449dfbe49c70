// Server-sent events. They are read by hand because an EventSource can neither carry a token nor
// say how long it has been silent.
import { abortable, retryAfterMs } from "./api.js";

const usualRestMs = 3000;

// Cuts text that comes in pieces into events: {name, data}, the data as text.
export class EventText {
  constructor() {
    this.left = "";
    this.restMs = null; // How long whoever loses the stream is asked to stay away.
  }

  take(text) {
    const blocks = (this.left + text).split(/\r?\n\r?\n/);
    this.left = blocks.pop();
    return blocks.map((block) => this.event(block)).filter((event) => event !== null);
  }

  // Null for a block that says nothing, such as a comment.
  event(block) {
    const lines = block.split(/\r?\n/);
    const values = (field) =>
      lines
        .filter((line) => line.startsWith(field + ":"))
        .map((line) => line.slice(field.length + 1).trim());
    this.restMs = Number(values("retry")[0]) || this.restMs;
    const data = values("data");
    return data.length ? { name: values("event")[0] || "message", data: data.join("\n") } : null;
  }
}

// What an event carries; what cannot be read says nothing.
export function dataOf(text) {
  try {
    return JSON.parse(text) || {};
  } catch (broken) {
    return {};
  }
}

/**
 * @typedef {object} Listener
 * @property {() => void} opened
 * @property {(name: string, data: string) => void} told
 */

// Resolves when the stream has ended or was refused, with the milliseconds that the service asks
// to stay away, or null; rejects when nobody answers.
/**
 * @param {string} address
 * @param {string | null} token
 * @param {AbortSignal} signal
 * @param {Listener} listener
 */
export async function readEvents(address, token, signal, { opened, told }) {
  const headers = { Accept: "text/event-stream" };
  if (token) headers.Authorization = "Bearer " + token;
  /** @type {RequestInit} */
  const options = { headers, signal, cache: "no-store", credentials: "omit" };
  const response = await fetch(address, options);
  if (!response.ok) return retryAfterMs(response);
  opened();
  const text = new EventText();
  await readText(response, (piece) =>
    text.take(piece).forEach((event) => told(event.name, event.data)),
  ).catch(() => {}); // Whom the service drops sees the connection break.
  return text.restMs;
}

async function readText(response, take) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    take(decoder.decode(value, { stream: true }));
  }
}

// A stream that is there as long as somebody wants it: what ends, is refused or falls silent is
// opened anew after a while.
export class Stream {
  // silentMs: so long without a word, and it is dead; read: another way to read than by oneself.
  /** @param {string} address @param {number} silentMs @param {Listener} listener */
  constructor(address, silentMs, listener, read = readEvents) {
    this.read = read;
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
    return this.heardAt !== null && performance.now() - this.heardAt < ms;
  }

  async connect() {
    const connection = abortable();
    const heard = (tell) => connection === this.connection && this.heard(tell);
    this.connection = connection;
    this.expectWord();
    const restMs = await this.read(this.address, null, connection.signal, {
      opened: () => heard(() => this.listener.opened()),
      told: (name, data) => heard(() => this.listener.told(name, data)),
    }).catch(() => null);
    if (connection === this.connection) this.connectLater(restMs);
  }

  heard(tell) {
    this.heardAt = performance.now();
    this.expectWord();
    tell();
  }

  expectWord() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connectLater(), this.silentMs);
  }

  // Not all screens of a camp at once.
  connectLater(restMs = null) {
    this.drop();
    const rest = (restMs || usualRestMs) * (1 + Math.random());
    this.timer = setTimeout(() => this.connect(), rest);
  }

  drop() {
    clearTimeout(this.timer);
    if (this.connection) this.connection.abort();
    this.connection = null;
    this.heardAt = null;
  }
}
