// Where it says what becomes of the reader's data.
import { el } from "../shared/dom.js";
import { t } from "./words.js";

export function privacyLink() {
  const link = el("a", { class: "button wide quiet", href: "#privacy" }, t.privacy);
  return el("p", { class: "privacy-link" }, link);
}
