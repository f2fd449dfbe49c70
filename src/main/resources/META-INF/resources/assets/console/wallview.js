// The table on which the Wall lies: what waits on the left, the grid, and the inspector.
/** @import { Store } from "./store.js" */
import { el, replaceContent, setText } from "../shared/dom.js";
import { Actions } from "./actions.js";
import { Grid } from "./grid.js";
import { Hand } from "./hand.js";
import { Inspector } from "./inspector.js";
import { entrySentence } from "./sentences.js";
import { doer, ownEdits, told } from "./turning.js";
import { legend, legendOf } from "../shared/tracks.js";
import { t } from "./words.js";
import { button, refill } from "./ui.js";
import { Violations } from "./violations.js";
import { Waiting } from "./waiting.js";

export class WallView {
  /** @param {Store} store */
  constructor(store) {
    this.store = store;
    this.actions = new Actions(store);
    this.hand = new Hand(store, this.actions);
    this.grid = new Grid(store, this.hand, this.actions);
    this.waiting = new Waiting(store, this.hand, this.actions);
    this.inspector = new Inspector(store, this.hand, this.actions, this.grid);
    this.violations = new Violations(store, this.grid);
    this.revision = el("p", { class: "board-revision" });
    this.turning = el("div", { class: "turning" });
    this.legend = el("div", { class: "board-legend" });
    this.calm = el("div", { class: "calm-place" });
    this.strip = el("div", { class: "strip", role: "group", "aria-label": t.lastResult });
    this.node = el(
      "div",
      { class: "wall-view" },
      this.waiting.node,
      el(
        "section",
        { class: "board", "aria-labelledby": "board-head" },
        el(
          "div",
          { class: "board-top" },
          el(
            "div",
            {},
            el("h1", { id: "board-head", class: "board-head" }, t.theWall),
            this.revision,
          ),
          this.turning,
        ),
        this.violations.node,
        this.calm,
        this.grid.node,
        this.legend,
        this.strip,
      ),
      this.inspector.node,
    );
    this.listening = [
      store.listen(["wall", "event"], () => {
        this.hand.check();
        this.showHead();
      }),
      store.listen(["journal", "contact"], () => this.showTurning()),
      store.listen(["journal"], () => this.showStrip()),
      store.listen(["result", "hand"], (what) => {
        this.newest = what;
        this.showStrip();
      }),
    ];
    this.keyed = (event) => this.onKey(event);
  }

  start() {
    document.addEventListener("keydown", this.keyed);
    this.showHead();
    this.showTurning();
    this.showStrip();
  }

  end() {
    document.removeEventListener("keydown", this.keyed);
    this.listening.forEach((stop) => stop());
    [this.grid, this.waiting, this.inspector, this.violations].forEach((part) => part.end());
  }

  onKey(event) {
    if (event.key === "Escape" && !document.querySelector("dialog[open]")) this.hand.put();
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!(event.ctrlKey || event.metaKey) || typing || document.querySelector("dialog[open]"))
      return;
    const key = event.key.toLowerCase();
    const direction =
      key === "z" && !event.shiftKey
        ? "undo"
        : key === "y" || (key === "z" && event.shiftKey)
          ? "redo"
          : null;
    if (!direction || !this.store.online || !this.entry(direction)) return;
    event.preventDefault();
    this.actions.turnBack(direction);
  }

  entry(direction) {
    return this.store.journal.find((entry) => entry.next === direction) || null;
  }

  showHead() {
    const { event, index, times } = this.store;
    const published = index && index.wall.publishedAt;
    setText(
      this.revision,
      !index || !times
        ? ""
        : event.published && published
          ? t.versionOf(index.wall.version, this.store.stamp(published))
          : t.notPublished,
    );
    replaceContent(this.legend, index && legend(legendOf(event, index.tracks()), t.tracks));
    const bare = index && (!index.rooms.length || !index.sessionSlots.length);
    const blank = index && !bare && !index.sessions().length;
    replaceContent(
      this.calm,
      bare && this.invite(t.noGrid, t.noGridHint, "#setup", t.toSetup),
      blank && this.invite(t.nothingPlaced, t.nothingPlacedHint, "#drafts", t.toDrafts),
    );
  }

  invite(line, hint, href, label) {
    return el(
      "div",
      { class: "invite" },
      el("p", { class: "invite-line" }, line),
      el("p", { class: "hint" }, hint),
      el("a", { class: "button button-primary", href }, label),
    );
  }

  showTurning() {
    refill(
      this.turning,
      ["undo", "redo"].map((direction) => this.turnButton(direction)),
    );
  }

  // Anybody may take back what anybody did, so the button says whose it is and what it was.
  turnButton(direction) {
    const entry = this.entry(direction);
    const what =
      entry &&
      el(
        "span",
        { class: "turn-what" },
        t.turnBy(doer(this.store, entry)),
        " ",
        entrySentence(this.store, entry, 1),
      );
    return button([el("strong", {}, t[direction]), what], () => this.actions.turnBack(direction), {
      kind: "turn",
      key: direction,
      write: true,
      disabled: !entry,
    });
  }

  showStrip() {
    const { result } = this.actions;
    const item = this.hand.item;
    if (item && this.newest !== "result") {
      this.strip.dataset.kind = "hand";
      refill(
        this.strip,
        el(
          "p",
          {},
          el("strong", {}, t.inHand),
          " ",
          this.inspector.title(item.proposalId),
          " ",
          this.hand.swapping ? t.inHandSwap : item.from ? t.inHandHint : t.inHandNew,
        ),
        button(t.putBack, () => this.hand.put(), { key: "put-back", kind: "quiet" }),
      );
      return;
    }
    this.strip.dataset.kind = result ? result.kind : "none";
    if (!result) {
      refill(this.strip, el("p", {}, t.tapHint));
      return;
    }
    if (this.isOvertaken()) {
      this.showNews();
      return;
    }
    const [first, ...others] = result.warnings || [];
    refill(
      this.strip,
      el(
        "div",
        { class: "strip-words" },
        el("p", {}, result.line()),
        first && el("p", { class: "strip-warning" }, first()),
        others.length > 0 &&
          el(
            "details",
            { class: "strip-more" },
            el("summary", { "data-key": "strip-more" }, t.moreWarnings(others.length)),
            others.map((make) => el("p", {}, make())),
          ),
      ),
      result.back &&
        button(t[result.back], () => this.actions.turnBack(result.back), {
          key: "strip-turn",
          kind: "quiet",
          write: true,
        }),
    );
  }
  // Whether the Wall has changed since the newest thing that was done here.
  isOvertaken() {
    const { result } = this.actions;
    const newest = this.store.journal[0];
    return Boolean(result && result.revision && newest && newest.revision > result.revision);
  }

  // What is true now, and the way back to one's own edits as long as nobody changed the same since.
  showNews() {
    const { store } = this;
    const newest = store.journal[0];
    const own = ownEdits(store.journal, store.me);
    this.strip.dataset.kind = "news";
    refill(
      this.strip,
      el(
        "div",
        { class: "strip-words" },
        el("p", {}, told(store, newest)()),
        own &&
          own !== newest &&
          el("p", { class: "hint" }, t.yoursIs, " ", entrySentence(store, own)),
      ),
      own &&
        button(t.undoMine, () => this.actions.undoMine(), {
          key: "strip-mine",
          kind: "quiet",
          write: true,
        }),
    );
  }
}
