// Calls of the service. An answer is always an answer: {status, body, tag, problem, waitMs};
// status 0 means that nobody answered.

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {any} body
 * @property {string | null} tag
 * @property {string | null} problem
 * @property {number | null} waitMs
 */

const usualLimitMs = 15000;

export function eventAddress(slug) {
  return "/api/events/" + encodeURIComponent(slug);
}

export class Api {
  // clock: one that the answers put right, or null.
  constructor(base, clock = null, limitMs = usualLimitMs) {
    this.base = base;
    this.clock = clock;
    this.limitMs = limitMs;
    this.token = null;
    this.language = null; // What the service is to speak, where it can.
    this.onDeadToken = () => {};
    /** @type {(status: number) => void} */
    this.onContact = () => {};
  }

  get(path, tag) {
    return this.call("GET", path, { headers: tag ? { "If-None-Match": tag } : {} });
  }

  send(method, path, body, headers = {}, keepalive = false) {
    return this.call(method, path, { body, headers, keepalive });
  }

  // As somebody whom nobody knows yet: what is refused to them ends nobody's token. key: of the
  // attempt, as shared/attempt.js keeps it.
  signIn(way, key) {
    const headers = { "Idempotency-Key": key };
    return this.call("POST", "/sign-ins", { body: way, headers, unknown: true });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{
   *   body?: unknown,
   *   headers?: Record<string, string>,
   *   keepalive?: boolean,
   *   unknown?: boolean,
   * }} asked
   * @returns {Promise<Answer>}
   */
  async call(method, path, { body, headers, keepalive, unknown }) {
    const token = unknown ? null : this.token;
    const limit = abortable();
    const timer = setTimeout(limit.abort, this.limitMs);
    const sentAt = performance.now();
    try {
      const response = await fetch(this.base + path, {
        method,
        headers: this.headers(token, body, headers),
        body: body === undefined ? undefined : JSON.stringify(body),
        cache: "no-store",
        credentials: "omit",
        keepalive,
        signal: limit.signal,
      });
      const took = performance.now() - sentAt;
      if (this.clock) this.clock.correct(response.headers.get("Date"), took);
      const answer = await read(response);
      this.onContact(answer.status);
      if (answer.status === 401 && token && token === this.token) this.onDeadToken();
      return answer;
    } catch (unreachable) {
      this.onContact(0);
      return { status: 0, body: null, tag: null, problem: null, waitMs: null };
    } finally {
      clearTimeout(timer);
    }
  }

  headers(token, body, more) {
    const headers = { Accept: "application/json" };
    if (this.language) headers["Accept-Language"] = this.language;
    if (token) headers.Authorization = "Bearer " + token;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return { ...headers, ...more };
  }
}

async function read(response) {
  const type = response.headers.get("Content-Type") || "";
  const body = type.includes("json") ? await response.json() : (await response.text()) || null;
  return {
    status: response.status,
    body,
    tag: response.headers.get("ETag"),
    problem: response.ok || !body ? null : String(body.type || "").replace(/^.*\//, ""),
    waitMs: retryAfterMs(response),
  };
}

export function retryAfterMs(response) {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? seconds * 1000 : null;
}

// What an old browser cannot abort goes on, and nobody listens any more.
export function abortable() {
  if (typeof AbortController === "undefined") return { signal: undefined, abort: () => {} };
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

// Nobody answered, or the service has too much to do: ask again later, quietly.
export function isPassing(answer) {
  return answer.status === 0 || answer.status === 429 || answer.status >= 500;
}

// Longer each time, and not all phones of a hall at once.
export function backoffMs(attempt, waitMs) {
  const steady = Math.min(1000 * 2 ** attempt, 60000);
  return Math.max(waitMs || 0, steady / 2) + Math.random() * steady;
}

// For what must happen once, however often it is sent. Not randomUUID: that exists only where the
// page came by HTTPS, and a hall's own machine has none.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
