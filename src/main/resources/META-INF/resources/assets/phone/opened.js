// A session of the Wall, opened: what it is, who runs it, where it is and why there. It lies above
// the page, closes with Esc and with the phone's own way back, and knows without a network what the
// phone knows.
/** @import { App } from "./app.js" */
/** @import { Cell, Room, Slot } from "../shared/types.js" */
/** @import { Rows } from "./rows.js" */
import { isPassing } from "../shared/api.js";
import { el, focused, replaceContent } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { shapeOf } from "../shared/tracks.js";
import { button } from "./ui.js";
import { t } from "./words.js";

const mostClashes = 3;

export class Opened {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el("dialog", { class: "opened", "aria-labelledby": "opened-title" });
    this.at = null; // {roomId, slotId, proposalId} of what is open.
    this.reasons = new Map(); // What the service said, by session and Wall.
    this.node.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.node.addEventListener("click", (event) => {
      if (event.target === this.node) this.close(); // Beside the card.
    });
    addEventListener("popstate", () => this.at && this.hide());
  }

  /** @param {Cell} cell @param {Rows} rows */
  open(cell, rows) {
    const { roomId, slotId, session } = cell;
    this.opener = focused() && focused().getAttribute("data-act");
    this.at = { roomId, slotId, proposalId: session.proposalId };
    history.pushState({ opened: session.proposalId }, "");
    this.draw(rows);
    if (this.node.showModal) this.node.showModal();
    else this.node.setAttribute("open", ""); // An old browser, in which the page stays below.
    this.ask();
  }

  // By the way back, so that this leaves nothing behind to go back to.
  close() {
    if (this.at) history.back();
  }

  hide() {
    this.at = null;
    this.node.close();
    /** @type {HTMLElement} */
    const opener = this.opener && document.querySelector('#main [data-act="' + this.opener + '"]');
    if (opener) opener.focus({ preventScroll: true });
  }

  leave() {
    if (this.at) this.hide();
  }

  // The Wall was drawn anew: what is open may have moved or gone.
  /** @param {Rows} rows */
  draw(rows) {
    if (!this.at) return;
    this.rows = rows;
    const { index } = rows.view;
    const { proposalId } = this.at;
    const here = index.cell({ id: this.at.roomId }, { id: this.at.slotId });
    const stays = here.session && here.session.proposalId === proposalId;
    const cell = stays ? here : index.cellOf(proposalId);
    const { camp, day } = this.app;
    const told = this.reasons.has(this.reasonKey());
    const key = JSON.stringify([cell, day.goes(proposalId), told, camp.online, t.lang]);
    if (key === this.key) return;
    this.key = key;
    const held = this.node.contains(focused()) ? focused().getAttribute("data-act") : null;
    replaceContent(this.node, cell ? this.parts(cell) : this.gone());
    const again = held && this.node.querySelector('[data-act="' + held + '"]');
    if (again) /** @type {HTMLElement} */ (again).focus();
  }

  gone() {
    return [el("h3", { id: "opened-title" }, t.noLongerOnWall), this.closing()];
  }

  /** @param {Cell} cell */
  parts(cell) {
    const { index, looks } = this.rows.view;
    const { session } = cell;
    const room = index.room(cell.roomId);
    const slot = index.slot(cell.slotId);
    const proposal = this.app.camp.byId.get(session.proposalId);
    const lang = titleLanguage(session);
    const why = this.rows.whyOf(session);
    return [
      session.track &&
        el("p", { class: "track" }, shapeOf(looks.get(session.track)), session.track),
      el("h3", { id: "opened-title", lang }, session.title),
      room && slot && this.rows.marks(cell, room, slot),
      room && slot && this.place(room, slot, cell),
      proposal && proposal.summary && el("p", { class: "opened-summary", lang }, proposal.summary),
      this.facts(session, proposal, why),
      slot && this.rows.offersGoing(cell, slot, why) && this.rows.going(cell, why === "going"),
      el("h4", {}, t.whyHere),
      this.why(),
      this.closing(),
    ];
  }

  // How to find it.
  /** @param {Room} room @param {Slot} slot @param {Cell} cell */
  place(room, slot, cell) {
    const last = this.rows.view.index.lastSlotOf(slot, cell.session);
    return el(
      "p",
      { class: "opened-place" },
      el("strong", {}, room.name),
      " ",
      this.rows.hours({ ...slot, to: last.to }),
      el("span", { class: "hint" }, t.seats(room.capacity)),
    );
  }

  facts(session, proposal, why) {
    const people = session.facilitators.join(", ");
    const lang = languageTag(session.language);
    const parts = [
      why && el("strong", {}, t.why[why]),
      people ? t.with(people) : t.nobodyRuns,
      lang && el("span", { class: "tag", lang }, languageName(session.language)),
      proposal && proposal.level && t.ofLevel(proposal.level),
      session.card && t.card(session.cardNumber),
    ].filter(Boolean);
    return el(
      "p",
      { class: "facts" },
      parts.map((part) => el("span", { class: "fact" }, part)),
    );
  }

  closing() {
    return button(t.close, { class: "button wide quiet", "data-act": "close-card" }, () =>
      this.close(),
    );
  }

  // Another Wall has other reasons.
  reasonKey() {
    const { wall } = this.app.camp;
    return [this.at.proposalId, wall.life, wall.revision, t.lang].join("@");
  }

  why() {
    const told = this.reasons.get(this.reasonKey());
    if (!told) return el("p", { class: "hint" }, this.app.camp.online ? t.loading : t.whyOffline);
    if (!told.body) return el("p", { class: "hint" }, t[told.own]);
    const { ranking, cells } = told.body;
    const { roomId, slotId } = this.at;
    const cell =
      cells.find((one) => one.roomId === roomId && one.slotId === slotId) || cells[0] || null;
    return el(
      "div",
      { class: "told" },
      ranking && el("p", { lang: t.lang }, ranking.why.text),
      cell && this.clashes(cell),
    );
  }

  clashes({ clashes }) {
    const { camp } = this.app;
    const named = clashes
      .map(({ proposalId, people }) => ({ people, it: camp.byId.get(proposalId) }))
      .filter(({ it }) => it)
      .slice(0, mostClashes);
    if (!named.length) return el("p", {}, t.noClash);
    return [
      el("p", {}, t.clashesWith),
      el(
        "ul",
        {},
        named.map(({ it, people }) =>
          el("li", {}, el("span", { lang: titleLanguage(it) }, it.title), " " + t.people(people)),
        ),
      ),
    ];
  }

  async ask() {
    const key = this.reasonKey();
    if (this.reasons.has(key)) return;
    const answer = await this.app.api.call(
      "GET",
      "/proposals/" + this.at.proposalId + "/placement",
      { headers: { "Accept-Language": t.lang } },
    );
    if (answer.status === 200) this.reasons.set(key, { body: answer.body });
    else if (!isPassing(answer)) this.reasons.set(key, { own: ownWords(answer) });
    if (this.at) this.draw(this.rows);
  }
}

function ownWords({ status }) {
  return status === 401 || status === 403 ? "whyHidden" : "whyUnknown";
}
