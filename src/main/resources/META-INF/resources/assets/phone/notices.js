// What a voter must be told and cannot overlook: each as a card of its own above the proposals.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { lowered, stamp, windowSentence } from "../shared/state.js";
import { reasonWords } from "./reason.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

// What the state of voting means for the choices below.
/** @param {App} app */
export function windowNotice(app) {
  const { camp, ballot } = app;
  const { voting } = camp.state();
  if (voting.is === "unknown" || voting.is === "open") return null;
  const heading = windowSentence(voting, t.state.voting, app.whenParts());
  if (voting.is === "before") return notice("quiet", heading, el("p", {}, t.notOpenYetHint));
  const more = !ballot.isSealed() && countedWords(app, voting);
  return notice("quiet", heading, more && el("p", {}, more));
}

// Only what the service has said since is sure to be counted as it is here.
/** @param {App} app */
function countedWords({ ballot, times, clock }, voting) {
  const chosen = Object.keys(ballot.state.base).length > 0;
  if (ballot.isCounted(voting.at)) return chosen ? t.closedHint : t.nothingChosenNow + ".";
  const { heardAt } = ballot.state;
  if (!heardAt || !times) return t.countedUnknown;
  return (chosen ? t.countedAsOf : t.nothingAsOf)(stamp(times, heardAt, clock.now()));
}

/** @param {App} app */
export function proposingNotice(app) {
  const { proposing, over } = app.camp.state();
  const heading = windowSentence(proposing, t.state.proposing, app.whenParts());
  const cards = proposing.is === "closed" && !over;
  return notice("quiet", heading, cards && el("p", {}, t.proposingClosedHint));
}

// Voted elsewhere, too: both ballots, and the question which one is to count.
export function conflictNotice({ ballot, camp }) {
  if (!ballot.conflict) return null;
  const { differing, theirs, wanted } = ballot.conflict;
  const rows = differing.map((id) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, titleOf(camp, id)),
      el("td", {}, t.level[wanted[id] || "none"]),
      el("td", {}, t.level[theirs[id] || "none"]),
    ),
  );
  return notice(
    "notice",
    t.conflict,
    el("p", {}, t.conflictHint),
    el(
      "table",
      { class: "both" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, t.session),
          el("th", { scope: "col" }, t.thisPhone),
          el("th", { scope: "col" }, t.otherDevice),
        ),
      ),
      el("tbody", {}, rows),
    ),
    el(
      "div",
      { class: "buttons" },
      button(t.keepThisPhone, { "data-act": "mine" }, () => ballot.resolve(true)),
      button(t.takeOther, { class: "button quiet", "data-act": "theirs" }, () =>
        ballot.resolve(false),
      ),
    ),
  );
}

/** @param {App} app */
export function refusedNotice(app) {
  const { ballot, camp } = app;
  const refused = ballot.state.refused;
  if (!refused) return null;
  if (refused.kind === "gone") return told(ballot, "notice", t.choiceGone, t.choiceGoneHint);
  if (refused.kind === "musts") {
    return told(ballot, "notice", t.tooManyMusts, t.tooManyMustsHint, lostChoices(camp, refused));
  }
  if (refused.kind === "invalid") {
    const { detail } = refused;
    return told(ballot, "wrong", t.notStored, reasonWords({ own: "notStoredHint", detail }));
  }
  const { voting } = camp.state();
  const sentence = lowered(windowSentence(voting, t.state.voting, app.whenParts()));
  const heading = voting.is === "open" ? t.notCountedThen : t.notCounted(sentence);
  const hint = t.notCountedHint[voting.is] || t.notCountedHint.closed;
  return told(ballot, "wrong", heading, hint, lostChoices(camp, refused));
}

function lostChoices(camp, refused) {
  return el(
    "ul",
    {},
    refused.lost.map((it) =>
      el("li", {}, titleOf(camp, it.id), ": " + t.level[it.level || "none"]),
    ),
  );
}

function told(ballot, tone, heading, hint, more) {
  return notice(
    tone,
    heading,
    el("p", {}, hint),
    more,
    button(t.understood, { "data-act": "understood" }, () => ballot.acknowledge()),
  );
}

// Choices that went with their proposal into another one.
/** @param {App} app */
export function mergedNotices(app) {
  const { ballot, keep, camp } = app;
  const known = keep.get("merged") || [];
  return (ballot.state.merged || [])
    .filter((it) => !known.includes(it.proposalId + it.into) && ballot.level(it.into))
    .map((it) =>
      notice(
        "notice",
        t.merged,
        el("p", {}, t.mergedFrom(el("q", {}, it.title), titleOf(camp, it.into))),
        el(
          "div",
          { class: "buttons" },
          button(t.keepChoice, { "data-act": "keep" }, () => done(app, known, it)),
          button(t.withdrawChoice, { class: "button quiet", "data-act": "withdraw" }, () =>
            withdraw(app, known, it),
          ),
        ),
      ),
    );
}

/** @param {App} app */
async function withdraw(app, known, it) {
  const answer = await app.ballot.withdraw(it.into);
  if (answer.status === 200) done(app, known, it);
  else app.say(answer.status === 0 ? t.noConnection : t.notStored);
}

/** @param {App} app */
function done(app, known, it) {
  app.keep.set("merged", known.concat(it.proposalId + it.into));
  app.draw();
}

function titleOf(camp, id) {
  const proposal = camp.byId.get(id);
  return el(
    "span",
    { lang: proposal && titleLanguage(proposal) },
    proposal ? proposal.title : t.withdrawnProposal,
  );
}
