// The frame around the views: the head with their names, the banners, and who is signed in.
/** @import { Store } from "./store.js" */
import { el, replaceContent, setText } from "../shared/dom.js";
import { windowSentence } from "../shared/state.js";
import { CardsView } from "./cards.js";
import { CheckIn } from "./checkin.js";
import { DraftsView } from "./drafts.js";
import { JournalView } from "./journal.js";
import { tellCode } from "./owncode.js";
import { MergeView } from "./merge.js";
import { PrintView } from "./print.js";
import { SetupView } from "./setup.js";
import { languageButton, turnTheme } from "./look.js";
import { t } from "./words.js";
import { button, say } from "./ui.js";
import { WallView } from "./wallview.js";

const views = [
  { id: "wall", label: "viewWall", View: WallView },
  { id: "drafts", label: "viewDrafts", View: DraftsView },
  { id: "cards", label: "viewCards", View: CardsView },
  { id: "desk", label: "viewDesk", View: CheckIn },
  { id: "merge", label: "viewMerge", View: MergeView },
  { id: "setup", label: "viewSetup", View: SetupView },
  { id: "journal", label: "viewJournal", View: JournalView },
  { id: "print", label: "viewPrint", View: PrintView },
];

/**
 * @typedef {object} View
 * @property {HTMLElement} node
 * @property {() => void} end
 * @property {() => void} [start]
 * @property {() => void} [focus]
 * @property {(part: string | null) => void} [open] another part of the same view
 */

export class Frame {
  /** @param {Store} store */
  constructor(store, signOut) {
    this.store = store;
    /** @type {View} */
    this.view = null;
    this.name = el("p", { class: "top-event" });
    this.links = new Map();
    const nav = el(
      "nav",
      { class: "views", "aria-label": t.views },
      views.map(({ id, label }) => {
        const link = el("a", { href: "#" + id, class: "view-link" }, t[label]);
        this.links.set(id, link);
        return link;
      }),
    );
    this.live = el("p", { class: "live" });
    this.offline = el("p", { class: "banner banner-offline", role: "status" });
    this.voting = el("p", { class: "banner banner-voting" });
    this.zone = el("p", { class: "zone hint" });
    this.main = el("main", { id: "main", class: "main", tabindex: "-1" });
    const skip = el("a", { class: "skip", href: "#main" }, t.skip);
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.main.focus();
    });
    this.node = el(
      "div",
      { class: "frame" },
      skip,
      el(
        "header",
        { class: "top" },
        this.name,
        nav,
        el(
          "div",
          { class: "top-end" },
          this.live,
          el(
            "span",
            { class: "top-person", title: t.signedInAs(store.me.name) },
            el("span", { class: "for-readers" }, t.signedInAs("") + " "),
            store.me.name,
          ),
          button(t.otherTheme, turnTheme, { kind: "link", key: "theme" }),
          languageButton(),
          store.ownCode &&
            button(t.myCode, () => tellCode(store), { kind: "link", key: "my-code" }),
          button(t.signOut, signOut, { kind: "link", key: "sign-out" }),
        ),
      ),
      this.offline,
      this.voting,
      this.zone,
      this.main,
    );
    this.listening = [
      store.listen(["event"], () => this.showEvent()),
      store.listen(["contact"], () => this.showContact()),
    ];
    this.routed = () => this.route();
  }

  start() {
    this.showEvent();
    this.showContact();
    window.addEventListener("hashchange", this.routed);
    this.route(true);
  }

  end() {
    window.removeEventListener("hashchange", this.routed);
    this.listening.forEach((stop) => stop());
    if (this.view) this.view.end();
  }

  route(first) {
    const [name, rest] = location.hash.slice(1).split("/");
    const found = views.find(({ id }) => id === name) || views[0];
    this.links.forEach((link, id) => {
      if (id === found.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    });
    if (this.view && this.viewId === found.id && this.view.open) {
      this.view.open(rest || null);
      return;
    }
    if (this.view) this.view.end();
    this.viewId = found.id;
    this.view = new found.View(this.store, rest || null);
    replaceContent(this.main, this.view.node);
    this.main.dataset.view = found.id;
    if (this.view.start) this.view.start();
    if (!first) this.focusHeading();
  }

  focusHeading() {
    const head = this.main.querySelector("h1");
    window.scrollTo(0, 0);
    if (this.view.focus) this.view.focus();
    else if (head) {
      head.setAttribute("tabindex", "-1");
      head.focus({ preventScroll: true });
    }
  }

  showEvent() {
    const { event, times } = this.store;
    if (!event) return;
    setText(this.name, event.name);
    setText(this.zone, times.elsewhere(this.store.clock.now()) || "");
    const { voting } = this.store.state();
    const sentence = windowSentence(voting, t.state.voting, this.store.when());
    setText(this.voting, voting.is === "open" ? sentence + ". " + t.rehearsals : "");
  }

  showContact() {
    const { online, contactTime, heard, times } = this.store;
    document.body.dataset.writable = String(online);
    for (const control of document.querySelectorAll("[data-write]")) {
      control.toggleAttribute("disabled", !online);
    }
    setText(
      this.offline,
      online ? "" : heard && times ? t.offlineSince(this.store.stamp(contactTime)) : t.offline,
    );
    setText(this.live, online ? t.live : "");
    if (online && this.wasOffline) say(t.backOnline);
    this.wasOffline = !online;
  }
}
