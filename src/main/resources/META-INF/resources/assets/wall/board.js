// The published Wall on the screen: as a paged grid, or as a list where the screen is small.
import { el, replaceContent } from "../shared/dom.js";
import { chooseLayout, fitCards } from "./fit.js";
import { gridPage } from "./grid.js";
import { listOf } from "./list.js";
import { Pager } from "./pager.js";
import { planPages } from "./pages.js";

const listBelowWidth = 700;
const listBelowHeight = 480;
// The first block stays in place on every page only while it is, or is about to be, the current.
const anchorMs = 60 * 60 * 1000;

export function chosenView() {
  const asked = new URLSearchParams(location.search).get("view");
  return asked === "list" || asked === "grid" ? asked : null;
}

export function prefersList() {
  if (chosenView()) return chosenView() === "list";
  return window.innerWidth < listBelowWidth || window.innerHeight < listBelowHeight;
}

export class Board {
  // onBlocks is told which blocks are on the screen, again with each page.
  constructor(main, pagerButton, onBlocks) {
    this.main = main;
    this.onBlocks = onBlocks;
    this.measure = el("div", { class: "measure", "aria-hidden": "true" });
    document.body.appendChild(this.measure);
    this.pager = new Pager(pagerButton, () => this.showPage());
    this.view = null;
    this.blocksShown = "";
    this.laidOutHeight = 0;
  }

  // layoutAgain: something other than the hour has changed.
  show(view, layoutAgain) {
    this.view = view;
    if (prefersList()) {
      this.pager.use({ total: 1, steps: [] }, true);
      this.blocksShown = "";
      replaceContent(this.main, listOf(view));
      this.onBlocks(view.moment.blocks);
      return;
    }
    const blocks = this.key(view);
    if (layoutAgain || blocks !== this.blocksShown) this.layOut(blocks !== this.blocksShown);
    this.blocksShown = blocks;
    this.showPage();
    if (this.main.clientHeight !== this.laidOutHeight) this.refit();
  }

  hide() {
    this.blocksShown = "";
    this.view = null;
    this.pager.use({ total: 1, steps: [] }, true);
  }

  tick(now) {
    // The frame may have grown a line meanwhile, a late font for one.
    if (this.blocksShown && this.main.clientHeight !== this.laidOutHeight) this.refit();
    this.pager.tick(now);
  }

  refit() {
    this.layOut(false);
    this.showPage();
  }

  key(view) {
    return view.moment.blocks.map((slot) => slot.id).join() + "|" + this.anchored(view);
  }

  anchored(view) {
    const first = view.moment.blocks[0];
    return !view.moment.over && Boolean(first) && first.from - view.now < anchorMs;
  }

  layOut(restart) {
    const view = this.view;
    this.laidOutHeight = this.main.clientHeight;
    const layout = chooseLayout(view, this.measure, this.geometry());
    this.main.style.setProperty("--row", layout.rowHeight + "px");
    this.main.style.setProperty("--title", layout.title + "px");
    this.pager.use(
      planPages(
        view.index.rooms,
        view.moment.blocks,
        layout.perPage,
        layout.columns,
        this.anchored(view),
      ),
      restart,
    );
  }

  geometry() {
    const style = getComputedStyle(this.main);
    const unit = (name) => (parseFloat(style.getPropertyValue(name)) * window.innerHeight) / 100;
    return {
      full: window.innerHeight,
      width: this.main.clientWidth,
      bodyHeight: this.main.clientHeight - unit("--head-vh"),
      roomWidth: (parseFloat(style.getPropertyValue("--room-vw")) * window.innerWidth) / 100,
      gap: unit("--gap-vh"),
    };
  }

  showPage() {
    const page = this.pager.page;
    if (!page) return;
    const table = gridPage(this.view, page);
    replaceContent(this.main, table);
    fitCards(table);
    this.onBlocks(page.blocks);
    this.pager.label();
  }
}
