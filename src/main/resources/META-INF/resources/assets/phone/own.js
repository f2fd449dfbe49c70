// The reader's own proposals, which can be changed, and withdrawn or left.
/** @import { App } from "./app.js" */
import { el, focused, replaceContent } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { Others } from "./others.js";
import { reasonOf, reasonWords } from "./reason.js";
import { Sheet } from "./sheet.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

const known = { "proposal-not-open": "noLongerOpen" };
const knownOfTitles = { ...known, forbidden: "titleIsVotedFor" };

export class OwnProposals {
  // former: what the same was before the page changed its language.
  /** @param {App} app */
  constructor(app, former) {
    this.app = app;
    this.node = el("div");
    this.asking = null; // The id of what may be withdrawn or left.
    this.others = new Others(app, (id) => {
      this.draw();
      if (id) this.focus("ask-" + id);
    });
    this.edit = null; // {proposal, sheet, problem} of what is being changed.
    if (former && former.edit) {
      const { proposal, sheet, problem } = former.edit;
      this.edit = { proposal, sheet: this.sheet(proposal, sheet.values), problem };
    }
  }

  draw() {
    this.app.submitted.need();
    const { camp } = this.app;
    const ready = camp.wall || !camp.online; // The Wall has what the sheet offers.
    const { session } = this.app;
    const mine = ready && session ? (camp.proposals || []).filter((it) => this.app.isMine(it)) : [];
    const key = JSON.stringify([
      mine.map((it) => [it, this.inCharge(it), this.others.stateOf(it.id)]),
      this.asking,
      this.edit && [this.edit.proposal.id, this.edit.problem],
    ]);
    if (key === this.key) return;
    this.key = key;
    const held = focused();
    replaceContent(
      this.node,
      mine.length > 0 &&
        el(
          "section",
          { class: "part" },
          el("h3", { class: "part-head" }, t.yourProposals),
          el(
            "ul",
            { class: "own" },
            mine.map((proposal) => this.row(proposal)),
          ),
        ),
    );
    if (held !== focused() && this.node.contains(held)) held.focus();
  }

  row(proposal) {
    const edited = this.edit && this.edit.proposal.id === proposal.id;
    return el(
      "li",
      { class: "own-row" },
      el("p", { class: "title", lang: titleLanguage(proposal) }, proposal.title),
      proposal.facilitatorWanted && el("p", { class: "hint" }, t.wish),
      this.tookUp(proposal) && el("p", { class: "hint" }, t.tookUpHint),
      edited
        ? [
            this.edit.problem &&
              notice("wrong", t.notStored, el("p", {}, reasonWords(this.edit.problem))),
            this.edit.sheet.node,
          ]
        : [this.others.parts(proposal.id), this.buttons(proposal)],
    );
  }

  buttons(proposal) {
    const asked = this.asking === proposal.id;
    const words = this.leaving(proposal);
    const act = (words, name, look, does) =>
      button(
        words,
        { class: "button " + look, "data-act": name, "aria-label": words + ": " + proposal.title },
        does,
      );
    return [
      asked && el("p", {}, words.question),
      el(
        "div",
        { class: "buttons" },
        asked
          ? [
              act(t.cancel, "cancel", "quiet", () => this.ask(null)),
              act(words.sure, "sure", "danger", () => this.leaveIt(proposal)),
            ]
          : [
              this.others.adding !== proposal.id &&
                act(t.askOthers, "ask-" + proposal.id, "quiet", () =>
                  this.others.open(proposal.id),
                ),
              act(t.change, "edit-" + proposal.id, "quiet", () => this.open(proposal)),
              act(words.leave, proposal.id, "quiet", () => this.ask(proposal.id)),
            ],
      ),
    ];
  }

  inCharge(proposal) {
    const { session, submitted } = this.app;
    return session.person.role !== "participant" || submitted.has(proposal.id);
  }

  // Whoever took a wish up runs it; what people choose it for stays its author's. What the phone
  // kept from before the service knew that does not say so.
  tookUp(proposal) {
    const { takenUpBy = [] } = proposal;
    return !this.inCharge(proposal) && takenUpBy.includes(this.app.session.person.id);
  }

  // Whoever is in charge takes it back for all; whoever only runs it goes, and it stays.
  leaving(proposal) {
    if (this.inCharge(proposal)) {
      return {
        leave: t.withdraw,
        question: t.withdrawQuestion,
        sure: t.withdrawSure,
        done: t.withdrawn,
      };
    }
    const alone = proposal.facilitators.length < 2;
    return {
      leave: t.stepDown,
      question: alone ? t.stepDownAlone : t.stepDownQuestion,
      sure: t.stepDownSure,
      done: t.steppedDown,
    };
  }

  focus(name) {
    const target = this.node.querySelector('[data-act="' + name + '"]');
    if (target) target.focus();
  }

  ask(id) {
    const before = this.asking;
    this.asking = id;
    this.draw();
    this.focus(id ? "cancel" : before);
  }

  async leaveIt(proposal) {
    this.asking = null;
    const { done } = this.leaving(proposal);
    const answer = await this.app.change("DELETE", proposal.id);
    if (answer.status === 204) await this.app.camp.loadProposals();
    this.app.say(answer.status === 204 ? done : refused(reasonOf(answer, known)), true);
    this.draw();
  }

  open(proposal) {
    this.asking = null;
    this.edit = { proposal, sheet: this.sheet(proposal, valuesOf(proposal)), problem: null };
    this.draw();
    this.edit.sheet.focus();
  }

  sheet(proposal, values) {
    return new Sheet(
      this.app,
      values,
      "own-",
      {
        changed: () => {},
        submit: (written) => this.save(proposal, written),
        names: proposal.facilitatorNames,
        tookUp: this.tookUp(proposal),
      },
      el(
        "div",
        { class: "buttons" },
        button(t.cancel, { class: "button quiet", "data-act": "close" }, () => this.close()),
        el("button", { class: "button", type: "submit" }, t.save),
      ),
    );
  }

  close() {
    const { id } = this.edit.proposal;
    this.edit = null;
    this.draw();
    this.focus("edit-" + id);
  }

  async save(proposal, values) {
    const { edit } = this;
    if (edit.saving) return;
    edit.saving = true;
    const patch = changes(proposal, values, this.app.session.person.id);
    const answer = await this.app.change("PATCH", proposal.id, patch);
    edit.saving = false;
    if (answer.status === 200) {
      this.app.camp.put(answer.body);
      if (this.edit === edit) this.close();
      this.app.say(t.changeSaved, true);
    } else {
      edit.problem = reasonOf(answer, "title" in patch ? knownOfTitles : known);
      if (answer.problem === "proposal-not-open") this.app.camp.loadProposals();
      this.app.say(refused(edit.problem), true);
      this.draw();
    }
  }

  leave() {
    this.asking = null;
    this.others.leave();
  }
}

function refused(reason) {
  return [t.notTaken, " ", reasonWords(reason)];
}

function valuesOf(proposal) {
  const { title, length, needs, unavailable, facilitatorWanted } = proposal;
  return {
    title,
    length,
    needs,
    unavailable,
    facilitatorWanted,
    summary: proposal.summary || "",
    language: proposal.language || "",
    track: proposal.track || "",
  };
}

// Only what is not as it was: the rest may have been changed by somebody else meanwhile.
function changes(proposal, values, me) {
  const { facilitatorWanted, ...before } = valuesOf(proposal);
  const patch = {};
  for (const [name, value] of Object.entries(before)) {
    if (JSON.stringify(values[name]) !== JSON.stringify(value)) patch[name] = values[name] || null;
  }
  if (values.facilitatorWanted !== facilitatorWanted) {
    const others = proposal.facilitators.filter((id) => id !== me);
    patch.facilitators = values.facilitatorWanted ? others : [...others, me];
  }
  return patch;
}
