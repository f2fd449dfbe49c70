// What does not fit on the Wall any more: a line that unfolds, and leads to each cell.
import { el } from "../shared/dom.js";
import { t } from "./strings.js";
import { button, refill } from "./ui.js";

export class Violations {
  constructor(store, grid) {
    this.store = store;
    this.grid = grid;
    this.node = el("div", { class: "violations" });
    this.end = store.listen(["violations", "wall"], () => this.draw());
    this.draw();
  }

  draw() {
    const { violations, index } = this.store;
    const open = Boolean(this.node.querySelector("details[open]"));
    refill(this.node, index && violations.length > 0 && el("details", { open: open ? "" : null },
      el("summary", { "data-key": "violations" }, t.broken(violations.length)),
      el("ul", {}, violations.map((one, i) => el("li", {}, this.line(one, i))))));
  }

  line({ sentence, proposalId, roomId, slotId }, i) {
    const cell = roomId ? { roomId, slotId } : this.store.index.cellOf(proposalId);
    const words = el("span", { lang: "en" }, sentence);
    return cell ? button(words, () => this.grid.focusCell(cell.roomId, cell.slotId),
      { key: "violation-" + i, kind: "quiet" }) : words;
  }
}
