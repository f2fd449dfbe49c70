// Signing in: by the badge's address, by its code, or at the door.
/** @import { App } from "./app.js" */
import { el, replaceContent } from "../shared/dom.js";
import { wayTyped } from "../shared/ways.js";
import { refusal } from "./badge.js";
import { privacyLink } from "./privacylink.js";
import { calm, field, fieldProblem, notice } from "./ui.js";
import { t } from "./words.js";

export class SignIn {
  // former: what the same was before the page changed its language.
  /** @param {App} app */
  constructor(app, former) {
    this.app = app;
    this.node = el("section", { class: "view sign-in", "aria-labelledby": "view-head" });
    this.build();
    if (former) this.code.value = former.code.value;
  }

  build() {
    this.notices = el("div", { class: "notices" });
    this.code = el("input", {
      class: "code",
      autocomplete: "off",
      autocapitalize: "characters",
      autocorrect: "off",
      spellcheck: "false",
      enterkeyhint: "go",
      maxlength: "300",
      required: true,
    });
    this.door = el("div");
    replaceContent(
      this.node,
      el("h2", { id: "view-head", tabindex: "-1", class: "view-head" }, t.signIn),
      this.notices,
      this.form([field("code", t.badgeCode, this.code, t.badgeCodeHint)], () => this.byCode()),
      this.door,
      privacyLink(),
    );
  }

  // Nobody signs in any more.
  over() {
    replaceContent(
      this.node,
      el("h2", { id: "view-head", tabindex: "-1", class: "view-head" }, t.state.over),
      calm(t.eventOverHint, null, el("a", { href: "#wall" }, t.wholeWall)),
      privacyLink(),
    );
  }

  form(fields, act) {
    const submit = el("button", { class: "button wide", type: "submit" }, t.signIn);
    const form = el("form", { class: "form", novalidate: true }, fields, submit);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (submit.disabled) return;
      submit.disabled = true;
      await act();
      submit.disabled = false;
    });
    return form;
  }

  draw() {
    const { dead, ballot, camp } = this.app;
    const over = Boolean(camp.event && camp.event.purgedAt);
    if (over !== Boolean(this.isOver)) {
      this.isOver = over;
      this.noticeKey = null;
      if (over) this.over();
      else this.build();
    }
    if (over) return;
    const left = ballot.differing().length;
    const key = [dead, left, t.lang].join();
    if (key !== this.noticeKey) {
      this.noticeKey = key;
      replaceContent(
        this.notices,
        dead &&
          notice(
            "notice",
            t.badgeReplaced,
            el("p", {}, t.badgeReplacedHint),
            left > 0 && el("p", {}, t.keptFor(left)),
          ),
      );
    }
    const offersDoor = Boolean(camp.event && camp.event.doorSignIn);
    if (offersDoor !== Boolean(this.door.firstChild)) {
      replaceContent(this.door, offersDoor && this.doorForm());
    }
  }

  doorForm() {
    const name = el("input", { autocomplete: "name", maxlength: "100", required: true });
    const code = el("input", {
      autocomplete: "off",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      maxlength: "100",
      required: true,
    });
    return el(
      "details",
      { class: "part" },
      el("summary", { class: "part-head" }, t.noBadge),
      this.form(
        [
          field("door-name", t.yourName, name),
          field("door-code", t.doorCode, code, t.doorCodeHint),
        ],
        () => this.atTheDoor(name, code),
      ),
    );
  }

  async byCode() {
    const way = wayTyped(this.code.value);
    if (!way) return this.wrong(this.code, t.codeForm);
    return this.enter(way, this.code);
  }

  async atTheDoor(name, code) {
    fieldProblem(name, null);
    if (!name.value.trim()) return this.wrong(name, t.nameNeeded);
    if (!code.value.trim()) return this.wrong(code, t.doorCodeForm);
    return this.enter({ doorCode: code.value.trim(), name: name.value.trim() }, code);
  }

  wrong(input, text) {
    fieldProblem(input, text);
    this.app.say(text);
    input.focus();
  }

  async enter(way, input) {
    fieldProblem(input, null);
    const answer = await this.app.signIn(way);
    if (answer.status !== 201) this.wrong(input, refusal(answer, way));
  }

  leave() {}
}
