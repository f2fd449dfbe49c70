// The tab Propose: one required field, everything else on the same quiet sheet. What was typed
// stays on the phone until it is handed in.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { languageTag } from "../shared/language.js";
import { proposingNotice } from "./notices.js";
import { OwnProposals } from "./own.js";
import { reasonOf, reasonWords } from "./reason.js";
import { Sheet } from "./sheet.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

const blank = {
  title: "",
  summary: "",
  language: "",
  track: "",
  length: 1,
  needs: [],
  unavailable: [],
  facilitatorWanted: false,
  ask: [],
};

export class Propose {
  // former: what the same was before the page changed its language.
  /** @param {App} app */
  constructor(app, former) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
    this.notices = el("div", { class: "notices" });
    this.sheet = el("div");
    this.own = new OwnProposals(app, former && former.own);
    this.node.append(
      el("h2", { id: "view-head", class: "view-head", tabindex: "-1" }, t.proposeHead),
      this.notices,
      this.sheet,
      this.own.node,
    );
    this.draft = { ...blank, language: t.lang, ...app.keep.get("draft") };
    /** @type {Sheet | null} */
    this.form = null;
    this.handsIn = false; // What a visitor wanted to hand in, as soon as there is a form.
    this.said = null;
    this.joined = null;
    this.problem = former ? former.problem : null;
  }

  draw() {
    this.app.camp.needWall();
    this.app.camp.needProposals();
    this.drawNotices();
    this.drawSheet();
    if (this.form) this.form.draw();
    this.own.draw();
    if (this.form && this.handsIn) {
      this.handsIn = false;
      this.form.submit();
    }
  }

  drawNotices() {
    const waiting = this.app.outbox.waiting();
    const sending = this.app.outbox.busy;
    const parts = [
      this.problem && notice("wrong", t.notTaken, el("p", {}, reasonWords(this.problem))),
      this.said && notice("good", t.taken, el("p", {}, this.said)),
      this.joined && notice("good", this.joined, el("p", {}, t.stillTyped), this.clearing()),
      waiting &&
        notice(
          "notice",
          sending ? t.sending : t.proposalKept,
          el("p", {}, el("q", { lang: languageTag(waiting.body.language) }, waiting.body.title)),
        ),
    ].filter(Boolean);
    const key = parts.map((part) => part.textContent).join("|");
    if (key === this.noticeKey) return;
    this.noticeKey = key;
    replaceContent(this.notices, parts);
  }

  drawSheet() {
    const { camp } = this.app;
    const { is } = camp.state().proposing;
    const open = is === "open";
    const ready = camp.event && ((camp.wall && camp.proposals) || !camp.online);
    const { session } = this.app;
    const key = JSON.stringify([is, Boolean(ready), session && session.person.name]);
    if (key === this.sheetKey) return;
    this.sheetKey = key;
    this.form = null;
    if (!ready) replaceContent(this.sheet, el("p", { class: "hint" }, t.loading));
    else if (!open) replaceContent(this.sheet, proposingNotice(this.app));
    else {
      this.form = this.newForm();
      replaceContent(this.sheet, this.form.node);
    }
  }

  newForm() {
    return new Sheet(
      this.app,
      this.draft,
      "",
      {
        changed: () => this.keepDraft(),
        submit: (values) => this.handIn(values),
        joined: (sentence) => this.join(sentence),
      },
      el("button", { class: "button wide", type: "submit" }, t.handIn),
    );
  }

  keepDraft() {
    this.app.keep.set("draft", this.draft);
    this.said = null;
    this.joined = null;
    this.problem = null;
    this.drawNotices();
  }

  handIn(values) {
    if (!this.app.session) return this.app.visitor.propose();
    if (this.app.outbox.waiting()) return this.app.say(t.sending);
    this.app.keep.set("toAsk", values.ask);
    this.app.outbox.put(request(values));
    this.clear();
    scrollTo(0, 0);
    this.node.querySelector("h2").focus({ preventScroll: true });
  }

  // What a visitor wanted to hand in before signing in. What is wrong with it shows in the form.
  handInKept() {
    this.handsIn = true;
    this.draw();
  }

  clear() {
    this.joined = null;
    this.draft = { ...blank, language: this.draft.language };
    this.app.keep.drop("draft");
    this.sheetKey = null;
    this.draw();
  }

  // The answer of the service; what it refused goes back into the form.
  settled(answer, body) {
    const names = this.app.keep.get("toAsk") || [];
    this.app.keep.drop("toAsk");
    if (answer.status === 201) {
      if (names.length) this.app.askings.put(answer.body.id, names);
      const { voting } = this.app.camp.state();
      this.said = (t.takenHint[voting.is] || t.takenHint.before)(answer.body.title);
      this.app.say(t.taken);
    } else {
      this.draft = {
        ...blank,
        ...body,
        summary: body.summary || "",
        track: body.track || "",
        facilitatorWanted: Boolean(body.facilitatorWanted),
        ask: names,
      };
      this.app.keep.set("draft", this.draft);
      this.problem = reasonOf(answer, {
        "proposing-closed":
          this.app.camp.state().proposing.is === "before" ? "notOpenYetTo" : "proposingClosedHint",
        "too-many-open-proposals": "tooManyOpen",
      });
      this.sheetKey = null;
      this.app.say([t.notTaken, " ", reasonWords(this.problem)]);
    }
  }

  // Nothing of what was typed goes, unless its author says so.
  join(sentence) {
    this.joined = sentence;
    this.app.say(sentence);
    this.drawNotices();
    scrollTo(0, 0);
  }

  clearing() {
    return button(t.clearTyped, { class: "button quiet", "data-act": "clear" }, () => {
      this.clear();
      this.node.querySelector("h2").focus({ preventScroll: true });
    });
  }

  leave() {
    this.said = null;
    this.own.leave();
  }
}

function request(values) {
  const body = { ...values, summary: values.summary || undefined };
  delete body.ask; // Asked once it is there.
  if (!body.track) delete body.track;
  if (!body.facilitatorWanted) delete body.facilitatorWanted;
  return body;
}
