// A form in a dialog that saves one thing, and stays open with what was typed when it is refused.
import { el } from "../shared/dom.js";
import { Unreachable } from "./api.js";
import { t } from "./words.js";
import { button, confirm, dialog, form, say, showFieldErrors, showRefusal, submit } from "./ui.js";

// What was typed cannot be meant, and its field says so.
export class Unsaved extends Error {}

// What of a thing was edited: the fields that are not as they were when the form was opened. What
// nobody touched is not sent, so that it stays exactly as it is.
export function changed(before, after) {
  const differs = ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]);
  return Object.fromEntries(Object.entries(after).filter(differs));
}

// save() does the work; remove, if there is one, is {label, question, run}. Answers whether saved.
export function editor(title, parts, save, remove) {
  return dialog(
    title,
    (close) => {
      const alert = el("p", { class: "field-error", role: "alert" });
      const attempt = async (node, action) => {
        alert.textContent = "";
        try {
          await action();
          say(t.saved);
          close(true);
        } catch (failure) {
          if (failure instanceof Unsaved) return;
          if (failure instanceof Unreachable) alert.textContent = t.silentSafe;
          else if (failure.status === 412) alert.textContent = t.changedMeanwhile;
          else if (!showFieldErrors(node, failure)) showRefusal(alert, failure, String(failure));
        }
      };
      const node = form(
        [
          parts,
          alert,
          el(
            "div",
            { class: "dialog-buttons" },
            remove &&
              button(
                remove.label,
                async () => {
                  if (
                    await confirm(remove.label, el("p", {}, remove.question), remove.label, "wrong")
                  )
                    attempt(node, remove.run);
                },
                { kind: "wrong", write: true },
              ),
            button(t.cancel, () => close(null), { kind: "quiet" }),
            submit(t.save),
          ),
        ],
        () => attempt(node, () => save(node)),
      );
      return node;
    },
    [],
    { focus: "input", kind: "dialog-editor" },
  );
}

// "projector, quiet" as a list without repetitions.
export function words(text) {
  return Array.from(
    new Set(
      text
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  );
}
