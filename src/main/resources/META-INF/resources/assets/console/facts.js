// What became different of the subject of an entry of the journal, in words.

/** @typedef {{ field: string, from?: string, to?: string }} Fact */

const silent = ["id"];
const named = ["facilitators", "doorCode", "closed"]; // Ids, and what is secret.

/**
 * @param {Fact[]} facts
 * @param {{ fact: Object<string, string>, yes: string, no: string }} words
 * @param {(instant: string) => string} time
 */
export function factWords(facts, words, time) {
  return facts
    .filter((fact) => !silent.includes(fact.field))
    .map((fact) => {
      const field = words.fact[fact.field] || fact.field;
      if (named.includes(fact.field)) return field;
      const [from, to] = [fact.from, fact.to].map((value) => valueWords(value, words, time));
      if (from === null && to === null) return field;
      return field + ": " + (from === null ? to : from + " → " + (to === null ? "–" : to));
    });
}

function valueWords(value, words, time) {
  if (value === undefined || value === null) return null;
  if (value === "true") return words.yes;
  if (value === "false") return words.no;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return time(value);
  return value.startsWith("[") ? JSON.parse(value).join(", ") : value;
}
