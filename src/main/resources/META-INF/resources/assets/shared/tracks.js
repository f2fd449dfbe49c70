// Tracks as paper colours, with a shape for those who do not see the colour.
import { svg } from "./dom.js";

const papers = 8;
const outlines = [
  (s) => s("circle", { cx: 12, cy: 12, r: 10.5 }),
  (s) => s("path", { d: "M12 1.5 23.5 22H.5z" }),
  (s) => s("path", { d: "M2.5 2.5h19v19h-19z" }),
  (s) => s("path", { d: "M12 .5 23.5 12 12 23.5.5 12z" }),
  (s) => s("path", { d: "M8.5 1.5h7v7h7v7h-7v7h-7v-7h-7v-7h7z" }),
  (s) => s("path", { d: "M12 .8l3.2 7.5 8.1.7-6.1 5.3 1.8 7.9-7-4.2-7 4.2 1.8-7.9L.7 9l8.1-.7z" }),
  (s) => s("path", { d: "M6.3 2h11.4L23.5 12 17.7 22H6.3L.5 12z" }),
  (s) => s("path", { d: "M.5 6h23A11.5 11.5 0 0 1 .5 6z" }),
];

// The order of the names decides, so that every screen and every print agrees. Beyond eight tracks
// papers come again with another shape.
export function assignTracks(names) {
  const order = Array.from(new Set(names)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const looks = new Map();
  order.forEach((name, i) => {
    const round = Math.floor(i / papers);
    looks.set(name, { paper: (i % papers) + 1, shape: (i + round) % outlines.length });
  });
  return looks;
}

// A session without a track keeps the room of the shape, so that titles stand in one line.
export function shapeOf(look) {
  const attributes = { class: "shape", viewBox: "0 0 24 24", "aria-hidden": "true" };
  return svg("svg", attributes, look ? outlines[look.shape](svg) : null);
}
