// An unattended screen takes a new version of this page by itself, but only when the server really
// hands one out: a reload into a dead server would leave the hall with an error page.

const everyMs = 3 * 60 * 1000;
const restMs = 10 * 60 * 1000;

export function reloadOnNewVersion() {
  const own = versionIn(document);
  let tag = null;

  async function check() {
    try {
      const headers = tag ? { "If-None-Match": tag } : {};
      const response = await fetch(location.pathname, { headers, cache: "no-store" });
      if (response.status !== 200) return;
      const served = new DOMParser().parseFromString(await response.text(), "text/html");
      const newTag = response.headers.get("ETag");
      const changed = versionIn(served) !== own || (tag !== null && newTag !== tag);
      tag = newTag;
      if (versionIn(served) !== null && changed && rested()) location.reload();
    } catch (unreachable) {
      // Keep what is on the screen.
    }
  }

  setTimeout(check, 10000);
  setInterval(check, everyMs);
}

function versionIn(page) {
  const meta = page.querySelector('meta[name="version"]');
  return meta ? meta.getAttribute("content") : null;
}

// Two servers behind one address may disagree for a while; the screen must not flicker with them.
function rested() {
  try {
    const last = Number(sessionStorage.getItem("reloadedAt") || 0);
    if (Date.now() - last < restMs) return false;
    sessionStorage.setItem("reloadedAt", String(Date.now()));
  } catch (refused) {
    return true;
  }
  return true;
}
