// What stands around the Wall: name, day, clock, the notice, the legend.
import { el, replaceContent, setText } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { legend } from "../shared/tracks.js";
import { t } from "./words.js";

const shifts = [
  [0, 0],
  [3, 1],
  [5, 3],
  [3, 5],
  [0, 4],
  [-3, 3],
  [-5, 0],
  [-3, -3],
  [0, -4],
];

export class Frame {
  constructor(slug) {
    this.name = document.getElementById("event-name");
    this.day = document.getElementById("event-day");
    this.clock = document.getElementById("clock");
    this.preview = document.getElementById("preview");
    this.notice = document.getElementById("notice");
    this.band = document.getElementById("band");
    this.legend = document.getElementById("legend");
    this.address = document.getElementById("address");
    this.viewSwitch = document.getElementById("view-switch");
    this.said = document.getElementById("said");
    this.stage = document.getElementById("stage");
    this.legendKey = "";
    this.slug = slug;
  }

  showEvent(event) {
    const name = event ? event.name : t.theWall;
    setText(this.name, name);
    document.title = event ? t.theWall + " · " + name : t.theWall;
    replaceContent(
      this.address,
      el("span", { class: "address-hint" }, t.onYourPhone + " "),
      el("b", {}, location.host + "/" + this.slug),
    );
  }

  showDays(words) {
    setText(this.day, t.theWall + " · " + words);
  }

  showClock(words, preview) {
    setText(this.clock, words);
    setText(this.preview, preview ? t.preview : "");
  }

  // kind: "stale" | "pause" | "over" | null
  showNotice(kind, words) {
    this.notice.className = "notice" + (kind ? " notice-" + kind : "");
    setText(this.notice, words || "");
  }

  // A message above whatever is on the screen; none is an empty one.
  showBand(words) {
    if (words) this.band.setAttribute("lang", titleLanguage({ title: words }));
    this.band.classList[words.length > 60 ? "add" : "remove"]("band-long");
    setText(this.band, words);
  }

  showLegend(looks) {
    const key = JSON.stringify(Array.from(looks));
    if (key === this.legendKey) return false;
    this.legendKey = key;
    replaceContent(this.legend, legend(looks, t.tracks));
    return true;
  }

  // The way from pages that turn by themselves to everything at once, and back.
  offerOtherView(list, chosen) {
    const query = new URLSearchParams(location.search);
    query.set("view", list ? "grid" : "list");
    this.viewSwitch.setAttribute("href", "?" + query);
    setText(this.viewSwitch, list ? t.asGrid : t.asList);
    this.viewSwitch.hidden = list && !chosen;
  }

  say(sentences) {
    replaceContent(
      this.said,
      sentences.map((sentence) => el("p", {}, sentence)),
    );
  }

  // Moves the whole picture by a few pixels, so that no edge burns in during a day.
  shift(minute) {
    const [x, y] = shifts[minute % shifts.length];
    this.stage.style.setProperty("--shift-x", x + "px");
    this.stage.style.setProperty("--shift-y", y + "px");
  }
}
