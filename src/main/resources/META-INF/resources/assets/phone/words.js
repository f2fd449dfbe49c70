// The words of the page in the reader's language. They are loaded when they are needed, and
// changed without leaving the page.
import { languageTag, pageLanguage } from "../shared/language.js";
import { prefer } from "../shared/preference.js";

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

// What a title is spoken in: as its proposer said, else what its small words tell.
export function titleLanguage(titled) {
  return languageTag(titled.language) || guessed(titled.title || "");
}

const spanish = /[ñ¿¡]|\b(el|la|los|las|del?|para|cómo|una?|sobre|y|en|con|nuestr[oa]s?)\b/gi;
const english = /\b(the|of|and|for|how|to|in|with|an?|on|your?|what|is|we|do)\b/gi;

function guessed(title) {
  const [es, en] = [spanish, english].map((pattern) => (title.match(pattern) || []).length);
  return es > en ? "es" : "en";
}
