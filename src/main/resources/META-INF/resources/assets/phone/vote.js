// The tab Vote: what is proposed, in the voter's own order, and the choices.
/** @import { App } from "./app.js" */
import { el, focused, replaceContent, setText } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { assignTracks } from "../shared/tracks.js";
import { Card } from "./card.js";
import { Exposures } from "./exposures.js";
import { conflictNotice, mergedNotices, refusedNotice, windowNotice } from "./notices.js";
import { button, calm, field, folded, icon, option } from "./ui.js";
import { t } from "./words.js";

const nextLevel = { none: "want", want: "must", must: "none" };

export class Vote {
  // former: what the same was before the page changed its language.
  /** @param {App} app */
  constructor(app, former) {
    this.app = app;
    this.cards = new Map();
    this.order = [];
    this.filter = former ? former.filter : { text: "", track: "", language: "", mine: "" };
    this.filtersOpen = Boolean(former && former.filtersOpen);
    this.exposures = new Exposures(app);
    this.build();
  }

  build() {
    this.notices = el("div", { class: "notices" });
    this.count = el("p", { class: "count", role: "status" });
    this.list = el("ul", { class: "cards" });
    this.bar = el("div", { class: "bar", role: "search" });
    this.node = el(
      "section",
      { class: "view", "aria-labelledby": "view-head" },
      el("h2", { id: "view-head", class: "for-readers", tabindex: "-1" }, t.vote),
      this.notices,
      this.bar,
      this.count,
      this.list,
    );
    this.buildBar();
  }

  buildBar() {
    const search = el("input", {
      type: "search",
      "aria-label": t.search,
      placeholder: t.search,
      autocomplete: "off",
      value: this.filter.text,
    });
    search.addEventListener("input", () => this.narrow("text", search.value));
    this.toggle = button(
      [icon("filter"), el("span", {}, t.filter)],
      {
        class: "button quiet",
        "aria-expanded": String(this.filtersOpen),
        "aria-controls": "filters",
      },
      () => this.openFilters(!this.filtersOpen),
    );
    this.filters = el("div", { class: "filters", id: "filters" });
    replaceContent(
      this.bar,
      el(
        "div",
        { class: "bar-row" },
        el("div", { class: "search" }, icon("search"), search),
        this.toggle,
      ),
      this.filters,
    );
    this.openFilters(this.filtersOpen);
  }

  openFilters(open) {
    this.filtersOpen = open;
    this.toggle.setAttribute("aria-expanded", String(open));
    this.filters.hidden = !open;
  }

  // Only what there is to choose from is offered.
  fillFilters() {
    const { camp } = this.app;
    const tracks = [...new Set(camp.tracks())].sort();
    const languages = [...new Set((camp.proposals || []).map((it) => it.language))].filter(Boolean);
    const key = JSON.stringify([tracks, languages, t.lang, Boolean(this.app.session)]);
    if (key === this.filterKey) return;
    this.filterKey = key;
    replaceContent(
      this.filters,
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
          languages.sort().map((it) => [it, languageName(it), languageTag(it)]),
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
        option(value, text, { lang, selected: this.filter[name] === value }),
      ),
    );
    input.addEventListener("change", () => this.narrow(name, input.value));
    return field("filter-" + name, label, input);
  }

  narrow(name, value) {
    this.filter[name] = value;
    this.draw();
  }

  matches(proposal) {
    const { text, track, language, mine } = this.filter;
    const chosen = this.app.ballot.level(proposal.id) !== null;
    const words = [proposal.title, proposal.summary, proposal.track, ...proposal.facilitatorNames];
    return (
      (!text || folded(words.join(" ")).includes(folded(text.trim()))) &&
      (!track || proposal.track === track) &&
      (!language || proposal.language === language) &&
      (!mine || chosen === (mine === "chosen") || this.kept === proposal.id)
    );
  }

  tap(id) {
    const { ballot, camp } = this.app;
    const level = ballot.level(id) || "none";
    const next = this.nextOf(level);
    this.kept = id; // Stays under the finger although it may no longer match.
    ballot.set(id, next === "none" ? null : next);
    const left = this.mustsLeft();
    this.app.say(
      [
        t.level[next] + ": " + camp.title(id),
        left !== null &&
          (next === "must" || level === "must") &&
          t.mustsLeft(left, camp.event.mustLimit),
      ]
        .filter(Boolean)
        .join(". "),
    );
  }

  nextOf(level) {
    const next = nextLevel[level];
    return next === "must" && this.mustsLeft() === 0 ? "none" : next;
  }

  // Null: as many as one likes.
  mustsLeft() {
    const limit = this.app.camp.event && this.app.camp.event.mustLimit;
    return typeof limit === "number" ? Math.max(0, limit - this.app.ballot.musts()) : null;
  }

  context() {
    const { camp, session } = this.app;
    const left = this.mustsLeft();
    return session && camp.votingOpen() && left !== null
      ? t.mustsLeft(left, camp.event.mustLimit)
      : "";
  }

  draw() {
    const { camp, ballot, session } = this.app;
    this.fillFilters();
    this.drawNotices();
    const open = camp.votingOpen() && Boolean(session);
    if (!camp.proposals) return this.drawLoading();
    const looks = assignTracks(camp.tracks());
    const shown = this.arranged().filter((proposal) => this.matches(proposal));
    const nodes = shown.map((proposal) => {
      const level = ballot.level(proposal.id);
      const vote = session ? { level, next: this.nextOf(level || "none"), open } : null;
      return (
        this.card(proposal).show(
          proposal,
          looks.get(proposal.track) || null,
          vote,
          this.app.runs(proposal),
          camp.plainLanguage,
        ),
        this.card(proposal).node
      );
    });
    this.arrange(nodes);
    this.drawCount(shown.length, camp.proposals.length);
    this.exposures.watch(open ? nodes : []);
  }

  card(proposal) {
    if (!this.cards.has(proposal.id)) {
      this.cards.set(
        proposal.id,
        new Card(proposal, {
          tap: (id) => this.tap(id),
          run: (it) => this.app.takeUp(it),
          canRun: () => this.app.camp.proposingOpen() || this.app.camp.votingOpen(),
        }),
      );
    }
    return this.cards.get(proposal.id);
  }

  // What comes in while somebody reads goes to the end: nothing moves under the finger.
  arranged() {
    const { byId, proposals } = this.app.camp;
    const { person } = this.app.ballot.state;
    const known = person === this.orderOf ? this.order.filter((id) => byId.has(id)) : [];
    this.orderOf = person;
    if (known.length && this.node.isConnected && scrollY > 40) {
      const news = proposals.map((it) => it.id).filter((id) => !known.includes(id));
      this.order = known.concat(news);
    } else {
      this.order = proposals.map((it) => it.id);
    }
    return this.order.map((id) => byId.get(id));
  }

  arrange(nodes) {
    const present = [...this.list.children];
    if (present.length === nodes.length && present.every((node, i) => node === nodes[i])) return;
    const held = focused();
    replaceContent(this.list, nodes);
    if (held && held !== focused() && held.isConnected) {
      held.focus({ preventScroll: true });
    }
  }

  drawLoading() {
    if (!this.list.querySelector(".card-waiting")) {
      replaceContent(
        this.list,
        [1, 2, 3].map(() => el("li", { class: "card card-waiting", "aria-hidden": "true" })),
      );
    }
    this.count.classList.toggle("for-readers", this.app.camp.online);
    setText(this.count, this.app.camp.online ? t.loading : t.cannotLoad);
  }

  drawCount(shown, all) {
    const narrowed = Object.values(this.filter).some(Boolean);
    this.count.classList.toggle("for-readers", !narrowed && all > 0);
    setText(this.count, narrowed ? t.shownOf(shown, all) : "");
    this.bar.hidden = all === 0;
    if (all === 0) replaceContent(this.list, el("li", {}, calm(t.noProposals, t.noProposalsHint)));
    else if (shown === 0) {
      replaceContent(
        this.list,
        el(
          "li",
          {},
          calm(
            t.noMatch,
            null,
            button(t.showAll, {}, () => this.clearFilters()),
          ),
        ),
      );
    }
  }

  clearFilters() {
    this.filter = { text: "", track: "", language: "", mine: "" };
    this.filterKey = null;
    this.buildBar();
    this.draw();
    this.bar.querySelector("input").focus();
  }

  drawNotices() {
    const parts = [
      windowNotice(this.app),
      conflictNotice(this.app),
      refusedNotice(this.app),
      ...mergedNotices(this.app),
    ].filter(Boolean);
    const key = parts.map((part) => part.textContent).join("|");
    if (key === this.noticeKey) return;
    this.noticeKey = key;
    replaceContent(this.notices, parts);
    this.tellTrouble();
  }

  // What needs an answer must not stay above the screen.
  tellTrouble() {
    const { conflict, state } = this.app.ballot;
    const trouble = conflict || state.refused;
    if (trouble && trouble !== this.told) {
      const head = this.notices.querySelector(".notice-wrong h3, .notice-notice h3");
      scrollTo(0, 0);
      this.app.say(head.textContent);
    }
    this.told = trouble;
  }

  leave() {
    this.exposures.watch([]);
    this.kept = null;
  }
}
