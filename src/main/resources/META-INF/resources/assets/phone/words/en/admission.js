// Words of coming in and coming back, of sealed ballots, and of what one will go to.
import { s } from "../../../shared/numbers.js";
export const admission = {
  codeForm: "A badge code has ten characters. Please check it.",
  doorFull: "Nobody more can come in here just now. Ask a volunteer: they can let you in.",
  unknownDoorCode: "This is not the code of the door. Please look at the entrance again.",
  nameRefused: "This name cannot be taken. Please type it with letters.",
  invitationGone:
    "This invitation was used already, or its time is over. Ask whoever sent it for another one.",
  invited: "An invitation",
  invitedHint: (name) =>
    `This phone is signed in as ${name}. Whoever takes the invitation is somebody new here, ` +
    "with a ballot of their own.",
  takeInvitation: "Take the invitation",
  stayAsIs: "Stay signed in as now",

  yourCode: "Your code to come back",
  writeItDown: "Write it down or take a picture: with it you come back.",
  codeUnderMe: "On this phone you find it again under Me.",
  copyCode: "Copy",
  copied: "Copied.",
  notCopied: "This browser does not let us copy. Please write it down.",
  haveIt: "I have it",
  codeNeeded: (code) =>
    `You need your code ${code} to come back; without it you would lose your votes.`,
  standing: {
    door: "You came in by the door; nobody has checked your name yet.",
    approved: "You came in by the door and were checked.",
  },

  badgeAnew: "Your badge was given anew",
  badgeAnewHint: (by, when) =>
    `${by} gave you another badge ${when}. If you did not ask for it, tell an organiser.`,
  byOrganiser: "An organiser",
  bySomebodyGone: "Somebody who left",

  sealed: "Your ballot is sealed",
  sealedShort: "Your sealed ballot counts",
  sealedHint:
    "What you chose with your badge before this one counts on, and nobody can see it, not even " +
    "you with this badge.",
  sealedKept: (n) => `Kept on this phone and not sent: a ballot with ${n} ${choices(n)}.`,
  beginAnew: "Start a new ballot",
  anewQuestion: (n) =>
    n
      ? `Your ballot is then the ${n} ${choices(n)} kept on this phone. The sealed one counts ` +
        "no more, and nobody can bring it back."
      : "With the first choice that is saved, the sealed ballot counts no more, and nobody can " +
        "bring it back.",
  anewSure: "Start anew",
  anewBegun: "Your new ballot",
  anewBegunHint: "The sealed one counts until your first choice is saved.",
  keepSealed: "Keep the sealed one",

  nextDevice: "Another device",
  nextDeviceGet: "Sign in on another device",
  nextDeviceAgain: "Another code",
  nextDeviceHow: (address) =>
    `Open ${address} there, and type this code where a badge’s code is asked for. It works once.`,
  nextDeviceUntil: (time) => `Good until ${time}`,
  nextDeviceExpired: "The code’s time is over.",
  nextDeviceSaid: (code) => `Your code for another device: ${code}`,

  illGo: "I’ll go",
  going: (title) => `You’ll go: ${title}`,
  notGoing: (title) => `You’ll not go: ${title}`,
  goingKept: "Kept on this phone, sent as soon as there is a connection.",
  goingRefused: "This could not be marked: it was withdrawn or merged.",
  daySealed: "Your sealed ballot shows nothing here. Say “I’ll go” to what you want to see.",
  dayEmpty: "Nothing you chose is on the Wall. Say “I’ll go” to whatever you want to see.",
  why: { runs: "You run it", going: "I’ll go", must: "Must", want: "Want" },
  role: {
    participant: "Participant",
    volunteer: "Volunteer",
    organiser: "Organiser",
    display: "Screen",
    auditor: "Auditor",
  },
};

function choices(n) {
  return s(n, "choice", "choices");
}
