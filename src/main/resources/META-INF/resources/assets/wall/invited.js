// A screen that was invited: its token is kept on this machine. All that the Wall shows is public,
// so that the Wall goes on, whatever becomes of the invitation.
/** @import { Way } from "../shared/ways.js" */
import { Api, backoffMs, eventAddress, isPassing } from "../shared/api.js";
import { Attempt } from "../shared/attempt.js";
import { el } from "../shared/dom.js";
import { wayInAddress } from "../shared/ways.js";
import { t } from "./words.js";

const shownMs = 120000; // Somebody is there who has just opened the link.

/** @param {string} slug */
export function takeInvitation(slug) {
  const way = wayInAddress();
  const attempt = new Attempt("screen:" + slug);
  const wanted = way || attempt.way; // Sent before, and never answered.
  if (wanted && wanted.invitation) redeem(new Api(eventAddress(slug)), attempt, slug, wanted, 0);
}

/** @param {Api} api @param {Attempt} attempt @param {string} slug @param {Way} way */
async function redeem(api, attempt, slug, way, times) {
  const answer = await api.signIn(way, attempt.keyOf(way));
  if (isPassing(answer)) {
    const again = () => redeem(api, attempt, slug, way, times + 1);
    setTimeout(again, backoffMs(times, answer.waitMs));
    return;
  }
  attempt.answered();
  if (answer.status === 201) {
    keep(slug, answer.body);
    const { person, code } = answer.body;
    show(t.screenIs(person.name), code && el("p", {}, t.screenCode + " ", el("b", {}, code)));
  } else {
    show(t.invitationGone, null);
  }
}

function keep(slug, signedIn) {
  try {
    localStorage.setItem("screen:" + slug, JSON.stringify(signedIn));
  } catch (refused) {
    // The Wall needs nothing of it.
  }
}

function show(words, more) {
  const close = el("button", { type: "button", class: "invited-close" }, t.understood);
  const box = el("aside", { class: "invited", role: "status" }, el("p", {}, words), more, close);
  const end = () => box.remove();
  close.addEventListener("click", end);
  document.body.append(box);
  setTimeout(end, shownMs);
}
