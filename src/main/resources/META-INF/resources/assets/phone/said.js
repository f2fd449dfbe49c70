// A sentence for those who hear the page; `seen`: for a while also for those who look.
import { replaceContent, setText } from "../shared/dom.js";

const shownMs = 8000;

let timer = null;

export function say(words, seen) {
  const said = document.getElementById("said");
  setText(said, "");
  setTimeout(() => replaceContent(said, words), 50); // The same sentence twice is said twice.
  said.className = seen ? "toast" : "for-readers";
  clearTimeout(timer);
  timer = setTimeout(() => {
    said.className = "for-readers";
    setText(said, "");
  }, shownMs);
}
