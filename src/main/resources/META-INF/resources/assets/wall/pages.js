// Which rooms and blocks stand on which page. Pure; the sizes come from fit.js.

// More pages than this and people would wait too long for "now": it is then shown between others.
const patience = 6;

// Returns the steps of one full turn: [{rooms, blocks, number}], and how many pages differ.
export function planPages(rooms, blocks, perPage, columns, anchored) {
  const roomGroups = evenGroups(rooms, perPage);
  const anchor = anchored && roomGroups.length === 1;
  const blockGroups = anchor ? anchoredGroups(blocks, columns) : fullGroups(blocks, columns);
  let number = 0;
  const groups = blockGroups.map((blocks) =>
    roomGroups.map((rooms) => ({ rooms, blocks, number: ++number })),
  );
  return { total: number, steps: number > patience ? nowBetween(groups) : flat(groups) };
}

// 7 rooms at most 6 a page are 4 and 3, not 6 and 1.
function evenGroups(items, most) {
  const count = Math.max(1, Math.ceil(items.length / most));
  const groups = [];
  for (let i = 0, from = 0; i < count; i++) {
    const size = Math.ceil((items.length - from) / (count - i));
    groups.push(items.slice(from, from + size));
    from += size;
  }
  return groups;
}

// The first block stays at the left of every page, the later ones take turns beside it.
function anchoredGroups(blocks, columns) {
  if (columns < 2 || blocks.length <= columns) return fullGroups(blocks, columns);
  return fullGroups(blocks.slice(1), columns - 1).map((later) => [blocks[0]].concat(later));
}

// The last page is filled from before: a lone column would jump to twice the width.
function fullGroups(blocks, columns) {
  const groups = [];
  for (let from = 0; from < blocks.length; from += columns) {
    const start = Math.max(0, Math.min(from, blocks.length - columns));
    groups.push(blocks.slice(start, start + columns));
  }
  return groups;
}

// First group, second, first, third, ...
function nowBetween(groups) {
  if (groups.length < 3) return flat(groups);
  return flat(groups.slice(1).map((later) => groups[0].concat(later)));
}

function flat(groups) {
  return [].concat(...groups);
}
