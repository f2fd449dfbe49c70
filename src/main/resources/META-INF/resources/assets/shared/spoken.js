// What a title is spoken in: as its proposer said, else what its small words tell.
import { languageTag } from "./language.js";

export function titleLanguage(titled) {
  return languageTag(titled.language) || guessed(titled.title || "");
}

const spanish = /[ñ¿¡]|\b(el|la|los|las|del?|para|cómo|una?|sobre|y|en|con|nuestr[oa]s?)\b/gi;
const english = /\b(the|of|and|for|how|to|in|with|an?|on|your?|what|is|we|do)\b/gi;

function guessed(title) {
  const [es, en] = [spanish, english].map((pattern) => (title.match(pattern) || []).length);
  return es > en ? "es" : "en";
}
