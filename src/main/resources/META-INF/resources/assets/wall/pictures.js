// Collect, Vote and Message: what the screen shows while there is no Wall to read.
import { el, setText } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { stamp, stateOf, whenOf, windowSentence, windowState } from "../shared/state.js";
import { isOpen } from "../shared/windows.js";
import { messageOf } from "./modes.js";
import { whenWords } from "./states.js";
import { t } from "./words.js";

const hourMs = 60 * 60 * 1000;

// known: {event, screen, times, now, heardAt, code}
export function collect(known) {
  const proposals = (known.screen && known.screen.proposals) || { count: null, newest: [] };
  const open = isOpen(known.event.proposing, known.now);
  return picture("collect", known, open ? t.proposeHere : t.lookHere, [
    el("h2", { class: "picture-head" }, open ? t.collectHead : stateWords("proposing", known)),
    closing(known.event.proposing, known, t.openUntil),
    proposals.count !== null && number(t.proposalsSoFar(proposals.count), proposals.count),
    el(
      "ol",
      { class: "newest", "aria-label": t.newest },
      proposals.newest.map((proposal) =>
        el(
          "li",
          { class: "newest-item" },
          el("p", { class: "title", lang: titleLanguage(proposal) }, proposal.title),
        ),
      ),
    ),
  ]);
}

export function vote(known) {
  const open = isOpen(known.event.voting, known.now);
  const turnout = known.screen && known.screen.turnout;
  return picture("vote", known, open ? t.voteHere : t.lookHere, [
    el("h2", { class: "picture-head" }, open ? t.voteHead : stateWords("voting", known)),
    open && el("p", { class: "picture-line" }, t.voteLine),
    open &&
      known.event.voting.closesAt &&
      el(
        "div",
        { class: "closing" },
        el("p", { class: "picture-line" }, t.votingClosesIn),
        el("p", { class: "countdown" }, countdown(known)),
        closing(known.event.voting, known, t.closesAt),
      ),
    turnout &&
      turnout.people > 0 &&
      windowState(known.event.voting, known.now).is !== "before" && [
        number(t.turnout(turnout.people), turnout.ballots),
        share(turnout.ballots / turnout.people),
      ],
    open &&
      isOpen(known.event.proposing, known.now) &&
      el("p", { class: "picture-hint" }, t.proposingToo),
  ]);
}

function stateWords(name, { event, now, heardAt, times }) {
  const state = stateOf(event, now, heardAt)[name];
  return windowSentence(state, t.state[name], times && whenOf(times, now, t.lang)) + ".";
}

// By the server's time, whatever the screen's own clock says.
function countdown({ event, now }) {
  const left = Math.max(0, Date.parse(event.voting.closesAt) - now);
  const seconds = Math.ceil(left / 1000);
  if (left < hourMs) return t.minutesSeconds(Math.floor(seconds / 60), seconds % 60);
  const minutes = Math.ceil(left / 60000);
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? t.hoursMinutes(hours, minutes % 60)
    : t.daysHours(Math.floor(hours / 24), hours % 24);
}

// Between two pictures only the seconds change.
export function countDown(main, known) {
  const words = main.querySelector(".countdown");
  if (words) setText(words, countdown(known));
}

export function message(known) {
  const { text, at } = messageOf(known.screen);
  return el(
    "div",
    { class: "message" },
    el("p", { class: "message-text", lang: titleLanguage({ title: text }) }, text),
    el("p", { class: "picture-hint" }, t.putUpAt(stamp(known.times, Date.parse(at), known.now))),
  );
}

function picture(kind, known, invitation, parts) {
  return el(
    "div",
    { class: "picture picture-" + kind },
    el("div", { class: "picture-main" }, parts),
    el(
      "div",
      { class: "picture-side" },
      el("p", { class: "picture-line" }, invitation),
      el("div", { class: "qr-paper" }, known.code.picture),
      el(
        "p",
        { class: "qr-address" },
        el("a", { href: "/" + known.event.slug }, addressParts(known.code.address)),
      ),
    ),
  );
}

// A long address breaks before the event's own name rather than anywhere.
function addressParts(address) {
  const slash = address.indexOf("/");
  return [address.slice(0, slash), el("wbr"), address.slice(slash)];
}

function closing(window, known, words) {
  const at = Date.parse((window && window.closesAt) || "");
  if (isNaN(at) || !isOpen(window, known.now)) return null;
  return el("p", { class: "picture-hint" }, words(whenWords(at, known.times, known.now)));
}

function number(words, count) {
  return el(
    "p",
    { class: "picture-number" },
    el("strong", { class: "number" }, String(count)),
    " " + words,
  );
}

function share(part) {
  const bar = el("div", { class: "share-part" });
  bar.style.width = Math.round(100 * Math.min(1, part)) + "%";
  return el("div", { class: "share", "aria-hidden": "true" }, bar);
}
