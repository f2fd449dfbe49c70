// Why the service refused something: in the page's words where it has some, else in those of the
// service, which speaks English. Kept as what it is, so that it can be said in another language.
import { el } from "../shared/dom.js";
import { isPassing } from "../shared/api.js";
import { t } from "./words.js";

// known: by type of problem, the name of the page's words.
export function reasonOf(answer, known) {
  if (isPassing(answer)) return { own: "noConnection" };
  const own = known[answer.problem];
  const detail = !own && answer.body && answer.body.detail;
  return detail ? { detail } : { own: own || "laterPlease" };
}

/** @param {{ own?: string, detail?: string }} reason */
export function reasonWords({ own, detail }) {
  return detail ? el("span", { lang: "en" }, detail) : t[own];
}
