// Language and theme as the person wants them, for all pages of this browser.
import { prefer, preference } from "../shared/preference.js";

// Where nothing can be kept, the address carries the language.
export function speak(language) {
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
