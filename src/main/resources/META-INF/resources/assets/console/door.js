// The door: how many came in without a badge, how many may, and whom nobody has checked.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { DoorCode } from "./doorcode.js";
import { attempt, personRow } from "./person.js";
import { t } from "./words.js";
import {
  button,
  check,
  confirm,
  debounce,
  empty,
  field,
  form,
  input,
  on,
  refill,
  select,
  showRefusal,
  submit,
} from "./ui.js";

const most = 40;
const lookMs = 10000; // Nobody is told who comes in.

export class DoorView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.door = null;
    this.alert = el("p", { class: "alert", role: "alert" });
    this.count = el("p", { class: "door-count" });
    this.hint = el("p", { class: "hint" });
    this.most = input({ type: "number", min: "0", max: "1000000", class: "input input-number" });
    this.counting = el("div", {});
    this.code = new DoorCode(store, this.alert, () => this.read());
    this.standing = select(
      ["door", "approved", "revoked"].map((one) => [one, t.standings[one]]),
      "door",
      { "data-key": "standing" },
    );
    this.search = input({ type: "search", "data-key": "find" });
    this.found = el("p", { class: "hint", role: "status" });
    this.list = el("div", { class: "people" });
    this.all = el("div", { class: "about-buttons" });
    on(this.standing, "change", () => this.find());
    on(
      this.search,
      "input",
      debounce(150, () => this.find()),
    );
    this.node = el("div", { class: "desk-columns" }, this.people(), this.numbers());
    this.desk = {
      store,
      alert: this.alert,
      changed: () => this.read(),
      show: (badges) => this.badges(badges),
    };
  }

  people() {
    return el(
      "section",
      { "aria-labelledby": "door-people" },
      el("h2", { id: "door-people", class: "panel-head", tabindex: "-1" }, t.cameByTheDoor),
      this.alert,
      el(
        "div",
        { class: "in-line" },
        field(t.whom, this.standing),
        field(t.nameOfPerson, this.search),
      ),
      this.found,
      this.list,
      this.all,
    );
  }

  numbers() {
    const mostField = field(t.letInMost, this.most, { name: "most", hint: t.letInMostHint });
    return el(
      "div",
      {},
      el(
        "section",
        { class: "panel", "aria-labelledby": "door-head" },
        el("h2", { id: "door-head", class: "panel-head" }, t.door),
        this.count,
        this.hint,
        form([mostField, submit(t.save, { kind: "" })], () => this.raise(mostField)),
        this.counting,
      ),
      this.code.node,
    );
  }

  start() {
    this.read();
    this.timer = setInterval(() => document.hidden || this.read(), lookMs);
  }

  focus() {
    this.standing.focus();
  }

  end() {
    clearInterval(this.timer);
  }

  async read() {
    try {
      const { body } = await this.store.api.get("/door");
      this.door = body;
      this.draw();
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
    await this.find();
  }

  draw() {
    const { letIn, most: may, unverified, open, countUnverified } = this.door;
    this.count.textContent = t.letInOf(letIn, may);
    this.hint.textContent = open ? t.doorOpen(unverified) : t.doorClosed;
    if (document.activeElement !== this.most) this.most.value = String(may);
    refill(
      this.counting,
      this.store.me.role === "organiser"
        ? check(t.countUnverified, countUnverified, (on) => this.countThem(on), {
            key: "count-unverified",
            write: true,
          })
        : el("p", { class: "hint" }, countUnverified ? t.unverifiedCount : t.unverifiedDoNotCount),
    );
    this.code.draw(open);
  }

  async raise(mostField) {
    const wanted = parseInt(this.most.value, 10);
    mostField.showError(wanted >= 0 ? "" : t.required);
    if (!(wanted >= 0)) return this.most.focus();
    const doIt = () => this.store.api.patch("/door", { most: wanted });
    return attempt(this.desk, doIt, t.saved);
  }

  async countThem(countUnverified) {
    const doIt = () => this.store.api.change("", { settings: { countUnverified } });
    if (!(await attempt(this.desk, doIt, t.saved))) this.draw();
  }

  async find() {
    const turn = (this.turn = {});
    const words = this.search.value.trim();
    const standing = this.standing.value;
    try {
      const { items, next } = await this.store.findPeople(words, most, standing);
      if (turn !== this.turn) return;
      this.found.textContent = next ? t.typeMore(most) : "";
      refill(
        this.list,
        items.length
          ? el(
              "ul",
              { class: "people-list" },
              items.map((one) => personRow(this.desk, one)),
            )
          : empty(words ? t.nobodyFound : t.nobodyOf[standing]),
      );
      const { unverified } = this.door || { unverified: 0 };
      refill(
        this.all,
        standing === "door" &&
          unverified > 1 &&
          button(t.revokeAll(unverified), () => this.revokeAll(), {
            key: "revoke-all",
            write: true,
            kind: "wrong",
          }),
      );
    } catch (failure) {
      showRefusal(this.found, failure, t.silentSafe);
    }
  }

  async revokeAll() {
    const { unverified } = this.door;
    const words = t.revokeAll(unverified);
    if (!(await confirm(words, el("p", {}, t.revokeAllHint(unverified)), words, "wrong"))) return;
    const doIt = () => this.store.api.send("POST", "/door/revocations", {});
    await attempt(this.desk, doIt, t.revokedAll(unverified));
  }

  // A badge is printed where badges are.
  badges(badges) {
    this.store.freshBadges = badges.concat(this.store.freshBadges);
    location.hash = "#desk";
  }
}
