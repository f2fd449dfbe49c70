import { elapse } from "../browser.js";
import { equal, test } from "../testing.js";
import { Api, backoffMs, isPassing } from "shared/api.js";

function answering(response) {
  const asked = [];
  globalThis.fetch = async (address, options) => {
    asked.push({ address, ...options });
    return typeof response === "function" ? response() : response;
  };
  return asked;
}

function response(status, body, headers = {}) {
  return {
    status,
    ok: status < 300,
    headers: { get: (name) => headers[name] ?? null },
    json: async () => JSON.parse(body),
    text: async () => body,
  };
}

const json = { "Content-Type": "application/json" };

test("an answer carries its body and its tag", async () => {
  answering(response(200, '{"revision":3}', { ...json, ETag: '"3"' }));
  const { status, body, tag } = await new Api("/api").get("/wall");
  equal([status, body, tag], [200, { revision: 3 }, '"3"']);
});

test("a question says who asks, in which language, and what is known already", async () => {
  const asked = answering(response(304, ""));
  const api = new Api("/api/events/camp");
  api.token = "secret";
  api.language = "es";
  await api.get("/wall", '"3"');
  equal(asked[0].address, "/api/events/camp/wall");
  equal(asked[0].headers, {
    Accept: "application/json",
    "Accept-Language": "es",
    Authorization: "Bearer secret",
    "If-None-Match": '"3"',
  });
});

test("whoever signs in is nobody yet: a wrong code ends no token that is there", async () => {
  const asked = answering(response(401, '{"type":"/problems/unauthenticated"}', json));
  const api = new Api("/api");
  api.token = "secret";
  api.onDeadToken = () => {
    throw new Error("the token is as good as before");
  };
  const { status } = await api.signIn({ code: "wrong" });
  equal([status, asked[0].headers.Authorization], [401, undefined]);
  equal([asked[0].method, asked[0].address], ["POST", "/api/sign-ins"]);
});

test("a refusal is told by the name of its problem, and how long to wait", async () => {
  const problem = { "Content-Type": "application/problem+json", "Retry-After": "3" };
  answering(response(409, '{"type":"/problems/voting-closed"}', problem));
  const answer = await new Api("/api").send("PUT", "/ballot", {});
  equal([answer.problem, answer.waitMs], ["voting-closed", 3000]);
});

test("nobody answers: neither a broken network nor half an answer is more", async () => {
  const contacts = [];
  const api = new Api("/api");
  api.onContact = (status) => contacts.push(status);
  answering(() => {
    throw new TypeError("no network");
  });
  equal((await api.get("/wall")).status, 0);
  answering(response(200, '{"revis', json));
  equal((await api.get("/wall")).status, 0);
  equal(contacts, [0, 0]);
});

test("a page of something in between is no JSON and no problem", async () => {
  answering(response(502, "<h1>Bad gateway</h1>", { "Content-Type": "text/html" }));
  const answer = await new Api("/api").get("/wall");
  equal([answer.status, answer.problem, isPassing(answer)], [502, "", true]);
});

test("a token is dead when the service says so, not one that was replaced meanwhile", async () => {
  let dead = 0;
  const api = new Api("/api");
  api.token = "old";
  api.onDeadToken = () => dead++;
  answering(() => {
    api.token = "new";
    return response(401, "{}", json);
  });
  await api.get("/me");
  equal(dead, 0);
  answering(response(401, "{}", json));
  await api.get("/me");
  equal(dead, 1);
});

test("only what passes is asked again", () => {
  const passing = (status) => isPassing({ status });
  equal([0, 429, 500, 503].map(passing), [true, true, true, true]);
  equal([200, 304, 400, 401, 409, 412].some(passing), false);
});

test("waiting gets longer, is never longer than two minutes, and obeys the service", () => {
  for (let i = 0; i < 50; i++) {
    equal(backoffMs(0) >= 500 && backoffMs(0) < 1500, true);
    equal(backoffMs(20) >= 30000 && backoffMs(20) < 120000, true);
    equal(backoffMs(0, 7000) >= 7000, true);
  }
});

test("an answer that does not come is given up", async () => {
  let given = false;
  globalThis.AbortController = class {
    signal = {};
    abort() {
      this.signal.stop();
    }
  };
  globalThis.fetch = (address, { signal }) =>
    new Promise((resolve, reject) => {
      signal.stop = () => reject(new Error("aborted"));
    });
  new Api("/api", null, 8000).get("/wall").then(({ status }) => (given = status === 0));
  await elapse(7999);
  equal(given, false);
  await elapse(1);
  equal(given, true);
  delete globalThis.AbortController;
});
