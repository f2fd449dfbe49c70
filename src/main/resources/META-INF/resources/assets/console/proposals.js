// All open proposals: found, added and put right by a volunteer; below them what was withdrawn.
/** @import { Store } from "./store.js" */
import { el } from "../shared/dom.js";
import { alphabetical, finds } from "../shared/folding.js";
import { languageTag } from "../shared/language.js";
import { titleLanguage } from "../shared/spoken.js";
import { inOrder } from "../shared/tracks.js";
import { changed, editor, words } from "./editor.js";
import { PeoplePicker } from "./picker.js";
import { slotTime, toldHint } from "./sentences.js";
import { t } from "./words.js";
import { withdrawnList } from "./withdrawn.js";
import {
  button,
  check,
  debounce,
  field,
  heading,
  input,
  on,
  refill,
  select,
  titleText,
} from "./ui.js";

/** @param {Store} store */
export function proposalList(store, wanted) {
  const search = input({ type: "search", "aria-label": t.searchProposals, placeholder: t.search });
  const list = el("ul", { class: "thing-list" });
  const withdrawn = withdrawnList(store);
  const node = el(
    "section",
    { class: "panel", "aria-labelledby": "proposals-head" },
    heading(2, t.proposals, { id: "proposals-head", class: "panel-head" }),
    el(
      "div",
      { class: "in-line" },
      search,
      button(t.addProposal, () => edit(store, null), { write: true, key: "add-proposal" }),
    ),
    list,
    withdrawn.node,
  );
  let asked = wanted;
  const view = {
    node,
    read: () => withdrawn.read(),
    edit: (id) => {
      if (store.proposal(id)) edit(store, store.proposal(id));
    },
    draw: () => {
      const text = search.value.trim();
      const items = Array.from(store.proposals.values()).filter(
        (one) => !text || finds(one.title + " " + one.facilitatorNames.join(" "), text),
      );
      refill(
        list,
        items.map((one) => row(store, one)),
      );
      if (asked && store.proposal(asked)) {
        view.edit(asked);
        asked = null;
      }
    },
  };
  on(search, "input", debounce(120, view.draw));
  return view;
}

/** @param {Store} store */
function row(store, one) {
  const people = one.facilitatorNames.join(", ") || (one.facilitatorWanted ? t.wish : t.nobody);
  return el(
    "li",
    { class: "thing" },
    el(
      "span",
      {},
      titleText(one.title, titleLanguage(one), { class: "said-title strong" }),
      " ",
      el(
        "span",
        { class: "hint" },
        [
          one.titleBefore && t.news.votedTitle(one.titleBefore),
          people,
          one.track,
          one.card && t.cardNumber(one.cardNumber),
        ]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    button(t.edit, () => edit(store, one), {
      key: "proposal-" + one.id,
      name: t.editOf(one.title),
      write: true,
      kind: "quiet",
    }),
  );
}

/** @param {Store} store */
async function edit(store, one) {
  const own = one || {
    title: "",
    summary: "",
    track: "",
    language: "",
    needs: [],
    facilitators: [],
    facilitatorNames: [],
    unavailable: [],
    length: 1,
    repeats: 1,
  };
  const lang = languageTag(own.language);
  const title = input({ value: own.title, maxlength: "200", lang });
  const summary = el(
    "textarea",
    { class: "input", rows: "3", maxlength: "4000", lang },
    own.summary || "",
  );
  const track = input({ value: own.track || "", maxlength: "100", list: "known-tracks" });
  const language = input({
    value: own.language || "",
    maxlength: "35",
    class: "input input-number",
  });
  const needs = input({ value: own.needs.join(", "), list: "known-features" });
  const length = select(
    [
      ["1", t.oneSlot],
      ["2", t.twoSlots],
    ],
    String(own.length),
  );
  const repeats = input({
    type: "number",
    min: "1",
    max: "10",
    value: String(own.repeats),
    class: "input input-number",
  });
  const people = new PeoplePicker(
    store,
    own.facilitators.map((id, i) => ({ id, name: own.facilitatorNames[i] })),
  );
  const away = new Set(own.unavailable);
  const parts = [
    field(t.title, title, { name: "title", hint: one && toldHint(store, "proposalId", one) }),
    field(t.summary, summary, { name: "summary" }),
    people.node,
    el(
      "div",
      { class: "in-line" },
      field(t.track, track, { name: "track" }),
      field(t.languageWord, language, { name: "language", hint: t.languageHint }),
    ),
    field(t.needsWord, needs, { name: "needs", hint: t.featuresHint }),
    el(
      "div",
      { class: "in-line" },
      field(t.lengthWord, length, { name: "length" }),
      field(t.repeats, repeats, { name: "repeats" }),
    ),
    store.sessionSlots.length > 0 &&
      el(
        "fieldset",
        { class: "field" },
        el("legend", {}, t.unavailable),
        store.sessionSlots.map((slot) =>
          check(slotTime(store, slot) + " " + slot.name, away.has(slot.id), (on) =>
            on ? away.add(slot.id) : away.delete(slot.id),
          ),
        ),
      ),
    knownLists(store),
  ];
  const read = () => ({
    title: title.value.trim(),
    summary: summary.value.trim() || null,
    track: track.value.trim() || null,
    language: language.value.trim() || null,
    needs: words(needs.value),
    length: Number(length.value),
    repeats: repeats.value === "" ? null : Number(repeats.value),
    unavailable: Array.from(away),
    facilitators: people.ids,
  });
  const before = one ? read() : {};
  const tag = one && (await store.api.tagOf("/proposals/" + one.id));
  await editor(
    one ? t.editProposal : t.addProposal,
    parts,
    async () => {
      // An empty list of names that nobody touched would make a wish of a session without names.
      const body = changed(before, read());
      if (!one) await store.api.post("/proposals", body);
      else if (Object.keys(body).length) {
        await store.api.patch("/proposals/" + one.id, body, { match: tag });
      }
      await store.readProposals();
      store.readWaiting();
    },
    one && {
      label: t.withdraw,
      question: t.withdrawQuestion(one.title, one.mergedFrom.length),
      run: async () => {
        await store.api.delete("/proposals/" + one.id, { match: tag });
        await store.refresh();
      },
    },
  );
}

/** @param {Store} store */
function knownLists(store) {
  const features = new Set(store.rooms.flatMap((room) => room.features));
  const options = (id, values) =>
    el(
      "datalist",
      { id },
      values.map((value) => el("option", { value })),
    );
  return [
    options("known-features", alphabetical(features, t.lang)),
    options("known-tracks", inOrder(store.event, Array.from(store.looks.keys()), t.lang)),
  ];
}
