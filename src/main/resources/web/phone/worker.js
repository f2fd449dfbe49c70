// Keeps the shell of the phone page, so that it opens without a network. What it shows comes from
// the page itself, which keeps the last answers.

const version = "${build.time}";
const page = new URL(self.registration.scope).pathname;
const prefix = "phone " + page + " ";
const name = prefix + version;
const language = new URL(location.href).searchParams.get("words") || "en"; // Of its reader.
const words = "phone/words/" + language + ".js";
const scripts = ["shared/theme.js", "phone/main.js", "phone/chunk.js", words];
const assets = ["phone/main.css", ...scripts].map((asset) => "/assets/" + asset);
const more = "/assets/phone/more.js"; // Kept once the page has asked for it.

// The first time the page has just loaded all this: the browser's own copies are fresh and cost
// nothing on a bad network.
async function install() {
  const known = (await caches.keys()).some((key) => key.startsWith(prefix));
  const cache = await caches.open(name);
  await Promise.all(
    [page, ...assets].map(async (address) => {
      const answer = await fetch(address, { cache: known ? "no-cache" : "force-cache" });
      if (!answer.ok) throw new Error(address);
      await cache.put(address, answer);
    }),
  );
  await self.skipWaiting();
}

async function tidy() {
  const keys = await caches.keys();
  await Promise.all(
    keys.filter((key) => key.startsWith(prefix) && key !== name).map((key) => caches.delete(key)),
  );
}

async function kept(request, address) {
  const cache = await caches.open(name);
  const known = await cache.match(address);
  if (known) return known;
  const answer = await fetch(request);
  if (address === more && answer.ok) await cache.put(address, answer.clone());
  return answer;
}

// The pages below this address, such as the projector's, take care of themselves.
async function answer(event, address) {
  const client = await self.clients.get(event.clientId);
  return client && new URL(client.url).pathname === page
    ? kept(event.request, address)
    : fetch(event.request);
}

// What the service would answer to an address that is nearly the page's, also without a network.
function meant({ pathname, search }) {
  const [path, secret] = pathname.split(/%(?:25)*23/);
  if (path.replace(/\/+$/, "") !== page) return null;
  return page + search + (secret ? "#" + secret.replace(/%(?:25)*3D/i, "=") : "");
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (address.pathname === page) event.respondWith(kept(request, page));
    else if (meant(address)) event.respondWith(Response.redirect(meant(address)));
  } else if (address.pathname === more || assets.includes(address.pathname)) {
    event.respondWith(answer(event, address.pathname));
  }
});
