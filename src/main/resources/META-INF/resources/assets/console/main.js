// The console: whoever is signed in as a volunteer gets the frame with its views, everybody else
// the field for a code.
import { el, replaceContent } from "../shared/dom.js";
import { eventAddress } from "../shared/api.js";
import { Service } from "./api.js";
import { Frame } from "./frame.js";
import { mayLeave, tellCode } from "./owncode.js";
import { forget, recallPerson, redeemFromAddress, SignIn } from "./signin.js";
import { Whose } from "./whose.js";
import { Store } from "./store.js";
import { speak, t } from "./words.js";
import { dialog } from "./ui.js";
import { reloadOnNewVersion } from "../shared/version.js";
import { auditorsPage, unknownEvent } from "./states.js";

speak();

const slug = location.pathname.split("/").filter(Boolean)[0] || ""; // [a-z0-9-]: never encoded
const root = document.getElementById("console");
const api = new Service(eventAddress(slug), t.lang, ended);
const store = new Store(slug, api);
const whose = new Whose(slug, {
  own: () => own,
  enter: (other) => frameOf(other),
  leave: signOutHere,
});
let own = null; // Who is signed in here, with their token.
let frame = null;

function ended() {
  if (!store.me) return;
  leave();
  showSignIn(t.badgeReplaced);
}

function leave() {
  forget(slug, api.token);
  own = null;
  api.token = null;
  store.me = null;
  store.ownCode = null;
  if (frame) frame.end();
  frame = null;
}

function showSignIn(message) {
  if (frame) return;
  document.body.dataset.state = "sign-in";
  const view = new SignIn(store, message, enter);
  replaceContent(root, view.node);
  view.focus();
}

async function signOut() {
  if (!(await mayLeave(store))) return;
  leave();
  showSignIn("");
}

// Another tab has signed them out.
function signOutHere(message = "") {
  leave();
  showSignIn(message);
}

function frameOf(other) {
  if (frame) frame.end();
  frame = null;
  enter(other, true);
}

function enter(signedIn, recalled = false) {
  own = signedIn;
  whose.owner.set(signedIn.person);
  api.token = signedIn.token;
  const { person } = signedIn;
  store.ownCode = signedIn.code || null;
  if (person.role === "auditor") {
    document.body.dataset.state = "auditor";
    replaceContent(root, auditorsPage(slug, person, store.ownCode, signOut));
    return;
  }
  store.me = person;
  document.body.dataset.state = "ready";
  frame = new Frame(store, signOut);
  replaceContent(root, frame.node);
  frame.start();
  store.refresh();
  if (store.ownCode && !recalled) tellCode(store);
}

// To somebody who is signed in already, and stays so.
function tellRefusal(message) {
  if (message) dialog(t.signInTitle, el("p", {}, message), [[t.close, true, "primary"]]);
}

async function start() {
  document.title = t.console;
  store.listen(["event"], () => {
    if (store.event) document.title = t.console + " · " + store.event.name;
    else if (store.unknown && !frame) {
      document.body.dataset.state = "unknown";
      replaceContent(root, unknownEvent());
    }
  });
  store.start();
  const redeemed = await redeemFromAddress(slug, api);
  const person = redeemed.person ? redeemed : recallPerson(slug);
  if (person && person.token && (person === redeemed || (await whose.goesOnAs(person)))) {
    enter(person, person !== redeemed);
    tellRefusal(redeemed.message);
  } else if (!store.unknown) showSignIn(redeemed.message || "");
  window.addEventListener("hashchange", async () => {
    const again = await redeemFromAddress(slug, api);
    if (!again.person) return tellRefusal(again.message);
    if (frame) leave();
    return enter(again);
  });
  whose.listen();
  reloadOnNewVersion();
}

start();
