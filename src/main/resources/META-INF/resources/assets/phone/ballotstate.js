// What stays on the phone of a ballot.
/** @import { Answer } from "../shared/api.js" */
/** @import { Ballot as BallotShape } from "../shared/types.js" */
/** @import { Levels } from "./levels.js" */

/**
 * @typedef {object} State what stays on the phone
 * @property {string | null} person
 * @property {Levels} base
 * @property {string | null} tag of the stored ballot
 * @property {string | null} receipt
 * @property {BallotShape["merged"]} merged
 * @property {Levels | null} desired
 * @property {boolean} sealed filled in with the badge before this one: it counts, and shows nothing
 * @property {boolean} anew whether its voter wants another one instead
 * @property {Refused | null} refused
 * @property {number} heardAt when the service said last what is stored
 *
 * @typedef {object} Refused what the voter has to be told
 * @property {"closed" | "gone" | "musts" | "invalid"} kind
 * @property {{ id: string, level: string | null }[]} [lost]
 * @property {string} [detail]
 *
 * @typedef {object} Conflict both ballots, until the voter has decided
 * @property {Answer} answer
 * @property {Levels} wanted with what the other device alone has changed
 * @property {Levels} theirs
 * @property {string[]} differing the sessions that both have changed, and not alike
 */

/** @type {State} */
export const empty = {
  person: null,
  base: {},
  tag: null,
  receipt: null,
  merged: [],
  desired: null,
  sealed: false,
  anew: false,
  refused: null,
  heardAt: 0,
};
