// The tracks of an event: papers, with a shape for those who do not see the colour.
/** @import { Event, Track } from "./types.js" */
import { el, svg } from "./dom.js";
import { alphabetical } from "./folding.js";

/**
 * @typedef {object} Look
 * @property {string} paper the colour, as in papers.css
 * @property {string} shape
 */

const outlines = {
  circle: (s) => s("circle", { cx: 12, cy: 12, r: 10.5 }),
  triangle: (s) => s("path", { d: "M12 1.5 23.5 22H.5z" }),
  square: (s) => s("path", { d: "M2.5 2.5h19v19h-19z" }),
  diamond: (s) => s("path", { d: "M12 .5 23.5 12 12 23.5.5 12z" }),
  cross: (s) => s("path", { d: "M8.5 1.5h7v7h7v7h-7v7h-7v-7h-7v-7h7z" }),
  star: (s) =>
    s("path", { d: "M12 .8l3.2 7.5 8.1.7-6.1 5.3 1.8 7.9-7-4.2-7 4.2 1.8-7.9L.7 9l8.1-.7z" }),
  hexagon: (s) => s("path", { d: "M6.3 2h11.4L23.5 12 17.7 22H6.3L.5 12z" }),
  bowl: (s) => s("path", { d: "M.5 6h23A11.5 11.5 0 0 1 .5 6z" }),
};

// What an event that was kept by an older page does not say.
/** @param {Event | null} event @returns {Track[]} */
export function tracksOf(event) {
  return (event && event.tracks) || [];
}

// How each track looks, in the order of the event. What it does not know yet has no look: the event
// is on its way.
/** @param {Event | null} event @returns {Map<string, Look>} */
export function looksOf(event) {
  return new Map(
    tracksOf(event).map(({ name, colour, shape }) => [name, { paper: colour, shape }]),
  );
}

// The looks of some tracks, for a legend.
/** @param {Event | null} event @param {string[]} names */
export function legendOf(event, names) {
  return new Map(Array.from(looksOf(event)).filter(([name]) => names.includes(name)));
}

// Names of tracks, each once: those of the organiser in their order, then what proposals bring, in
// that of the reader's alphabet.
/** @param {Event | null} event @param {string[]} names @param {string} language */
export function inOrder(event, names, language) {
  const settled = tracksOf(event)
    .filter(({ name, offered }) => !offered && names.includes(name))
    .map(({ name }) => name);
  const others = new Set(names.filter((name) => !settled.includes(name)));
  return [...settled, ...alphabetical(others, language)];
}

// What papers and shapes mean, for all who look at a Wall.
/** @param {Map<string, Look>} looks @param {string} words its name @param {string} [kind] */
export function legend(looks, words, kind = "legend") {
  const items = Array.from(looks).map(([name, look]) =>
    el(
      "li",
      { class: "legend-item paper-" + look.paper },
      shapeOf(look),
      el("span", { dir: "auto" }, name),
    ),
  );
  return items.length > 0 && el("ul", { class: kind, "aria-label": words }, items);
}

// A session without a look keeps the room of the shape, so that titles stand in one line.
/** @param {Look | null} [look] */
export function shapeOf(look) {
  const outline = look && outlines[look.shape];
  const attributes = {
    class: "shape",
    viewBox: "0 0 24 24",
    "aria-hidden": "true",
    "data-shape": look && look.shape,
  };
  return svg("svg", attributes, outline ? outline(svg) : null);
}
