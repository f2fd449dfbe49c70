// The desk in its parts: people and their badges, the door, and invitations.
/** @import { Store } from "./store.js" */
import { el, replaceContent } from "../shared/dom.js";
import { DeskView } from "./desk.js";
import { DoorView } from "./door.js";
import { InvitationsView } from "./invitations.js";
import { t } from "./words.js";

const parts = [
  { id: null, label: "people", View: DeskView },
  { id: "door", label: "door", View: DoorView },
  { id: "invitations", label: "invitations", View: InvitationsView },
];

export class CheckIn {
  /** @param {Store} store */
  constructor(store, part) {
    this.store = store;
    this.links = parts.map(({ id, label }) =>
      el("a", { href: id ? "#desk/" + id : "#desk", class: "view-link" }, t[label]),
    );
    this.place = el("div", {});
    this.node = el(
      "div",
      { class: "desk-view" },
      el("h1", {}, t.desk),
      el("nav", { class: "desk-parts", "aria-label": t.desk }, this.links),
      this.place,
    );
    this.turn(part);
  }

  turn(part) {
    const at = Math.max(
      0,
      parts.findIndex(({ id }) => id === part),
    );
    this.links.forEach((link, i) => {
      if (i === at) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (this.view) this.view.end();
    this.view = new parts[at].View(this.store);
    replaceContent(this.place, this.view.node);
  }

  start() {
    this.view.start();
  }

  open(part) {
    this.turn(part);
    this.view.start();
    this.view.focus();
  }

  focus() {
    this.view.focus();
  }

  end() {
    this.view.end();
  }
}
