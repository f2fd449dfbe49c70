// The check-in desk: find somebody, give out badges, replace lost ones.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { newKey } from "../shared/api.js";
import { badgeSheet } from "./papers.js";
import { personRow } from "./person.js";
import { roleOptions } from "./roles.js";
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
  say,
  select,
  showFieldErrors,
  showRefusal,
  submit,
} from "./ui.js";

const most = 40;

export class DeskView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    // Codes and secrets are shown once; they live here until the page is left.
    this.badges = store.freshBadges.splice(0);
    this.search = input({ type: "search", class: "input input-large", "data-key": "find" });
    on(
      this.search,
      "input",
      debounce(150, () => this.find()),
    );
    this.result = el("div", { class: "people" });
    this.count = el("p", { class: "hint", role: "status" });
    this.fresh = el("section", { class: "fresh-badges", "aria-labelledby": "fresh-head" });
    this.desk = {
      store,
      alert: this.count,
      changed: () => this.find(),
      show: (badges) => this.show(badges),
    };
    this.node = el(
      "div",
      { class: "desk-columns" },
      el(
        "section",
        { "aria-labelledby": "find-head" },
        el("h2", { id: "find-head", class: "panel-head" }, t.findPerson),
        field(t.nameOfPerson, this.search),
        this.count,
        this.result,
      ),
      el("div", {}, this.fresh, this.newPerson(), this.blanks()),
    );
  }

  start() {
    this.find();
    this.drawBadges();
  }

  focus() {
    this.search.focus();
  }

  end() {}

  async find() {
    const words = this.search.value.trim();
    const turn = (this.turn = {});
    try {
      const { items, next } = await this.store.findPeople(words, most);
      if (turn !== this.turn) return;
      this.count.textContent = !words ? "" : next ? t.typeMore(most) : t.found(items.length);
      refill(
        this.result,
        items.length
          ? el(
              "ul",
              { class: "people-list" },
              items.map((one) => personRow(this.desk, one)),
            )
          : empty(words ? t.nobodyFound : t.nobodyYet),
        next && el("p", { class: "hint" }, t.typeMore(most)),
      );
    } catch (failure) {
      showRefusal(this.count, failure, t.silentSafe);
    }
  }

  newPerson() {
    const name = input({ name: "name", maxlength: "100" });
    const email = input({ name: "email", type: "email", maxlength: "254" });
    const organiser = this.store.me.role === "organiser";
    const role = select(roleOptions(organiser), "participant");
    const nameField = field(t.nameOfPerson, name, { name: "name" });
    const alert = el("p", { class: "field-error", role: "alert" });
    return el(
      "section",
      { class: "panel", "aria-labelledby": "new-head" },
      el("h2", { id: "new-head", class: "panel-head" }, t.newPerson),
      form(
        [
          nameField,
          field(t.email, email, { name: "email", hint: t.optional }),
          organiser && field(t.role, role, { name: "role" }),
          alert,
          submit(t.makeBadge),
        ],
        async (node) => {
          nameField.showError(name.value.trim() ? "" : t.required);
          if (!name.value.trim()) return name.focus();
          const person = { name: name.value.trim(), role: role.value };
          if (email.value.trim()) person.email = email.value.trim();
          if (await this.give({ people: [person] }, node, alert)) {
            name.value = "";
            email.value = "";
          }
        },
      ),
    );
  }

  blanks() {
    const count = input({
      type: "number",
      min: "1",
      max: "1000",
      value: "20",
      class: "input input-number",
      name: "blank",
    });
    const alert = el("p", { class: "field-error", role: "alert" });
    return el(
      "section",
      { class: "panel", "aria-labelledby": "blank-head" },
      el("h2", { id: "blank-head", class: "panel-head" }, t.blankBadges),
      form(
        [
          field(t.howMany, count, { name: "blank", hint: t.blankHint }),
          alert,
          submit(t.makeBadges, { kind: "" }),
        ],
        (node) => this.give({ blank: parseInt(count.value, 10) || 0 }, node, alert),
      ),
    );
  }

  async give(body, node, alert) {
    alert.textContent = "";
    try {
      const answer = await this.store.api.post("/people", body, { key: newKey() });
      this.show(answer.body.items);
      return true;
    } catch (failure) {
      if (!showFieldErrors(node, failure)) showRefusal(alert, failure, t.silentSafe);
      return false;
    }
  }

  show(badges) {
    this.badges = badges.concat(this.badges);
    this.drawBadges();
    this.find();
    say(t.badgesMade(badges.length));
    const head = this.fresh.querySelector("h2");
    if (head) head.focus();
  }

  drawBadges() {
    const count = this.badges.length;
    this.fresh.hidden = count === 0;
    if (!count) return;
    refill(
      this.fresh,
      el("h2", { id: "fresh-head", class: "panel-head", tabindex: "-1" }, t.freshBadges(count)),
      el("p", { class: "hint" }, t.freshHint),
      el(
        "ul",
        { class: "badge-list" },
        this.badges
          .slice(0, 6)
          .map((badge) =>
            el(
              "li",
              {},
              el("strong", { dir: "auto" }, badge.name),
              " ",
              el("code", { class: "code" }, badge.code),
            ),
          ),
      ),
      count > 6 && el("p", { class: "hint" }, t.andMore(count - 6)),
      el(
        "div",
        { class: "about-buttons" },
        button(t.printBadges, () => badgeSheet(this.store, this.badges), {
          kind: "primary",
          key: "print-badges",
        }),
        button(
          t.forgetBadges,
          () => {
            this.badges = [];
            this.drawBadges();
            this.search.focus();
          },
          { kind: "quiet", key: "forget-badges" },
        ),
      ),
    );
  }
}
