// The sheet for the entrance: where to go, and the code that lets people in.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { pageCode, printed } from "./papers.js";
import { t } from "./words.js";

/** @param {Store} store */
export async function doorPoster(store, code) {
  const qr = await pageCode(store, "phone");
  printed(
    "poster",
    el(
      "section",
      { class: "sheet sheet-poster" },
      el("p", { class: "sheet-event" }, store.event.name),
      el("h2", { class: "poster-head" }, t.posterHead),
      qr,
      el("p", { class: "poster-address" }, location.host + "/" + store.slug),
      el("p", { class: "poster-what" }, t.doorCode),
      el("p", { class: "poster-code" }, code),
    ),
  );
}
