// What becomes of all that a reader leaves behind who asks to be deleted: as the service does it.
/** @import { App } from "./app.js" */
import { el } from "../shared/dom.js";
import { WallIndex } from "../shared/model.js";
import { titleLanguage } from "../shared/spoken.js";
import { runAlone } from "./day.js";
import { t } from "./words.js";

/** @param {App} app */
export function whatDeletingDoes(app) {
  const { camp, session } = app;
  const me = session.person.id;
  const mine = (camp.proposals || []).filter((it) => app.isMine(it));
  const together = mine.filter((it) => it.facilitators.some((id) => id !== me));
  const alone = mine.filter((it) => app.runs(it) && !together.includes(it));
  const others = mine.filter((it) => !together.includes(it) && !alone.includes(it));
  return [
    el("p", {}, ballotWords(app)),
    titled(t.deleteAlone, alone),
    titled(t.deleteTogether, together),
    titled(t.deleteWishes, others),
    !camp.proposals && el("p", {}, t.deleteUnknown),
    titled(t.deleteLeaves, left(app)),
    el("p", {}, t.deleteRest),
  ];
}

// While voting is open the ballot goes; at any other time its votes stay.
/** @param {App} app */
function ballotWords({ ballot, camp }) {
  const { receipt, sealed, tag } = ballot.state;
  const open = camp.votingOpen();
  if (tag !== null && !receipt && !sealed) return t.deleteNoBallot;
  return open ? t.deleteBallotOpen : t.deleteBallotClosed;
}

// What people expect of the reader.
/** @param {App} app */
function left({ camp, clock, session }) {
  if (!camp.wall || !camp.published()) return [];
  const index = new WallIndex(camp.wall);
  return runAlone(index, camp.proposals || [], session.person.id, clock.now());
}

function titled(words, items) {
  return (
    items.length > 0 && [
      el("p", {}, words),
      el(
        "ul",
        {},
        items.map((it) => el("li", {}, el("strong", { lang: titleLanguage(it) }, it.title))),
      ),
    ]
  );
}
