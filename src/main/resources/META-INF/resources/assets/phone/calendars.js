// How sessions get into the calendar of a phone, so that they follow when something moves.
/** @import { App } from "./app.js" */
import { copyText } from "../shared/copy.js";
import { el } from "../shared/dom.js";
import { button, icon } from "./ui.js";
import { t } from "./words.js";

// A calendar that listens to an address; where no program opens such links the address can be
// copied, and at last taken as a file, which follows nothing.
/**
 * @param {App} app
 * @param {string} path
 * @param {{ label: string, act: string, strength?: string }} shown
 */
export function subscribe(app, path, { label, act, strength = "" }) {
  const address = new URL(path, location.href);
  const listen = address.href.replace(/^https?:/, "webcal:");
  return el(
    "div",
    { class: "calendar" },
    el(
      "a",
      { class: "button wide " + strength, href: listen, "data-act": act },
      icon("calendar"),
      label,
    ),
    el("p", { class: "hint" }, t.calendarFollows),
    el(
      "div",
      { class: "buttons" },
      button(
        t.copyAddress,
        { class: "button quiet", "data-act": act + "-copy", "aria-label": t.ofCalendar(label) },
        async () => app.say((await copyText(address.href)) ? t.copied : t.notCopied, true),
      ),
      el(
        "a",
        { class: "button quiet", href: address.href, "data-act": act + "-once" },
        t.calendarOnce,
      ),
    ),
  );
}

// Calendars say no language when they ask.
/** @param {string} path */
export function spoken(path) {
  return path + (path.includes("?") ? "&" : "?") + "lang=" + t.lang;
}
