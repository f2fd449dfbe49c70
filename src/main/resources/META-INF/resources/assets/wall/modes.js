// What a screen shows at a moment: pure functions of event, Wall, screen, address and hour.
import { isOpen } from "../shared/windows.js";

const held = ["collect", "vote", "wall", "now", "message"];
// So many letters stand above the Wall and are read in passing; more take the whole screen.
const shortMessage = 90;
// With the next session this far away, the votes matter more than the Wall.
const farMs = 3 * 60 * 60 * 1000;

// ?mode= fixes one picture; ?room= makes this screen the sign beside a door.
export function askedOf(search) {
  const query = new URLSearchParams(search);
  const mode = query.get("mode");
  const room = (query.get("room") || "").trim();
  return { mode: held.includes(mode) ? mode : room ? "now" : null, room: room || null };
}

// known: {event, screen, published, moment, now}
export function modeOf(asked, known) {
  const message = messageOf(known.screen);
  const wanted = asked.mode || (known.screen && known.screen.mode);
  const holds = held.includes(wanted) && (wanted !== "message" || message);
  if (holds) return wanted;
  if (message && Array.from(message.text).length > shortMessage) return "message";
  return modeOfTheHour(known);
}

// Cards may come in all day: once there is a Wall, only proposing is no reason to hide it.
function modeOfTheHour({ event, published, moment, now }) {
  if (isOpen(event && event.voting, now) && (!published || isFar(moment, now))) return "vote";
  return isOpen(event && event.proposing, now) && !published ? "collect" : "wall";
}

function isFar(moment, now) {
  return !moment.current && (!moment.next || moment.next.from - now > farMs);
}

export function messageOf(screen) {
  const message = screen && screen.message;
  return message && typeof message.text === "string" && message.text ? message : null;
}
