// Dragging with a mouse, one way of four to move a session: what is dragged is in hand, and the
// cell on which it falls is tapped.

const kind = "application/x-session";

// Cells as sources and targets. ended() is called when the drag is over, however it ended.
export function dragging(region, grid, ended) {
  const { hand } = grid;
  region.addEventListener("dragstart", (event) => {
    const cell = grid.find(event.target);
    if (!cell || !cell.session || !grid.store.online) return;
    const from = grid.store.index.startOf(cell);
    event.dataTransfer.setData(kind, from.session.proposalId);
    event.dataTransfer.effectAllowed = "move";
    grid.dragged = true;
    hand.item = {
      proposalId: from.session.proposalId,
      from: { roomId: from.roomId, slotId: from.slotId },
    };
  });
  region.addEventListener("dragover", (event) => {
    const td = target(event);
    if (!td) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(region, td);
  });
  region.addEventListener(
    "dragleave",
    (event) => region.contains(event.relatedTarget) || mark(region, null),
  );
  region.addEventListener("drop", (event) => {
    const td = target(event);
    mark(region, null);
    grid.dragged = false;
    if (!td || !hand.item) return;
    event.preventDefault();
    drop(hand, grid.find(td));
  });
  region.addEventListener("dragend", (event) => {
    grid.dragged = false;
    mark(region, null);
    if (event.dataTransfer.dropEffect === "none") hand.put();
    ended();
  });
}

function drop(hand, cell) {
  if (hand.isAt(cell.roomId, cell.slotId)) hand.put();
  else if (cell.session) hand.swapWith(cell);
  else hand.drop(cell);
}

function target(event) {
  const td = event.target.closest && event.target.closest("td[data-room]");
  return td && event.dataTransfer.types.includes(kind) && td.dataset.state !== "closed" ? td : null;
}

function mark(region, td) {
  region
    .querySelectorAll(".drop-here")
    .forEach((other) => other !== td && other.classList.remove("drop-here"));
  if (td) td.classList.add("drop-here");
}

// A list of those that wait: its items can be dragged to the grid, and what falls on it waits.
export function dragWaiting(panel, hand, proposalOf) {
  panel.addEventListener("dragstart", (event) => {
    const proposalId = proposalOf(event.target);
    if (!proposalId) return;
    event.dataTransfer.setData(kind, proposalId);
    event.dataTransfer.effectAllowed = "move";
    hand.item = { proposalId, from: null };
  });
  panel.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes(kind) || !hand.item || !hand.item.from) return;
    event.preventDefault();
    panel.classList.add("drop-here");
  });
  panel.addEventListener(
    "dragleave",
    (event) => panel.contains(event.relatedTarget) || panel.classList.remove("drop-here"),
  );
  panel.addEventListener("drop", (event) => {
    panel.classList.remove("drop-here");
    if (!hand.item || !hand.item.from) return;
    event.preventDefault();
    hand.unplace();
  });
  panel.addEventListener("dragend", () => {
    if (hand.item && !hand.item.from) hand.put();
  });
}
