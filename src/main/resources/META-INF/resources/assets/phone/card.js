// A proposal as a card with its one control: a tap wants it, a second one makes it a must, a third
// one takes it back. The element stays; only what changed is written.
import { el, focused, replaceContent } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { shapeOf } from "../shared/tracks.js";
import { button, icon } from "./ui.js";
import { t } from "./words.js";

const longSummary = 220;

export class Card {
  // act: {tap(id), undo(id), run(proposal)}
  constructor(proposal, act) {
    this.id = proposal.id;
    this.act = act;
    this.node = el("li", { class: "card", "data-proposal": proposal.id });
    this.shown = null;
  }

  // look: paper and shape of the track; vote: {level, next, open} or null; mine: the reader runs
  // it.
  show(proposal, look, vote, mine, plainLanguage) {
    const canRun = this.act.canRun();
    const now = JSON.stringify([proposal, look, vote, mine, canRun, plainLanguage, t.lang]);
    if (now === this.shown) return;
    const held = this.node.contains(focused()) ? focused().getAttribute("data-act") : null;
    this.shown = now;
    this.node.className =
      "card" +
      (look ? " paper-" + look.paper : "") +
      (vote && vote.level ? " is-" + vote.level : "");
    replaceContent(
      this.node,
      this.body(proposal, look, mine, plainLanguage),
      this.actions(proposal, vote, canRun && !mine),
    );
    const again = held && (this.control(held) || this.control("vote"));
    if (again) again.focus({ preventScroll: true });
  }

  control(name) {
    return this.node.querySelector('[data-act="' + name + '"]');
  }

  body(proposal, look, mine, plainLanguage) {
    const lang = titleLanguage(proposal);
    return el(
      "div",
      { class: "card-body" },
      proposal.track && el("p", { class: "track" }, shapeOf(look), el("span", {}, proposal.track)),
      el("h3", { class: "title", id: "t-" + this.id, lang }, proposal.title),
      proposal.titleBefore &&
        el("p", { class: "was-title" }, t.news.votedTitle(proposal.titleBefore)),
      summary(proposal.summary, lang),
      facts(proposal, mine, plainLanguage),
    );
  }

  actions(proposal, vote, offersRunning) {
    return [
      vote && (vote.open ? this.vote(vote) : standing(vote)),
      proposal.facilitatorWanted &&
        offersRunning &&
        button(t.iWillRunIt, { class: "button wide quiet", "data-act": "run" }, () =>
          this.act.run(proposal),
        ),
    ];
  }

  // A want that was tapped by mistake is taken back in one tap, too: the next one on the choice
  // itself makes it a must.
  vote({ level, next }) {
    const choice = this.choice(level, next);
    return level === "want" && next !== "none"
      ? el("div", { class: "vote" }, choice, this.undo())
      : choice;
  }

  undo() {
    return button(
      el("span", { id: "u-" + this.id }, t.undo),
      {
        class: "button quiet undo",
        "data-act": "undo",
        "aria-labelledby": "u-" + this.id + " t-" + this.id,
      },
      () => this.act.undo(this.id),
    );
  }

  choice(level, next) {
    const name = level || "none";
    const stateId = "v-" + this.id;
    const node = el(
      "button",
      {
        type: "button",
        class: "vote-button vote-" + name,
        "data-act": "vote",
        "data-level": name,
        "aria-labelledby": stateId + " t-" + this.id,
      },
      icon(name),
      el(
        "span",
        { class: "vote-words", id: stateId },
        el("span", { class: "vote-state" }, t.level[name]),
        " ",
        el("span", { class: "vote-next" }, t.tapFor[next]),
      ),
    );
    node.addEventListener("click", () => this.act.tap(this.id));
    return node;
  }
}

function standing({ level }) {
  return level && el("p", { class: "vote-standing vote-" + level }, icon(level), t.level[level]);
}

function summary(text, lang) {
  if (!text) return null;
  if (text.length <= longSummary) return el("p", { class: "summary", lang }, text);
  const cut = text.lastIndexOf(" ", longSummary);
  const at = cut > longSummary / 2 ? cut : longSummary;
  return el(
    "details",
    { class: "summary" },
    el(
      "summary",
      {},
      el("span", { lang }, text.slice(0, at) + "…"),
      " ",
      el("span", { class: "more" }, t.more),
    ),
    el("p", { lang }, "…" + text.slice(at)),
  );
}

function facts(proposal, mine, plainLanguage) {
  const lang = languageTag(proposal.language);
  const parts = [
    proposal.facilitatorWanted
      ? el("strong", {}, t.wish)
      : proposal.facilitatorNames.length > 0 && t.with(proposal.facilitatorNames.join(", ")),
    mine && el("strong", {}, t.youRunIt),
    proposal.language &&
      lang !== plainLanguage &&
      el("span", { class: "tag", lang }, languageName(proposal.language)),
    proposal.length > 1 && t.doubleLength,
    proposal.card && t.card(proposal.cardNumber),
  ].filter(Boolean);
  return (
    parts.length > 0 &&
    el(
      "p",
      { class: "facts" },
      parts.map((part) => el("span", { class: "fact" }, part)),
    )
  );
}
