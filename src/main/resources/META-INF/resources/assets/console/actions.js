// Sends what a volunteer does to the Wall, one thing after the other, and deals with every answer:
// done, refused by a rule, or out of date.
/** @import { Store } from "./store.js" */
import { Problem, Unreachable } from "./api.js";
import { offerAgain } from "./stale.js";
import { explainRefusal } from "./refused.js";
import { t } from "./words.js";
import { refusal, say } from "./ui.js";
import { editSentence, warningSentence } from "./sentences.js";

export class Actions {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.result = null; // {kind: done | refused | warned, line, warnings, undo}
    this.busy = Promise.resolve();
    this.working = false;
  }

  // options: tag, when the state that was looked at is older than the newest. Answers whether done.
  send(edits, options) {
    const seen = { tag: (options && options.tag) || this.store.tag, index: this.store.index };
    const turn = this.busy.then(() => this.sendNow(edits, seen, {}));
    this.busy = turn.catch(() => {});
    return turn;
  }

  async sendNow(edits, seen, extra) {
    const done = editSentence(this.store, edits, false);
    const wanted = editSentence(this.store, edits, true);
    return this.attempt(
      [done, wanted],
      seen,
      () => this.store.api.post("/wall/edits", { edits, ...extra }, { match: seen.tag }),
      (again, { before, ...more }) =>
        this.sendNow((before || []).concat(edits), again, { ...extra, ...more }),
    );
  }

  turnBack(direction) {
    const seen = { tag: this.store.tag, index: this.store.index };
    const turn = this.busy.then(() => this.turnNow(direction, seen, {}));
    this.busy = turn.catch(() => {});
    return turn;
  }

  turnNow(direction, seen, extra) {
    const undo = direction === "undo";
    const done = () => document.createTextNode(undo ? t.didUndo : t.didRedo);
    const wanted = () => document.createTextNode(undo ? t.wantUndo : t.wantRedo);
    return this.attempt(
      [done, wanted],
      seen,
      () => this.store.api.post("/wall/" + direction, extra, { match: seen.tag }),
      (again, more) => this.turnNow(direction, again, { ...extra, ...more }),
    );
  }

  // lines: what it has done when it is done, and what it shall do.
  async attempt([did, wanted], seen, request, again) {
    this.working = true;
    try {
      const { body, tag } = await request();
      this.done(did, body, tag);
      return true;
    } catch (failure) {
      return await this.refused(failure, wanted, seen, again);
    } finally {
      this.working = false;
    }
  }

  done(line, body, tag) {
    const warnings = (body.warnings || []).map((warning) => warningSentence(warning));
    const wall = { ...body };
    delete wall.warnings;
    this.store.takeWall(wall, tag);
    this.show({ kind: warnings.length ? "warned" : "done", line, warnings, undo: true });
  }

  async refused(failure, line, seen, again) {
    if (failure instanceof Unreachable) {
      this.show({ kind: "refused", line: () => t.silent });
      return false;
    }
    if (!(failure instanceof Problem)) throw failure;
    if (failure.status === 412) {
      await this.store.readWall();
      const now = { tag: this.store.tag, index: this.store.index };
      return (await offerAgain(this.store, line, seen.index, now.index))
        ? again(now, {})
        : this.left();
    }
    if (failure.type === "constraint-violated" && failure.violations.length) {
      const more = await explainRefusal(failure, line);
      const newest = { tag: this.store.tag, index: this.store.index };
      return more ? again(newest, more) : this.left(failure);
    }
    const detail = failure.errors.map((error) => error.field + " " + error.message).join("; ");
    this.show({
      kind: "refused",
      line: () => inOne(refusal(detail ? { detail } : failure, t.refused)),
    });
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
