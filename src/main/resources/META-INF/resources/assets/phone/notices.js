// What a voter must be told and cannot overlook: each as a card of its own above the proposals.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { reasonWords } from "./reason.js";
import { button, notice } from "./ui.js";
import { t } from "./words.js";

export function windowNotice({ camp, ballot, when }) {
  if (!camp.event || camp.votingOpen()) return null;
  const closesAt = camp.event.voting && camp.event.voting.closesAt;
  if (
    !camp.votingOver() &&
    !ballot.state.receipt &&
    !ballot.state.sealed &&
    !ballot.state.refused
  ) {
    return notice("quiet", t.notOpenYet, el("p", {}, t.notOpenYetHint));
  }
  const heading = camp.past(camp.event.voting) ? t.closedAt(when(closesAt)) : t.closed;
  return notice("quiet", heading, !ballot.isSealed() && el("p", {}, t.closedHint));
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

export function refusedNotice({ ballot, camp, when }) {
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
  const closesAt = camp.event && camp.event.voting && camp.event.voting.closesAt;
  const heading = closesAt ? t.notCountedAt(when(closesAt)) : t.notCounted;
  return told(ballot, "wrong", heading, t.notCountedHint, lostChoices(camp, refused));
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
