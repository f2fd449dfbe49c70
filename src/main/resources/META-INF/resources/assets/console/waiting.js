// Those that wait for a cell: votes, needs and why, the cards first.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { finds } from "../shared/folding.js";
import { titleLanguage } from "../shared/spoken.js";
import { dragWaiting } from "./drag.js";
import { t } from "./words.js";
import { debounce, input, on, refill, titleText } from "./ui.js";

export class Waiting {
  /** @param {Store} store */
  constructor(store, hand, actions) {
    this.store = store;
    this.hand = hand;
    this.actions = actions;
    this.search = input({
      type: "search",
      class: "input",
      "aria-label": t.searchWaiting,
      placeholder: t.search,
    });
    on(
      this.search,
      "input",
      debounce(120, () => this.draw()),
    );
    this.count = el("p", { class: "hint" });
    this.list = el("ul", { class: "waiting-list" });
    this.head = el("h2", { id: "waiting-head", class: "panel-head", tabindex: "-1" }, t.waiting);
    this.node = el(
      "section",
      { class: "panel waiting", "aria-labelledby": "waiting-head" },
      this.head,
      this.search,
      this.count,
      this.list,
    );
    dragWaiting(this.node, hand, (target) => {
      const item = target.closest && target.closest("[data-proposal]");
      return item && store.online ? item.dataset.proposal : null;
    });
    this.listening = [
      store.listen(["waiting", "proposals", "wall", "hand", "event"], () => this.draw()),
    ];
    this.draw();
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  draw() {
    const words = this.search.value.trim();
    const items = this.store.waiting.filter((item) => !words || finds(this.textOf(item), words));
    refill(this.count, words ? t.found(items.length) : t.waitingCount(this.store.waiting.length));
    refill(
      this.list,
      items.map((item) => el("li", {}, this.item(item))),
    );
  }

  textOf(item) {
    const proposal = this.store.proposal(item.proposalId);
    return item.title + " " + (proposal ? proposal.facilitatorNames.join(" ") : "");
  }

  item(item) {
    const proposal = this.store.proposal(item.proposalId);
    const taken =
      this.hand.item && !this.hand.item.from && this.hand.item.proposalId === item.proposalId;
    const language = titleLanguage(proposal || item);
    const node = el(
      "button",
      {
        type: "button",
        class: "waiting-item" + (taken ? " in-hand" : ""),
        draggable: "true",
        "aria-pressed": String(Boolean(taken)),
        "data-proposal": item.proposalId,
        "data-key": "waiting-" + item.proposalId,
      },
      el(
        "span",
        { class: "waiting-title" },
        item.card && el("span", { class: "mark mark-card" }, t.cardNumber(item.cardNumber)),
        titleText(item.title, language),
      ),
      el("span", { class: "waiting-facts" }, this.facts(item)),
      (item.reason || item.at) && el("span", { class: "waiting-why" }, this.why(item)),
    );
    return on(node, "click", () =>
      taken ? this.hand.put() : this.hand.take(item.proposalId, null),
    );
  }

  why(item) {
    if (!item.reason) return t.reasonHidden;
    const reason = t.reasons[item.reason];
    return item.by ? t.reasonBy(reason, item.by, item.because) : reason;
  }

  facts(item) {
    return [
      item.votes !== null && item.votes !== undefined && t.votes(item.votes, item.musts || 0),
      item.facilitatorWanted && item.reason !== "no-facilitator" && t.wish,
      item.needs && item.needs.length > 0 && t.needs(item.needs.join(", ")),
    ]
      .filter(Boolean)
      .join(" · ");
  }
}
