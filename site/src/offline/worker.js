// The site's service worker: after one visit every page, the calculator and the search work without a network.
//
// It keeps the files of one build as one set, under the build's number, and answers from that set alone. A new build is
// fetched beside it and takes over once all of its files have arrived and each is what the build says it is: so a page
// never meets the styles, the scripts or the search of another build. It keeps the site's own files and nothing that
// anybody types; requests to other hosts and all but GET pass by it untouched.
//
// VERSION, AUDIENCE and FILES (path below the scope → first half of its SHA-256) are written above this line by
// offline.ts.

const scope = new URL(self.registration.scope);
const OURS = "infusionkit";
const site = `${OURS} ${AUDIENCE} ${scope.pathname} `;
const current = site + VERSION;

/** Where a file of the set is kept: its hash is a part of its key, so that an unchanged file need not be fetched again. */
const keyOf = (path) => `${new URL(path, scope).href}?${FILES[path]}`;

const hashOf = async (body) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Fetches a file, and refuses what is not the file of this build: half an update is none. */
const fetchFile = async (path) => {
  const response = await fetch(new URL(path, scope), { cache: "no-cache", priority: "low" });
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== FILES[path]) throw new Error(`${path} is not of this build`);
  // A new response: one that came by a redirect may not answer a page's request. The body is unpacked by now.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(body, { headers });
};

const install = async () => {
  const cache = await caches.open(current);
  const keep = async (path) => {
    const key = keyOf(path);
    if (await cache.match(key, { ignoreVary: true })) return;
    const known = await caches.match(key, { ignoreVary: true });
    await cache.put(key, known ?? (await fetchFile(path)));
  };
  try {
    // Six at a time, as a browser does for one host.
    const paths = Object.keys(FILES);
    const next = async () => {
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) await keep(path);
    };
    await Promise.all(Array.from({ length: 6 }, next));
  } catch (error) {
    await caches.delete(current);
    throw error;
  }
  await self.skipWaiting();
};

/**
 * Clears away what is of no use: sets of another audience at once, and all sets but the last one before this. That one
 * keeps what has changed since, for pages that are still open: they may yet load a part of their own build.
 */
const activate = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${OURS} `));
  const others = names.filter((name) => name.split(" ")[2] === scope.pathname && name !== current);
  const before = others.findLast((name) => name.startsWith(site));
  await Promise.all(others.filter((name) => name !== before).map((name) => caches.delete(name)));
  if (before) {
    const cache = await caches.open(before);
    const kept = new Set(Object.keys(FILES).map(keyOf));
    for (const { url } of await cache.keys()) if (kept.has(url)) await cache.delete(url);
  }
  await self.clients.claim();
};

/** The path of an address below the scope, as the set names it; what is no lawful address is no path of ours. */
const pathOf = (url) => {
  const path = url.pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const kept = async (path) => (await caches.open(current)).match(keyOf(path), { ignoreVary: true });

/** What the set before this one has under an address. */
const keptBefore = async (url) => {
  for (const name of await caches.keys()) {
    if (!name.startsWith(site) || name === current) continue;
    const found = await (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
};

const answer = async (request, url) => {
  const path = pathOf(url);
  if (Object.hasOwn(FILES, path)) return (await kept(path)) ?? fetch(request);
  const isPage = request.mode === "navigate";
  if (isPage && Object.hasOwn(FILES, `${path}/`)) {
    return Response.redirect(new URL(`${path}/${url.search}`, scope), 302);
  }
  // Not of this build: newer than it, older than it, or not there at all. The network knows, if there is one.
  try {
    const response = await fetch(request);
    return response.ok || isPage ? response : ((await keptBefore(url)) ?? response);
  } catch (error) {
    const found = isPage ? undefined : await keptBefore(url);
    if (found) return found;
    const missing = isPage && Object.hasOwn(FILES, "404.html") ? await kept("404.html") : undefined;
    if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
    throw error;
  }
};

/**
 * A site that is taken down, or another one at the same address, takes the copy with it: browsers keep a worker whose
 * script is gone. What nobody answers for is no sign of that: it is what the copy is for.
 */
const leaveIfGone = async () => {
  const response = await fetch(self.location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => undefined,
  );
  if (!response || response.status >= 500) return;
  if (response.ok && /javascript/.test(response.headers.get("content-type") ?? "")) return;
  if (response.ok || response.status === 404 || response.status === 410) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(site)).map((name) => caches.delete(name)));
    await self.registration.unregister();
  }
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin) return;
  if (!url.pathname.startsWith(scope.pathname) || request.headers.has("range")) return;
  event.respondWith(answer(request, url));
  if (request.mode === "navigate") event.waitUntil(leaveIfGone());
});
