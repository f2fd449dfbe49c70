// The tracks of the Wall with their papers and shapes.
import { el } from "../shared/dom.js";
import { shapeOf } from "../shared/tracks.js";
import { t } from "./words.js";

export function legend(looks) {
  const items = Array.from(looks).map(([name, look]) =>
    el("li", { class: "legend-item paper-" + look.paper }, shapeOf(look), el("span", {}, name)),
  );
  return items.length ? el("ul", { class: "legend", "aria-label": t.tracks }, items) : null;
}
