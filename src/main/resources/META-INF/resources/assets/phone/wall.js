// The tab Wall: what is on now and next, the reader's own day, and everything.
/** @import { App } from "./app.js" */
import { el, focused, replaceContent } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { stamp } from "../shared/state.js";
import { legend, legendOf, looksOf, tracksOf } from "../shared/tracks.js";
import { goneMark, moment, severalDays, WallIndex } from "../shared/model.js";
import { spoken, subscribe } from "./calendars.js";
import { lostRows, offTheWall } from "./dayparts.js";
import { Rows } from "./rows.js";
import { calm, notice } from "./ui.js";
import { t } from "./words.js";

export class Wall {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.node = el(
      "section",
      { class: "view wall-view", "aria-labelledby": "view-head" },
      el("h2", { id: "view-head", class: "for-readers", tabindex: "-1" }, t.wall),
    );
    this.content = el("div");
    /** @type {import("./opened.js").Opened} */
    this.opened = null; // Comes when a card is opened for the first time.
    this.node.append(this.content);
    this.shown = "";
  }

  draw() {
    const { camp, ballot, times, clock } = this.app;
    const now = clock.now();
    this.followDay();
    const key = JSON.stringify([
      Boolean(camp.wall),
      camp.wallTag,
      camp.published(),
      ballot.levels(),
      camp.online,
      Math.floor(now / 60000),
      t.lang,
      Boolean(this.app.session),
      Boolean(camp.proposals),
      tracksOf(camp.event),
      this.app.calendar,
      Boolean(times) && [camp.event.timeZone, camp.event.dayStart],
      this.app.day.items,
      this.app.day.going.wanted,
      ballot.state.sealed,
    ]);
    if (key === this.shown) return;
    this.shown = key;
    const held = this.content.contains(focused()) ? focused().getAttribute("data-act") : null;
    const place = held ? this.acts(held).indexOf(focused()) : 0; // One session is in several lists.
    const whole = this.content.querySelector(".whole");
    this.wholeOpen = Boolean(whole && whole.open);
    this.leftOpen = Boolean(this.content.querySelector(".off-the-wall[open]"));
    replaceContent(this.content, this.parts(now));
    if (this.rows && this.opened) this.opened.draw(this.rows);
    const again = held ? this.acts(held) : [];
    if (again.length) (again[place] || again[0]).focus({ preventScroll: true });
  }

  /** @param {string} name @returns {HTMLElement[]} */
  acts(name) {
    return [...this.content.querySelectorAll('[data-act="' + name + '"]')];
  }

  parts(now) {
    const { camp, times } = this.app;
    camp.needWall();
    this.app.needMe();
    if (!camp.wall || !times) return calm(camp.online ? t.loading : t.cannotLoad);
    if (!camp.published() || !camp.wall.publishedAt)
      return calm(t.notPublished, t.notPublishedHint);
    const index = new WallIndex(camp.wall);
    /** @type {import("./rows.js").View} */
    this.view = {
      index,
      now,
      times,
      at: moment(index, now),
      days: severalDays(index, times),
      looks: looksOf(camp.event),
      open: (cell, rows) => this.open(cell, rows),
    };
    this.rows = new Rows(this.app, this.view);
    if (!index.sessionSlots.length || !index.rooms.length) return calm(t.emptyWall);
    const looks = legend(legendOf(camp.event, index.tracks()), t.tracks);
    const parts = [this.nowAndNext(), this.day()];
    if (this.hasDay()) parts.reverse();
    return [this.notes(), parts, this.whole(), looks, this.take()];
  }

  // Whoever has one wants to know first where to go; the end of all is no time for that.
  hasDay() {
    const { items } = this.app.day;
    return Boolean(this.app.session && items && items.length && !this.view.at.over);
  }

  async open(cell, rows) {
    if (!this.opened) {
      const more = await import("./more.js").catch(() => null);
      if (!more) return this.app.say(t.noConnection, true);
      this.opened = this.opened || new more.Opened(this.app);
      this.node.append(this.opened.node);
    }
    return this.opened.open(cell, rows);
  }

  followDay() {
    const { camp, ballot, session, day } = this.app;
    const published = camp.wallTag && camp.published();
    if (!session || !camp.online || !published || ballot.state.tag === null) return;
    const run = (camp.proposals || []).filter((proposal) => this.app.runs(proposal));
    day.follow(JSON.stringify([camp.wallTag, ballot.state.tag, run.map((it) => it.id)]));
  }

  notes() {
    const { camp, times } = this.app;
    const zone = this.app.zone();
    return [
      !camp.online &&
        camp.contactAt &&
        el(
          "p",
          { class: "stale", role: "status" },
          t.wallOf(stamp(times, camp.contactAt, this.app.clock.now())),
        ),
      zone && el("p", { class: "hint zone" }, zone),
    ];
  }

  nowAndNext() {
    const { at } = this.view;
    if (at.over) return notice("quiet", t.over);
    const pause =
      at.pause &&
      el(
        "p",
        { class: "pause" },
        t.pause(at.pause.name || t.breakName, this.view.times.time(at.pause.to)),
      );
    return [
      at.current && this.block(t.now, at.current, "now"),
      pause,
      at.next && this.block(t.next, at.next, "next"),
    ];
  }

  // The reader's own session first, then room after room.
  block(name, slot, tone) {
    const rows = this.view.index.rooms
      .map((room) => ({ room, cell: this.view.index.cell(room, slot) }))
      .filter(({ cell }) => cell.session || goneMark(cell, this.view.now));
    rows.sort((a, b) => Number(this.rows.isOwn(b.cell)) - Number(this.rows.isOwn(a.cell)));
    return el(
      "section",
      { class: "block block-" + tone, "aria-labelledby": "head-" + tone },
      el(
        "h3",
        { id: "head-" + tone, class: "block-head" },
        el("span", { class: "block-name" }, name),
        " ",
        this.rows.hours(slot),
        el("span", { class: "block-note" }, this.noteOf(slot, tone)),
      ),
      rows.length > 0
        ? el(
            "ul",
            { class: "rows" },
            rows.map(({ room, cell }) => this.rows.row(room, slot, cell)),
          )
        : el("p", { class: "hint" }, t.nothingHere),
    );
  }

  noteOf(slot, tone) {
    const minutes = Math.ceil(((tone === "now" ? slot.to : slot.from) - this.view.now) / 60000);
    if (minutes > 90 || minutes < 1) return "";
    return " " + (tone === "now" ? t.left(minutes) : t.inMinutes(minutes));
  }

  day() {
    const { session, camp } = this.app;
    const head = el("h3", { class: "part-head", id: "my-day" }, t.myDay);
    if (!session) {
      return el(
        "section",
        { class: "part", "aria-labelledby": "my-day" },
        head,
        el("p", { class: "hint" }, t.signInForDay),
        el("a", { class: "button", href: "#signIn" }, t.signIn),
      );
    }
    const { items } = this.app.day;
    return el(
      "section",
      { class: "part", "aria-labelledby": "my-day" },
      head,
      this.app.ballot.state.sealed && el("p", { class: "hint" }, t.daySealed),
      Object.keys(this.app.day.going.wanted).length > 0 &&
        !camp.online &&
        el("p", { class: "hint" }, t.goingKept),
      this.dayRows(items ? items.filter((item) => this.isThere(item)) : null),
      this.app.calendar &&
        subscribe(this.app, spoken(this.app.calendar), { label: t.addToCalendar, act: "calendar" }),
    );
  }

  // The Wall may be newer than the day.
  isThere({ roomId, slotId, proposalId }) {
    const { session } = this.view.index.cell({ id: roomId }, { id: slotId });
    return Boolean(session) && session.proposalId === proposalId;
  }

  dayRows(items) {
    if (!items) return el("p", { class: "hint" }, this.app.camp.online ? t.loading : t.cannotLoad);
    const slots = this.view.index.sessionSlots;
    const left = offTheWall(this.app, this.rows, this.view, this.leftOpen);
    if (
      !items.length &&
      !left &&
      !slots.some((slot) => lostRows(this.rows, this.view, slot, []).length)
    ) {
      return el("p", { class: "hint" }, t.dayEmpty);
    }
    return [
      el(
        "ol",
        { class: "day" },
        slots.map((slot) =>
          this.dayRow(
            slot,
            items.filter((item) => item.slotId === slot.id),
          ),
        ),
      ),
      left,
    ];
  }

  dayRow(slot, items) {
    const { index } = this.view;
    const rows = [
      ...items.flatMap((item) => {
        const room = index.room(item.roomId);
        return [
          this.rows.row(room, slot, index.cell(room, slot)),
          this.clashes(slot, item.clashes),
        ];
      }),
      ...lostRows(this.rows, this.view, slot, items),
    ];
    return el(
      "li",
      { class: "day-row" + (slot.to <= this.view.now ? " is-past" : "") },
      el("p", { class: "day-hours" }, this.rows.hours(slot)),
      rows.length
        ? el("ul", { class: "rows" }, rows)
        : el("p", { class: "hint free" }, t.nothingChosen),
    );
  }

  clashes(slot, missed) {
    const { index } = this.view;
    return (
      missed.length > 0 &&
      el(
        "li",
        { class: "clashes" },
        el("strong", {}, t.clashes),
        el(
          "ul",
          {},
          missed.map((it) => {
            const cell = index.cell({ id: it.roomId }, slot);
            const { session } = cell;
            const room = index.room(it.roomId);
            return el(
              "li",
              {},
              el("span", { lang: titleLanguage(session || it) }, it.title),
              (room ? ", " + room.name : "") + " (" + t.why[it.level] + ")",
              session && room && this.rows.marks(cell, room, slot),
            );
          }),
        ),
      )
    );
  }

  whole() {
    return el(
      "details",
      { class: "part whole", open: this.wholeOpen },
      el("summary", { class: "part-head", "data-act": "whole" }, t.wholeWall),
      this.view.index.sessionSlots.map((slot) =>
        el(
          "section",
          { class: "block" },
          el("h4", { class: "block-head" }, this.rows.hours(slot)),
          el(
            "ul",
            { class: "rows" },
            this.view.index.rooms
              .map((room) => ({ room, cell: this.view.index.cell(room, slot) }))
              .map(({ room, cell }) =>
                cell.session || goneMark(cell, this.view.now)
                  ? this.rows.row(room, slot, cell)
                  : this.rows.free(room, cell),
              ),
          ),
        ),
      ),
    );
  }

  take() {
    const shown = { label: t.wholeCalendar, act: "all", strength: "quiet" };
    return subscribe(this.app, this.app.api.base + "/wall.ics", shown);
  }

  leave() {
    if (this.opened) this.opened.leave();
  }
}
