// The code to come back with, of whoever came by an invitation and has no badge on paper.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { copyButton } from "./copying.js";
import { t } from "./words.js";
import { confirm, dialog } from "./ui.js";

/** @param {Store} store */
export function tellCode(store) {
  const { name, role } = store.me;
  return dialog(
    t.yourCode,
    [
      el("p", {}, el("strong", { dir: "auto" }, name), ", " + t.roles[role]),
      el("p", {}, t.writeItDown),
      el("p", { class: "large-code" }, el("code", {}, store.ownCode)),
      copyButton(store.ownCode, "copy-own"),
    ],
    [[t.haveIt, true, "primary"]],
  );
}

// Whoever goes without it does not come back.
/** @param {Store} store */
export async function mayLeave(store) {
  const { ownCode } = store;
  return !ownCode || confirm(t.signOut, el("p", {}, t.codeNeeded(ownCode)), t.signOut);
}
