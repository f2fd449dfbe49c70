// What does not fit on the Wall any more: a line that unfolds, and leads to each cell.
/** @import { BrokenRule } from "../shared/types.js" */
/** @import { Store } from "./store.js" */
import { el, focused } from "../shared/dom.js";
import { t } from "./words.js";
import { button, on, refill } from "./ui.js";

export class Violations {
  /** @param {Store} store */
  constructor(store, grid) {
    this.store = store;
    this.grid = grid;
    this.node = on(el("div", { class: "violations" }), "keydown", (event) => this.onKey(event));
    this.end = store.listen(["violations", "wall"], () => this.draw());
    this.draw();
  }

  draw() {
    const { violations, index } = this.store;
    const open = this.isOpen();
    const list = this.node.querySelector("ul");
    const top = list ? list.scrollTop : 0;
    const held = this.node.contains(focused());
    refill(
      this.node,
      index &&
        violations.length > 0 &&
        el(
          "details",
          { open: open ? "" : null },
          el("summary", { "data-key": "violations" }, t.broken(violations.length)),
          el(
            "ul",
            {},
            violations.map((one, i) => el("li", {}, this.line(one, i))),
          ),
        ),
    );
    if (list && this.node.firstChild) this.node.querySelector("ul").scrollTop = top;
    if (held && !this.node.contains(focused())) this.goOn();
  }

  isOpen() {
    return Boolean(this.node.querySelector("details[open]"));
  }

  // What had the focus has been mended.
  goOn() {
    const next =
      this.node.querySelector("summary") || this.grid.node.querySelector("td[tabindex='0']");
    if (next) next.focus();
  }

  onKey(event) {
    if (event.key !== "Escape" || !this.isOpen()) return;
    event.stopPropagation();
    this.node.firstChild.open = false;
    this.node.querySelector("summary").focus();
  }

  /** @param {BrokenRule} rule @param {number} i */
  line({ sentence, proposalId, roomId, slotId }, i) {
    const cell = roomId ? { roomId, slotId } : this.store.index.cellOf(proposalId);
    const words = el("span", { lang: "en" }, sentence);
    return cell
      ? button(words, () => this.grid.focusCell(cell.roomId, cell.slotId), {
          key: "violation-" + i,
          kind: "quiet",
        })
      : words;
  }
}
