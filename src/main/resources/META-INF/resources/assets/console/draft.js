// One draft: its progress while it is made, then what it would change on the Wall.
/** @import { Store } from "./store.js" */
import { el, setText } from "../shared/dom.js";
import { Problem } from "./api.js";
import { askText } from "./ask.js";
import { compare, fromService } from "./compare.js";
import { draftGrid } from "./draftgrid.js";
import {
  changesOf,
  contradictions,
  hasPlan,
  progressOf,
  publishLine,
  qualityOf,
  unplacedOf,
} from "./draftparts.js";
import { nameOf } from "./names.js";
import { t } from "./words.js";
import { button, confirm, refill, say, showRefusal } from "./ui.js";

const pollMs = 1500;

export class DraftPage {
  /** @param {Store} store */
  constructor(store, id) {
    this.store = store;
    this.id = id;
    this.draft = null;
    this.comparison = null;
    this.pins = new Map();
    this.beside = "draft";
    this.head = el("div", { class: "draft-head" });
    this.bar = el("div", { class: "draft-progress" });
    this.rest = el("div", { class: "draft-rest" });
    this.alert = el("p", { class: "alert", role: "alert" });
    this.node = el(
      "article",
      { class: "draft", "aria-labelledby": "draft-title" },
      this.head,
      this.alert,
      this.bar,
      this.rest,
    );
  }

  start() {
    this.read();
  }

  end() {
    this.ended = true;
    if (this.stop) this.stop();
    clearTimeout(this.timer);
  }

  async read() {
    try {
      const { body } = await this.store.api.get("/wall/drafts/" + this.id);
      if (this.ended) return;
      const was = this.draft && this.draft.state;
      this.draft = body;
      if (body.state === "running") this.watch();
      else await this.compareNow();
      this.draw();
      if (was === "running" && body.state !== "running") {
        say(t.saidDraft[body.state] || "");
        this.store.readDrafts();
      }
    } catch (failure) {
      if (failure instanceof Problem && failure.missing) setText(this.alert, t.draftGone);
      else showRefusal(this.alert, failure, t.silentSafe);
    }
  }

  async compareNow() {
    this.comparison = await fromService(this.store, this.id).catch(() => null);
  }

  // The stream tells how far it is; if it breaks, the draft is asked from time to time.
  watch() {
    if (this.stop) return;
    this.stop = this.store.api.follow(
      "/wall/drafts/" + this.id + "/events",
      (kind, data) => {
        if (kind !== "progress" || !this.draft) return;
        this.draft.progress = data;
        this.drawBar();
      },
      () => {
        this.stop = null;
        if (!this.ended)
          this.timer = setTimeout(
            () => this.read(),
            this.draft.progress.state === "running" ? pollMs : 0,
          );
      },
    );
  }

  draw() {
    const { draft, store } = this;
    if (!draft || !store.index || !store.times) return;
    refill(this.head, this.headParts());
    this.drawBar();
    const found = this.comparison || compare(store, draft);
    refill(
      this.rest,
      draft.contradictions.length > 0 && contradictions(draft),
      hasPlan(draft) && [
        qualityOf(draft, found),
        changesOf(store, found),
        this.grids(found),
        unplacedOf(store, draft),
      ],
    );
  }

  headParts() {
    const { draft, store } = this;
    const title = draft.name || t.draftOf(store.stamp(draft.createdAt));
    const outdated = draft.baseRevision !== store.index.wall.revision;
    const ready = hasPlan(draft);
    return [
      el(
        "h2",
        { id: "draft-title", class: "draft-title", tabindex: "-1" },
        title,
        " ",
        el("span", { class: "state state-" + draft.state }, t.states[draft.state]),
        store.votingOpen && el("span", { class: "state state-rehearsal" }, t.rehearsal),
      ),
      el(
        "p",
        { class: "hint" },
        t.draftBy(nameOf(draft.createdBy), store.stamp(draft.createdAt)),
        " · ",
        (t.rules.find(([key]) => key === draft.rule) || [])[1],
      ),
      outdated && ready && el("p", { class: "note" }, t.outdated),
      el(
        "div",
        { class: "about-buttons" },
        ready &&
          !outdated &&
          button(t.publish, () => this.publish(), { kind: "primary", key: "publish", write: true }),
        draft.state !== "running" &&
          button(this.pins.size ? t.againWithPins(this.pins.size) : t.again, () => this.again(), {
            key: "again",
            write: true,
            kind: outdated ? "primary" : "",
          }),
        draft.state === "running" &&
          button(t.stopIt, () => this.remove(), { key: "stop", write: true }),
        draft.state !== "running" &&
          button(t.rename, () => this.rename(), { key: "rename", write: true }),
        draft.state !== "running" &&
          button(t.discard, () => this.remove(), { key: "discard", kind: "quiet", write: true }),
      ),
    ];
  }

  drawBar() {
    const { draft } = this;
    if (draft.state !== "running") {
      refill(this.bar);
      return;
    }
    const { moves } = draft.progress;
    const share = Math.min(1, moves / Math.max(1, draft.moves));
    refill(
      this.bar,
      el("label", { for: "draft-meter" }, t.working),
      el("progress", { id: "draft-meter", max: "1", value: String(share) }),
      el("p", { class: "figures" }, progressOf(draft)),
    );
  }

  grids(found) {
    const choose = (name, label) =>
      button(
        label,
        () => {
          this.beside = name;
          this.draw();
        },
        { pressed: this.beside === name, key: "beside-" + name, kind: "tab" },
      );
    const pin = (placement) => this.pin(placement);
    return el(
      "section",
      { class: "beside", "data-shown": this.beside, "aria-labelledby": "beside-head" },
      el(
        "div",
        { class: "beside-top" },
        el("h3", { id: "beside-head" }, t.besideHead),
        el(
          "div",
          { class: "tabs", role: "group", "aria-label": t.besideHead },
          choose("draft", t.theDraft),
          choose("wall", t.thePublished),
        ),
      ),
      el(
        "div",
        { class: "beside-grids" },
        el(
          "div",
          { class: "beside-draft" },
          el("h4", {}, t.theDraft),
          draftGrid(this.store, this.draft, found, { pins: this.pins, pin }),
        ),
        el(
          "div",
          { class: "beside-wall" },
          el("h4", {}, t.thePublished),
          draftGrid(this.store, null, found, {}),
        ),
      ),
    );
  }

  pin(placement) {
    const key = placement.proposalId + placement.slotId;
    if (this.pins.has(key)) this.pins.delete(key);
    else this.pins.set(key, placement);
    say(this.pins.has(key) ? t.pinned : t.unpin);
    this.draw();
  }

  async again() {
    const { draft } = this;
    const body = { slots: draft.slots, rule: draft.rule, cut: draft.cut, holdBack: draft.holdBack };
    if (draft.cards) body.cards = draft.cards;
    if (this.pins.size) {
      body.pins = Array.from(this.pins.values()).map(({ proposalId, roomId, slotId }) => ({
        proposalId,
        roomId,
        slotId,
      }));
    }
    const answer = await this.try(() => this.store.api.post("/wall/drafts", body));
    if (!answer) return;
    this.store.readDrafts();
    location.hash = "drafts/" + answer.body.id;
  }

  async publish() {
    const tag = this.store.tag;
    const found = this.comparison || compare(this.store, this.draft);
    const sure = await confirm(
      t.publishTitle,
      el(
        "div",
        {},
        el("p", { class: "lead" }, publishLine(this.draft, found)),
        this.store.votingOpen && el("p", { class: "note" }, t.rehearsalPublish),
        el("p", { class: "hint" }, t.publishHint),
      ),
      t.publish,
    );
    if (!sure) return;
    const answer = await this.try(() =>
      this.store.api.post(`/wall/drafts/${this.id}/publication`, undefined, { match: tag }),
    );
    if (!answer) return;
    this.store.takeWall(answer.body, answer.tag);
    say(t.saidPublished);
    location.hash = "wall";
  }

  async rename() {
    const name = await askText(t.rename, t.draftName, this.draft.name || "", 100);
    if (name === null) return;
    const answer = await this.try(() => this.store.api.patch("/wall/drafts/" + this.id, { name }));
    if (!answer) return;
    this.draft.name = name;
    this.draw();
    this.store.readDrafts();
  }

  async remove() {
    const running = this.draft.state === "running";
    if (!(await this.try(() => this.store.api.delete("/wall/drafts/" + this.id)))) return;
    if (running) return;
    await this.store.readDrafts();
    location.hash = "drafts";
  }

  async try(action) {
    setText(this.alert, "");
    try {
      return await action();
    } catch (failure) {
      if (failure.status === 412) await this.store.readWall();
      if (failure.status === 412 || failure.type === "draft-outdated")
        setText(this.alert, t.outdatedRefused);
      else showRefusal(this.alert, failure, t.silentSafe);
      return null;
    }
  }
}
