// The choices of a ballot as levels by proposal: compared, followed and cut to what is possible.
/** @import { Ballot as BallotShape } from "../shared/types.js" */

/** @typedef {Record<string, "want" | "must">} Levels by the id of the proposal */

/** @param {BallotShape["choices"]} choices @returns {Levels} */
export function levelsOf(choices) {
  return Object.fromEntries(choices.map((choice) => [choice.proposalId, choice.level]));
}

/** @param {Levels} one @param {Levels} other */
export function different(one, other) {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].filter((id) => one[id] !== other[id]).sort();
}

export function same(one, other) {
  return different(one, other).length === 0;
}

// A choice goes where its proposal went; of two the higher one counts. `open` is null when unknown.
/** @param {Levels} levels @param {Map<string, string>} into @param {Set<string> | null} open */
export function followed(levels, into, open) {
  const result = {};
  for (const [id, level] of Object.entries(levels)) {
    const at = into.get(id) || id;
    if (open && !open.has(at)) continue;
    if (result[at] !== "must") result[at] = level;
  }
  return result;
}

/** @param {Levels} levels @param {string[]} ids @returns {Levels} */
export function without(levels, ids) {
  return Object.fromEntries(Object.entries(levels).filter(([id]) => !ids.includes(id)));
}

// What either of them has; of two levels the higher one counts.
/** @param {Levels} one @param {Levels} other @returns {Levels} */
export function higher(one, other) {
  const result = { ...one };
  for (const [id, level] of Object.entries(other)) if (result[id] !== "must") result[id] = level;
  return result;
}

// What two devices made of one ballot: of a session that only one has changed, as that one has it.
// What both changed, and not alike, is in dispute, and as `mine` has it.
/** @param {Levels} base @param {Levels} mine @param {Levels} theirs */
export function united(base, mine, theirs) {
  /** @type {Levels} */
  const levels = { ...theirs };
  const disputed = different(mine, theirs).filter((id) => mine[id] !== base[id]);
  take(levels, mine, disputed);
  return { levels, disputed: disputed.filter((id) => theirs[id] !== base[id]) };
}

// Lets some sessions be as another ballot has them.
/** @param {Levels} levels @param {Levels} other @param {string[]} ids */
export function take(levels, other, ids) {
  for (const id of ids) {
    if (other[id]) levels[id] = other[id];
    else delete levels[id];
  }
}

// The newest musts beyond what a ballot may hold are wants; as many as are stored stay possible.
/** @param {Levels} levels @param {Levels} base @param {number | null} limit @returns {Levels} */
export function affordable(levels, base, limit) {
  if (typeof limit !== "number") return levels;
  const most = Math.max(limit, musts(base).length);
  const all = musts(levels);
  const stored = all.filter((id) => base[id] === "must");
  const oldestFirst = stored.concat(all.filter((id) => !stored.includes(id)));
  const result = { ...levels };
  for (const id of oldestFirst.slice(most)) result[id] = "want";
  return result;
}

/** @param {Levels} levels */
function musts(levels) {
  return Object.keys(levels).filter((id) => levels[id] === "must");
}
