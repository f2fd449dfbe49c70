// The tab Vote: what is proposed, in the voter's own order, and the choices.
/** @import { App } from "./app.js" */
import { el, focused, replaceContent, setText } from "../shared/dom.js";
import { windowSentence } from "../shared/state.js";
import { looksOf } from "../shared/tracks.js";
import { Card } from "./card.js";
import { Exposures } from "./exposures.js";
import { Filters } from "./filters.js";
import { groupsOf } from "./groups.js";
import { conflictNotice, mergedNotices, refusedNotice, windowNotice } from "./notices.js";
import { Sealed } from "./sealed.js";
import { button, calm } from "./ui.js";
import { t } from "./words.js";

const nextLevel = { none: "want", want: "must", must: "none" };

export class Vote {
  // former: what the same was before the page changed its language.
  /** @param {App} app */
  constructor(app, former) {
    this.app = app;
    this.cards = new Map();
    this.order = [];
    this.heads = new Map(); // Of the groups, by their words.
    this.filters = new Filters(app, () => this.draw(), former ? former.filters : null);
    this.exposures = new Exposures(app);
    this.build();
  }

  build() {
    this.notices = el("div", { class: "notices" });
    this.sealed = new Sealed(this.app, this.notices);
    this.count = el("p", { class: "count", role: "status" });
    this.list = el("ul", { class: "cards" });
    this.node = el(
      "section",
      { class: "view", "aria-labelledby": "view-head" },
      el("h2", { id: "view-head", class: "for-readers", tabindex: "-1" }, t.vote),
      this.notices,
      this.filters.node,
      this.count,
      this.list,
    );
  }

  tap(id) {
    const { ballot, camp, session, visitor } = this.app;
    if (!session) return visitor.choose(camp.byId.get(id));
    return this.choose(id, this.nextOf(ballot.level(id) || "none"));
  }

  choose(id, next) {
    const { ballot, camp } = this.app;
    const level = ballot.level(id) || "none";
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
    const { camp } = this.app;
    const left = this.mustsLeft();
    return this.app.session && this.votes() && camp.votingOpen() && left !== null
      ? t.mustsLeft(left, camp.event.mustLimit)
      : "";
  }

  // Nothing is known of a sealed ballot, which is not to look like an empty one.
  votes() {
    const { session, ballot } = this.app;
    return !session || (this.app.takesPart() && !ballot.isSealed());
  }

  draw() {
    const { camp, ballot } = this.app;
    camp.needProposals();
    this.filters.fill();
    this.drawNotices();
    const votes = this.votes();
    const open = camp.votingOpen() && votes;
    if (!camp.proposals) return this.drawLoading();
    const looks = looksOf(camp.event);
    const shown = this.arranged().filter((proposal) =>
      this.filters.matches(proposal, proposal.id === this.kept),
    );
    const groups = groupsOf(shown, {
      closed: votes && camp.state().voting.is === "closed",
      base: ballot.state.base,
      differing: ballot.differing(),
    });
    const node = (proposal) => {
      const level = ballot.level(proposal.id);
      const vote = votes ? { level, next: this.nextOf(level || "none"), open } : null;
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
    };
    const nodes = groups.flatMap(({ head, items }) => [
      ...(head ? [this.head(t.group[head])] : []),
      ...items.map(node),
    ]);
    this.arrange(nodes);
    this.drawCount(shown.length, camp.proposals.length);
    this.exposures.watch(open && this.app.session ? nodes : []);
  }

  head(words) {
    if (!this.heads.has(words)) {
      const head = el("h3", { class: "part-head" }, words);
      this.heads.set(words, el("li", { class: "cards-head" }, head));
    }
    return this.heads.get(words);
  }

  card(proposal) {
    if (!this.cards.has(proposal.id)) {
      this.cards.set(
        proposal.id,
        new Card(proposal, {
          tap: (id) => this.tap(id),
          undo: (id) => this.choose(id, "none"),
          run: (it) => this.app.takeUp(it),
          canRun: () => this.app.canTakeUp(),
        }),
      );
    }
    return this.cards.get(proposal.id);
  }

  // What comes in while somebody reads goes to the end: nothing moves under the finger.
  arranged() {
    const { session, visitor, camp } = this.app;
    const { byId } = camp;
    const proposals = session ? camp.proposals : visitor.inOwnOrder(camp.proposals);
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
    const narrowed = this.filters.isNarrow();
    this.count.classList.toggle("for-readers", !narrowed && all > 0);
    setText(this.count, narrowed ? t.shownOf(shown, all) : "");
    this.filters.node.hidden = all === 0;
    if (all === 0)
      replaceContent(this.list, el("li", {}, calm(t.noProposals, this.noProposalsHint())));
    else if (shown === 0) {
      replaceContent(
        this.list,
        el(
          "li",
          {},
          calm(
            t.noMatch,
            null,
            button(t.showAll, {}, () => this.filters.clear()),
          ),
        ),
      );
    }
  }

  noProposalsHint() {
    const { camp } = this.app;
    if (camp.proposingOpen()) return t.noProposalsHint;
    return windowSentence(camp.state().proposing, t.state.proposing, this.app.whenParts());
  }

  drawNotices() {
    const { session, visitor, later } = this.app;
    const parts = [
      session ? windowNotice(this.app) : visitor.welcome(),
      later.notice(),
      this.sealed.notice(),
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
