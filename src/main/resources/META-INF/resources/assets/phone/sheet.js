// The sheet on which a proposal is written: a new one, or one's own that is to change.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { alphabetical } from "../shared/folding.js";
import { languageName, languageTag } from "../shared/language.js";
import { severalDays, WallIndex } from "../shared/model.js";
import { inOrder, tracksOf } from "../shared/tracks.js";
import { Names } from "./names.js";
import { Similar } from "./similar.js";
import { checks, choices, field, fieldProblem, option } from "./ui.js";
import { t } from "./words.js";

const commonLanguages = ["en", "es"];
const another = "\n"; // Which is the name of no track.
const moreLanguages = ["ar", "bn", "fr", "ht", "pt", "ru", "zh"];

export class Sheet {
  // values: what the fields say, written back as they change; act: {changed(), submit(values),
  // joined(sentence) where others' proposals are offered instead, names of who runs it if not just
  // the reader, tookUp: whether the reader took it up, and only says how they run it}; prefix: of
  // the ids of its fields.
  /** @param {App} app */
  constructor(app, values, prefix, act, ...buttons) {
    this.app = app;
    this.values = values;
    this.prefix = prefix;
    this.act = act;
    this.node = el("form", { class: "form", novalidate: true }, this.fields(), buttons);
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  fields() {
    return [...(this.act.tookUp ? [] : this.offer()), ...this.running()];
  }

  // What people choose it for.
  offer() {
    this.title = this.input(
      "title",
      el("input", { maxlength: "200", autocomplete: "off", required: true, enterkeyhint: "next" }),
    );
    this.title.addEventListener("input", () => fieldProblem(this.title, null));
    const summary = this.input("summary", el("textarea", { rows: "2", maxlength: "4000" }));
    return [
      this.field("title", t.title, this.title),
      this.act.joined && this.offerSimilar(summary),
      this.field("summary", t.oneLine, summary),
    ];
  }

  running() {
    return [
      this.languages(),
      !this.act.tookUp && this.tracks(),
      choices(
        this.prefix + "length",
        t.length,
        [
          ["1", t.lengthOne],
          ["2", t.lengthTwo],
        ],
        String(this.values.length),
        (value) => this.change("length", Number(value)),
      ),
      this.needs(),
      this.times(),
      !this.act.tookUp && this.who(),
    ];
  }

  field(name, label, input) {
    return field(this.prefix + name, label, input);
  }

  offerSimilar(summary) {
    const similar = new Similar(this.app, this.act.joined);
    const ask = () => similar.ask(this.values.title, this.values.summary);
    this.title.addEventListener("input", ask);
    summary.addEventListener("input", ask);
    if (this.values.title) ask();
    this.similar = similar;
    return similar.node;
  }

  // What follows from the event, and not from what is typed.
  draw() {
    if (this.similar) this.similar.draw();
  }

  input(name, node) {
    node.value = this.values[name];
    node.addEventListener("input", () => this.change(name, node.value));
    return node;
  }

  change(name, value) {
    this.values[name] = value;
    this.act.changed();
  }

  select(name, label, options) {
    const select = el(
      "select",
      {},
      options.map(([value, text, lang]) =>
        option(value, text, { lang, selected: value === this.values[name] }),
      ),
    );
    select.addEventListener("change", () => this.change(name, select.value));
    return this.field(name, label, select);
  }

  languages() {
    const { language } = this.values;
    const spoken = (this.app.camp.proposals || []).map((it) => languageTag(it.language));
    const tags = new Set(
      [language, ...commonLanguages, ...spoken, ...moreLanguages].filter(Boolean),
    );
    return this.select(
      "language",
      t.heldIn,
      [
        !language && ["", t.notSaid],
        ...[...tags].map((tag) => [tag, languageName(tag), languageTag(tag)]),
      ].filter(Boolean),
    );
  }

  tracks() {
    const { track } = this.values;
    const { event } = this.app.camp;
    const known = tracksOf(event).map(({ name }) => name);
    const names = inOrder(event, known, t.lang);
    if (!names.length && !track) return null;
    const others = track && !names.includes(track) ? [track] : [];
    const name = el("input", { type: "text", maxlength: "100", autocomplete: "off" });
    const named = this.field("new-track", t.trackName, name);
    const chosen = el(
      "select",
      {},
      [["", t.noTrack], ...[...names, ...others].map((it) => [it, it]), [another, t.newTrack]].map(
        ([value, text]) => option(value, text, { selected: value === track }),
      ),
    );
    const change = () => {
      named.hidden = chosen.value !== another;
      this.change("track", named.hidden ? chosen.value : name.value.trim());
    };
    named.hidden = true;
    chosen.addEventListener("change", () => {
      change();
      if (!named.hidden) name.focus();
    });
    name.addEventListener("input", change);
    return [this.field("track", t.track, chosen), named];
  }

  needs() {
    const { wall } = this.app.camp;
    const offered = (wall ? wall.rooms : []).flatMap((room) => room.features);
    const features = alphabetical(new Set([...offered, ...this.values.needs]), t.lang);
    return (
      features.length > 0 &&
      this.ticked(
        "needs",
        t.needs,
        null,
        features.map((feature) => [feature, feature]),
      )
    );
  }

  times() {
    const { camp, times } = this.app;
    if (!camp.wall || !times) return null;
    const index = new WallIndex(camp.wall);
    const days = severalDays(index, times);
    return (
      index.sessionSlots.length > 1 &&
      this.ticked(
        "unavailable",
        t.cannot,
        [t.cannotHint, this.app.zone()].filter(Boolean).join(" "),
        index.sessionSlots.map((slot) => [
          slot.id,
          times[days ? "dayAndRange" : "range"](slot.from, slot.to),
        ]),
      )
    );
  }

  ticked(name, legend, hint, options) {
    const group = checks(legend, hint, options, this.values[name]);
    group.addEventListener("change", () =>
      this.change(
        name,
        [...group.querySelectorAll("input:checked")].map((input) => input.value),
      ),
    );
    return group;
  }

  who() {
    const { session } = this.app;
    const me = session ? session.person.name || t.nameless : t.you;
    const names = this.act.names && this.act.names.length ? this.act.names : [me];
    const wish = el("input", { type: "checkbox", checked: this.values.facilitatorWanted });
    wish.addEventListener("change", () => this.change("facilitatorWanted", wish.checked));
    return el(
      "fieldset",
      { class: "choices" },
      el("legend", {}, t.whoRuns),
      el("p", { class: "hint" }, names.join(", ")),
      el("label", { class: "choice" }, wish, el("span", {}, t.onlyWish)),
      this.values.ask && this.others().node,
    );
  }

  // Whom to ask to run it, too, once it is handed in.
  others() {
    this.names = new Names(this.prefix + "ask", this.values.ask, (names) =>
      this.change("ask", names),
    );
    return this.names;
  }

  focus() {
    this.node.querySelector("input, select, textarea").focus();
  }

  submit() {
    const title = this.values.title.trim();
    if (this.title) fieldProblem(this.title, title ? null : t.titleNeeded);
    if (title) {
      if (this.names) this.change("ask", this.names.all());
      this.act.submit({ ...this.values, title, summary: this.values.summary.trim() });
    } else {
      this.app.say(t.titleNeeded);
      this.title.focus();
    }
  }
}
