// The words of a page in the language of its reader, who may change it without leaving the page.
import { pageLanguage } from "./language.js";

export function wordsIn(known) {
  const t = {};
  const languages = Object.keys(known);

  function speak(language = pageLanguage(languages)) {
    Object.assign(t, known[language], { lang: language });
    document.documentElement.lang = language;
  }

  return { t, languages, speak };
}
