// Paper cards into the service: title, Enter, next card. What cannot be sent yet stays in the list
// with its words, and nothing that was typed is lost.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { newKey } from "../shared/api.js";
import { Unreachable } from "./api.js";
import { folded } from "../shared/folding.js";
import { t } from "./words.js";
import {
  button,
  debounce,
  empty,
  field,
  form,
  input,
  on,
  refill,
  refusal,
  say,
  submit,
  titleText,
} from "./ui.js";

export class CardsView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.sent = []; // {title, name, key, state: sending | kept | refused, why, proposal}
    this.title = input({
      name: "title",
      maxlength: "200",
      class: "input input-large",
      "data-key": "card-title",
    });
    this.who = input({
      name: "who",
      maxlength: "100",
      list: "known-people",
      "data-key": "card-who",
    });
    this.titleField = field(t.cardTitle, this.title, { name: "title" });
    this.whoField = field(t.cardWho, this.who, { name: "facilitators", hint: t.cardWhoHint });
    this.known = el("datalist", { id: "known-people" });
    this.list = el("ul", { class: "card-list" });
    this.node = el(
      "div",
      { class: "narrow-view" },
      el("h1", {}, t.cards),
      el("p", { class: "lead" }, t.cardsHint),
      form([this.titleField, this.whoField, this.known, submit(t.addCard)], () => this.add(), {
        class: "form card-form",
      }),
      el(
        "section",
        { "aria-labelledby": "card-list-head" },
        el("h2", { id: "card-list-head", class: "panel-head" }, t.cardsSoFar),
        this.list,
      ),
    );
    this.listening = [store.listen(["proposals", "contact"], () => this.draw())];
  }

  start() {
    this.draw();
    on(
      this.who,
      "input",
      debounce(200, () => this.suggest()),
    );
  }

  focus() {
    this.title.focus();
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  async suggest() {
    const words = this.who.value.trim();
    const { items } = words
      ? await this.store.findPeople(words, 8).catch(() => ({ items: [] }))
      : { items: [] };
    refill(
      this.known,
      items.map((one) => el("option", { value: one.name })),
    );
  }

  add() {
    const title = this.title.value.trim();
    this.titleField.showError(title ? "" : t.required);
    if (!title) {
      this.title.focus();
      return;
    }
    const card = { title, name: this.who.value.trim(), key: newKey(), state: "sending" };
    this.sent.unshift(card);
    this.title.value = "";
    this.who.value = "";
    this.title.focus();
    this.send(card);
  }

  async send(card) {
    card.state = "sending";
    this.draw();
    try {
      const body = { title: card.title, card: true };
      if (card.name) body.facilitators = [await this.personOf(card)];
      card.proposal = (await this.store.api.post("/proposals", body, { key: card.key })).body;
      card.state = "kept";
      say(t.cardKept(card.proposal.cardNumber, card.title));
      this.store.readProposals().then(() => this.store.readWaiting());
    } catch (failure) {
      card.state = "refused";
      card.why = (beginning) =>
        failure instanceof Unreachable
          ? [beginning, " ", t.silentSafe]
          : refusal(inShort(failure), t.refused, beginning);
      say(card.why(t.cardRefused(card.title)));
    }
    this.draw();
  }

  // Somebody whom the desk knows by that name, or else somebody new.
  async personOf(card) {
    if (card.person) return card.person;
    const { items } = await this.store.findPeople(card.name, 50);
    const same = items.filter(
      (one) => (folded(one.name) || one.name) === (folded(card.name) || card.name),
    );
    card.person =
      same.length === 1
        ? same[0].id
        : (
            await this.store.api.post(
              "/people",
              { people: [{ name: card.name }] },
              { key: card.key + "p" },
            )
          ).body.items[0].id;
    return card.person;
  }

  draw() {
    const own = new Set(this.sent.map((card) => card.proposal && card.proposal.id));
    // The stream may tell of a card before its own answer is here.
    const underWay = new Set(
      this.sent.filter((card) => card.state === "sending").map((card) => card.title),
    );
    const others = Array.from(this.store.proposals.values())
      .filter((one) => one.card && !own.has(one.id) && !underWay.has(one.title))
      .reverse();
    const items = [
      ...this.sent.map((card) => this.item(card)),
      ...others.map((one) => this.item({ title: one.title, state: "kept", proposal: one })),
    ];
    refill(this.list, items.length ? items : el("li", {}, empty(t.noCards)));
  }

  item(card) {
    const language = titleLanguage(card.proposal || card);
    const names = card.proposal ? card.proposal.facilitatorNames.join(", ") : card.name;
    return el(
      "li",
      { class: "card-item card-" + card.state },
      el(
        "span",
        { class: "card-number figure" },
        card.proposal ? card.proposal.cardNumber || "" : "…",
      ),
      el(
        "span",
        { class: "card-words" },
        titleText(card.title, language),
        names && el("span", { class: "hint" }, " " + names),
        card.state === "refused" && el("span", { class: "field-error" }, card.why(t.cardNotSaved)),
      ),
      card.state === "refused"
        ? button(t.retry, () => this.send(card), { write: true, key: "again-" + card.key })
        : el("span", { class: "card-state" }, card.state === "kept" ? t.savedMark : t.saving),
    );
  }
}

// What is wrong with a card is about its words, whatever the service calls them.
function inShort(failure) {
  const messages = (failure.errors || []).map((one) => one.message).join("; ");
  return messages ? { detail: messages } : failure;
}
