// Calm sentences for when there is nothing to work on.
import { el } from "../shared/dom.js";
import { copyButton } from "./copying.js";
import { button } from "./ui.js";
import { t } from "./words.js";

// Auditors check the result by what is public; volunteers' work is not theirs.
export function auditorsPage(slug, person, code, signOut) {
  return el(
    "main",
    { class: "lonely" },
    el("h1", { dir: "auto" }, person.name),
    el("p", {}, t.roles.auditor + ". " + t.auditorHint),
    code && [
      el("h2", {}, t.yourCode),
      el("p", {}, t.writeItDown),
      el("p", { class: "large-code" }, el("code", {}, code)),
      el("p", {}, copyButton(code, "copy-own")),
    ],
    el("p", {}, el("a", { class: "button", href: "/" + slug + "/wall" }, t.viewWall)),
    el("p", {}, button(t.signOut, signOut, { kind: "quiet", key: "sign-out" })),
  );
}

export function unknownEvent() {
  return el(
    "main",
    { class: "lonely" },
    el("h1", {}, t.unknownEvent),
    el("p", {}, t.unknownEventHint),
    el("p", {}, el("a", { class: "button button-primary", href: "/" }, t.allEvents)),
  );
}
