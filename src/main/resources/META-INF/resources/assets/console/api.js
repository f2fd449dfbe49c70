// The service as the console asks it: what it refuses comes as a Problem, silence as Unreachable.
import { abortable, Api, newKey } from "../shared/api.js";
import { readEvents } from "../shared/events.js";
import { List } from "../shared/list.js";

const limitMs = 20000;
const retryMs = 1200;

export class Problem extends Error {
  constructor(status, body) {
    const said = body && typeof body === "object" ? body : {};
    super(said.detail || said.title || String(status));
    this.status = status;
    this.type = String(said.type || "").replace(/^.*\/problems\//, "");
    this.detail = said.detail || "";
    this.title = said.title || "";
    this.errors = said.errors || [];
    this.violations = said.violations || [];
    this.changes = said.changes || [];
  }

  // An address that this version of the service does not have, or a thing that is gone.
  get missing() {
    return this.status === 404 || this.status === 405;
  }
}

export class Unreachable extends Error {}

/**
 * @typedef {object} Options
 * @property {string} [match] the tag of what is to be changed
 * @property {string} [tag] of what is known; 304 says that it is as it was
 * @property {string} [key] of what must happen once
 * @property {string} [accept] a type other than JSON
 * @property {boolean} [quiet] a dead token is no news
 */

export class Service {
  // ended() is called when the token is good no more.
  constructor(base, language, ended) {
    this.api = new Api(base, null, limitMs);
    this.api.language = language;
    this.ended = ended;
  }

  get token() {
    return this.api.token;
  }

  set token(token) {
    this.api.token = token;
  }

  get(path, options) {
    return this.send("GET", path, undefined, options);
  }

  post(path, body, options) {
    return this.send("POST", path, body, { key: newKey(), ...options });
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

  // As somebody whom nobody knows yet. key: of the attempt.
  async signIn(way, key) {
    let answer = await this.api.signIn(way, key);
    if (answer.status === 0 || answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      answer = await this.api.signIn(way, key);
    }
    if (answer.status === 0) throw new Unreachable();
    if (answer.status !== 201) throw new Problem(answer.status, answer.body);
    return answer;
  }

  // Every page of a list.
  async all(path) {
    return (await new List(path, (page) => this.get(page)).read()).items;
  }

  // Null when nobody tells; the change is refused then, in words.
  async tagOf(path) {
    const { tag } = await this.get(path).catch(() => ({ tag: null }));
    return tag;
  }

  // A thing's newest state is read for its tag, then changed: the fields are few and meant.
  async change(path, body) {
    const { tag } = await this.get(path);
    return this.patch(path, body, { match: tag });
  }

  // Repeating is safe for what is only read, and for what carries a key.
  /** @param {string} method @param {string} path @param {any} [body] @param {Options} [options] */
  async send(method, path, body, options = {}) {
    try {
      return await this.once(method, path, body, options);
    } catch (failure) {
      const mayRepeat = method === "GET" || options.key;
      const passing = failure instanceof Unreachable || failure.status === 503;
      if (!mayRepeat || !passing || options.match) throw failure;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      return this.once(method, path, body, options);
    }
  }

  /** @param {string} method @param {string} path @param {any} body @param {Options} options */
  async once(method, path, body, { match, tag, key, accept, quiet }) {
    const headers = {};
    if (accept) headers.Accept = accept;
    if (tag) headers["If-None-Match"] = tag;
    if (match) headers["If-Match"] = match;
    else if (key) headers["Idempotency-Key"] = key;
    const answer = await this.api.send(method, path, body, headers);
    if (answer.status === 0) throw new Unreachable();
    if (answer.status < 300 || answer.status === 304) return answer;
    if (answer.status === 401 && this.token && !quiet) this.ended();
    throw new Problem(answer.status, answer.body);
  }

  // The events of an address. Returns a function that stops listening; done() is called when the
  // stream has ended by itself.
  follow(path, told, done) {
    const stop = abortable();
    let stopped = false;
    const listener = {
      opened: () => {},
      told: (name, data) => stopped || !data || told(name, JSON.parse(data)),
    };
    const end = () => stopped || done();
    readEvents(this.api.base + path, this.token, stop.signal, listener).then(end, end);
    return () => {
      stopped = true;
      stop.abort();
    };
  }
}
