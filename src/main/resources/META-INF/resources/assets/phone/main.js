// The phone page: the frame, its four tabs, and which of them is shown.
import { el, focused, replaceContent, setText } from "../shared/dom.js";
import { App } from "./app.js";
import { OwnCodeView } from "./owncode.js";
import { SignIn } from "./signin.js";
import { calm, icon, notice } from "./ui.js";
import { Vote } from "./vote.js";
import { Wall } from "./wall.js";
import { learn, speak, t } from "./words.js";

const names = ["vote", "propose", "wall", "me"];
const pages = ["privacy", "signIn"]; // Of no tab, but with an address.
const asides = ["code", "invited", "signIn", "taken"]; // Of no tab, and read from their head on.
const later = ["propose", "me", "privacy", "invited", "taken"]; // See more.js.
const forVoters = ["vote", "propose"];
const workerRestMs = 5000;
const wordsRestMs = 5000;
const moreRestMs = 60000; // By then whoever only came to vote has gone.
const kinds = { vote: Vote, wall: Wall, signIn: SignIn, code: OwnCodeView };

const slug = location.pathname.split("/").filter(Boolean)[0] || "";
const main = document.getElementById("main");
const tabs = document.getElementById("tabs");
const status = document.getElementById("status");
const scrolls = new Map();

let app = null;
let views = {};
let former = {}; // The views in the language before, with what was typed into them.
let tab = null;
let shown = null;
let fetching = null; // The views that are not there from the start.
let turned = false; // Whether the reader has just turned to another tab.

function tabInAddress() {
  const name = location.hash.slice(1);
  const known = names.includes(name) || pages.includes(name);
  return known && !(name === "signIn" && app.session) ? name : null;
}

// On the day the Wall comes first, before it the vote.
function firstTab() {
  const { camp } = app;
  return camp.event && !camp.votingOpen() && camp.published() ? "wall" : "vote";
}

function view(name) {
  if (!views[name]) views[name] = new kinds[name](app, former[name]);
  return views[name];
}

function draw() {
  tab = tabInAddress() || (app.settled ? tab || firstTab() : firstTab());
  const kind = kindOfView();
  if (kind !== shown) {
    if (views[shown]) views[shown].leave();
    shown = kind;
    if (kinds[kind]) {
      replaceContent(main, kind === "signIn" && !lost() && app.visitor.asks(), view(kind).node);
    }
    if (kinds[kind] && (turned || asides.includes(kind))) settle();
  }
  if (kinds[kind]) view(kind).draw();
  else {
    replaceContent(main, waiting(kind));
    if (later.includes(kind)) fetchMore();
  }
  drawFrame();
  app.live.watch();
}

// Asked for again with the next drawing where nobody answered.
function fetchMore() {
  fetching =
    fetching ||
    import("./more.js").then(
      ({ more }) => {
        Object.assign(kinds, more);
        shown = null;
        draw();
      },
      () => (fetching = null),
    );
  return fetching;
}

// Once the tab Propose is there: what it is told must not be lost.
async function proposing() {
  while (!kinds.propose) {
    await fetchMore();
    if (!kinds.propose) await new Promise((rested) => setTimeout(rested, wordsRestMs));
  }
  return view("propose");
}

function kindOfView() {
  const { camp, session, entry, settled, whose } = app;
  if (camp.unknown) return "unknown";
  if (whose.taken) return "taken";
  if (entry.way && tab !== "wall" && tab !== "privacy") return "entering";
  if ((entry.invited || entry.offered) && session) return "invited";
  if (session && app.ownCode.isNew) return "code";
  if (!session && forVoters.includes(tab)) {
    if (!settled && !camp.event) return "starting";
    return lost() ? "signIn" : tab;
  }
  return tab;
}

// Whoever was signed out by somebody else has to know, and what they chose waits for them; whose
// link did not let them in has to try another way.
function lost() {
  return app.dead || Boolean(app.entry.problem) || app.ballot.differing().length > 0;
}

function waiting(kind) {
  if (kind === "unknown") {
    return calm(t.unknownEvent, t.unknownEventHint, el("a", { href: "/" }, t.allEvents));
  }
  if (kind === "entering") return calm(t.signingIn, app.entry.problem);
  if (later.includes(kind) && !app.camp.online) return calm(t.cannotLoad);
  return calm(t.loading);
}

function drawFrame() {
  const { camp } = app;
  if (camp.event) {
    setText(document.getElementById("event-name"), camp.event.name);
    document.title = t[tab] + " · " + camp.event.name;
  }
  tabs.querySelectorAll("a").forEach((link) => {
    const current = link.getAttribute("href") === "#" + tab;
    if (current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
  drawStatus();
  setText(document.getElementById("context"), contextWords());
  drawAlert();
}

function drawAlert() {
  const refused = app.entry.problem && !app.entry.way && !app.session;
  const words = refused ? app.entry.problem : app.keep.blocked ? t.blocked : "";
  const parts = [
    words && notice(refused ? "wrong" : "notice", words),
    app.reissued.notice(),
    ...(app.session ? app.asked.notices() : []),
  ];
  const said = parts.map((part) => (part ? part.textContent : "")).join("");
  const alert = document.getElementById("alert");
  if (alert.textContent !== said) replaceContent(alert, parts);
}

// Beside the state of saving: what this tab must not let out of sight.
function contextWords() {
  const { camp, session, times } = app;
  if (tab === "wall" && times) return times.time(app.clock.now());
  if (tab === "vote") return shown === "vote" && camp.event ? views.vote.context() : "";
  return session ? session.person.name || "" : "";
}

function drawStatus() {
  const { ballot, camp, session } = app;
  const left = ballot.differing().length;
  const saving = left > 0 && ballot.phase !== "waiting" && camp.online && !ballot.conflict;
  const kind = !session
    ? camp.online
      ? "none"
      : "offline"
    : left > 0
      ? saving && !ballot.limited()
        ? "saving"
        : "kept"
      : !camp.online
        ? "offline"
        : ballot.state.receipt
          ? "saved"
          : "none";
  const words = {
    none: !session || !ballot.state.tag ? "" : ballot.state.sealed ? t.sealedShort : nothingWords(),
    offline: t.offline,
    saving: t.saving,
    saved: t.saved,
    kept: t.keptOnPhone(left),
  }[kind];
  document.body.setAttribute("data-state", kind);
  setText(status, words);
}

// Of an empty ballot, what the state of voting makes of it.
function nothingWords() {
  const { voting } = app.camp.state();
  if (voting.is === "open") return t.nothingYet;
  return voting.is === "closed" && app.ballot.isCounted(voting.at) ? t.nothingChosenNow : "";
}

function drawTabs() {
  tabs.setAttribute("aria-label", t.pages);
  setText(document.getElementById("skip"), t.skip);
  replaceContent(
    tabs,
    names.map((name) =>
      el("a", { class: "tab", href: "#" + name }, icon(name), el("span", {}, t[name])),
    ),
  );
}

function go() {
  scrolls.set(tab, scrollY);
  app.entry.byAddress();
  if (tabInAddress()) app.ownCode.seen();
  const next = tabInAddress() || firstTab();
  turned = turned || next !== tab;
  tab = next;
  draw();
  if (turned && kinds[shown]) settle();
}

// The new tab as it was left, and the keyboard at its head.
function settle() {
  turned = false;
  scrollTo(0, scrolls.get(tab) || 0);
  const head = document.getElementById("view-head");
  if (head) head.focus({ preventScroll: true });
}

// Every word of the page changes, and nothing that was typed.
function speakAgain() {
  const chosen = focused() && focused().getAttribute("value");
  app.setTimes();
  former = { ...former, ...views };
  views = {};
  shown = null;
  drawTabs();
  draw();
  registerWorker();
  /** @type {HTMLElement} */
  const again = chosen && main.querySelector('input[value="' + chosen + '"]');
  if (again) again.focus();
}

// What one reader typed is not for the next one.
function forget() {
  former = {};
  views = {};
  shown = null;
}

// The shell for days without network; its absence is no reason to do without the page.
function registerWorker() {
  if (!("serviceWorker" in navigator)) return;
  const address = "/worker.js?words=" + t.lang; // Those that it keeps.
  navigator.serviceWorker.register(address, { scope: "/" + slug }).catch(() => {});
}

function start() {
  speak();
  app = new App(slug, draw);
  app.speakAgain = speakAgain;
  app.onForgotten = forget;
  app.onHandedIn = (answer, body) => proposing().then((view) => view.settled(answer, body));
  app.visitor.onPropose = () => proposing().then((view) => view.handInKept());
  drawTabs();
  document.getElementById("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  app.start();
  draw();
  addEventListener("hashchange", go);
  setTimeout(registerWorker, workerRestMs);
  setTimeout(fetchMore, moreRestMs);
}

// Without its words the page has nothing to say; they come with the next try.
learn().then(start, () => setTimeout(() => location.reload(), wordsRestMs));
