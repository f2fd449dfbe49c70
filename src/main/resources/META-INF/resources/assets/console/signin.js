// Signing in: by the secret in the address of a badge's QR code, or by the code that is printed
// beneath it. A fresh event has no badges yet: its organiser types the service's own token.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { wayInAddress } from "../shared/ways.js";
import { Problem, Unreachable } from "./api.js";
import { languageButton } from "./look.js";
import { t } from "./words.js";
import { confirm, field, form, input } from "./ui.js";

const shortestToken = 24; // A badge's code has ten characters.

function keyOf(slug) {
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

function keep(slug, signedIn) {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(signedIn));
  } catch (blocked) {
    // The console works until it is closed.
  }
}

export function forget(slug) {
  try {
    localStorage.removeItem(keyOf(slug));
  } catch (blocked) {
    // Nothing was kept.
  }
}

// The secret leaves the address before anything else happens, and the history with it.
export async function redeemFromAddress(slug, api) {
  const way = wayInAddress();
  const known = recallPerson(slug);
  if (!way || (way.invitation && known && !(await takesIt(known)))) return {};
  try {
    return await signIn(slug, api, way);
  } catch (failure) {
    return { message: sentence(failure, way) };
  }
}

// An invitation makes somebody new, and whoever is signed in goes.
function takesIt({ person, code }) {
  const words = [el("p", {}, t.invitedHint(person.name)), code && el("p", {}, t.codeNeeded(code))];
  return confirm(t.invitedTitle, el("div", {}, words), t.takeInvitation);
}

async function signIn(slug, api, by) {
  const { body } = await api.post("/sign-ins", by, { quiet: true });
  const { role, name } = body.person;
  if (role === "participant" || role === "display") throw new NotForParticipants(name);
  keep(slug, body);
  return body;
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
      maxlength: "100",
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
      return await signIn(slug, api, { code: code.slice(0, 50) });
    } catch (failure) {
      const looksLikeToken = code.length >= shortestToken && !code.includes(" ");
      if (!(failure instanceof Problem) || !looksLikeToken) throw failure;
      return byToken(slug, api, code);
    }
  }
}
