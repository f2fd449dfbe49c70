// Calm sentences for when there is nothing to work on.
import { el } from "../shared/dom.js";
import { t } from "./words.js";

export function unknownEvent() {
  return el(
    "main",
    { class: "lonely" },
    el("h1", {}, t.unknownEvent),
    el("p", {}, t.unknownEventHint),
    el("p", {}, el("a", { class: "button button-primary", href: "/" }, t.allEvents)),
  );
}
