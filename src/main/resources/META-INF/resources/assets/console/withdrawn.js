// What was withdrawn, folded below the open proposals: from here it is opened again.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { t } from "./words.js";
import { button, refill, say, showRefusal, titleText } from "./ui.js";

/** @param {Store} store */
export function withdrawnList(store) {
  const alert = el("p", { class: "alert", role: "alert" });
  const count = el("summary", { "data-key": "withdrawn" });
  const list = el("ul", { class: "thing-list" });
  const node = el(
    "details",
    { hidden: "" },
    count,
    el("p", { class: "hint" }, t.withdrawnHint),
    alert,
    list,
  );
  const read = async () => {
    const items = await store.api.all("/proposals?status=withdrawn").catch(() => null);
    if (!items) return; // What is shown stays until there is an answer.
    node.hidden = items.length === 0;
    count.textContent = t.withdrawnSoFar(items.length);
    refill(
      list,
      items.map((one) => row(one, () => reopen(one))),
    );
  };
  const reopen = async (one) => {
    alert.textContent = "";
    try {
      await store.api.post(`/proposals/${one.id}/reopening`);
      say(t.reopened(one.title));
    } catch (failure) {
      showRefusal(alert, failure, t.silentSafe);
    }
    await Promise.all([store.refresh(), read()]);
  };
  return { node, read };
}

function row(one, reopen) {
  return el(
    "li",
    { class: "thing" },
    el(
      "span",
      {},
      titleText(one.title, titleLanguage(one), { class: "said-title strong" }),
      " ",
      el("span", { class: "hint" }, one.facilitatorNames.join(", ") || t.wish),
    ),
    button(t.reopen, reopen, {
      key: "reopen-" + one.id,
      name: t.reopenOf(one.title),
      write: true,
      kind: "quiet",
    }),
  );
}
