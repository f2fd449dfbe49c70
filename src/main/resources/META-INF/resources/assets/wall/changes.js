// What a new revision changed, in sentences for those who hear the page.
import { placeWords } from "./card.js";
import { severalDays } from "../shared/model.js";
import { t } from "./words.js";

const mostSaid = 3;

export function changeSentences(before, after, times) {
  if (!before) return [t.saidPublished];
  const was = places(before);
  const is = places(after);
  const said = [];
  is.forEach((cell, id) => said.push(sentence(was.get(id), cell, after, times)));
  was.forEach((cell, id) => is.has(id) || said.push(t.saidGone(cell.session.title)));
  const changes = said.filter(Boolean);
  const rest = changes.length - mostSaid;
  return rest > 0 ? changes.slice(0, mostSaid).concat(t.saidMore(rest)) : changes;
}

function sentence(old, cell, index, times) {
  const title = cell.session.title;
  const view = { index, times, severalDays: severalDays(index, times) };
  const place = placeWords(view, cell, {});
  if (!old) return t.saidAdded(title, place);
  if (cell.state === "cancelled" && old.state !== "cancelled") return t.saidCancelled(title);
  const same = old.roomId === cell.roomId && old.slotId === cell.slotId;
  return same ? null : t.saidMoved(title, place);
}

function places(index) {
  return new Map(index.starts().map((cell) => [cell.session.proposalId, cell]));
}
