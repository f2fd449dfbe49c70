// Two proposals for one thing: side by side, with the number of their united voters; merged, and
// taken apart again.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { languageName } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { titleOf } from "./sentences.js";
import { t } from "./words.js";
import { button, confirm, field, refill, select, showRefusal, titleText } from "./ui.js";

export class MergeView {
  /** @param {Store} store */
  constructor(store, id) {
    this.store = store;
    this.left = id;
    this.right = null;
    this.pairs = [];
    this.merged = [];
    this.alert = el("p", { class: "alert", role: "alert" });
    this.result = el("p", { class: "result", role: "status" });
    this.pick = el("div", { class: "merge-pick" });
    this.sides = el("div", { class: "merge-sides" });
    this.suggested = el("section", { class: "panel", "aria-labelledby": "pairs-head" });
    this.done = el("section", { class: "panel", "aria-labelledby": "merged-head" });
    this.node = el(
      "div",
      { class: "merge-view" },
      el("h1", {}, t.merge),
      el("p", { class: "lead" }, t.mergeHint),
      this.alert,
      this.result,
      el(
        "div",
        { class: "merge-columns" },
        el("div", {}, this.pick, this.sides),
        el("div", {}, this.suggested, this.done),
      ),
    );
    this.listening = [store.listen(["proposals"], () => this.read())];
  }

  start() {
    this.draw();
    this.read();
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  async read() {
    const { api } = this.store;
    const [pairs, merged] = await Promise.all([
      api
        .get("/proposals/duplicates")
        .then(({ body }) => body.items)
        .catch(() => []),
      api.all("/proposals?status=merged").catch(() => []),
    ]);
    this.pairs = pairs;
    this.merged = merged;
    this.draw();
  }

  draw() {
    const open = Array.from(this.store.proposals.values());
    const choices = [["", t.choose]].concat(
      open.map((one) => [one.id, one.title, titleLanguage(one)]),
    );
    const side = (value, take) => {
      const box = select(choices, value || "", { "data-key": take });
      box.addEventListener("change", () => {
        this[take] = box.value || null;
        this.draw();
      });
      return box;
    };
    refill(
      this.pick,
      field(t.mergeFrom, side(this.left, "left")),
      field(t.mergeInto, side(this.right, "right")),
    );
    const [from, into] = [this.left, this.right].map((id) => this.store.proposal(id));
    refill(
      this.sides,
      from && this.side(from, t.mergeFrom),
      into && this.side(into, t.mergeInto),
      from &&
        into &&
        from !== into &&
        el(
          "div",
          { class: "merge-do" },
          button(
            t.exchange,
            () => {
              [this.left, this.right] = [this.right, this.left];
              this.draw();
            },
            { key: "exchange" },
          ),
          button(t.mergeIt, () => this.merge(from, into), {
            kind: "primary",
            write: true,
            key: "merge",
          }),
        ),
    );
    this.drawLists();
  }

  // What is on the Wall stays there: the other one goes into it.
  propose(earlier, later) {
    const onTheWall = (id) => Boolean(this.store.index && this.store.index.cellOf(id));
    const turned = onTheWall(later) && !onTheWall(earlier);
    [this.left, this.right] = turned ? [earlier, later] : [later, earlier];
    this.draw();
  }

  side(one, label) {
    const language = titleLanguage(one);
    return el(
      "article",
      { class: "merge-side" },
      el("p", { class: "hint" }, label),
      el("h3", { lang: language, dir: "auto" }, one.title),
      one.summary && el("p", { lang: language, dir: "auto" }, one.summary),
      el(
        "dl",
        { class: "facts" },
        [
          [t.facilitators, one.facilitatorNames.join(", ") || t.nobody],
          [t.track, one.track],
          [t.languageWord, one.language && languageName(one.language)],
          [t.needsWord, one.needs.join(", ")],
          [t.lengthWord, one.length > 1 ? t.twoSlots : t.oneSlot],
        ]
          .filter(([, words]) => words)
          .map(([term, words]) => el("div", {}, el("dt", {}, term), el("dd", {}, words))),
      ),
    );
  }

  drawLists() {
    const pairs = this.pairs.slice(0, 12);
    refill(
      this.suggested,
      el("h2", { id: "pairs-head", class: "panel-head" }, t.similarPairs),
      pairs.length
        ? el(
            "ul",
            { class: "plain-list" },
            pairs.map((pair, i) => {
              const [a, b] = pair.proposals;
              return el(
                "li",
                {},
                button(
                  [
                    titleOf(this.store, a.proposalId, a.title),
                    " · ",
                    titleOf(this.store, b.proposalId, b.title),
                  ],
                  () => this.propose(a.proposalId, b.proposalId),
                  { kind: "row", key: "pair-" + i },
                ),
              );
            }),
          )
        : el("p", { class: "hint" }, t.noPairs),
    );
    refill(
      this.done,
      el("h2", { id: "merged-head", class: "panel-head" }, t.mergedSoFar),
      this.merged.length
        ? el(
            "ul",
            { class: "plain-list" },
            this.merged.map((one) =>
              el(
                "li",
                { class: "merged-item" },
                el(
                  "span",
                  {},
                  titleText(one.title, titleLanguage(one), { class: "said-title quoted" }),
                  " → ",
                  titleOf(this.store, one.mergedInto),
                ),
                button(t.unmerge, () => this.unmerge(one), {
                  write: true,
                  key: "unmerge-" + one.id,
                  name: t.unmergeOf(one.title),
                }),
              ),
            ),
          )
        : el("p", { class: "hint" }, t.noneMerged),
    );
  }

  async merge(from, into) {
    if (
      !(await confirm(
        t.mergeTitle,
        el(
          "div",
          {},
          el("p", {}, titleOf(this.store, from.id), " → ", titleOf(this.store, into.id)),
          el("p", { class: "hint" }, t.mergeConfirm),
        ),
        t.mergeIt,
      ))
    )
      return;
    const answer = await this.try(() =>
      this.store.api.post(`/proposals/${from.id}/merges`, { into: into.id }),
    );
    if (!answer) return;
    const { unitedVoters, votersBefore } = answer.body;
    this.result.textContent =
      unitedVoters === null || unitedVoters === undefined
        ? t.mergedDone
        : t.mergedVoters(unitedVoters, votersBefore.from, votersBefore.into);
    this.left = this.right = null;
    this.again();
  }

  async unmerge(one) {
    if (!(await this.try(() => this.store.api.delete(`/proposals/${one.id}/merges`)))) return;
    this.result.textContent = t.unmergedDone;
    this.again();
  }

  async again() {
    await this.store.readProposals();
    await this.read();
    this.store.readWaiting();
  }

  async try(action) {
    this.alert.textContent = "";
    this.result.textContent = "";
    try {
      return await action();
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
      return null;
    }
  }
}
