// What a new Wall changed, in sentences for those who hear the page.
import { changesOf, sentenceOf } from "../shared/changes.js";
import { t } from "./words.js";

const mostSaid = 3;

export function changeSentences(before, after, times) {
  if (!before) return [t.saidPublished];
  const said = changesOf(before, after).map((one) => sentenceOf(one, t.said, after, times));
  const rest = said.length - mostSaid;
  return rest > 0 ? said.slice(0, mostSaid).concat(t.saidMore(rest)) : said;
}
