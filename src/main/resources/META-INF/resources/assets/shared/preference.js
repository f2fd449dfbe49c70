// What the reader chose for all pages of this browser: the language, and the theme, which
// theme.js reads before the first paint.

export function preference(name) {
  try {
    return localStorage.getItem(name);
  } catch (refused) {
    return null;
  }
}

// Null: whatever the browser says.
export function prefer(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch (refused) {
    // It holds until the page is left.
  }
}
