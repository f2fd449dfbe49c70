// What became different of the subject of an entry of the journal, in words.

/** @typedef {{ field: string, from?: string, to?: string }} Fact */
/** @typedef {Object<string, string>} Names */
/** @typedef {{ fact: Names, roles?: Names, yes: string, no: string }} Words */

const silent = ["id"];
const named = ["facilitators", "doorCode", "closed"]; // Ids, and what is secret.

/**
 * @param {Fact[]} facts
 * @param {Words} words
 * @param {(instant: string) => string} time
 */
export function factWords(facts, words, time) {
  return facts
    .filter((fact) => !silent.includes(fact.field))
    .map((fact) => {
      const field = words.fact[fact.field] || fact.field;
      if (named.includes(fact.field)) return field;
      const of = fact.field === "role" ? (role) => words.roles[role] || role : (value) => value;
      const [from, to] = [fact.from, fact.to].map((value) => valueWords(of(value), words, time));
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
