// Puts a text where it can be pasted from; false where the browser does not let the page.

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (missingOrRefused) {
    return copyByHand(text);
  }
}

// A hall's own machine has no HTTPS, and no clipboard for pages without.
function copyByHand(text) {
  const line = document.createElement("textarea");
  const before = /** @type {HTMLElement} */ (document.activeElement);
  line.className = "for-readers";
  line.value = text;
  (before && before.closest("dialog") ? before.closest("dialog") : document.body).append(line);
  line.select();
  const done = document.execCommand("copy");
  line.remove();
  if (before) before.focus({ preventScroll: true });
  return done;
}
