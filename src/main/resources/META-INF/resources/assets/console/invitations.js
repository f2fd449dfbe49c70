// Personal links that work once and give a role.
/** @import { Store } from "./store.js" */
/** @import { Invitation } from "../shared/types.js" */
import { el } from "../shared/dom.js";
import { copyButton } from "./copying.js";
import { nameOf } from "./names.js";
import { image } from "./papers.js";
import { pageOf, roleOptions } from "./roles.js";
import { t } from "./words.js";
import {
  button,
  confirm,
  empty,
  field,
  form,
  input,
  refill,
  say,
  select,
  showFieldErrors,
  showRefusal,
  submit,
} from "./ui.js";

export class InvitationsView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    /** @type {Invitation} */
    this.fresh = null; // Its link is told once; it lives here until the page is left.
    this.alert = el("p", { class: "alert", role: "alert" });
    this.list = el("div", {});
    this.shown = el("section", { class: "fresh-badges", "aria-labelledby": "link-head" });
    this.node = el(
      "div",
      { class: "desk-columns" },
      el(
        "section",
        { "aria-labelledby": "invited-head" },
        el("h2", { id: "invited-head", class: "panel-head" }, t.invitedSoFar),
        this.alert,
        this.list,
      ),
      el("div", {}, this.shown, this.invite()),
    );
  }

  invite() {
    this.name = input({ name: "name", maxlength: "100" });
    const roles = roleOptions(this.store.me.role === "organiser");
    const role = select(roles, "participant");
    const nameField = field(t.nameOfPerson, this.name, { name: "name" });
    const alert = el("p", { class: "field-error", role: "alert" });
    return el(
      "section",
      { class: "panel", "aria-labelledby": "invite-head" },
      el("h2", { id: "invite-head", class: "panel-head" }, t.invite),
      form(
        [
          el("p", { class: "hint" }, t.inviteHint),
          nameField,
          field(t.role, role, { name: "role" }),
          alert,
          submit(t.makeLink),
        ],
        async (node) => {
          const name = this.name.value.trim();
          nameField.showError(name ? "" : t.required);
          if (!name) return this.name.focus();
          return this.make(node, alert, { name, role: role.value });
        },
      ),
    );
  }

  start() {
    this.drawFresh();
    this.read();
  }

  focus() {
    this.name.focus();
  }

  end() {}

  async make(node, alert, body) {
    alert.textContent = "";
    try {
      const answer = await this.store.api.post("/invitations", body);
      this.fresh = answer.body;
      this.name.value = "";
      this.drawFresh();
      this.shown.querySelector("h2").focus();
      say(t.linkMade);
      this.read();
    } catch (failure) {
      if (!showFieldErrors(node, failure)) showRefusal(alert, failure, t.silentSafe);
    }
  }

  drawFresh() {
    const { fresh } = this;
    this.shown.hidden = !fresh;
    if (!fresh) return;
    const link = location.origin + fresh.link;
    const picture = el("p", {});
    refill(
      this.shown,
      el(
        "h2",
        { id: "link-head", class: "panel-head", tabindex: "-1" },
        t.linkFor(fresh.name, t.roles[fresh.role]),
      ),
      el("p", { class: "hint" }, t.linkHint(this.when(fresh.expiresAt))),
      el("p", {}, el("code", { class: "link" }, link)),
      picture,
      el(
        "div",
        { class: "about-buttons" },
        copyButton(link, "copy-link"),
        button(t.forgetBadges, () => this.forget(), { kind: "quiet", key: "forget-link" }),
      ),
    );
    this.picture(picture, fresh);
  }

  forget() {
    this.fresh = null;
    this.drawFresh();
    this.name.focus();
  }

  // The service draws the code; without it the link does.
  /** @param {HTMLElement} place @param {Invitation} fresh */
  async picture(place, { invitation, role }) {
    const asked = { invitations: [invitation], page: pageOf(role) };
    const { body } = await this.store.api
      .send("POST", "/qr", asked)
      .catch(() => ({ body: { items: [] } }));
    refill(place, body.items.length > 0 && image(body.items[0], t.linkPicture));
  }

  when(instant) {
    const { times } = this.store;
    return times ? times.dayAndTime(instant) : "";
  }

  async read() {
    try {
      /** @type {Invitation[]} */
      const items = await this.store.api.all("/invitations");
      refill(
        this.list,
        items.length
          ? el(
              "ul",
              { class: "people-list" },
              items.reverse().map((one) => this.row(one)),
            )
          : empty(t.nobodyInvited),
      );
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
  }

  /** @param {Invitation} one */
  row(one) {
    const may = this.store.me.role === "organiser" || ["participant", "display"].includes(one.role);
    return el(
      "li",
      { class: "person" },
      el(
        "span",
        { class: "person-name" },
        el("strong", { dir: "auto" }, one.name),
        " ",
        el("span", { class: "hint" }, t.roles[one.role]),
        " ",
        el("span", { class: "state" }, t.invitationStates[one.state]),
        el(
          "span",
          { class: "hint block" },
          t.invitedBy(nameOf(one.invitedBy), this.when(one.invitedAt)),
        ),
      ),
      one.state === "open" &&
        may &&
        button(t.takeBack, () => this.takeBack(one), {
          key: "take-back-" + one.id,
          write: true,
          name: t.of(t.takeBack, one.name),
          kind: "quiet",
        }),
    );
  }

  async takeBack(one) {
    const words = t.of(t.takeBack, one.name);
    if (!(await confirm(words, el("p", {}, t.takeBackHint), t.takeBack, "wrong"))) return;
    this.alert.textContent = "";
    try {
      await this.store.api.delete("/invitations/" + one.id);
      if (this.fresh && this.fresh.id === one.id) {
        this.fresh = null;
        this.drawFresh();
      }
      say(t.saved);
      this.read();
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
  }
}
