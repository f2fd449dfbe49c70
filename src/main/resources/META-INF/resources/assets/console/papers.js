// Sheets of paper, made in a part of the page that only a printer shows.
/** @import { Store } from "./store.js" */
import { el, replaceContent } from "../shared/dom.js";
import { severalDays } from "../shared/model.js";
import { titleLanguage } from "../shared/spoken.js";
import { longDates } from "../shared/times.js";
import { legend, legendOf, shapeOf } from "../shared/tracks.js";
import { slotTime } from "./sentences.js";
import { t } from "./words.js";
import { titleText } from "./ui.js";

// Letters of a sheet in points, from the largest, and its height in millimetres.
const sizes = { wall: [13, 12, 11, 10, 9, 8], doors: [17, 16, 15, 14, 13, 12, 11, 10] };
const severalSheets = 10;
const height = 271;

// The sheet's kind names the page in print.css: wall (A3), doors, cards and badges (A4).
export function printed(kind, sheets) {
  const papers = document.getElementById("papers");
  papers.hidden = false;
  papers.dataset.kind = kind;
  replaceContent(papers, sheets);
  if (sizes[kind]) fit(papers, sizes[kind]);
  document.body.dataset.paper = kind;
  const over = () => {
    window.removeEventListener("afterprint", over);
    papers.hidden = true;
    replaceContent(papers);
    delete document.body.dataset.paper;
  };
  window.addEventListener("afterprint", over);
  window.print();
}

// As large as one sheet can hold it; what fits at no size takes more sheets, in letters to be read.
function fit(papers, points) {
  papers.classList.add("measured");
  const limit = (height / 25.4) * 96;
  const sheets = Array.from(papers.querySelectorAll(".sheet"));
  const fits = (size) => {
    papers.style.setProperty("--type", size + "pt");
    return sheets.every((sheet) => sheet.offsetHeight <= limit);
  };
  if (!points.some(fits)) papers.style.setProperty("--type", severalSheets + "pt");
  papers.classList.remove("measured");
}

/** @param {Store} store */
function sheetHead(store, words = "") {
  return el(
    "header",
    { class: "sheet-head" },
    el("p", { class: "sheet-event" }, store.event.name),
    el("p", { class: "sheet-date" }, datesOf(store), words && " · " + words),
  );
}

// The days of the blocks on the sheet.
/** @param {Store} store */
function datesOf({ event, index, times }) {
  const days = index.sessionSlots.map((slot) => times.day(slot.from));
  return longDates(days[0] || event.date, days[days.length - 1] || event.date, t.lang);
}

/** @param {Store} store */
function sheetFoot(store, qr) {
  const { event, index, times } = store;
  return el(
    "footer",
    { class: "sheet-foot" },
    el(
      "p",
      {},
      event.published && index.wall.publishedAt
        ? t.versionOf(index.wall.version, times.dayAndTime(index.wall.publishedAt))
        : t.notPublished,
    ),
    qr && el("p", { class: "sheet-hint" }, t.scanForNews),
    qr,
  );
}

/** @param {import("../shared/tracks.js").Look} [look] */
export function paperOf(look) {
  return look ? " paper-" + look.paper : "";
}

// What the papers mean, and the shapes where a printer has no colours.
/** @param {Store} store @param {string[]} tracks */
function paperLegend(store, tracks) {
  return legend(legendOf(store.event, tracks), t.tracks, "legend sheet-legend");
}

/** @param {Store} store */
export async function wallSheet(store) {
  const { index } = store;
  const qr = await pageCode(store, "phone");
  printed(
    "wall",
    el(
      "section",
      { class: "sheet sheet-wall" },
      sheetHead(store, t.theWall),
      el(
        "table",
        { class: "paper-grid" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, t.room),
            index.sessionSlots.map((slot) =>
              el(
                "th",
                { scope: "col" },
                slotTime(store, slot),
                el("span", { class: "slot-name" }, " " + slot.name),
              ),
            ),
          ),
        ),
        el(
          "tbody",
          {},
          index.rooms.map((room) =>
            el(
              "tr",
              {},
              el(
                "th",
                { scope: "row" },
                room.name,
                el("span", { class: "room-seats" }, t.seats(room.capacity)),
              ),
              index.sessionSlots.map((slot) =>
                el("td", {}, paperCard(store, index.cell(room, slot))),
              ),
            ),
          ),
        ),
      ),
      paperLegend(store, index.tracks()),
      sheetFoot(store, qr),
    ),
  );
}

/** @param {Store} store */
export async function doorSheets(store) {
  const { index, times } = store;
  const hours = severalDays(index, times) ? "dayAndRange" : "range";
  const qr = await pageCode(store, "phone");
  printed(
    "doors",
    index.rooms.map((room) =>
      el(
        "section",
        { class: "sheet sheet-door" },
        sheetHead(store),
        el("h2", { class: "door-room" }, room.name),
        el(
          "ul",
          { class: "door-list" },
          index.sessionSlots.map((slot) => {
            const cell = index.cell(room, slot);
            return el(
              "li",
              { class: "door-item" },
              el("span", { class: "door-time" }, times[hours](slot.from, slot.to)),
              paperCard(store, cell),
            );
          }),
        ),
        paperLegend(store, tracksIn(index, room)),
        sheetFoot(store, qr && qr.cloneNode(true)),
      ),
    ),
  );
}

/** @param {import("../shared/model.js").WallIndex} index */
function tracksIn(index, room) {
  return index.sessionSlots
    .map((slot) => index.cell(room, slot).session)
    .map((session) => session && session.track);
}

/** @param {Store} store */
function paperCard(store, cell) {
  const session = cell.session;
  if (!session)
    return el("div", { class: "paper-card paper-empty" }, cell.state === "closed" ? t.closed : "");
  const look = store.looks.get(session.track);
  return el(
    "div",
    { class: "paper-card" + paperOf(look) },
    el(
      "p",
      { class: "paper-title" },
      look && shapeOf(look),
      titleText(session.title, titleLanguage(session)),
    ),
    el(
      "p",
      { class: "paper-people" },
      cell.state === "cancelled" && el("strong", {}, t.cancelled + " "),
      session.continued && t.continued + " ",
      session.facilitators.join(", "),
    ),
  );
}

/** @param {Store} store */
export async function badgeSheet(store, badges) {
  const codes = await badgeCodes(store, badges);
  printed(
    "badges",
    el(
      "ul",
      { class: "labels" },
      badges.map((badge, i) =>
        el(
          "li",
          { class: "label label-badge" },
          el(
            "div",
            { class: "badge-words" },
            el("p", { class: "label-event" }, store.event.name),
            el("p", { class: "label-name" }, badge.name),
            badge.role !== "participant" && el("p", { class: "label-role" }, t.roles[badge.role]),
            el("p", { class: "label-code" }, badge.code),
            el("p", { class: "label-where" }, location.host + "/" + store.slug),
          ),
          codes[i] && el("div", { class: "label-qr" }, codes[i]),
        ),
      ),
    ),
  );
}

// The service draws the codes; without them the typed code does.
/** @param {Store} store */
async function badgeCodes(store, badges) {
  const found = [];
  for (let from = 0; from < badges.length; from += 200) {
    const some = badges.slice(from, from + 200);
    const pages = ["phone", "console"].map((page) =>
      some.filter((one) => (one.role === "participant") === (page === "phone")),
    );
    const drawn = new Map();
    for (const [i, page] of ["phone", "console"].entries()) {
      if (!pages[i].length) continue;
      const { body } = await store.api
        .send("POST", "/qr", { badges: pages[i].map((one) => one.badge), page })
        .catch(() => ({ body: { items: [] } }));
      pages[i].forEach((one, at) => drawn.set(one, body.items[at] ? image(body.items[at]) : null));
    }
    some.forEach((one) => found.push(drawn.get(one) || null));
  }
  return found;
}

/** @param {Store} store */
export async function pageCode(store, page) {
  try {
    const { body } = await store.api.get("/qr.svg?page=" + page, { accept: "image/svg+xml" });
    return image(body);
  } catch (withoutCodes) {
    return null;
  }
}

// As an image and not as markup: whatever the text holds, it can only be looked at.
export function image(text, alt = "") {
  return el("img", {
    class: "qr",
    alt,
    src: "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text),
  });
}
