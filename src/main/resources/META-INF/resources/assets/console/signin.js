// Signing in: by the secret in the address of a badge's QR code, or by the code that is printed
// beneath it. A fresh event has no badges yet: its organiser types the service's own token.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { Api, isPassing } from "../shared/api.js";
import { Attempt } from "../shared/attempt.js";
import { wayInAddress, wayTyped } from "../shared/ways.js";
import { Problem, Unreachable } from "./api.js";
import { languageButton } from "./look.js";
import { t } from "./words.js";
import { confirm, field, form, input } from "./ui.js";

const shortestToken = 24; // A badge's code has ten characters.

export function keyOf(slug) {
  return "console:" + slug;
}

export function recallPerson(slug) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(slug)));
    return kept && kept.token && kept.person ? kept : null;
  } catch (blockedOrBroken) {
    return null;
  }
}

function attemptOf(slug) {
  return new Attempt("console:" + slug);
}

export function keep(slug, signedIn) {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(signedIn));
  } catch (blocked) {
    // The console works until it is closed.
  }
}

// Not what another tab has put there since.
export function forget(slug, token) {
  const kept = recallPerson(slug);
  if (kept && kept.token !== token) return;
  try {
    localStorage.removeItem(keyOf(slug));
  } catch (blocked) {
    // Nothing was kept.
  }
}

// The secret leaves the address before anything else happens, and the history with it. What was
// sent before the page was left and never answered is sent again.
export async function redeemFromAddress(slug, api) {
  const inAddress = wayInAddress();
  const { way: unanswered } = attemptOf(slug);
  const sent = unanswered && (unanswered.badge || unanswered.invitation) ? unanswered : null;
  const way = inAddress || sent;
  const known = recallPerson(slug);
  if (!way) return {};
  if (inAddress && way.invitation && known && !(await takesIt(known))) return {};
  try {
    const signedIn = await redeem(slug, api, way);
    const other = known && way.badge && known.person.id !== signedIn.person.id;
    if (other && !(await goesOn(known, signedIn))) return giveBack(api, signedIn.token);
    keep(slug, signedIn);
    return signedIn;
  } catch (failure) {
    return { message: sentence(failure, way) };
  }
}

// The badge is somebody else's than the one who is signed in.
function goesOn({ person, code }, signedIn) {
  const words = [
    el("p", {}, t.whose.otherBadgeHint(person.name)),
    code && el("p", {}, t.codeNeeded(code)),
  ];
  const { name } = signedIn.person;
  return confirm(t.whose.otherBadge(name), el("div", {}, words), t.whose.goOnAs(name));
}

function giveBack(api, token) {
  const other = new Api(api.api.base);
  other.token = token;
  other.send("DELETE", "/me/devices/current", undefined, {}, true);
  return {};
}

// An invitation makes somebody new, and whoever is signed in goes.
function takesIt({ person, code }) {
  const words = [el("p", {}, t.invitedHint(person.name)), code && el("p", {}, t.codeNeeded(code))];
  return confirm(t.invitedTitle, el("div", {}, words), t.takeInvitation);
}

async function signIn(slug, api, by) {
  const signedIn = await redeem(slug, api, by);
  keep(slug, signedIn);
  return signedIn;
}

async function redeem(slug, api, by) {
  const attempt = attemptOf(slug);
  try {
    const { body } = await api.signIn(by, attempt.keyOf(by));
    attempt.answered();
    const { role, name } = body.person;
    if (role === "participant" || role === "display") throw new NotForParticipants(name);
    return body;
  } catch (failure) {
    if (failure instanceof Problem && !isPassing(failure)) attempt.answered();
    throw failure;
  }
}

async function byToken(slug, api, token) {
  const before = api.token;
  api.token = token;
  try {
    await api.get("/people?limit=1", { quiet: true });
    const signedIn = { token, person: { id: null, name: t.organiser, role: "organiser" } };
    keep(slug, signedIn);
    return signedIn;
  } finally {
    api.token = before;
  }
}

class NotForParticipants extends Error {
  constructor(name) {
    super(t.notForParticipants(name));
  }
}

function sentence(failure, way = {}) {
  if (failure instanceof NotForParticipants) return failure.message;
  if (failure instanceof Unreachable || failure.status === 503) return t.signInSilent;
  if (failure.status === 429) return t.tooMany;
  return way.invitation ? t.invitationGone : t.signInRefused;
}

export class SignIn {
  /** @param {Store} store */
  constructor(store, message, done) {
    this.store = store;
    this.done = done;
    this.code = input({
      name: "code",
      class: "input input-code",
      autocapitalize: "characters",
      spellcheck: "false",
      autocomplete: "one-time-code",
      maxlength: "300",
    });
    this.field = field(t.code, this.code, { hint: t.codeHint, name: "code" });
    this.submit = el(
      "button",
      { type: "submit", class: "button button-primary button-wide" },
      t.signIn,
    );
    this.alert = el("p", { class: "alert", role: "alert" }, message);
    this.own = el("p", {});
    this.event = el("p", { class: "sign-in-event" }, store.event ? store.event.name : "");
    store.listen(["event"], () => {
      this.event.textContent = store.event ? store.event.name : "";
    });
    this.node = el(
      "main",
      { class: "lonely sign-in" },
      this.event,
      el("h1", {}, t.signInTitle),
      el("p", {}, t.signInHint),
      this.alert,
      this.own,
      form([this.field, this.submit], () => this.send()),
      el("p", { class: "sign-in-foot" }, languageButton()),
    );
  }

  focus() {
    this.code.focus();
  }

  async send() {
    const code = this.code.value.trim();
    this.own.replaceChildren();
    if (!code) {
      this.field.showError(t.required);
      this.code.focus();
      return;
    }
    this.field.showError("");
    this.submit.disabled = true;
    this.submit.textContent = t.signingIn;
    try {
      this.done(await this.try(code));
    } catch (failure) {
      this.alert.textContent = sentence(failure);
      if (failure instanceof NotForParticipants) {
        this.own.append(el("a", { href: "/" + this.store.slug }, t.toYourPage));
      }
      this.code.focus();
      this.code.select();
    }
    this.submit.disabled = false;
    this.submit.textContent = t.signIn;
  }

  async try(code) {
    const { slug, api } = this.store;
    try {
      return await signIn(slug, api, wayTyped(code) || { code: code.slice(0, 50) });
    } catch (failure) {
      const looksLikeToken = code.length >= shortestToken && !code.includes(" ");
      if (!(failure instanceof Problem) || !looksLikeToken) throw failure;
      return byToken(slug, api, code);
    }
  }
}
