// Sends what a volunteer does to the Wall, one thing after the other, and deals with every answer:
// done, refused by a rule, or out of date.
/** @import { Store } from "./store.js" */
import { Problem, Unreachable } from "./api.js";
import { offerAgain } from "./stale.js";
import { mostPeopleFirst } from "./folded.js";
import { explainRefusal } from "./refused.js";
import { t } from "./words.js";
import { refusal, say } from "./ui.js";
import { editSentence, warningSentence } from "./sentences.js";
import { confirmPublication, confirmTurn, isMine } from "./turning.js";
import { nextToTurn, ownEdits, told } from "./turning.js";

export class Actions {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.result = null; // {kind: done | refused | warned, line, warnings, back, revision}
    this.busy = Promise.resolve();
    this.working = false;
  }

  // options: tag, when the state that was looked at is older than the newest. Answers whether done.
  send(edits, options) {
    return this.queue((seen) => {
      const tag = (options && options.tag) || seen.tag;
      return this.sendNow(edits, { ...seen, tag }, {});
    });
  }

  // One thing after the other, each on the Wall that was seen when it was asked for.
  queue(act) {
    const seen = this.seen();
    const turn = this.busy.then(() => act(seen));
    this.busy = turn.catch(() => {});
    return turn;
  }

  seen() {
    return { tag: this.store.tag, index: this.store.index };
  }

  async sendNow(edits, seen, extra) {
    const done = editSentence(this.store, edits, false);
    const wanted = editSentence(this.store, edits, true);
    return this.attempt(
      [done, wanted],
      seen,
      () => this.store.api.post("/wall/edits", { edits, ...extra }, { match: seen.tag }),
      {
        back: "undo",
        again: (now, { before, ...more }) =>
          this.sendNow((before || []).concat(edits), now, { ...extra, ...more }),
      },
    );
  }

  // Takes the newest change back, whoever made it, or brings it again.
  turnBack(direction) {
    return this.queue((seen) => this.lookAndTurn(direction, seen, false));
  }

  async lookAndTurn(direction, seen, meanwhile) {
    let entry = null;
    try {
      entry = await nextToTurn(this.store, direction);
    } catch (failure) {
      return this.unread(failure); // nobody takes back what could not be named
    }
    const named = meanwhile || (direction === "undo" && entry && !isMine(this.store.me, entry));
    const asks = entry && named && entry.kind !== "publication";
    const answer = !asks || (await confirmTurn(this.store, direction, entry, meanwhile));
    if (answer === "mine") return this.undoMineNow(this.seen(), {});
    return answer ? this.turnNow(direction, entry, seen, {}) : this.left();
  }

  turnNow(direction, entry, seen, extra) {
    return this.attempt(
      [told(this.store, entry, t.turned[direction]), told(this.store, entry, t.turns[direction])],
      seen,
      () => this.store.api.post("/wall/" + direction, extra, { match: seen.tag }),
      {
        back: direction === "undo" ? "redo" : "undo",
        again: (now, more) => this.turnNow(direction, entry, now, { ...extra, ...more }),
        stale: (now) => this.lookAndTurn(direction, now, true),
        publication: async (changes) =>
          (await confirmPublication(this.store, entry, changes))
            ? this.turnNow(direction, entry, seen, { ...extra, publication: true })
            : this.left(),
      },
    );
  }

  // Takes back what was one's own, and leaves what others did since: it is the same on any Wall.
  undoMine() {
    return this.queue((seen) => this.undoMineNow(seen, {}));
  }

  undoMineNow(seen, extra) {
    const own = ownEdits(this.store.journal, this.store.me);
    return this.attempt(
      [told(this.store, own, t.turned.undo), told(this.store, own, t.turns.undo)],
      seen,
      () => this.store.api.post("/wall/undo", { mine: true, ...extra }, { match: seen.tag }),
      {
        again: (now, more) => this.undoMineNow(now, { ...extra, ...more }),
        stale: (now) => this.undoMineNow(now, extra),
      },
    );
  }

  // lines: what it has done when it is done, and what it shall do. ways: again(seen, more) after a
  // refusal, stale(seen) on another Wall, publication(changes) where that is to be meant, and what
  // leads back from it.
  /** @param {(() => any)[]} lines */
  async attempt([did, wanted], seen, request, ways) {
    this.working = true;
    try {
      const { body, tag } = await request();
      this.done(did, body, tag, ways.back);
      return true;
    } catch (failure) {
      return await this.refused(failure, wanted, seen, ways);
    } finally {
      this.working = false;
    }
  }

  done(line, body, tag, back) {
    const warnings = mostPeopleFirst(body.warnings || []).map((one) => warningSentence(one));
    const wall = { ...body };
    delete wall.warnings;
    this.store.takeWall(wall, tag);
    const kind = warnings.length ? "warned" : "done";
    this.show({ kind, line, warnings, back, revision: body.revision });
  }

  async refused(failure, line, seen, ways) {
    if (failure instanceof Unreachable) {
      this.show({ kind: "refused", line: () => t.silent });
      return false;
    }
    if (!(failure instanceof Problem)) throw failure;
    if (failure.status === 412) {
      await this.store.readWall();
      const now = this.seen();
      if (ways.stale) return ways.stale(now);
      return (await offerAgain(this.store, line, seen.index, now.index))
        ? ways.again(now, {})
        : this.left();
    }
    if (failure.type === "undo-of-publication") return ways.publication(failure.changes);
    if (failure.type === "constraint-violated" && failure.violations.length) {
      const more = await explainRefusal(failure, line);
      return more ? ways.again(this.seen(), more) : this.left(failure);
    }
    const detail = failure.errors.map((error) => error.field + " " + error.message).join("; ");
    this.show({
      kind: "refused",
      line: () => inOne(refusal(detail ? { detail } : failure, t.refused)),
    });
    return false;
  }

  unread(failure) {
    if (!(failure instanceof Unreachable) && !(failure instanceof Problem)) throw failure;
    this.show({ kind: "refused", line: () => t.silentSafe });
    return false;
  }

  left(failure) {
    this.show({
      kind: "refused",
      line: () => inOne(failure ? refusal(failure, t.nothingChanged) : t.nothingChanged),
    });
    return false;
  }

  show(result) {
    this.result = result;
    say(
      result.line(),
      (result.warnings || []).slice(0, 2).map((make) => [" ", make()]),
    );
    this.store.tell("result");
  }
}

function inOne(words) {
  const node = document.createElement("span");
  node.append(...[words].flat());
  return node;
}
