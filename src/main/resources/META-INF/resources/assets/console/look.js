// Language and theme as the person wants them, for all pages of this browser.
import { languageName } from "../shared/language.js";
import { prefer, preference } from "../shared/preference.js";
import { button } from "./ui.js";
import { languages, t } from "./words.js";

// The way to the next language, which is named in itself.
export function languageButton() {
  const next = languages[(languages.indexOf(t.lang) + 1) % languages.length];
  return button(languageName(next), () => turnTo(next), {
    kind: "link",
    lang: next,
    key: "language",
  });
}

// Where nothing can be kept, the address carries the language.
function turnTo(language) {
  prefer("language", language);
  const address = new URL(location.href);
  if (preference("language") === language) address.searchParams.delete("lang");
  else address.searchParams.set("lang", language);
  if (address.href === location.href) location.reload();
  else location.replace(address.href);
}

export function turnTheme() {
  const root = document.documentElement;
  const other = root.dataset.theme === "dark" ? "light" : "dark";
  root.dataset.theme = other;
  prefer("theme", other);
}
