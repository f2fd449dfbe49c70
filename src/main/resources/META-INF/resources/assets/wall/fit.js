// How large, how many rows, how many columns: less and larger rather than more and smaller.
import { el, replaceContent } from "../shared/dom.js";
import { card } from "./card.js";

// Of the screen's height. Nothing below 1/30: that is what the last row can still read.
const titleSizes = [0.056, 0.051, 0.047, 0.043, 0.0395, 0.0365, 0.034];
const smallest = titleSizes[titleSizes.length - 1];
const rowChoices = [6, 5, 4, 3];
const tallestRow = 0.27;
const lineLetters = 26;
const letterWidth = 0.53;
const mostColumns = 3;
// So many of the cards must be whole; one endless title must not shrink all the others.
const wholeShare = 0.9;
const measuredCards = 240;
// Of a title beside its new place, in letters' heights.
const leastTitle = 5;

export function chooseLayout(view, host, screen) {
  const columns = chooseColumns(screen, view.moment.blocks.length);
  const cardWidth = Math.floor((screen.width - screen.roomWidth) / columns) - screen.gap;
  const measure = measurer(view, host, cardWidth, screen);
  const fits = (size, rowHeight) => measure(size) <= rowHeight - screen.gap;
  const rooms = Math.max(1, view.index.rooms.length);
  const options = rowChoices.map((most) => rowsFor(rooms, most, screen));
  const rows =
    options.find((option) => fits(smallest, option.height)) ||
    options[Math.min(1, options.length - 1)];
  const size = titleSizes.find((candidate) => fits(candidate, rows.height)) || smallest;
  replaceContent(host);
  return { columns, perPage: rows.count, rowHeight: rows.height, title: size * screen.full };
}

function chooseColumns(screen, blocks) {
  const column = smallest * screen.full * letterWidth * lineLetters + screen.gap * 6;
  const possible = Math.floor((screen.width - screen.roomWidth) / column);
  return Math.max(1, Math.min(possible, mostColumns, blocks));
}

function rowsFor(rooms, most, screen) {
  const count = Math.ceil(rooms / Math.ceil(rooms / most));
  const height = Math.floor(Math.min(screen.bodyHeight / count, tallestRow * screen.full));
  return { count, height };
}

// The height that most of the cards need for title and language.
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
    fitGoneLine(gone);
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

// "… is now in …" stands beside the marks of another session or, where that would cut the place or
// all of the title, below them.
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

// The largest n from 1 to most for which the test holds, or 0; the test holds for all below it.
function largest(most, test) {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
