// What the rules say against an edit, each in its sentence; those that a volunteer may overrule
// can be overruled with a reason, which the journal keeps.
import { el } from "../shared/dom.js";
import { t } from "./words.js";
import { foldedList } from "./folded.js";
import { dialog, field, form, input, submit } from "./ui.js";

const mostRules = 3;

function unpinned({ proposalId, roomId, slotId }) {
  return Object.assign(
    { op: "unpin", proposalId },
    roomId && slotId ? { from: { roomId, slotId } } : {},
  );
}

// Answers {override, reason}, or {before: edits that clear the way}, or null to leave it.
export async function explainRefusal(problem, line) {
  const overridable = problem.violations.every((violation) => violation.overridable);
  const reason = input({ maxlength: "500", name: "reason" });
  const reasonField = field(t.reason, reason, { hint: t.reasonHint });
  const content = (close) =>
    el(
      "div",
      {},
      el("p", { class: "lead" }, t.refusedLead),
      el("p", { class: "own-change" }, line()),
      foldedList(
        problem.violations.map((violation) =>
          el(
            "span",
            {},
            el("span", { lang: "en" }, violation.sentence),
            violation.overridable && el("span", { class: "may" }, " " + t.mayOverrule),
          ),
        ),
        mostRules,
        "rules",
      ),
      overridable &&
        form([reasonField, submit(t.overrule)], () => {
          const words = reason.value.trim();
          reasonField.showError(words ? "" : t.required);
          if (!words) {
            reason.focus();
            return;
          }
          const rules = problem.violations.map((violation) => violation.rule);
          close({ override: Array.from(new Set(rules)), reason: words });
        }),
    );
  const pins = problem.violations.every(
    (violation) => violation.rule === "pin-moved" && violation.proposalId,
  );
  const unpin = { before: problem.violations.map(unpinned) };
  return dialog(
    t.refusedTitle,
    content,
    [
      [overridable || pins ? t.leaveIt : t.close, null, "quiet"],
      ...(pins ? [[t.unpinAndDo, unpin, "primary"]] : []),
    ],
    { kind: "dialog-refused" },
  );
}
