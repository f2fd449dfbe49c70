// Tracks: their order, names and looks, and those that proposals bring beside them.
/** @import { Store } from "./store.js" */
/** @import { Track } from "../shared/types.js" */
import { el } from "../shared/dom.js";
import { shapeOf, tracksOf } from "../shared/tracks.js";
import { editor } from "./editor.js";
import { afterJoin, afterMove, afterTakingUp, ownOf } from "./tracklist.js";
import { t } from "./words.js";
import {
  button,
  empty,
  field,
  heading,
  input,
  on,
  refill,
  say,
  select,
  showRefusal,
} from "./ui.js";

/** @param {string} colour @param {string} shape */
export function lookWords(colour, shape) {
  return t.look(t.colours[colour] || colour, t.shapes[shape] || shape);
}

/** @param {Store} store */
export function trackPanel(store) {
  const alert = el("p", { class: "alert", role: "alert" });
  const own = el("ol", { class: "thing-list", tabindex: "-1" });
  const others = el("div", { tabindex: "-1" });
  const foot = el("div", {});
  const node = el(
    "section",
    { class: "panel", "aria-labelledby": "tracks-head" },
    heading(2, t.tracks, { id: "tracks-head", class: "panel-head" }),
    el("p", { class: "hint" }, t.tracksHint),
    alert,
    own,
    others,
    foot,
  );
  const act = { store, change: (make, said) => change(store, alert, make, said) };
  const draw = () => {
    const tracks = tracksOf(store.event);
    const may = Boolean(store.me) && store.me.role === "organiser";
    const set = tracks.filter((track) => !track.offered);
    const brought = tracks.filter((track) => track.offered);
    const rows = set.map((track, i) => row(store, track, may && ownButtons(act, track, i, set)));
    refill(own, rows.length ? rows : el("li", {}, empty(t.noTracks)));
    refill(
      others,
      brought.length > 0 && [
        heading(3, t.alsoBrought, { class: "part-head" }),
        el(
          "ul",
          { class: "thing-list" },
          brought.map((track) => row(store, track, may && broughtButtons(act, track))),
        ),
      ],
    );
    refill(
      foot,
      may
        ? button(t.addTrack, () => edit(store, null), { write: true, key: "add-track" })
        : el("p", { class: "hint" }, t.organisersSay),
    );
  };
  return { node, draw };
}

/** @param {Store} store @param {Track} track */
function row(store, track, buttons) {
  const proposals = Array.from(store.proposals.values());
  const count = proposals.filter((one) => one.track === track.name).length;
  return el(
    "li",
    { class: "thing" },
    el(
      "span",
      {},
      swatch(track.colour, track.shape),
      el("strong", { dir: "auto" }, track.name),
      " ",
      el(
        "span",
        { class: "hint" },
        [lookWords(track.colour, track.shape), count > 0 && t.ofTrack(count)]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    buttons && el("span", { class: "thing-buttons" }, buttons),
  );
}

function swatch(colour, shape) {
  return el("span", { class: "swatch paper-" + colour }, shapeOf({ paper: colour, shape }));
}

/** @param {Track} track @param {number} place @param {Track[]} set */
function ownButtons(act, track, place, set) {
  const { name } = track;
  const move = (label, spoken, key, to) => {
    const node = button(
      label,
      () => set[to] && act.change((event) => afterMove(event, name, to), t.movedTo(name, to + 1)),
      { kind: "quiet", key: key + name, name: spoken, write: true },
    );
    if (!set[to]) node.setAttribute("aria-disabled", "true"); // It keeps the focus.
    return node;
  };
  return [
    move(t.moveUp, t.moveUpOf(name), "track-up-", place - 1),
    move(t.moveDown, t.moveDownOf(name), "track-down-", place + 1),
    button(t.edit, () => edit(act.store, name), {
      kind: "quiet",
      key: "track-" + name,
      name: t.editOf(name),
      write: true,
    }),
    joinButton(act.store, name),
  ];
}

/** @param {any} act @param {Track} track */
function broughtButtons(act, { name }) {
  const take = () => act.change((event) => afterTakingUp(event, name), t.saved);
  return [
    button(t.takeUp, take, {
      kind: "quiet",
      key: "take-" + name,
      name: t.takeUpOf(name),
      write: true,
    }),
    joinButton(act.store, name),
  ];
}

/** @param {Store} store @param {string} name */
function joinButton(store, name) {
  const asked = { kind: "quiet", key: "join-" + name, name: t.joinOf(name), write: true };
  return tracksOf(store.event).length > 1 && button(t.joinTo, () => join(store, name), asked);
}

// What is pressed is meant for the tracks of now.
/** @param {Store} store */
async function change(store, alert, make, said) {
  alert.textContent = "";
  try {
    const { body: event, tag } = await store.api.get("");
    await save(store, make(event), tag);
    say(said);
  } catch (failure) {
    showRefusal(alert, failure, t.silentSafe);
  }
}

/** @param {Store} store */
async function save(store, tracks, tag) {
  const { body } = await store.api.patch("", { tracks }, { match: tag });
  store.takeEvent(body);
}

// A new one where there is no name.
/** @param {Store} store @param {string | null} name */
async function edit(store, name) {
  const { body: event, tag } = await store.api.get("");
  const list = ownOf(event);
  const at = list.findIndex((track) => track.name === name);
  const track = list[at] || { name: "", colour: "", shape: "" };
  const known = at >= 0;
  const typed = input({ value: track.name, maxlength: "100", required: "" });
  const colour = look(t.colours, track.colour, !known);
  const shape = look(t.shapes, track.shape, !known);
  const preview = el("p", { class: "preview" });
  const show = () =>
    refill(preview, colour.value && shape.value && swatch(colour.value, shape.value));
  [colour, shape].forEach((node) => on(node, "change", show));
  show();
  const asked = () => {
    const wanted = { name: typed.value.trim(), colour: colour.value, shape: shape.value };
    return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
  };
  await editor(
    known ? t.editOf(name) : t.addTrack,
    [
      field(t.trackName, typed, { name: "name" }),
      el(
        "div",
        { class: "in-line" },
        field(t.trackColour, colour, { name: "colour" }),
        field(t.trackShape, shape, { name: "shape" }),
        preview,
      ),
    ],
    () =>
      save(
        store,
        known
          ? list.map((one, i) => (i === at ? { ...asked(), was: [name] } : one))
          : [...list, asked()],
        tag,
      ),
    known && {
      label: t.remove,
      question: t.removeTrack(name),
      run: () =>
        save(
          store,
          list.filter(({ name: other }) => other !== name),
          tag,
        ),
    },
  );
}

function look(names, chosen, isNew) {
  const choices = Object.entries(names);
  return select(isNew ? [["", t.nextFree], ...choices] : choices, chosen);
}

/** @param {Store} store @param {string} name */
async function join(store, name) {
  const { body: event, tag } = await store.api.get("");
  const others = tracksOf(event)
    .map((track) => track.name)
    .filter((other) => other !== name);
  const into = select(
    others.map((other) => [other, other]),
    others[0],
  );
  await editor(
    t.joinOf(name),
    [el("p", { class: "hint" }, t.joinTrackHint(name)), field(t.joinWith, into, { name: "name" })],
    () => save(store, afterJoin(event, name, into.value), tag),
  );
}
