// What people are called who did something, or whom something was done for.
import { t } from "./words.js";

// Those who are not named by a name; what the service calls them is part of the contract.
const unnamed = new Map([
  ["organiser", () => t.organiser],
  ["somebody who left", () => t.left],
]);

/** @param {string} by */
export function nameOf(by) {
  return unnamed.has(by) ? unnamed.get(by)() : by;
}
