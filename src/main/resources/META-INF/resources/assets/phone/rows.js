// Sessions as rows of a list, room by room, with what happened to them.
/** @import { App } from "./app.js" */
/** @import { Cell, Gone, Place, Room, Session, Slot } from "../shared/types.js" */
import { newsIn, newsWords, votedTitle } from "../shared/changes.js";
import { el } from "../shared/dom.js";
import { languageName, languageTag } from "../shared/language.js";
import { goneMark, movedMark } from "../shared/model.js";
import { titleLanguage } from "../shared/spoken.js";
import { shapeOf } from "../shared/tracks.js";
import { whyOf } from "./day.js";
import { button, icon } from "./ui.js";
import { t } from "./words.js";

/**
 * @typedef {object} View the Wall at a moment
 * @property {import("../shared/model.js").WallIndex} index
 * @property {number} now
 * @property {import("../shared/times.js").EventTimes} times
 * @property {ReturnType<typeof import("../shared/model.js").moment>} at
 * @property {boolean} days whether a time alone leaves open which day is meant
 * @property {Map<string, import("../shared/tracks.js").Look>} looks
 * @property {(cell: Cell, rows: Rows) => void} open shows a session as a card of its own
 */

const whyIcons = { runs: "me", going: "moved" };

export class Rows {
  /** @param {App} app @param {View} view */
  constructor(app, view) {
    this.app = app;
    this.view = view;
  }

  /** @param {Cell} cell */
  isOwn(cell) {
    return Boolean(cell.session && this.whyOf(cell.session));
  }

  /** @param {{ proposalId: string }} session */
  whyOf(session) {
    const { app } = this;
    const goes = (id) => app.day.goes(id);
    return whyOf(session, app.ballot.levels(), (id) => app.runsId(id), goes);
  }

  /** @param {Slot} slot */
  hours(slot) {
    const { times, days } = this.view;
    const words = times[days ? "dayAndRange" : "range"](slot.from, slot.to);
    return el("time", { class: "hours", datetime: slot.start }, words);
  }

  /** @param {Room} room @param {Slot} slot @param {Cell} cell */
  row(room, slot, cell) {
    const { now, looks } = this.view;
    const gone = goneMark(cell, now);
    if (!cell.session) {
      return el(
        "li",
        { class: "row row-gone" },
        el("p", { class: "room" }, room.name),
        this.goneWords(gone, room, slot),
      );
    }
    const session = cell.session;
    const look = looks.get(session.track) || null;
    const why = this.whyOf(session);
    const before = votedTitle(cell, now);
    const offered = this.offersGoing(cell, slot, why);
    return el(
      "li",
      {
        class:
          "row row-" + cell.state + (look ? " paper-" + look.paper : "") + (why ? " is-own" : ""),
        "data-proposal": session.proposalId,
      },
      el("p", { class: "room" }, room.name),
      this.marks(cell, room, slot),
      el(
        "p",
        { class: "title", lang: titleLanguage(session) },
        session.track && shapeOf(look),
        this.opener(cell),
      ),
      before && el("p", { class: "was-title" }, t.news.votedTitle(before)),
      this.facts(session, offered && why === "going" ? null : why),
      offered && this.going(cell, why === "going"),
      gone && this.goneWords(gone, room, slot),
    );
  }

  // The title opens the session as a card of its own.
  /** @param {Cell} cell */
  opener(cell) {
    const { title } = cell.session;
    return button(
      title,
      {
        class: "title-button",
        "data-act": "open-" + cell.roomId + cell.slotId,
        "aria-haspopup": "dialog",
      },
      () => this.view.open(cell, this),
    );
  }

  /** @param {Cell} cell @param {Room} room @param {Slot} slot */
  marks(cell, room, slot) {
    const moved = movedMark(cell, this.view.now);
    const last = this.view.index.lastSlotOf(slot, cell.session);
    const parts = [
      cell.state === "cancelled" && el("strong", { class: "mark mark-cancelled" }, t.cancelled),
      moved &&
        el(
          "span",
          {},
          el("strong", { class: "mark mark-moved" }, t.moved),
          " ",
          t.movedFrom(this.place(moved.from, { roomId: room.id, slotId: slot.id })),
        ),
      ...newsIn(cell, this.view.now).map((one) => this.news(one)),
      cell.session.continued
        ? el("span", {}, t.continued)
        : last.id !== slot.id && el("span", {}, t.until(this.view.times.time(last.to))),
    ].filter(Boolean);
    return parts.length > 0 && el("p", { class: "marks" }, parts);
  }

  /** @param {import("../shared/types.js").Changed} one */
  news(one) {
    const [word, was] = newsWords(one, t.news, this.view.times);
    const mark = el("strong", { class: "mark mark-moved" }, word);
    return el("span", { class: "news" }, mark, was && ", " + was);
  }

  // What has just left a cell of the reader's own day.
  /** @param {Room} room @param {Slot} slot @param {Gone} gone */
  goneRow(room, slot, gone) {
    return el(
      "li",
      { class: "row row-gone is-own" },
      el("p", { class: "room" }, room.name),
      gone.to
        ? this.goneWords(gone, room, slot)
        : el("p", { class: "gone" }, el("q", {}, gone.title), " ", t.leftTheWall),
    );
  }

  // Not for what one runs, and not for what is over or cancelled.
  /** @param {Cell} cell @param {Slot} slot @param {string | null} why */
  offersGoing(cell, slot, why) {
    const last = this.view.index.lastSlotOf(slot, cell.session);
    const ahead = cell.state === "session" && last.to > this.view.now;
    return ahead && why !== "runs" && this.app.takesPart();
  }

  /** @param {Cell} cell @param {boolean} goes */
  going(cell, goes) {
    const { proposalId, title } = cell.session;
    const attributes = {
      class: "button quiet go",
      "data-act": "go-" + cell.roomId + cell.slotId,
      "aria-pressed": String(goes),
      "aria-label": t.illGo + ": " + title,
    };
    return button([icon(goes ? "want" : "none"), t.illGo], attributes, () => {
      this.app.day.going.set(proposalId, !goes);
      this.app.say((goes ? t.notGoing : t.going)(title));
    });
  }

  /** @param {Session} session @param {string | null} why */
  facts(session, why) {
    const lang = languageTag(session.language);
    const people = session.facilitators.join(", ");
    const parts = [
      why && el("strong", { class: "why why-" + why }, icon(whyIcons[why] || why), t.why[why]),
      people && t.with(people),
      lang &&
        lang !== this.app.camp.plainLanguage &&
        el("span", { class: "tag", lang }, languageName(session.language)),
    ].filter(Boolean);
    return (
      parts.length > 0 &&
      el(
        "p",
        { class: "facts" },
        parts.map((part) => el("span", { class: "fact" }, part)),
      )
    );
  }

  /** @param {Gone} gone @param {Room} room @param {Slot} slot */
  goneWords(gone, room, slot) {
    const place = this.place(gone.to, { roomId: room.id, slotId: slot.id });
    return el("p", { class: "gone" }, el("q", {}, gone.title), " ", t.nowAt(place));
  }

  // Only what differs is said.
  /** @param {Place} there @param {Place} here */
  place(there, here) {
    const { index, times, days } = this.view;
    const room = there.roomId !== here.roomId && index.room(there.roomId);
    const slot = there.slotId !== here.slotId && index.slot(there.slotId);
    const time = slot && (days ? times.dayAndTime(slot.from) : times.time(slot.from));
    return [room && room.name, time].filter(Boolean).join(", ");
  }

  /** @param {Room} room @param {Cell} cell */
  free(room, cell) {
    return el(
      "li",
      { class: "row row-free" },
      el("p", { class: "room" }, room.name),
      el("p", { class: "hint" }, t.cell[cell.state] || t.cell.empty),
    );
  }
}
