// Text as it is searched and as lists are sorted. The service folds names alike (FoldedName).

// Letters that are no other one with a mark.
const plain = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ς: "σ",
};
const special = new RegExp("[" + Object.keys(plain).join("") + "]", "g");

// Its words in their order, without case, accents and apostrophes.
/** @param {string | null} [text] @returns {string[]} */
export function wordsOf(text) {
  return String(text || "")
    .replace(/´/g, "'")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’ʼʻ`´]/gu, "")
    .replace(special, (letter) => plain[letter])
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** @param {string | null} [text] */
export function folded(text) {
  return wordsOf(text).join(" ");
}

// Whether all words of a query are in a text, also as parts of words. What has no letter is looked
// for as it is.
/** @param {string} text @param {string} query */
export function finds(text, query) {
  const words = wordsOf(query);
  const within = folded(text);
  return words.length
    ? words.every((word) => within.includes(word))
    : text.toLowerCase().includes(query.trim().toLowerCase());
}

// Sorted as the alphabet of a language has it.
/** @param {Iterable<string>} texts @param {string} language */
export function alphabetical(texts, language) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...texts].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
}
