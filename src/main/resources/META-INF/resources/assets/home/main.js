// The first page: the events, each with the way to its phone page and its Wall.
import { Api } from "../shared/api.js";
import { ServerClock } from "../shared/clock.js";
import { el, setText } from "../shared/dom.js";
import { eventSentences, stateOf } from "../shared/state.js";
import { longDate } from "../shared/times.js";
import { speak, t } from "./words.js";

const firstRetryMs = 3000;
const longestRetryMs = 30000;
const redrawMs = 10000;

const list = document.getElementById("events");
const stateLine = document.getElementById("state");
const more = /** @type {HTMLButtonElement} */ (document.getElementById("more"));
const clock = new ServerClock(null);
const api = new Api("/api/events", clock);
let next = null;
let retryMs = firstRetryMs;

async function load() {
  const query = next ? "?cursor=" + encodeURIComponent(next) : "";
  const answer = await api.get(query);
  if (answer.status === 200) {
    show(answer.body);
  } else {
    setText(stateLine, t.unreachable);
    setTimeout(load, retryMs);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }
}

function show(page) {
  const items = page.items || [];
  const first = items.map(card).map((item) => list.appendChild(item))[0];
  const continued = next !== null;
  next = page.next || null;
  retryMs = firstRetryMs;
  more.hidden = next === null;
  more.disabled = false;
  setText(stateLine, list.firstChild ? "" : t.none);
  // The button that was pressed may be gone now; the reader goes on with what it brought.
  if (continued && first) first.querySelector("a").focus();
}

function card(event) {
  return el(
    "li",
    { class: "event", "data-event": event.slug },
    el(
      "h2",
      { class: "event-name" },
      el("a", { href: "/" + encodeURIComponent(event.slug) }, event.name),
    ),
    el("p", { class: "event-day" }, longDate(event.date, t.lang)),
    stateLineOf(event),
    el(
      "p",
      {},
      el(
        "a",
        { class: "event-wall", href: "/" + encodeURIComponent(event.slug) + "/wall" },
        t.bigScreen,
      ),
    ),
  );
}

// What closes by itself closes on the page, too.
function stateLineOf(event) {
  const line = el("p", { class: "event-state" }, stateWords(event));
  setInterval(() => setText(line, stateWords(event)), redrawMs);
  return line;
}

function stateWords(event) {
  return eventSentences(stateOf(event, clock.now()), t.state).join(". ");
}

speak();
document.title = t.heading;
setText(document.getElementById("heading"), t.heading);
setText(more, t.more);
more.addEventListener("click", () => {
  more.disabled = true;
  load();
});
load();
