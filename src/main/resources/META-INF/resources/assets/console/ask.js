// One line of text, asked for in a dialog.
import { t } from "./words.js";
import { dialog, field, form, input } from "./ui.js";

// The text without spaces around it, or null when it was left.
export function askText(title, label, present, longest) {
  const line = input({ value: present, maxlength: String(longest) });
  return dialog(
    title,
    (close) => form([field(label, line)], () => close(line.value.trim() || null)),
    [
      [t.cancel, null, "quiet"],
      [t.save, () => line.value.trim() || null, "primary"],
    ],
    { focus: "input" },
  );
}
