// What it means when somebody is not let in.
/** @import { Answer } from "../shared/api.js" */
/** @import { SignInWay } from "../shared/ways.js" */
import { isPassing } from "../shared/api.js";
import { t } from "./words.js";

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
