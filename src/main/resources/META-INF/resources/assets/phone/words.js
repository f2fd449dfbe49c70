// The words of the phone page, of which a phone fetches those of its reader alone. A language more
// is a file more, and its name here.
import { pageLanguage } from "../shared/language.js";

export const languages = ["en", "es"];
export const t = {};
const known = {};

// The page's head has asked for the words of most readers already.
export async function learn(language = pageLanguage(languages)) {
  if (known[language]) return;
  const file = "/assets/phone/words/" + language + ".js"; // In a name, or the build would join it.
  known[language] = (await import(file))[language];
}

/** @param {string} language one that was learned */
export function speak(language = pageLanguage(languages)) {
  Object.assign(t, known[language], { lang: language });
  document.documentElement.lang = language;
}

// Words from elsewhere than the service.
export function teach(language, words) {
  known[language] = words;
}
