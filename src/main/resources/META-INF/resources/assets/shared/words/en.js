// English, for whatever several pages say of a change, and of the state of an event.

// What a cell has as news: the word that is marked, and what was before.
export const news = {
  start: (now, was) => [`now ${now}`, `was ${was}`],
  end: (now, was) => [`now until ${now}`, `was ${was}`],
  slot: (was) => ["block renamed", `was ${was}`],
  room: (was) => ["room renamed", `was ${was}`],
  title: (was) => ["new title", `was “${was}”`],
  facilitators: (names) => [`now with ${names}`],
  nobody: ["nobody runs it now"],
  votedTitle: (was) => `was “${was}”`,
  again: ["takes place after all"],
};

export const said = {
  moved: (title, place) => `Moved: ${title}, now ${place}.`,
  cancelled: (title) => `Cancelled: ${title}.`,
  again: (title) => `Takes place after all: ${title}.`,
  gone: (title) => `No longer on the Wall: ${title}.`,
  added: (title, place) => `New: ${title}, ${place}.`,
  start: (title, now, was) => `New time: ${title}, now ${now}, was ${was}.`,
  end: (title, now, was) => `New time: ${title}, now until ${now}, was ${was}.`,
  room: (title, now, was) => `${title}: the room is called ${now} now, was ${was}.`,
  title: (now, was) => `New title: ${now}, was ${was}.`,
  facilitators: (title, names) => `Now with ${names}: ${title}.`,
  nobody: (title) => `Nobody runs it now: ${title}.`,
};

export const ofTimes = {
  night: (day) => `${day} night`,
  elsewhere: (place, utc) =>
    place === utc ? `Times are in ${utc}.` : `Times are those of ${place} (${utc}).`,
};

// In which state proposing, voting and the Wall are; see shared/state.js.
export const state = {
  proposing: {
    before: "Proposing is not open yet",
    open: "Proposing is open",
    openUntil: (time, day) => `Proposing is open until ${at(time, day)}`,
    closed: "Proposing is closed",
    closedAt: (time, day) => `Proposing closed ${on(time, day)}`,
    wasToClose: (time, day) => `Proposing was to close ${on(time, day)}`,
  },
  voting: {
    before: "Voting is not open yet",
    open: "Voting is open",
    openUntil: (time, day) => `Voting is open until ${at(time, day)}`,
    closed: "Voting is closed",
    closedAt: (time, day) => `Voting closed ${on(time, day)}`,
    wasToClose: (time, day) => `Voting was to close ${on(time, day)}`,
  },
  published: "The Wall is published",
  notPublished: "The Wall is not published yet",
  over: "This event is over",
};

// Whose a page is; see shared/whose.js.
export const whose = {
  takenOver: (name) => `This browser now belongs to ${name}`,
  hint: (name) =>
    `Somebody signed in on another page of it. This page was opened for ${name}, and sends ` +
    "nothing until you have chosen.",
  gone: (name) => `To go on as ${name}, sign in with that badge again.`,
  goOnAs: (name) => `Go on as ${name}`,
  stayAs: (name) => `Stay as ${name}`,
  otherBadge: (name) => `This is the badge of ${name}`,
  otherBadgeHint: (name) => `Signed in here is ${name}.`,
};

/** @param {string} time @param {string | null} day */
function at(time, day) {
  return day ? `${day}, ${time}` : time;
}

/** @param {string} time @param {string | null} day */
function on(time, day) {
  return day ? `on ${day} at ${time}` : `at ${time}`;
}
