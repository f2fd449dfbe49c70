// The parts of a draft's page: how good it is, what it changes, what it leaves out.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { placeName, rich, titleOf } from "./sentences.js";
import { t } from "./words.js";

export function contradictions(draft) {
  return el(
    "section",
    { class: "contradictions", "aria-labelledby": "contra-head" },
    el("h3", { id: "contra-head" }, t.contradictions),
    el("p", {}, t.contradictionsHint),
    el(
      "ul",
      { lang: "en" },
      draft.contradictions.map((sentence) => el("li", {}, sentence)),
    ),
  );
}

// How good it is may be hidden.
export function hasPlan(draft) {
  return draft.state === "ready" || draft.state === "cancelled";
}

export function progressOf(draft) {
  const { honoured, upperBound } = draft.progress;
  return honoured === null ? t.qualityHidden : t.progress(honoured, upperBound);
}

// Figures with a bar each, on one scale: what random placing, this plan and no plan at all can do.
export function qualityOf(draft, found) {
  if (!draft.quality) return el("p", { class: "hint" }, t.qualityHidden);
  const { choices, honoured, seated, upperBound, randomPlan } = draft.quality;
  const rows = [
    [t.random, randomPlan, "plain"],
    [t.honoured, honoured, "strong"],
    [t.seated, seated, "strong"],
    [t.upperBound, upperBound, "plain"],
  ];
  const served = found.served;
  if (!choices) return el("p", { class: "hint" }, t.noVotes);
  return el(
    "section",
    { class: "quality", "aria-labelledby": "quality-head" },
    el("h3", { id: "quality-head" }, t.quality(choices)),
    el(
      "dl",
      { class: "bars" },
      rows.map(([label, value, kind]) =>
        el(
          "div",
          { class: "bar-row" },
          el("dt", {}, label),
          el(
            "dd",
            {},
            el("meter", {
              class: "bar bar-" + kind,
              min: "0",
              max: String(Math.max(1, choices)),
              value: String(value),
              "aria-label": label,
            }),
            el("span", { class: "figure" }, String(value)),
          ),
        ),
      ),
    ),
    served && el("p", { class: "served" }, t.served(served.from, served.to)),
  );
}

/** @param {Store} store */
export function changesOf(store, found) {
  const groups = [
    ["moved", t.movedN, (one) => t.fromTo(placeName(store, one.from), placeName(store, one.to))],
    ["added", t.addedN, (one) => placeName(store, one.to)],
    ["dropped", t.droppedN, (one) => placeName(store, one.from)],
  ];
  return el(
    "section",
    { class: "changes", "aria-labelledby": "changes-head" },
    el(
      "h3",
      { id: "changes-head" },
      t.changesHead,
      " ",
      el("span", { class: "hint" }, t.sameN(found.same)),
    ),
    el(
      "div",
      { class: "change-groups" },
      groups.map(([kind, words, where]) =>
        el(
          "details",
          {
            class: "change-group change-" + kind,
            open: found[kind].length > 0 && found[kind].length <= 8 ? "" : null,
          },
          el("summary", {}, words(found[kind].length)),
          el(
            "ul",
            { class: "plain-list" },
            found[kind].map((one) =>
              el(
                "li",
                {},
                titleOf(store, one.proposalId, one.title),
                " ",
                el("span", { class: "hint" }, where(one)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {Store} store */
export function unplacedOf(store, draft) {
  if (!draft.unplaced.length) return null;
  return el(
    "details",
    { class: "left-out" },
    el("summary", {}, t.leftOut(draft.unplaced.length)),
    el(
      "ul",
      { class: "plain-list" },
      draft.unplaced.map((one) =>
        el(
          "li",
          {},
          titleOf(store, one.proposalId),
          " ",
          el("span", { class: "hint" }, one.reason ? t.reasons[one.reason] : t.reasonHidden),
        ),
      ),
    ),
  );
}

export function publishLine(draft, found) {
  return rich(
    t.publishLine(
      found.moved.length,
      found.added.length,
      found.dropped.length,
      draft.quality && t.seatedOf(draft.quality.seated, draft.quality.choices),
    ),
  );
}
