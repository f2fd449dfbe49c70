// The tab Propose: one required field, everything else on the same quiet sheet. What was typed
// stays on the phone until it is handed in.
import { el, replaceContent } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { severalDays, WallIndex } from "../wall/model.js";
import { Similar } from "./similar.js";
import { button, checks, choices, field, fieldProblem, notice, option } from "./ui.js";
import { t } from "./words.js";

const blank = {
  title: "", summary: "", language: "", track: "", length: 1, needs: [], unavailable: [],
  facilitatorWanted: false,
};
const commonLanguages = ["en", "es"];

export class Propose {
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
    this.notices = el("div", { class: "notices" });
    this.sheet = el("div");
    this.own = el("div");
    this.node.append(el("h2", { id: "view-head", class: "view-head", tabindex: "-1" },
      t.proposeHead), this.notices, this.sheet, this.own);
    this.draft = { ...blank, language: t.lang, ...app.keep.get("draft") };
    this.said = null;
    this.problem = null;
  }

  draw() {
    this.app.camp.needWall();
    this.drawNotices();
    this.drawSheet();
    this.drawOwn();
  }

  drawNotices() {
    const waiting = this.app.outbox.waiting();
    const sending = this.app.outbox.busy;
    const parts = [
      this.problem && notice("wrong", t.notTaken, el("p", {}, this.problem)),
      this.said && notice("good", t.taken, el("p", {}, this.said)),
      waiting && notice("notice", sending ? t.sending : t.proposalKept,
        el("p", {}, el("q", { lang: languageTag(waiting.body.language) }, waiting.body.title))),
    ].filter(Boolean);
    const key = parts.map((part) => part.textContent).join("|");
    if (key === this.noticeKey) return;
    this.noticeKey = key;
    replaceContent(this.notices, parts);
  }

  drawSheet() {
    const { camp } = this.app;
    const open = camp.proposingOpen();
    const ready = camp.event !== null && (camp.wall !== null || !camp.online);
    const key = JSON.stringify([open, ready]);
    if (key === this.sheetKey) return;
    this.sheetKey = key;
    if (!ready) replaceContent(this.sheet, el("p", { class: "hint" }, t.loading));
    else if (!open) replaceContent(this.sheet, notice("quiet", t.proposingClosed,
      el("p", {}, t.proposingClosedHint)));
    else replaceContent(this.sheet, this.form());
  }

  form() {
    const { draft } = this;
    this.title = this.input("title", el("input", {
      maxlength: "200", autocomplete: "off", required: true, enterkeyhint: "next",
    }));
    const summary = this.input("summary", el("textarea", { rows: "2", maxlength: "4000" }));
    this.similar = new Similar(this.app, (id) => this.join(id));
    this.title.addEventListener("input", () => {
      fieldProblem(this.title, null);
      this.similar.ask(draft.title, draft.summary);
    });
    summary.addEventListener("input", () => this.similar.ask(draft.title, draft.summary));
    const submit = el("button", { class: "button wide", type: "submit" }, t.handIn);
    const form = el("form", { class: "form", novalidate: true },
      field("title", t.title, this.title),
      this.similar.node,
      field("summary", t.oneLine, summary),
      this.languages(), this.trackField(),
      choices("length", t.length, [["1", t.lengthOne], ["2", t.lengthTwo]], String(draft.length),
        (value) => this.change("length", Number(value))),
      this.needs(), this.times(), this.who(), submit);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.handIn();
    });
    return form;
  }

  input(name, node) {
    node.value = this.draft[name];
    node.addEventListener("input", () => this.change(name, node.value));
    return node;
  }

  change(name, value) {
    this.draft[name] = value;
    this.app.keep.set("draft", this.draft);
    this.said = null;
    this.problem = null;
    this.drawNotices();
  }

  languages() {
    const spoken = (this.app.camp.proposals || []).map((it) => languageTag(it.language));
    const tags = [...new Set([...commonLanguages, ...spoken.filter(Boolean), ...moreLanguages])];
    const select = el("select", {}, tags.map((tag) =>
      option(tag, languageName(tag), { lang: tag, selected: tag === this.draft.language })));
    select.addEventListener("change", () => this.change("language", select.value));
    return field("language", t.heldIn, select);
  }

  trackField() {
    const tracks = [...new Set(this.app.camp.tracks())].sort();
    if (!tracks.length) return null;
    const select = el("select", {}, option("", t.noTrack), tracks.map((track) =>
      option(track, track, { selected: track === this.draft.track })));
    select.addEventListener("change", () => this.change("track", select.value));
    return field("track", t.track, select);
  }

  needs() {
    const { wall } = this.app.camp;
    const features = [...new Set((wall ? wall.rooms : []).flatMap((room) => room.features))].sort();
    return features.length > 0 && this.ticked("needs", t.needs, null,
      features.map((feature) => [feature, feature]));
  }

  times() {
    const { camp, times } = this.app;
    if (!camp.wall || !times) return null;
    const index = new WallIndex(camp.wall);
    const days = severalDays(index, times);
    return index.sessionSlots.length > 1 && this.ticked("unavailable", t.cannot, t.cannotHint,
      index.sessionSlots.map((slot) => [slot.id,
        (days ? times.dayName(slot.from) + " " : "") + times.range(slot.from, slot.to)]));
  }

  ticked(name, legend, hint, options) {
    const group = checks(legend, hint, options, this.draft[name]);
    group.addEventListener("change", () => this.change(name,
      [...group.querySelectorAll("input:checked")].map((input) => input.value)));
    return group;
  }

  who() {
    const { session } = this.app;
    const wish = el("input", { type: "checkbox", checked: this.draft.facilitatorWanted });
    wish.addEventListener("change", () => this.change("facilitatorWanted", wish.checked));
    return el("fieldset", { class: "choices" }, el("legend", {}, t.whoRuns),
      el("p", { class: "hint" }, t.youAndOthers(session.person.name || t.nameless)),
      el("label", { class: "choice" }, wish, el("span", {}, t.onlyWish)));
  }

  handIn() {
    const title = this.draft.title.trim();
    fieldProblem(this.title, title ? null : t.titleNeeded);
    if (!title) {
      this.app.say(t.titleNeeded);
      this.title.focus();
      return;
    }
    if (this.app.outbox.waiting()) return this.app.say(t.sending);
    this.app.outbox.put(request(this.draft));
    this.clear();
    scrollTo(0, 0);
    this.node.querySelector("h2").focus({ preventScroll: true });
  }

  clear() {
    this.draft = { ...blank, language: this.draft.language };
    this.app.keep.drop("draft");
    this.sheetKey = null;
    this.draw();
  }

  // The answer of the service; what it refused goes back into the form.
  settled(answer, body) {
    if (answer.status === 201) {
      this.said = t.takenHint(answer.body.title);
      this.app.say(t.taken);
    } else {
      this.draft = { ...blank, ...body, summary: body.summary || "", track: body.track || "",
        facilitatorWanted: Boolean(body.facilitatorWanted) };
      this.app.keep.set("draft", this.draft);
      this.problem = answer.problem === "proposing-closed" ? t.proposingClosedHint
        : answer.body && answer.body.detail || t.laterPlease;
      this.sheetKey = null;
      this.app.say(t.notTaken + " " + this.problem);
    }
  }

  join(id) {
    const { ballot, camp } = this.app;
    if (!ballot.level(id)) ballot.set(id, "want");
    this.clear();
    this.said = t.joined(camp.title(id) || "");
    this.app.say(this.said);
    this.drawNotices();
    scrollTo(0, 0);
  }

  drawOwn() {
    const { camp } = this.app;
    const mine = (camp.proposals || []).filter((proposal) => this.app.isMine(proposal));
    const key = JSON.stringify([mine, this.asking, t.lang]);
    if (key === this.ownKey) return;
    this.ownKey = key;
    replaceContent(this.own, mine.length > 0 && el("section", { class: "part" },
      el("h3", { class: "part-head" }, t.yourProposals),
      el("ul", { class: "own" }, mine.map((proposal) => this.ownRow(proposal)))));
  }

  ownRow(proposal) {
    const asked = this.asking === proposal.id;
    return el("li", { class: "own-row" },
      el("p", { class: "title", lang: titleLanguage(proposal) }, proposal.title),
      proposal.facilitatorWanted && el("p", { class: "hint" }, t.wish),
      el("div", { class: "buttons" },
        asked && button(t.cancel, { class: "button quiet", "data-act": "cancel" },
          () => this.ask(null)),
        button(asked ? t.withdrawSure : t.withdraw, {
          class: "button " + (asked ? "danger" : "quiet"), "data-act": asked ? "sure" : proposal.id,
          "aria-label": (asked ? t.withdrawSure : t.withdraw) + ": " + proposal.title,
        }, () => (asked ? this.withdraw(proposal) : this.ask(proposal.id)))));
  }

  ask(id) {
    const before = this.asking;
    this.asking = id;
    this.drawOwn();
    const next = this.own.querySelector('[data-act="' + (id ? "cancel" : before) + '"]');
    if (next) next.focus();
  }

  async withdraw(proposal) {
    this.asking = null;
    const answer = await this.app.change("DELETE", proposal.id);
    if (answer.status === 204) await this.app.camp.loadProposals();
    this.app.say(answer.status === 204 ? t.withdrawn
      : answer.body && answer.body.detail || t.laterPlease);
    this.draw();
  }

  leave() {
    this.said = null;
    this.asking = null;
  }
}

const moreLanguages = ["ar", "bn", "fr", "ht", "pt", "ru", "zh"];

function request(draft) {
  const body = { ...draft, title: draft.title.trim(), summary: draft.summary.trim() || undefined };
  if (!body.track) delete body.track;
  if (!body.facilitatorWanted) delete body.facilitatorWanted;
  return body;
}
