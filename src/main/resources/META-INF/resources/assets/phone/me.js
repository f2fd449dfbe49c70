// The tab Me: who this phone speaks for, the receipt, and what can be done with one's own data.
/** @import { App } from "./app.js" */
import { el, focused, replaceContent } from "../shared/dom.js";
import { languageName } from "../shared/language.js";
import { prefer, preference } from "../shared/preference.js";
import { windowSentence } from "../shared/state.js";
import { whatDeletingDoes } from "./deleting.js";
import { Devices } from "./devices.js";
import { Naming } from "./naming.js";
import { NextDevice } from "./nextdevice.js";
import { largeCode } from "./owncode.js";
import { privacyLink } from "./privacylink.js";
import { button, choices } from "./ui.js";
import { languages, learn, speak, t } from "./words.js";

let chosenTheme = preference("theme") || "auto";

export class Me {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("section", { class: "view", "aria-labelledby": "view-head" });
    this.asking = null; // "delete" or "leave"
    this.devices = new Devices(app);
    this.nextDevice = new NextDevice(app, () => this.draw());
    this.naming = new Naming(app);
  }

  draw() {
    this.app.needMe();
    const { session, ballot, camp, ownCode } = this.app;
    if (session) this.devices.load();
    const key = JSON.stringify([
      session && session.person,
      ballot.state.receipt,
      ballot.state.sealed,
      ownCode.code,
      this.nextDevice.state,
      this.asking,
      Object.keys(ballot.state.base).length,
      ballot.differing().length,
      t.lang,
      this.said,
      this.devices.items,
      camp.online,
      Boolean(this.app.times),
      camp.state().voting.is,
      this.asking === "delete" && [camp.wallTag, camp.proposals],
    ]);
    if (key === this.shown) return;
    this.shown = key;
    const held = this.node.contains(focused())
      ? focused().getAttribute("data-act") || focused().getAttribute("value")
      : null;
    replaceContent(
      this.node,
      el(
        "h2",
        { id: "view-head", class: "view-head", tabindex: "-1" },
        session ? session.person.name || t.nameless : t.me,
      ),
      session
        ? [this.badge(), this.naming.part(), this.ownCode(), this.app.takesPart() && this.receipt()]
        : el("a", { class: "button", href: "#signIn" }, t.signIn),
      this.settings(),
      session && [
        el("div", { class: "settings" }, this.devices.parts(), this.nextDevice.parts()),
        this.data(),
      ],
      privacyLink(),
    );
    const again = held && (this.control(held) || this.control(this.devices.gone[held]));
    if (again) again.focus({ preventScroll: true });
  }

  control(name) {
    return this.node.querySelector('[data-act="' + name + '"],input[value="' + name + '"]');
  }

  badge() {
    const { person } = this.app.session;
    const standing = t.standing[person.standing];
    return el(
      "p",
      { class: "hint" },
      (t.role[person.role] || person.role) + (standing ? ". " + standing : ""),
    );
  }

  ownCode() {
    const { code } = this.app.ownCode;
    return (
      code &&
      el(
        "div",
        { class: "paper-slip" },
        el("h3", {}, t.yourCode),
        el("p", {}, t.writeItDown),
        largeCode(this.app, code),
      )
    );
  }

  receipt() {
    const { ballot, camp } = this.app;
    const { receipt, base, sealed } = ballot.state;
    const { voting } = camp.state();
    const left = ballot.differing().length;
    return el(
      "div",
      { class: "paper-slip" },
      el(
        "h3",
        {},
        receipt || sealed ? t.counted : voting.is === "closed" ? t.noBallotNow : t.noBallot,
      ),
      receipt
        ? [
            el("p", {}, t.choicesCounted(Object.keys(base).length)),
            el(
              "p",
              { class: "receipt" },
              el("span", {}, t.receipt + " "),
              el("code", {}, receipt.replace(/(.{4})(?=.)/g, "$1 ")),
            ),
            el("p", { class: "hint" }, t.receiptHint),
          ]
        : el("p", {}, sealed ? t.sealedHint : this.noBallotHint(voting)),
      left > 0 && el("p", {}, el("strong", {}, t.keptOnPhone(left))),
    );
  }

  noBallotHint(voting) {
    if (voting.is === "open") return t.noBallotHint;
    return windowSentence(voting, t.state.voting, this.app.whenParts()) + ".";
  }

  settings() {
    return el(
      "div",
      { class: "settings" },
      choices(
        "language",
        t.languageOfPage,
        languages.map((tag) => [tag, languageName(tag), tag]),
        t.lang,
        (value) => this.turnTo(value),
      ),
      choices(
        "theme",
        t.theme,
        [
          ["auto", t.themeAuto],
          ["light", t.themeLight],
          ["dark", t.themeDark],
        ],
        chosenTheme,
        chooseTheme,
      ),
    );
  }

  // Another language's words have to come first.
  async turnTo(language) {
    try {
      await learn(language);
    } catch (unreachable) {
      this.shown = null;
      this.draw();
      return this.app.say(t.noConnection, true);
    }
    prefer("language", language);
    speak(language);
    return this.app.speakAgain();
  }

  data() {
    return el(
      "div",
      { class: "settings" },
      el("h3", { class: "part-head" }, t.myData),
      this.said && el("p", { class: "problem" }, this.said),
      el(
        "div",
        { class: "buttons column" },
        button(t.download, { class: "button wide quiet", "data-act": "file" }, () =>
          this.download(),
        ),
        this.asking === "leave"
          ? this.question(this.leaveWords(), t.signOut, () => this.app.signOut())
          : button(t.signOut, { class: "button wide quiet", "data-act": "leave" }, () =>
              this.leaveOrAsk(),
            ),
        this.asking === "delete"
          ? this.question(t.deleteSure, t.deleteMe, () => this.remove(), whatDeletingDoes(this.app))
          : button(t.deleteMe, { class: "button wide danger", "data-act": "delete" }, () =>
              this.ask("delete"),
            ),
      ),
    );
  }

  leaveWords() {
    const left = this.app.whose.unsaved();
    const { code } = this.app.ownCode;
    return [left > 0 && t.leaveSure(left), code && t.codeNeeded(code)].filter(Boolean).join(" ");
  }

  leaveOrAsk() {
    if (this.leaveWords()) this.ask("leave");
    else this.app.signOut();
  }

  question(text, word, act, more = null) {
    return el(
      "div",
      { class: "notice notice-wrong", role: "alert" },
      el("p", {}, text),
      more,
      el(
        "div",
        { class: "buttons" },
        button(t.cancel, { class: "button quiet", "data-act": "cancel" }, () => this.ask(null)),
        button(word, { class: "button danger", "data-act": "sure" }, act),
      ),
    );
  }

  ask(what) {
    const before = this.asking;
    this.asking = what;
    this.said = null;
    this.draw();
    const next = this.node.querySelector('[data-act="' + (what ? "cancel" : before) + '"]');
    if (next) next.focus();
  }

  async download() {
    const answer = await this.app.api.get("/me/export");
    if (answer.status !== 200) return this.tell(t.laterPlease);
    const file = new Blob([JSON.stringify(answer.body, null, 2)], { type: "application/json" });
    const link = el("a", {
      href: URL.createObjectURL(file),
      download: this.app.slug + "-my-data.json",
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    return this.app.say(t.downloaded);
  }

  async remove() {
    const answer = await this.app.api.send("DELETE", "/me");
    if (answer.status === 204 || answer.status === 200) {
      this.asking = null;
      this.app.forgetReader();
      this.app.say(t.deleted);
    } else {
      this.tell(t.laterPlease);
    }
  }

  tell(text) {
    this.said = text;
    this.asking = null;
    this.app.say(text);
    this.draw();
  }

  leave() {
    this.devices.forget();
    this.nextDevice.forget();
    this.asking = null;
    this.said = null;
  }
}

// Without a choice shared/theme.js follows the device.
function chooseTheme(value) {
  chosenTheme = value;
  prefer("theme", value === "auto" ? null : value);
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.setAttribute(
    "data-theme",
    value === "auto" ? (dark ? "dark" : "light") : value,
  );
}
