// Badges: their secret in an address, their code as it is typed, and what a refusal means.
import { isPassing } from "../shared/api.js";
import { t } from "./words.js";

const codeLength = 8;

// The secret of a badge's QR code, taken out of the address before anything else can see it.
export function badgeInAddress() {
  const secret = badgeIn(location.hash);
  if (secret) history.replaceState(null, "", location.pathname + location.search);
  return secret;
}

function badgeIn(text) {
  const found = /#t=([^&\s]+)/.exec(text);
  return found ? decoded(found[1]) : null;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return text;
  }
}

// What was typed or pasted: a whole badge address, a badge's secret, or its short code.
export function wayIn(typed) {
  const text = typed.trim();
  const badge = badgeIn(text);
  if (badge) return { badge };
  const plain = text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (plain.length === codeLength) return { code: text };
  return plain.length > codeLength * 2 ? { badge: text } : null;
}

export function refusal(answer) {
  if (answer.status === 429) return t.tooMany(Math.ceil((answer.waitMs || 10000) / 1000));
  if (isPassing(answer)) return t.signInLater;
  if (answer.status === 400) return t.codeForm;
  if (answer.problem === "event-over") return t.eventOverHint;
  return t.unknownCode;
}
