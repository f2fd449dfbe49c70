// What a draft shall do: which slots, by which rule, what stays free and what goes to cards.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { Unreachable } from "./api.js";
import { slotTime } from "./sentences.js";
import { t } from "./words.js";
import {
  check,
  field,
  form,
  heading,
  input,
  select,
  showFieldErrors,
  showRefusal,
  submit,
} from "./ui.js";

/** @param {Store} store */
export function orderForm(store, began) {
  const now = store.clock.now();
  const rows = store.sessionSlots.map((slot) => slotRow(store, slot, now));
  const name = input({ name: "name", maxlength: "100" });
  const rule = select(t.rules, "phragmen", { name: "rule" });
  const cut = select(t.cuts, "ranking", { name: "cut" });
  const cards = check(t.cardsApart, false, (on) =>
    rows.forEach((row) => {
      row.cards.disabled = !on;
    }),
  );
  rows.forEach((row) => {
    row.cards.disabled = true;
  });
  const alert = el("p", { class: "field-error", role: "alert" });
  const parts = [
    heading(2, t.order, { id: "order-head", class: "panel-head" }),
    store.votingOpen &&
      el("p", { class: "note" }, el("strong", {}, t.rehearsal + ": "), t.rehearsalHint),
    rows.length
      ? el(
          "table",
          { class: "slot-table" },
          el("caption", { class: "for-readers" }, t.slotsToFill),
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              el("th", { scope: "col" }, t.fill),
              el("th", { scope: "col" }, t.holdBack),
              el("th", { scope: "col" }, t.forCards),
            ),
          ),
          el(
            "tbody",
            {},
            rows.map((row) => row.node),
          ),
        )
      : el("p", { class: "hint" }, t.noGrid),
    cards,
    el(
      "details",
      {},
      el("summary", {}, t.moreChoices),
      field(t.draftName, name, { name: "name" }),
      field(t.rule, rule, { name: "rule", hint: t.ruleHint }),
      field(t.cut, cut, { name: "cut" }),
    ),
    alert,
    submit(t.orderIt, { key: "order" }),
  ];
  return form(parts, async (node) => {
    const body = {
      name: name.value.trim() || undefined,
      rule: rule.value,
      cut: cut.value,
      ...chosen(rows, cards),
    };
    alert.textContent = body.slots.length ? "" : t.noSlotChosen;
    if (!body.slots.length) return;
    try {
      const answer = await store.api.post("/wall/drafts", body);
      name.value = "";
      began(answer.body);
    } catch (failure) {
      if (failure instanceof Unreachable) alert.textContent = t.silentSafe;
      else if (!showFieldErrors(node, failure)) showRefusal(alert, failure, t.refused);
    }
  });
}

/** @param {Store} store */
function slotRow(store, slot, now) {
  const started = slot.from <= now;
  const label = slotTime(store, slot) + " " + slot.name;
  const fill = el("input", {
    type: "checkbox",
    checked: started ? null : "",
    id: "fill-" + slot.id,
  });
  const number = (kind, words) =>
    input({
      type: "number",
      min: "0",
      max: "1000",
      value: "0",
      inputmode: "numeric",
      class: "input input-number",
      "aria-label": words + ": " + label,
      "data-kind": kind,
    });
  const hold = number("hold", t.holdBack);
  const cards = number("cards", t.forCards);
  const node = el(
    "tr",
    {},
    el(
      "td",
      {},
      el(
        "label",
        { class: "check" },
        fill,
        el("span", {}, label, started && el("span", { class: "hint" }, " " + t.started)),
      ),
    ),
    el("td", {}, hold),
    el("td", {}, cards),
  );
  return { slot, node, fill, hold, cards };
}

function chosen(rows, cards) {
  const filled = rows.filter((row) => row.fill.checked);
  const numbers = (kind) =>
    Object.fromEntries(
      filled.map((row) => [row.slot.id, Math.max(0, parseInt(row[kind].value, 10) || 0)]),
    );
  const body = { slots: filled.map((row) => row.slot.id), holdBack: numbers("hold") };
  if (cards.querySelector("input").checked) body.cards = numbers("cards");
  return body;
}
