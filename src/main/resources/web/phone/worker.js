// Keeps the shell of the phone page, so that it opens without a network. What it shows comes from
// the page itself, which keeps the last answers.

const version = "${build.time}";
const page = new URL(self.registration.scope).pathname;
const prefix = "phone " + page + " ";
const name = prefix + version;
const words = "phone/words-" + new URL(location.href).searchParams.get("lang") + ".js";
const core = [
  "tokens.css", "phone/frame.css", "phone/cards.css", "shared/theme.js", "shared/dom.js",
  "shared/language.js", "shared/preference.js", "shared/spoken.js", "shared/times.js",
  "shared/tracks.js",
  "wall/clock.js", "wall/model.js", "phone/main.js", "phone/api.js", "phone/app.js",
  "phone/badge.js", "phone/ballot.js", "phone/camp.js", "phone/card.js", "phone/day.js",
  "phone/exposures.js", "phone/keep.js", "phone/notices.js", "phone/ui.js", "phone/vote.js",
  "phone/wall.js", "phone/words.js", words,
].map(addressOf);
const rest = [
  "phone/me.js", "phone/outbox.js", "phone/propose.js", "phone/signin.js", "phone/similar.js",
].map(addressOf);
const assets = [...core, ...rest];

function addressOf(asset) {
  return "/assets/" + asset;
}

// The first time the page has just loaded most of this: the browser's own copies are fresh and cost
// nothing on a bad network. Tabs that nobody has opened yet come with the second visit.
async function install() {
  const known = (await caches.keys()).some((key) => key.startsWith(prefix));
  await fetchAll([page, ...core], known ? "no-cache" : "force-cache");
  await self.skipWaiting();
}

async function fetchAll(addresses, mode) {
  const cache = await caches.open(name);
  await Promise.all(addresses.map(async (address) => {
    if (await cache.match(address)) return;
    const answer = await fetch(address, { cache: mode });
    if (!answer.ok) throw new Error(address);
    await cache.put(address, answer);
  }));
}

async function tidy() {
  const keys = await caches.keys();
  await Promise.all(keys.filter((key) => key.startsWith(prefix) && key !== name)
    .map((key) => caches.delete(key)));
}

async function kept(request, address) {
  const cache = await caches.open(name);
  return (await cache.match(address)) || fetch(request);
}

// The pages below this address, such as the projector's, take care of themselves.
async function answer(event, address) {
  const client = await self.clients.get(event.clientId);
  return client && new URL(client.url).pathname === page ? kept(event.request, address)
    : fetch(event.request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (address.pathname !== page) return;
    event.respondWith(kept(request, page));
    event.waitUntil(fetchAll(rest, "no-cache").catch(() => {}));
  } else if (assets.includes(address.pathname)) {
    event.respondWith(answer(event, address.pathname));
  }
});
