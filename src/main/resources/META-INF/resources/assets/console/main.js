// The console: whoever is signed in as a volunteer gets the frame with its views, everybody else
// the field for a code.
import { replaceContent } from "../shared/dom.js";
import { eventAddress } from "../shared/api.js";
import { Service } from "./api.js";
import { Frame } from "./frame.js";
import { forget, recallPerson, redeemFromAddress, SignIn } from "./signin.js";
import { Store } from "./store.js";
import { speak, t } from "./words.js";
import { reloadOnNewVersion } from "../shared/version.js";
import { unknownEvent } from "./states.js";

speak();

const slug = location.pathname.split("/").filter(Boolean)[0] || ""; // [a-z0-9-]: never encoded
const root = document.getElementById("console");
const api = new Service(eventAddress(slug), t.lang, ended);
const store = new Store(slug, api);
let frame = null;

function ended() {
  if (!store.me) return;
  leave();
  showSignIn(t.badgeReplaced);
}

function leave() {
  forget(slug);
  api.token = null;
  store.me = null;
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

function enter(signedIn) {
  api.token = signedIn.token;
  store.me = signedIn.person;
  document.body.dataset.state = "ready";
  frame = new Frame(store, () => {
    leave();
    showSignIn("");
  });
  replaceContent(root, frame.node);
  frame.start();
  store.refresh();
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
  if (person && person.token) enter(person);
  else if (!store.unknown) showSignIn(redeemed.message || "");
  window.addEventListener("hashchange", async () => {
    const again = await redeemFromAddress(slug, api);
    if (!again.person) return;
    if (frame) leave();
    enter(again);
  });
  reloadOnNewVersion();
}

start();
