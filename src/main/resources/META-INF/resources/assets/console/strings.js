// Every word that the console says by itself, in the language of the person in front of it.
import { pageLanguage } from "../shared/language.js";
import * as desk from "./words-desk.js";
import * as drafts from "./words-drafts.js";
import * as frame from "./words-frame.js";
import * as wall from "./words-wall.js";

const kept = "language";

function chosen() {
  try {
    const own = localStorage.getItem(kept);
    const asked = new URLSearchParams(location.search).has("lang");
    if (!asked && (own === "en" || own === "es")) return own;
  } catch (blocked) {
    // Storage blocked: the browser's language it is.
  }
  return pageLanguage();
}

export function speak(other) {
  const address = new URL(location.href);
  try {
    localStorage.setItem(kept, other);
    address.searchParams.delete("lang");
  } catch (blocked) {
    address.searchParams.set("lang", other);
  }
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}

export const language = chosen();
export const t = Object.assign({},
  ...[frame, wall, drafts, desk].map((area) => (language === "es" ? area.es : area.en)));
