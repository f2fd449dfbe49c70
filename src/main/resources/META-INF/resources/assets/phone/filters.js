// Narrows the proposals: by words, track, language, and whether they are chosen.
/** @import { App } from "./app.js" */
/** @import { Proposal } from "../shared/types.js" */
import { el, replaceContent } from "../shared/dom.js";
import { alphabetical, finds } from "../shared/folding.js";
import { languageName, languageTag } from "../shared/language.js";
import { inOrder } from "../shared/tracks.js";
import { button, field, icon, option } from "./ui.js";
import { t } from "./words.js";

const all = { text: "", track: "", language: "", mine: "" };

export class Filters {
  // former: what the same was before the page changed its language.
  /** @param {App} app @param {() => void} narrowed @param {Filters | null} former */
  constructor(app, narrowed, former) {
    this.app = app;
    this.narrowed = narrowed;
    this.wanted = former ? former.wanted : { ...all };
    this.opened = Boolean(former && former.opened);
    this.key = null;
    this.node = el("div", { class: "bar", role: "search" });
    this.build();
  }

  build() {
    const search = el("input", {
      type: "search",
      "aria-label": t.search,
      placeholder: t.search,
      autocomplete: "off",
      value: this.wanted.text,
    });
    search.addEventListener("input", () => this.narrow("text", search.value));
    this.toggle = button(
      [icon("filter"), el("span", {}, t.filter)],
      { class: "button quiet", "aria-expanded": String(this.opened), "aria-controls": "filters" },
      () => this.open(!this.opened),
    );
    this.more = el("div", { class: "filters", id: "filters" });
    replaceContent(
      this.node,
      el(
        "div",
        { class: "bar-row" },
        el("div", { class: "search" }, icon("search"), search),
        this.toggle,
      ),
      this.more,
    );
    this.open(this.opened);
  }

  open(open) {
    this.opened = open;
    this.toggle.setAttribute("aria-expanded", String(open));
    this.more.hidden = !open;
  }

  // Only what there is to choose from is offered.
  fill() {
    const { camp } = this.app;
    const tracks = inOrder(camp.event, camp.tracks(), t.lang);
    // Another name meanwhile, or none: it would hide everything, and nobody could see why.
    if (camp.proposals && !tracks.includes(this.wanted.track)) this.wanted.track = "";
    const spoken = new Map((camp.proposals || []).map((it) => [languageName(it.language), it]));
    const languages = alphabetical(spoken.keys(), t.lang)
      .map((name) => spoken.get(name).language)
      .filter(Boolean);
    const key = JSON.stringify([tracks, languages, t.lang, Boolean(this.app.session)]);
    if (key === this.key) return;
    this.key = key;
    replaceContent(
      this.more,
      tracks.length > 0 &&
        this.select(
          "track",
          t.track,
          tracks.map((it) => [it, it]),
        ),
      languages.length > 1 &&
        this.select(
          "language",
          t.language,
          languages.map((it) => [it, languageName(it), languageTag(it)]),
        ),
      this.app.session &&
        this.select("mine", t.choices, [
          ["chosen", t.onlyChosen],
          ["open", t.onlyOpen],
        ]),
    );
  }

  select(name, label, options) {
    const input = el(
      "select",
      {},
      option("", t.all),
      options.map(([value, text, lang]) =>
        option(value, text, { lang, selected: this.wanted[name] === value }),
      ),
    );
    input.addEventListener("change", () => this.narrow(name, input.value));
    return field("filter-" + name, label, input);
  }

  narrow(name, value) {
    this.wanted[name] = value;
    this.narrowed();
  }

  isNarrow() {
    return Object.values(this.wanted).some(Boolean);
  }

  // kept: it was tapped just now, and stays under the finger.
  /** @param {Proposal} proposal @param {boolean} kept */
  matches(proposal, kept) {
    const { text, track, language, mine } = this.wanted;
    const chosen = this.app.ballot.level(proposal.id) !== null;
    const words = [proposal.title, proposal.summary, proposal.track, ...proposal.facilitatorNames];
    return (
      (!text || finds(words.join(" "), text)) &&
      (!track || proposal.track === track) &&
      (!language || proposal.language === language) &&
      (!mine || chosen === (mine === "chosen") || kept)
    );
  }

  clear() {
    this.wanted = { ...all };
    this.key = null;
    this.build();
    this.narrowed();
    this.node.querySelector("input").focus();
  }
}
