// The tracks of an event as the organiser sends them: the whole list, after one change.
/** @import { Event, WantedTrack } from "../shared/types.js" */
import { tracksOf } from "../shared/tracks.js";

// Those of the organiser; what proposals bring beside them is not sent.
/** @param {Event} event @returns {WantedTrack[]} */
export function ownOf(event) {
  return tracksOf(event)
    .filter((track) => !track.offered)
    .map(({ name, colour, shape }) => ({ name, colour, shape }));
}

/** @param {Event} event @param {string} name @param {number} place from 0 */
export function afterMove(event, name, place) {
  const list = ownOf(event);
  const moved = list.filter((track) => track.name === name);
  const others = list.filter((track) => track.name !== name);
  return [...others.slice(0, place), ...moved, ...others.slice(place)];
}

// It keeps the look that it has.
/** @param {Event} event @param {string} name @returns {WantedTrack[]} */
export function afterTakingUp(event, name) {
  return [...ownOf(event).filter((track) => track.name !== name), { name }];
}

/** @param {Event} event @param {string} name @param {string} into @returns {WantedTrack[]} */
export function afterJoin(event, name, into) {
  const list = ownOf(event).filter((track) => track.name !== name);
  const known = list.some((track) => track.name === into);
  const all = known ? list : [...list, { name: into }];
  return all.map((track) => (track.name === into ? { ...track, was: [name] } : track));
}
