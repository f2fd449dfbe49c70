// The words of the page in the reader's language, which changes without leaving the page.
import { pageLanguage } from "../shared/language.js";
import { prefer } from "../shared/preference.js";
import { en } from "./words-en.js";
import { es } from "./words-es.js";

const languages = { en, es };

export const t = {};

export function speak(language = pageLanguage()) {
  Object.assign(t, languages[language]);
  document.documentElement.lang = language;
}

export function choose(language) {
  prefer("language", language);
  speak(language);
}
