// What lets somebody in: the secret of a badge (`#t=`) or of an invitation (`#i=`) in an address,
// or what they type. Scanners and chat programs escape the sign before a secret, break the line in
// it, put it in quotes, and append what they like; none of that can be part of a secret.

/** @typedef {{ badge?: string, invitation?: string }} Way */
/** @typedef {Way & { code?: string, doorCode?: string, name?: string }} SignInWay */

const names = { t: "badge", i: "invitation" };
const codeLength = 10;
const secretInLink = /#[/?]?([ti])=["'“”‘’«<([]*([A-Za-z0-9_-]{1,43})/i; // 43: 256 bits in Base64
const fromTheSecretOn = /(?:#|%(?:25)*23)[ti](?:=|%(?:25)*3d).*$/i;

// Taken out of the address, and out of the history with it, before anything else can see it.
export function wayInAddress() {
  const { hash, pathname, search } = location;
  const way = wayOfLink(hash) || wayOfLink(search);
  if (way) history.replaceState(null, "", pathname + search.replace(fromTheSecretOn, ""));
  return way;
}

/** @param {string} text @returns {Way | null} */
export function wayOfLink(text) {
  const found = secretInLink.exec(inOneLine(unescaped(text)));
  return found ? { [names[found[1].toLowerCase()]]: found[2] } : null;
}

// What was typed or pasted: a whole address, a badge's secret, or its short code.
/** @param {string} typed @returns {SignInWay | null} */
export function wayTyped(typed) {
  const link = wayOfLink(typed);
  if (link) return link;
  const text = typed.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").trim();
  const plain = text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (plain.length === codeLength) return { code: text };
  const code = /(?:^|[^\p{L}\p{N}])([A-Z0-9]{5}[-‐‑–—][A-Z0-9]{5})(?![\p{L}\p{N}])/iu.exec(text);
  if (code) return { code: code[1] };
  const secret = /^[^\w-]*([\w-]{24,43})[^\w-]*$/.exec(text);
  return secret ? { badge: secret[1] } : null;
}

// Escaped once or more often. What is escaped badly stays.
function unescaped(text) {
  let plain = text;
  for (let turn = 0; turn < 3 && plain.includes("%"); turn++) {
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_all, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  return plain;
}

// With the marks of a quotation at the heads of lines.
function inOneLine(text) {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "").replace(/\s*[\r\n]+[\s>]*/g, "");
}
