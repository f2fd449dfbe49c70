// Drafts of the Wall: ordering one, following it, and going through what it would change.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { DraftPage } from "./draft.js";
import { orderForm } from "./order.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { empty, refill } from "./ui.js";

export class DraftsView {
  /** @param {Store} store */
  constructor(store, id) {
    this.store = store;
    this.id = id;
    this.page = null;
    this.order = el("section", { class: "panel order", "aria-labelledby": "order-head" });
    this.list = el("ul", { class: "draft-list" });
    this.body = el("div", { class: "draft-body" });
    this.node = el(
      "div",
      { class: "drafts-view" },
      el(
        "div",
        { class: "drafts-side" },
        el("h1", {}, t.drafts),
        this.order,
        el(
          "section",
          { "aria-labelledby": "draft-list-head" },
          el("h2", { id: "draft-list-head", class: "panel-head" }, t.draftList),
          this.list,
        ),
      ),
      this.body,
    );
    this.listening = [
      store.listen(["drafts"], () => this.drawList()),
      store.listen(["event"], () => this.drawList()),
      store.listen(["event", "wall"], () => {
        this.drawOrder();
        if (this.page) this.page.draw();
      }),
      store.listen(["proposals"], () => {
        if (this.page) this.page.draw();
      }),
    ];
  }

  start() {
    this.drawOrder();
    this.drawList();
    this.store.readDrafts().then(() => this.open(this.id || this.newest()));
  }

  end() {
    this.listening.forEach((stop) => stop());
    if (this.page) this.page.end();
  }

  newest() {
    return this.store.drafts.length ? this.store.drafts[0].id : null;
  }

  // The grid decides which fields there are; with the same grid what was typed stays.
  drawOrder() {
    const { event } = this.store;
    if (!this.store.index || !event) return;
    const key =
      this.store.sessionSlots.map((slot) => slot.id + slot.name).join() + this.store.votingOpen;
    if (key === this.orderKey) return;
    this.orderKey = key;
    refill(
      this.order,
      orderForm(this.store, (draft) => this.began(draft)),
    );
  }

  async began(draft) {
    this.store.readDrafts();
    location.hash = "drafts/" + draft.id;
  }

  async open(id) {
    if (this.page && this.page.id === id) return;
    if (this.page) this.page.end();
    this.page = null;
    this.id = id;
    if (!id) {
      refill(this.body, empty(t.noDrafts, t.noDraftsHint));
      return;
    }
    this.page = new DraftPage(this.store, id);
    refill(this.body, this.page.node);
    this.page.start();
    this.drawList();
  }

  drawList() {
    const { times, drafts } = this.store;
    if (!times) return;
    refill(
      this.list,
      drafts.map((draft) =>
        el(
          "li",
          {},
          el(
            "a",
            {
              href: "#drafts/" + draft.id,
              class: "draft-link",
              "data-key": "draft-" + draft.id,
              "aria-current": draft.id === this.id ? "true" : null,
            },
            el("strong", {}, draft.name || t.draftOf(this.store.stamp(draft.createdAt))),
            " ",
            el(
              "span",
              { class: "hint" },
              nameOf(draft.createdBy),
              " · ",
              t.states[draft.state] || draft.state,
              draft.quality && " · " + t.servedShort(draft.quality.seated, draft.quality.choices),
            ),
          ),
        ),
      ),
    );
  }
}
