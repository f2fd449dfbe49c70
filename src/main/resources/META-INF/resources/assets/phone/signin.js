// Signing in: by the badge's address, by its code, or at the door.
import { el, replaceContent } from "../shared/dom.js";
import { isPassing } from "./api.js";
import { field, fieldProblem, notice } from "./ui.js";
import { t } from "./words.js";

const codeLength = 8;

// The secret of a badge's QR code, taken out of the address before anything else can see it.
export function badgeInAddress() {
  const secret = badgeIn(location.hash);
  if (secret) history.replaceState(null, "", location.pathname + location.search);
  return secret;
}

function badgeIn(text) {
  const found = /#t=([^&\s]+)/.exec(text);
  return found ? decoded(found[1]) : null;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return text;
  }
}

// What was typed or pasted: a whole badge address, a badge's secret, or its short code.
export function wayIn(typed) {
  const text = typed.trim();
  const badge = badgeIn(text);
  if (badge) return { badge };
  const plain = text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (plain.length === codeLength) return { code: text };
  return plain.length > codeLength * 2 ? { badge: text } : null;
}

export class SignIn {
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view sign-in", "aria-labelledby": "view-head" });
    this.build();
  }

  build() {
    this.notices = el("div", { class: "notices" });
    this.code = el("input", {
      class: "code", autocomplete: "off", autocapitalize: "characters", autocorrect: "off",
      spellcheck: "false", enterkeyhint: "go", maxlength: "300", required: true,
    });
    this.door = el("div");
    replaceContent(this.node,
      el("h2", { id: "view-head", tabindex: "-1", class: "view-head" }, t.signIn), this.notices,
      this.form([field("code", t.badgeCode, this.code, t.badgeCodeHint)], () => this.byCode()),
      this.door);
  }

  form(fields, act) {
    const submit = el("button", { class: "button wide", type: "submit" }, t.signIn);
    const form = el("form", { class: "form", novalidate: true }, fields, submit);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (submit.disabled) return;
      submit.disabled = true;
      await act();
      submit.disabled = false;
    });
    return form;
  }

  draw() {
    const { dead, ballot, camp } = this.app;
    const left = ballot.differing().length;
    const key = [dead, left, t.lang].join();
    if (key !== this.noticeKey) {
      this.noticeKey = key;
      replaceContent(this.notices, dead && notice("notice", t.badgeReplaced,
        el("p", {}, t.badgeReplacedHint), left > 0 && el("p", {}, t.keptFor(left))));
    }
    const offersDoor = Boolean(camp.event && camp.event.doorSignIn);
    if (offersDoor !== Boolean(this.door.firstChild)) {
      replaceContent(this.door, offersDoor && this.doorForm());
    }
  }

  doorForm() {
    const name = el("input", { autocomplete: "name", maxlength: "100", required: true });
    const code = el("input", { autocomplete: "off", maxlength: "100", required: true });
    return el("details", { class: "part" }, el("summary", { class: "part-head" }, t.noBadge),
      this.form([field("door-name", t.yourName, name), field("door-code", t.doorCode, code,
        t.doorCodeHint)], () => this.atTheDoor(name, code)));
  }

  async byCode() {
    const way = wayIn(this.code.value);
    if (!way) return this.wrong(this.code, t.codeForm);
    return this.enter(way, this.code);
  }

  async atTheDoor(name, code) {
    fieldProblem(name, null);
    if (!name.value.trim()) return this.wrong(name, t.nameNeeded);
    if (!code.value.trim()) return this.wrong(code, t.doorCodeForm);
    return this.enter({ doorCode: code.value.trim(), name: name.value.trim() }, code);
  }

  wrong(input, text) {
    fieldProblem(input, text);
    this.app.say(text);
    input.focus();
  }

  async enter(way, input) {
    fieldProblem(input, null);
    const answer = await this.app.signIn(way);
    if (answer.status !== 201) this.wrong(input, refusal(answer));
  }

  leave() {}
}

export function refusal(answer) {
  if (answer.status === 429) return t.tooMany(Math.ceil((answer.waitMs || 10000) / 1000));
  if (isPassing(answer)) return t.signInLater;
  if (answer.status === 400) return t.codeForm;
  return t.unknownCode;
}
