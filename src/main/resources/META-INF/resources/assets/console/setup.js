// Setting the event up: what is still missing, then rooms, times, the windows, tracks, proposals.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { BadgeCounts } from "./badgecounts.js";
import { eventPanel } from "./eventsettings.js";
import { privacyPanel } from "./privacy.js";
import { proposalList } from "./proposals.js";
import { roomList } from "./rooms.js";
import { slotList } from "./slots.js";
import { trackPanel } from "./tracks.js";
import { windowSentence } from "../shared/state.js";
import { t } from "./words.js";
import { button, heading, refill, say, showRefusal } from "./ui.js";

export class SetupView {
  /** @param {Store} store */
  constructor(store, part) {
    this.store = store;
    this.steps = el("ol", { class: "steps" });
    this.windows = el("section", { class: "panel windows", "aria-labelledby": "windows-head" });
    this.alert = el("p", { class: "alert", role: "alert" });
    this.badges = new BadgeCounts(store);
    this.rooms = roomList(store);
    this.slots = slotList(store);
    this.tracks = trackPanel(store);
    this.proposals = proposalList(store, part);
    this.event = eventPanel(store);
    this.privacy = privacyPanel(store);
    this.node = el(
      "div",
      { class: "setup-view" },
      heading(1, t.setup),
      this.steps,
      this.alert,
      el("div", { class: "setup-columns" }, this.rooms.node, this.slots.node),
      this.event.node,
      this.windows,
      this.tracks.node,
      this.privacy.node,
      this.proposals.node,
    );
    this.listening = [
      store.listen(["wall", "event"], () => this.draw()),
      store.listen(["proposals"], () => {
        this.drawSteps();
        this.tracks.draw();
        this.proposals.draw();
        this.proposals.read();
      }),
    ];
  }

  start() {
    this.draw();
    this.proposals.draw();
    this.proposals.read();
    this.badges.read();
  }

  open(part) {
    this.proposals.edit(part);
  }

  end() {
    this.listening.forEach((stop) => stop());
  }

  draw() {
    if (!this.store.index || !this.store.times) return;
    this.drawSteps();
    this.rooms.draw();
    this.slots.draw();
    this.event.draw();
    this.drawWindows();
    this.tracks.draw();
    this.privacy.draw();
  }

  drawSteps() {
    const { store } = this;
    if (!store.index) return;
    const done = [
      [t.stepRooms, store.rooms.length, "rooms-head"],
      [t.stepSlots, store.sessionSlots.length, "slots-head"],
      [t.stepProposals, store.proposals.size, "proposals-head"],
    ];
    const filled = store.index.sessions().length > 0;
    const all = done.every(([, count]) => count > 0);
    refill(
      this.steps,
      done.map(([words, count, target]) =>
        el(
          "li",
          { class: count ? "step step-done" : "step" },
          el("span", { class: "step-mark", "aria-hidden": "true" }, count ? "✓" : ""),
          el(
            "span",
            {},
            button(words, () => this.jump(target), { kind: "link", key: "step-" + target }),
            " ",
            el("span", { class: "hint" }, count ? t.stepDone(count) : t.stepOpen),
          ),
        ),
      ),
      el(
        "li",
        { class: filled ? "step step-done" : "step" },
        el("span", { class: "step-mark", "aria-hidden": "true" }, filled ? "✓" : ""),
        el(
          "span",
          {},
          all ? el("a", { href: "#drafts" }, t.stepDraft) : t.stepDraft,
          " ",
          el("span", { class: "hint" }, all ? "" : t.stepThen),
        ),
      ),
    );
  }

  jump(id) {
    const head = document.getElementById(id);
    head.setAttribute("tabindex", "-1");
    head.focus();
    head.scrollIntoView({ block: "start" });
  }

  drawWindows() {
    const { me } = this.store;
    const state = this.store.state();
    const may = me && me.role === "organiser";
    const one = (name, words) => {
      const open = state[name].is === "open";
      return el(
        "li",
        { class: "window" },
        el(
          "span",
          {},
          el("strong", {}, words),
          " ",
          el(
            "span",
            { class: "hint" },
            windowSentence(state[name], t.state[name], this.store.when()),
          ),
        ),
        may &&
          button(open ? t.closeNow : t.openNow, () => this.turn(name, !open), {
            key: "window-" + name,
            write: true,
            name: (open ? t.closeNow : t.openNow) + ": " + words,
          }),
      );
    };
    refill(
      this.windows,
      heading(2, t.windows, { id: "windows-head", class: "panel-head" }),
      el("ul", { class: "plain-list" }, one("proposing", t.proposing), one("voting", t.voting)),
      this.badges.node,
      !may && el("p", { class: "hint" }, t.organisersTurn),
    );
  }

  async turn(name, open) {
    this.alert.textContent = "";
    try {
      const { body } = await this.store.api.change("", { [name]: { open } });
      this.store.takeEvent(body);
      this.badges.read();
      say(t.saved);
    } catch (failure) {
      showRefusal(this.alert, failure, t.silentSafe);
    }
  }
}
