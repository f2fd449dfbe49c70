// In which groups the proposals stand once voting is closed: what counts first and alone, apart
// from it what nobody can say yet, and the rest below.
/** @import { Proposal } from "../shared/types.js" */

/** @typedef {{ head: "chosen" | "unsure" | "others" | null, items: Proposal[] }} Group */

// closed: whether choosing is over; base: what the service has; differing: ids of what it may not
// have. Each proposal once, in the order in which it came; no group is empty.
/**
 * @param {Proposal[]} proposals
 * @param {{ closed: boolean, base: object, differing: string[] }} ballot
 * @returns {Group[]}
 */
export function groupsOf(proposals, { closed, base, differing }) {
  const headOf = ({ id }) => (differing.includes(id) ? "unsure" : base[id] ? "chosen" : "others");
  const heads = /** @type {const} */ (["chosen", "unsure", "others"]);
  const groups = heads
    .map((head) => ({ head, items: proposals.filter((it) => headOf(it) === head) }))
    .filter(({ items }) => items.length > 0);
  return closed && groups.some(({ head }) => head !== "others")
    ? groups
    : [{ head: null, items: proposals }];
}
