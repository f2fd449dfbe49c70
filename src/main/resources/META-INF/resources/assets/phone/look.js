// The theme that the reader chose; without a choice shared/theme.js follows the device.
import { prefer, preference } from "../shared/preference.js";

let chosen = preference("theme") || "auto";

export function chosenTheme() {
  return chosen;
}

export function chooseTheme(value) {
  chosen = value;
  prefer("theme", value === "auto" ? null : value);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.setAttribute("data-theme",
    value === "auto" ? (dark ? "dark" : "light") : value);
}
