// The words of the page in the reader's language. They are loaded when they are needed, and
// changed without leaving the page.
import { pageLanguage } from "../shared/language.js";
import { prefer } from "../shared/preference.js";

export { titleLanguage } from "../shared/spoken.js";

export const t = {};

// False when the words cannot be had now.
export async function speak(language = pageLanguage(), choose = false) {
  try {
    const { words } = await import("./words-" + language + ".js");
    Object.assign(t, words);
  } catch (unreachable) {
    return false;
  }
  document.documentElement.lang = language;
  if (choose) prefer("language", language);
  return true;
}
