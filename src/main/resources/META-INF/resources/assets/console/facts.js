// What became different of the subject of an entry of the journal, in words.

/** @typedef {{ field: string, from?: string, to?: string }} Fact */
/** @typedef {Object<string, string>} Names */
/** @typedef {(colour: string, shape: string) => string} LookWords */
/** @typedef {{ fact: Names, roles?: Names, look?: LookWords, yes: string, no: string }} Words */

const silent = ["id"];
const texts = ["name", "title", "track", "tracks"]; // Whatever they look like.
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
      const [from, to] = [fact.from, fact.to].map((value) =>
        saidOf(fact.field, value, words, time),
      );
      if (from === null && to === null) return field;
      return field + ": " + (from === null ? to : from + " → " + (to === null ? "–" : to));
    });
}

function saidOf(field, value, words, time) {
  if (value === undefined || value === null) return null;
  if (texts.includes(field)) return value;
  if (field === "role") return words.roles[value] || value;
  // Such as "City: yellow circle".
  if (field === "look") return value.replace(/(\w+) (\w+)$/, (_, one, two) => words.look(one, two));
  return valueWords(value, words, time);
}

function valueWords(value, words, time) {
  if (value === "true") return words.yes;
  if (value === "false") return words.no;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return time(value);
  return value.startsWith("[") ? JSON.parse(value).join(", ") : value;
}
