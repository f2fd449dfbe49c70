// A grid to look at: the draft with what it changes, or the published Wall with what would go.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { titleLanguage } from "../shared/spoken.js";
import { legend, legendOf, shapeOf } from "../shared/tracks.js";
import { pinShape } from "./card.js";
import { placeName, slotTime } from "./sentences.js";
import { t } from "./words.js";
import { button, titleText } from "./ui.js";

/** @param {Store} store */
export function draftGrid(store, draft, found, options) {
  const { index } = store;
  const name = draft ? t.theDraft : t.thePublished;
  const at = draft ? placed(store, draft) : published(index);
  return el(
    "div",
    { class: "grid-region draft-grid", role: "region", "aria-label": name, tabindex: "0" },
    el(
      "table",
      { class: "grid" },
      el("caption", { class: "for-readers" }, name),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col", class: "corner" }, t.room),
          index.sessionSlots.map((slot) =>
            el(
              "th",
              { scope: "col", class: "slot-head" },
              el("span", { class: "slot-time" }, slotTime(store, slot)),
              el("span", { class: "slot-name" }, slot.name),
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
              { scope: "row", class: "room" },
              el("span", { class: "room-name" }, room.name),
              el("span", { class: "room-seats" }, t.seats(room.capacity)),
            ),
            index.sessionSlots.map((slot) =>
              el(
                "td",
                { class: "cell" },
                cell(store, draft, found, at.get(room.id + slot.id), room, slot, options),
              ),
            ),
          ),
        ),
      ),
    ),
    legend(legendOf(store.event, tracksAt(store, at)), t.tracks),
  );
}

/** @param {Store} store */
function tracksAt(store, at) {
  return Array.from(at.values())
    .map((one) => store.proposal(one.proposalId))
    .map((proposal) => proposal && proposal.track);
}

// A draft fills its own slots only; in all others the Wall stays.
/** @param {Store} store */
function placed(store, draft) {
  const slots = new Set(draft.slots);
  const at = new Map(
    Array.from(published(store.index)).filter(([, one]) => !slots.has(one.slotId)),
  );
  draft.placements.forEach((one) => {
    if (!slots.has(one.slotId)) return;
    at.set(one.roomId + one.slotId, Object.assign({ fresh: true }, one));
    const proposal = store.proposal(one.proposalId);
    const next = proposal && proposal.length > 1 && store.index.slotAfter(one.slotId);
    if (next) {
      at.set(
        one.roomId + next.id,
        Object.assign({}, one, { slotId: next.id, continued: true, fresh: true }),
      );
    }
  });
  return at;
}

function published(index) {
  return new Map(
    index.wall.cells
      .filter((one) => one.session)
      .map((one) => [
        one.roomId + one.slotId,
        {
          proposalId: one.session.proposalId,
          roomId: one.roomId,
          slotId: one.slotId,
          pinned: one.session.pinned,
          continued: one.session.continued,
        },
      ]),
  );
}

/** @param {Store} store */
function cell(store, draft, found, one, room, slot, options) {
  if (!one) {
    const { state } = store.index.cell(room, slot);
    return el(
      "div",
      { class: "card card-" + (state === "held" || state === "closed" ? state : "empty") },
      el("span", { class: "place-word" }, { held: t.held, closed: t.closed }[state] || t.free),
    );
  }
  const proposal = store.proposal(one.proposalId);
  const title = store.titleOf(one.proposalId);
  const look = (proposal && store.looks.get(proposal.track)) || null;
  return el(
    "div",
    { class: "card card-session " + (look ? "paper-" + look.paper : "") },
    mark(store, draft, found, one),
    titleText(title, titleLanguage(proposal || { title }), { class: "card-title" }),
    el(
      "p",
      { class: "card-meta" },
      look && shapeOf(look),
      proposal && proposal.facilitatorNames.join(", "),
    ),
    draft && one.fresh && !one.continued && pinButton(one, title, options),
  );
}

function pinButton(one, title, { pins, pin }) {
  const pinned = one.pinned || pins.has(one.proposalId + one.slotId);
  return button([pinShape(), pinned ? t.pinned : t.pin], () => pin(one), {
    kind: "pin",
    pressed: pinned,
    key: "pin-" + one.proposalId + one.slotId,
    disabled: one.pinned,
    name: t.pinName(title),
  });
}

/** @param {Store} store */
function mark(store, draft, found, one) {
  if (one.continued) return el("span", { class: "mark" }, t.continued);
  const same = (place) => place && place.roomId === one.roomId && place.slotId === one.slotId;
  const moved = found.moved.find(
    (other) => other.proposalId === one.proposalId && same(draft ? other.to : other.from),
  );
  const added =
    draft && found.added.find((other) => other.proposalId === one.proposalId && same(other.to));
  const dropped =
    !draft &&
    found.dropped.find((other) => other.proposalId === one.proposalId && same(other.from));
  if (moved) {
    return el(
      "span",
      { class: "mark mark-moved" },
      el("strong", {}, draft ? t.moved : t.moves),
      " ",
      draft ? t.movedFrom(placeName(store, moved.from)) : t.nowAt(placeName(store, moved.to)),
    );
  }
  if (added) return el("span", { class: "mark mark-added" }, el("strong", {}, t.isNew));
  if (dropped) return el("span", { class: "mark mark-cancelled" }, el("strong", {}, t.goes));
  return null;
}
