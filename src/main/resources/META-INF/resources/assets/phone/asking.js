// Asking others, by name, to run a proposal together: what waits to be sent, and what became of it.
// The service says of nobody whether they are here.
/** @import { App } from "./app.js" */
import { backoffMs, isPassing, newKey } from "../shared/api.js";
import { reasonOf, reasonWords } from "./reason.js";
import { t } from "./words.js";

const known = { "proposal-not-open": "noLongerOpen", "asking-over": "askingOver" };

export class Askings {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {Map<string, { id: string, name: string, state: string }[]>} */
    this.byProposal = new Map();
    this.asked = new Set(); // Those proposals of which the service has been asked.
    this.attempt = 0;
    this.busy = false;
    this.timer = null;
  }

  /** @returns {{ proposalId: string, name: string, key: string }[]} */
  waiting() {
    return this.app.keep.get("askings") || [];
  }

  put(proposalId, names) {
    const letters = names.map((name) => ({ proposalId, name, key: newKey() }));
    this.app.keep.set("askings", [...this.waiting(), ...letters]);
    return this.wake();
  }

  async wake() {
    clearTimeout(this.timer);
    const { api, keep } = this.app;
    while (!this.busy && api.token && this.waiting().length) {
      const [letter] = this.waiting();
      this.busy = true;
      const answer = await this.send(letter);
      this.busy = false;
      if (isPassing(answer) && answer.problem !== "too-many-askings") {
        this.timer = setTimeout(() => this.wake(), backoffMs(this.attempt++, answer.waitMs));
        break;
      }
      if (answer.status === 401) break;
      this.attempt = 0;
      keep.set("askings", this.waiting().slice(1));
      this.settled(letter, answer);
    }
    this.app.draw();
  }

  send({ proposalId, name, key }) {
    const path = "/proposals/" + proposalId + "/askings";
    return this.app.api.send("POST", path, { name }, { "Idempotency-Key": key });
  }

  settled({ proposalId, name }, answer) {
    if (answer.status === 201) {
      const others = this.of(proposalId).filter(({ id }) => id !== answer.body.id);
      this.byProposal.set(proposalId, [...others, answer.body]);
      this.app.say(t.askedNow(name), true);
    } else {
      this.app.say([t.notAsked(name), " ", refusalWords(answer)], true);
    }
  }

  of(proposalId) {
    return this.byProposal.get(proposalId) || [];
  }

  // Asked again once a visit.
  async need(proposalId) {
    if (this.asked.has(proposalId) || !this.app.api.token) return;
    this.asked.add(proposalId);
    const answer = await this.app.api.get("/proposals/" + proposalId + "/askings");
    if (answer.status === 200) this.byProposal.set(proposalId, answer.body.items);
    else if (isPassing(answer)) this.asked.delete(proposalId);
    this.app.draw();
  }

  async takeBack(proposalId, asking) {
    const answer = await this.app.api.send("DELETE", "/askings/" + asking.id);
    if (answer.status === 204) {
      const left = this.of(proposalId).filter(({ id }) => id !== asking.id);
      this.byProposal.set(proposalId, left);
    } else if (answer.problem === "asking-over") {
      this.again();
      this.app.camp.loadProposals();
    }
    this.app.say(answer.status === 204 ? t.takenBack(asking.name) : refusalWords(answer), true);
    this.app.draw();
  }

  again() {
    this.asked.clear();
  }

  forget() {
    clearTimeout(this.timer);
    this.byProposal.clear();
    this.asked.clear();
    this.app.keep.drop("askings", "toAsk");
  }
}

// Of many questions the service says when to come again; that is no passing trouble to a person.
function refusalWords(answer) {
  if (answer.problem === "too-many-askings") return t.askedTooMany;
  return reasonWords(reasonOf(answer, known));
}
