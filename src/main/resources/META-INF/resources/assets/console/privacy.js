// Privacy: until when what is kept of people stays, and what the organiser says about it.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { longDate } from "../shared/times.js";
import { changed, editor } from "./editor.js";
import { t } from "./words.js";
import { button, check, field, heading, input, refill } from "./ui.js";

const bounds = { responsible: 200, contact: 200, purpose: 1000, text: 4000 };

/** @param {Store} store */
export function privacyPanel(store) {
  const node = el("section", { class: "panel", "aria-labelledby": "privacy-head" });
  const draw = () => {
    const { event, me } = store;
    const { responsible } = event.notice;
    const day = longDate(event.purgeOn, t.lang);
    refill(
      node,
      heading(2, t.privacy, { id: "privacy-head", class: "panel-head" }),
      el("p", {}, event.purgedAt ? t.peopleForgotten : t.peopleForgottenOn(day)),
      el("p", {}, responsible ? t.responsibleIs(responsible) : t.nobodyResponsible),
      !event.settings.listed && el("p", {}, t.notListed),
      me && me.role === "organiser"
        ? button(t.edit, () => edit(store), {
            key: "privacy",
            name: t.editOf(t.privacy),
            write: true,
          })
        : el("p", { class: "hint" }, t.organisersSay),
    );
  };
  return { node, draw };
}

/** @param {Store} store */
async function edit(store) {
  const { notice, settings } = store.event;
  const line = (name) => input({ value: notice[name] || "", maxlength: String(bounds[name]) });
  const lines = (name) =>
    el("textarea", { class: "input", rows: "3", maxlength: String(bounds[name]) }, notice[name]);
  const said = {
    responsible: line("responsible"),
    contact: line("contact"),
    purpose: lines("purpose"),
    text: lines("text"),
  };
  const days = input({
    type: "number",
    min: "1",
    max: "366",
    value: String(settings.purgeAfterDays),
    class: "input input-number",
  });
  let { listed } = settings;
  const read = () => ({
    notice: Object.fromEntries(
      Object.keys(said).map((name) => [name, said[name].value.trim() || null]),
    ),
    settings: { purgeAfterDays: days.value === "" ? null : Number(days.value), listed },
  });
  const before = read();
  await editor(
    t.editOf(t.privacy),
    [
      ...Object.keys(said).map((name) => field(t.notice[name], said[name], { name })),
      field(t.purgeAfterDays, days, { name: "purgeAfterDays", hint: t.purgeAfterDaysHint }),
      check(t.listed, listed, (on) => {
        listed = on;
      }),
    ],
    async () => {
      const after = read();
      const { body } = await store.api.change("", {
        notice: changed(before.notice, after.notice),
        settings: changed(before.settings, after.settings),
      });
      store.takeEvent(body);
    },
  );
}
