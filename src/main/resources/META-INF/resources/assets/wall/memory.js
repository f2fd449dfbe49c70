// The last good Wall, {event, wall, screen, contactAt, clockOffset}, survives a reload,
// also one that happens while the server is away.

export function recall(slug) {
  try {
    const kept = JSON.parse(localStorage.getItem(key(slug)));
    return kept && kept.event && kept.wall ? kept : null;
  } catch (refusedOrBroken) {
    return null;
  }
}

export function remember(slug, kept) {
  try {
    localStorage.setItem(key(slug), JSON.stringify(kept));
  } catch (refused) {
    // Storage blocked or full: the page works without it.
  }
}

function key(slug) {
  return "wall:" + slug;
}
