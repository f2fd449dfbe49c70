// How large, how many rows, how many columns: less and larger rather than more and smaller. Pure:
// what cards need is measured in fit.js.

// Of the screen's height. Nothing below 1/30: that is what the last row can still read.
export const titleSizes = [0.056, 0.051, 0.047, 0.043, 0.0395, 0.0365, 0.034];
const smallest = titleSizes[titleSizes.length - 1];
const rowChoices = [6, 5, 4, 3];
const tallestRow = 0.27;
const lineLetters = 26;
const letterWidth = 0.53;
const mostColumns = 3;

// The width of a card in pixels, for so many blocks.
export function widthOf(screen, blocks) {
  const columns = columnsOf(screen, blocks);
  return Math.floor((screen.width - screen.roomWidth) / columns) - screen.gap;
}

// needed(size): the height in pixels of a card with titles of that share of the screen.
export function layoutOf(screen, blocks, rooms, needed) {
  const fits = (size, rowHeight) => needed(size) <= rowHeight - screen.gap;
  const options = rowChoices.map((most) => rowsFor(Math.max(1, rooms), most, screen));
  const rows = options.find((option) => fits(smallest, option.height)) || options[1];
  const size = titleSizes.find((candidate) => fits(candidate, rows.height)) || smallest;
  return {
    columns: columnsOf(screen, blocks),
    perPage: rows.count,
    rowHeight: rows.height,
    title: size * screen.full,
  };
}

function columnsOf(screen, blocks) {
  const column = smallest * screen.full * letterWidth * lineLetters + screen.gap * 6;
  const possible = Math.floor((screen.width - screen.roomWidth) / column);
  return Math.max(1, Math.min(possible, mostColumns, blocks));
}

function rowsFor(rooms, most, screen) {
  const count = Math.ceil(rooms / Math.ceil(rooms / most));
  const height = Math.floor(Math.min(screen.bodyHeight / count, tallestRow * screen.full));
  return { count, height };
}

// The largest n from 1 to most for which the test holds, or 0; the test holds for all below it.
export function largest(most, test) {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
