// Words of the drafts.
import { s } from "../../../shared/numbers.js";
export const drafts = {
  drafts: "Drafts",
  draftList: "All drafts",
  order: "New draft",
  orderIt: "Make a draft",
  slotsToFill: "Time slots to fill",
  fill: "Fill",
  holdBack: "Hold back",
  forCards: "For cards",
  started: "(has started)",
  cardsApart: "Keep cells for paper cards",
  moreChoices: "More choices",
  draftName: "Name",
  rule: "Rule of ranking",
  ruleHint: "The first is fair to groups of every size.",
  rules: [
    ["phragmen", "Phragmén, proportional"],
    ["equal-shares", "Equal shares"],
    ["seq-pav", "Proportional approval"],
    ["approval", "Most votes"],
  ],
  cut: "Who gets a cell",
  cuts: [
    ["ranking", "The first of the ranking"],
    ["attendance", "Whatever serves most choices"],
  ],
  noSlotChosen: "Choose at least one time slot.",
  rehearsalHint: "voting is open, so votes may still change what a draft would do.",
  rehearsalPublish: "Voting is still open. This publishes a rehearsal.",
  noDrafts: "No draft yet.",
  noDraftsHint:
    "A draft ranks, cuts and places in one step. Nothing is public before you publish it.",
  draftOf: (time) => `Draft of ${time}`,
  draftBy: (name, time) => `By ${name} at ${time}`,
  states: { running: "in the making", ready: "ready", failed: "impossible", cancelled: "stopped" },
  servedShort: (n, of) => `${n} of ${of} served`,
  working: "The draft is being made",
  progress: (n, bound) =>
    bound
      ? `${n} choices honoured so far; no plan can honour more than ${bound}.`
      : `${n} choices honoured so far.`,
  saidDraft: {
    ready: "The draft is ready.",
    failed: "The draft is impossible.",
    cancelled: "The draft was stopped.",
  },
  draftGone: "This draft does not exist any more.",
  outdated:
    "The Wall has changed since this draft was ordered. It can be compared, but to publish " +
    "make a new one.",
  outdatedRefused:
    "This draft does not fit the Wall any more. Make it again with the same choices.",
  publish: "Publish",
  again: "Make it again",
  againWithPins: (n) =>
    n === 1 ? "Make it again, keeping 1 pin" : `Make it again, keeping ${n} pins`,
  stopIt: "Stop",
  rename: "Name",
  discard: "Discard",
  besideHead: "Draft and Wall",
  theDraft: "Draft",
  thePublished: "Published Wall",
  moves: "MOVES",
  isNew: "NEW",
  goes: "GOES",
  pinName: (title) => `Pin: ${title}`,
  publishTitle: "Publish this draft?",
  publishHint: "Everybody sees it within a second. It can be undone.",
  saidPublished: "The Wall is published.",
  publishLine: (moved, added, dropped, seated) =>
    `${moved} moved, ${added} new, ${dropped} dropped` + (seated ? `; ${seated}.` : "."),
  seatedOf: (seated, of) => `${seated} of ${of} choices get a seat`,
  figuresHidden: "Hidden until voting closes.",
  contradictions: "These cannot hold together",
  contradictionsHint: "No plan keeps all of this. Take one of them away and make the draft again.",
  noVotes: "Nobody has voted, so every plan is as good as another.",
  quality: (n) => `How well it serves the ${n} choices`,
  random: "Placed at random",
  honoured: "Can be attended",
  seated: "Get a seat",
  upperBound: "No plan can do more",
  served: (from, to) =>
    `By the votes of now: ${from} choices served on the Wall, ${to} in this draft ` +
    `(${to >= from ? "+" : "−"}${Math.abs(to - from)}).`,
  changesHead: "What changes",
  sameN: (n) => `${n} stay where they are`,
  movedN: (n) => `${n} moved`,
  addedN: (n) => `${n} new`,
  droppedN: (n) => `${n} dropped`,
  fromTo: (from, to) => `${from} → ${to}`,
  leftOut: (n) => s(n, "1 session is left out", `${n} sessions are left out`),
};
