// Words that follow from the state of voting and proposing.
import { s } from "../../../shared/numbers.js";
export const stateWords = {
  nothingYet: "Nothing chosen yet",
  nothingChosenNow: "You chose nothing",
  noBallot: "No ballot yet",
  noBallotNow: "No ballot",
  noBallotHint: "It counts from your first choice on.",
  notOpenYetHint: "Look around. Voting opens on this page by itself.",
  closedHint: "These are your choices as they are counted.",
  countedAsOf: (time) =>
    `These are your choices as they were saved at ${time}. Whether they are counted like that, ` +
    "this page says when there is a connection.",
  nothingAsOf: (time) =>
    `Nothing of yours was saved at ${time}. What is counted, this page says when there is a ` +
    "connection.",
  countedUnknown: "What of yours is counted, this page says when there is a connection.",
  group: {
    chosen: "Your choices",
    unsure: "Kept on this phone: whether it is counted is not known yet",
    others: "All other proposals",
  },
  notCounted: (sentence) => `Not counted: ${sentence}`,
  notCountedThen: "Not counted: voting was not open just then",
  notCountedHint: {
    before: "Choose again as soon as voting is open.",
    open: "Voting is open now: choose again what you want. What was saved before is counted.",
    closed: "These changes came too late. What was saved before is counted.",
  },
  takenHint: {
    before: (title) => `“${title}” can be voted for as soon as voting opens.`,
    open: (title) => `“${title}” can be voted for now.`,
    closed: (title) =>
      `“${title}” is here, but voting is over: volunteers may still find a place for it.`,
  },
  proposingClosedHint: "Hand in a paper card; volunteers still take them.",
  notOpenYetTo: "Proposing is not open yet.",
  leftTheWall: "is no longer on the Wall",
  offTheWall: (n) => `${n} of yours ${s(n, "is", "are")} not on the Wall`,
};
