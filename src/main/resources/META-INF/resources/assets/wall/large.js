// Makes text as large as its place allows. The sizes are shares of the screen's height.
import { clamp, paddingOf } from "./fit.js";

const messageSizes = [
  0.2, 0.17, 0.145, 0.125, 0.105, 0.09, 0.077, 0.066, 0.056, 0.048, 0.041, 0.035,
];
const doorSizes = [0.13, 0.112, 0.096, 0.082, 0.07, 0.06, 0.052, 0.045, 0.039, 0.034];

export function fitMessage(main) {
  const text = main.querySelector(".message-text");
  const box = main.querySelector(".message");
  if (!largest(text, messageSizes, () => inside(box))) text.classList.add("breaks-words");
}

export function fitDoor(main) {
  for (const one of Array.from(main.querySelectorAll(".door .card"))) {
    const title = one.querySelector(".title");
    const body = one.querySelector(".card-body");
    const fits = () =>
      body.offsetHeight <= one.clientHeight - paddingOf(one) &&
      (!title || title.scrollWidth <= title.clientWidth + 1);
    if (largest(one, doorSizes, fits)) continue;
    one.classList.add("breaks-words");
    if (!fits()) clamp(title, fits);
  }
}

// Titles that would be cut by the edge are left out: there are newer ones above them.
export function fitNewest(main) {
  const list = main.querySelector(".newest");
  while (list && list.lastChild && list.scrollHeight > list.clientHeight + 1) {
    list.removeChild(list.lastChild);
  }
}

function largest(node, sizes, fits) {
  return sizes.some((size) => {
    node.style.setProperty("--title", Math.floor(size * window.innerHeight) + "px");
    return fits();
  });
}

function inside(box) {
  return box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;
}
