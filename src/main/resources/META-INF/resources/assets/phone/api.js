// Calls of the service. An answer is always an answer: {status, body, tag, problem, waitMs};
// status 0 means that nobody answered.

const limitMs = 15000;

export class Api {
  constructor(slug, clock) {
    this.base = "/api/events/" + encodeURIComponent(slug);
    this.clock = clock;
    this.token = null;
    this.onDeadToken = () => {};
    this.onContact = () => {};
  }

  get(path, tag) {
    return this.call("GET", path, { headers: tag ? { "If-None-Match": tag } : {} });
  }

  send(method, path, body, headers = {}, keepalive = false) {
    return this.call(method, path, { body, headers, keepalive });
  }

  async call(method, path, { body, headers, keepalive }) {
    const token = this.token;
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), limitMs);
    const sentAt = Date.now();
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
      this.clock.correct(response.headers.get("Date"), sentAt, Date.now());
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
    const headers = { Accept: "application/json", ...more };
    if (token) headers.Authorization = "Bearer " + token;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    return headers;
  }
}

async function read(response) {
  const type = response.headers.get("Content-Type") || "";
  const body = type.includes("json") ? await response.json() : null;
  const wait = Number(response.headers.get("Retry-After"));
  return {
    status: response.status,
    body,
    tag: response.headers.get("ETag"),
    problem:
      response.ok || !body
        ? null
        : String(body.type || "")
            .split("/")
            .pop(),
    waitMs: wait > 0 ? wait * 1000 : null,
  };
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
