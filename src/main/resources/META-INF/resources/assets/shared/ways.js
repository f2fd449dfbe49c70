// What lets somebody in by an address: the secret of a badge (`#t=`) or of an invitation (`#i=`).

/** @typedef {{ badge?: string, invitation?: string }} Way */

const names = { t: "badge", i: "invitation" };

// Taken out of the address, and out of the history with it, before anything else can see it.
export function wayInAddress() {
  const way = wayOfLink(location.hash);
  if (way) history.replaceState(null, "", location.pathname + location.search);
  return way;
}

/** @param {string} text @returns {Way | null} */
export function wayOfLink(text) {
  const found = /#([ti])=([^&\s]+)/.exec(text);
  return found ? { [names[found[1]]]: decoded(found[2]) } : null;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (broken) {
    return text;
  }
}
