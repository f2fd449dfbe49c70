// What somebody types to come in, and what it means when they are refused.
/** @import { Answer } from "../shared/api.js" */
/** @import { Way } from "../shared/ways.js" */
import { isPassing } from "../shared/api.js";
import { wayOfLink } from "../shared/ways.js";
import { t } from "./words.js";

const codeLength = 10;

/** @typedef {Way & { code?: string, doorCode?: string, name?: string }} SignInWay */

// What was typed or pasted: a whole address, a badge's secret, or its short code.
/** @param {string} typed @returns {SignInWay | null} */
export function wayIn(typed) {
  const text = typed.trim();
  const link = wayOfLink(text);
  if (link) return link;
  const plain = text.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (plain.length === codeLength) return { code: text };
  return plain.length > codeLength * 2 ? { badge: text } : null;
}

/** @param {Answer} answer @param {SignInWay} [way] */
export function refusal(answer, way = {}) {
  if (answer.status === 429) return t.tooMany(Math.ceil((answer.waitMs || 10000) / 1000));
  if (isPassing(answer)) return t.signInLater;
  if (answer.problem === "event-over") return t.eventOverHint;
  if (answer.problem === "door-full") return t.doorFull;
  if (way.invitation) return t.invitationGone;
  if (way.doorCode) return answer.status === 400 ? t.nameRefused : t.unknownDoorCode;
  return answer.status === 400 ? t.codeForm : t.unknownCode;
}
