// A button that puts a text where it can be pasted from.
import { copyText } from "../shared/copy.js";
import { t } from "./words.js";
import { button, say } from "./ui.js";

export function copyButton(text, key) {
  const node = button(
    t.copy,
    async () => {
      const done = await copyText(text);
      node.textContent = done ? t.copied : t.copy;
      say(done ? t.copied : t.notCopied);
    },
    { key },
  );
  return node;
}
