// What the rules say against an edit, each in its sentence; those that a volunteer may overrule
// can be overruled with a reason, which the journal keeps.
import { el } from "../shared/dom.js";
import { t } from "./strings.js";
import { dialog, field, form, input, submit } from "./ui.js";

// Answers {override, reason}, or null to leave it.
export async function explainRefusal(store, problem, line) {
  const overridable = problem.violations.every((violation) => violation.overridable);
  const reason = input({ maxlength: "500", name: "reason" });
  const reasonField = field(t.reason, reason, { hint: t.reasonHint });
  const content = (close) => el("div", {},
    el("p", { class: "lead" }, t.refusedLead),
    el("p", { class: "own-change" }, line()),
    el("ul", { class: "rules" }, problem.violations.map((violation) =>
      el("li", {}, violation.sentence,
        violation.overridable && el("span", { class: "may" }, " " + t.mayOverrule)))),
    overridable && form([reasonField, submit(t.overrule)], () => {
      const words = reason.value.trim();
      reasonField.showError(words ? "" : t.required);
      if (!words) {
        reason.focus();
        return;
      }
      const rules = problem.violations.map((violation) => violation.rule);
      close({ override: Array.from(new Set(rules)), reason: words });
    }));
  const answer = await dialog(t.refusedTitle, content, [[overridable ? t.leaveIt : t.close, null, "quiet"]],
    { kind: "dialog-refused" });
  return answer;
}
