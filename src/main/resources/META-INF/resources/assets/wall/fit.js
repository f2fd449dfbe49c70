// Measures cards, and makes what does not fit give way.
/** @import { View } from "./view.js" */
import { el, replaceContent } from "../shared/dom.js";
import { card } from "./card.js";
import { largest, layoutOf, titleSizes, widthOf } from "./layout.js";

// So many of the cards must be whole; one endless title must not shrink all the others.
const wholeShare = 0.9;
const measuredCards = 240;
// Of a title beside its new place, in letters' heights.
const leastTitle = 5;

/** @param {View} view */
export function chooseLayout(view, host, screen) {
  const blocks = view.moment.blocks.length;
  const needed = measurer(view, host, widthOf(screen, blocks), screen);
  const layout = layoutOf(screen, blocks, view.index.rooms.length, needed);
  replaceContent(host);
  return layout;
}

// The height that most of the cards need for title and language.
/** @param {View} view */
function measurer(view, host, width, screen) {
  const cards = occupiedCards(view).slice(0, measuredCards);
  replaceContent(
    host,
    cards.map((one) => el("div", { class: "measured" }, one)),
  );
  host.style.setProperty("--card-width", width + "px");
  const known = new Map();
  return (size) => {
    if (!known.has(size)) {
      host.style.setProperty("--title", size * screen.full + "px");
      const heights = cards.map((one) => one.offsetHeight).sort((a, b) => a - b);
      const whole = Math.max(1, Math.floor(heights.length * wholeShare));
      known.set(size, heights.length ? heights[whole - 1] : 0);
    }
    return known.get(size);
  };
}

/** @param {View} view */
function occupiedCards(view) {
  const cards = [];
  for (const slot of view.moment.blocks) {
    for (const room of view.index.rooms) {
      if (view.index.cell(room, slot).session) cards.push(card(view, room, slot));
    }
  }
  return cards;
}

// After a page is on the screen: what still does not fit gives way in order of importance.
export function fitCards(page) {
  for (const one of Array.from(page.querySelectorAll(".card"))) {
    const body = one.querySelector(".card-body");
    const fits = () => body.offsetHeight <= one.clientHeight - paddingOf(one);
    const gone = one.querySelector(".marks .gone");
    fitMarks(one.querySelector(".marks"));
    fitGoneLine(gone);
    if (fits()) continue;
    forReadersOnly(one.querySelector(".mark-title .mark-rest"), true); // The new one matters.
    if (fits()) continue;
    const people = one.querySelector(".people");
    forReadersOnly(people, true);
    if (!fits()) clamp(one.querySelector(".card-body > .gone .gone-title"), fits);
    if (!fits()) shrinkTitle(one, fits);
    if (!fits()) forReadersOnly(gone, true); // The new place says it too.
    if (!fits()) clamp(one.querySelector(".title"), fits);
    forReadersOnly(people, false); // A smaller title may have made room for the names again.
    if (!fits()) forReadersOnly(people, true);
  }
}

// A long title rather stands a little smaller than its neighbours than lose its end.
function shrinkTitle(one, fits) {
  const full = window.innerHeight;
  const current = parseFloat(getComputedStyle(one).getPropertyValue("--title"));
  const smaller = titleSizes.filter((size) => size * full < current);
  smaller.find((size) => {
    one.style.setProperty("--title", size * full + "px");
    return fits();
  });
}

// Marks stand in one line, unless one would be cut.
function fitMarks(marks) {
  if (!marks) return;
  const cut = (mark) => mark.scrollWidth > mark.clientWidth + 1;
  if (Array.from(marks.querySelectorAll(".mark")).some(cut)) marks.classList.add("two-lines");
}

// "… is now in …" stands beside the marks of another session or, where that would cut the place
// or all of the title, below them.
function fitGoneLine(line) {
  const fits = () => line.scrollWidth <= line.clientWidth + 1;
  if (!line || fits()) return;
  const place = line.querySelector(".gone-place").offsetWidth;
  if (place + leastTitle * parseFloat(getComputedStyle(line).fontSize) > line.clientWidth) {
    line.parentNode.classList.add("two-lines");
  }
  if (!fits()) clamp(line.querySelector(".gone-title"), fits);
}

export function paddingOf(node) {
  const style = getComputedStyle(node);
  return parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
}

function forReadersOnly(node, hide) {
  if (node) node.classList[hide ? "add" : "remove"]("for-readers");
}

// Cuts the visible text after a word; screen readers keep the whole.
export function clamp(node, fits) {
  if (!node) return;
  const whole = node.textContent;
  const shown = el("span", { "aria-hidden": "true" });
  replaceContent(node, shown, el("span", { class: "for-readers" }, whole));
  const show = (text) => {
    shown.textContent = text + "…";
    return fits();
  };
  const words = whole.trim().split(/\s+/);
  const count = largest(words.length - 1, (n) => show(words.slice(0, n).join(" ")));
  if (count > 0) {
    show(
      words
        .slice(0, count)
        .join(" ")
        .replace(/[\s,;:.–-]+$/, ""),
    );
    return;
  }
  const letters = Array.from(words[0]); // One word longer than the card.
  const kept = largest(letters.length - 1, (n) => show(letters.slice(0, n).join("")));
  show(letters.slice(0, Math.max(1, kept)).join(""));
}
