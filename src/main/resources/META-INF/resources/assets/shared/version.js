// An unattended screen takes a new version of this page by itself, but only when the server really
// hands one out: a reload into a dead server would leave the hall with an error page.

const everyMs = 3 * 60 * 1000;
const restMs = 10 * 60 * 1000;

export function reloadOnNewVersion() {
  const seen = new Versions(versionIn(document));

  async function check() {
    try {
      const headers = seen.tag ? { "If-None-Match": seen.tag } : {};
      const response = await fetch(location.pathname, { headers, cache: "no-store" });
      if (response.status !== 200) return;
      const served = new DOMParser().parseFromString(await response.text(), "text/html");
      const news = seen.isNew(versionIn(served), response.headers.get("ETag"));
      if (news && rested()) location.reload();
    } catch (unreachable) {
      // Keep what is on the screen.
    }
  }

  setTimeout(check, 10000);
  setInterval(check, everyMs);
}

// What the server has handed out so far, beginning with the page on the screen.
export class Versions {
  constructor(own) {
    this.own = own;
    this.tag = null;
  }

  // A page without a version is none of ours, such as one of a proxy.
  isNew(version, tag) {
    const changed = version !== this.own || (this.tag !== null && tag !== this.tag);
    this.tag = tag;
    return version !== null && changed;
  }
}

export function versionIn(page) {
  const meta = page.querySelector('meta[name="version"]');
  return meta ? meta.getAttribute("content") : null;
}

// Two servers behind one address may disagree for a while; the screen must not flicker with them.
function rested() {
  try {
    const last = Number(sessionStorage.getItem("reloadedAt") || 0);
    if (Math.abs(Date.now() - last) < restMs) return false; // It may have been set back since.
    sessionStorage.setItem("reloadedAt", String(Date.now()));
  } catch (refused) {
    return true;
  }
  return true;
}
