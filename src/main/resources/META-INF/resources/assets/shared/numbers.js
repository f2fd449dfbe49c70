// What the words of all languages need to speak of one thing or several.

/** @param {number} n @param {string} one @param {string} many */
export function s(n, one, many) {
  return n === 1 ? one : many;
}

/** @param {string[]} names @param {string} language */
export function listed(names, language) {
  return typeof Intl.ListFormat === "undefined"
    ? names.join(", ")
    : new Intl.ListFormat(language).format(names);
}
