// The site's service worker: after one visit every page, the calculator and the search work without a network.
//
// It keeps the files of one build as one set, under the build's number, and answers from that set alone. A new build is
// fetched into a second set, which takes over once all of its files have arrived and match their hashes. A page therefore
// never loads the styles, the scripts or the search of another build. The worker keeps the site's own files and nothing
// that anybody types; it ignores requests to other hosts and all methods but GET.
//
// VERSION, AUDIENCE and FILES (path below the scope → first half of its SHA-256) are written above this line by
// offline.ts.

const scope = new URL(self.registration.scope);
const PREFIX = "infusionkit";
/** The sets of this site and audience have names that begin with this. */
const siteSets = `${PREFIX} ${AUDIENCE} ${scope.pathname} `;
const currentSet = siteSets + VERSION;

/** The header by which a kept page is known to which the host has added something. */
const ADDED = "x-infusionkit-added";

/** Tells the open pages what has become of the copy. The page that says so to the reader asks for it, too: see below. */
const tellPages = async (message) => {
  for (const page of await self.clients.matchAll({ includeUncontrolled: true, type: "window" }))
    page.postMessage({ infusionkit: message }, []);
};

/** The key of a file in the cache. It contains the hash, so that an unchanged file is not fetched again. */
const getKey = (path) => `${new URL(path, scope).href}?${FILES[path]}`;

const getHash = async (body) => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** The mark that offline.ts writes into each page: the hash of the page without it. */
const MARK = /<meta name="infusionkit-page" content="([\da-f]{32})">/;

/**
 * What a file is to this build. A host may add a line to the pages that it serves: such a page is not the one that was
 * built, but bears its mark.
 */
const compareWithBuild = async (path, body) => {
  if (!/(?:^|\/|\.html)$/.test(path)) return (await getHash(body)) === FILES[path] ? "same" : "other";
  const page = new TextDecoder().decode(body);
  if ((await getHash(new TextEncoder().encode(page.replace(MARK, "")))) === FILES[path]) return "same";
  return MARK.exec(page)?.[1] === FILES[path] ? "added to" : "other";
};

/** Fetches a file, and rejects it if it is not of this build: while the site is being published, old and new files mix. */
const fetchFile = async (path) => {
  const response = await fetch(new URL(path, scope), { cache: "no-cache", priority: "low" });
  if (!response.ok) throw new Error(`${path || "/"} (status ${response.status})`);
  const body = await response.arrayBuffer();
  const comparison = await compareWithBuild(path, body);
  if (comparison === "other") throw new Error(`${path || "/"} (not of this build)`);
  // A new response, because one that was redirected may not answer a navigation. Its body is already decompressed.
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  if (comparison === "added to") headers.set(ADDED, "yes");
  return new Response(body, { headers });
};

const install = async () => {
  const cache = await caches.open(currentSet);
  const keep = async (path) => {
    const key = getKey(path);
    if (await cache.match(key, { ignoreVary: true })) return;
    const unchanged = await caches.match(key, { ignoreVary: true });
    await cache.put(key, unchanged ?? (await fetchFile(path)));
  };
  try {
    // Six at a time, which is how many connections a browser opens to one host.
    const paths = Object.keys(FILES);
    const next = async () => {
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) await keep(path);
    };
    await Promise.all(Array.from({ length: 6 }, next));
  } catch (error) {
    await caches.delete(currentSet);
    await tellPages({ failed: String(error?.message ?? error) });
    throw error;
  }
  await self.skipWaiting();
};

/**
 * Deletes old sets: all but the last one before this, and those of another audience. The last one keeps the files that
 * have changed since, because pages of that build may still be open and load more of them.
 */
const activate = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${PREFIX} `));
  const otherSets = names.filter((name) => name.split(" ")[2] === scope.pathname && name !== currentSet);
  const previousSet = otherSets.findLast((name) => name.startsWith(siteSets));
  await Promise.all(otherSets.filter((name) => name !== previousSet).map((name) => caches.delete(name)));
  if (previousSet) {
    const cache = await caches.open(previousSet);
    const unchanged = new Set(Object.keys(FILES).map(getKey));
    for (const { url } of await cache.keys()) if (unchanged.has(url)) await cache.delete(url);
  }
  await self.clients.claim();
};

/** The path of an address below the scope, as the set names it. Invalid escapes stay as they are and match no file. */
const getPath = (url) => {
  const path = url.pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

const getKept = async (path) => (await caches.open(currentSet)).match(getKey(path), { ignoreVary: true });

/** The file of the previous set at an address, if there is one. */
const getPreviouslyKept = async (url) => {
  for (const name of await caches.keys()) {
    if (!name.startsWith(siteSets) || name === currentSet) continue;
    const found = await (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
};

const answer = async (request, url) => {
  const path = getPath(url);
  if (Object.hasOwn(FILES, path)) return (await getKept(path)) ?? fetch(request);
  const isPage = request.mode === "navigate";
  if (isPage && Object.hasOwn(FILES, `${path}/`)) {
    return Response.redirect(new URL(`${path}/${url.search}`, scope), 302);
  }
  // The file is not of this build: it may be newer, older or missing. Ask the network, and then the previous set.
  try {
    const response = await fetch(request);
    return response.ok || isPage ? response : ((await getPreviouslyKept(url)) ?? response);
  } catch (error) {
    const found = isPage ? undefined : await getPreviouslyKept(url);
    if (found) return found;
    const missing = isPage && Object.hasOwn(FILES, "404.html") ? await getKept("404.html") : undefined;
    // Whether there is such a page is not known: its own script says so, by this status.
    if (missing) return new Response(missing.body, { status: 503, headers: missing.headers });
    throw error;
  }
};

/**
 * Deletes the copy if the site was taken down or replaced by another one: browsers keep a worker even when its script is
 * gone. No answer, or an error of the server, does not mean that: reading offline is what the copy is for.
 */
const removeIfSiteGone = async () => {
  const response = await fetch(self.location.href, { method: "HEAD", cache: "no-store" }).catch(
    () => undefined,
  );
  if (!response || response.status >= 500) return;
  if (response.ok && /javascript/.test(response.headers.get("content-type") ?? "")) return;
  if (response.ok || response.status === 404 || response.status === 410) {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(siteSets)).map((name) => caches.delete(name)));
    await self.registration.unregister();
  }
};

/** What the copy holds, for the page that tells the reader. */
const describeCopy = async () => {
  const cache = await caches.open(currentSet);
  const kept = await Promise.all(
    Object.keys(FILES).map(async (path) => [path, await cache.match(getKey(path), { ignoreVary: true })]),
  );
  const pages = kept.filter(
    ([path, response]) => response && /(?:^|\/)$/.test(path) && !path.startsWith("embed/"),
  );
  return {
    files: kept.filter(([, response]) => response).length,
    pages: pages.length,
    added: pages.filter(([, response]) => response.headers.has(ADDED)).length,
  };
};

self.addEventListener("message", (event) => {
  if (event.data?.infusionkit !== "describe") return;
  event.waitUntil(describeCopy().then((copy) => event.ports[0]?.postMessage(copy, [])));
});
self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin) return;
  if (!url.pathname.startsWith(scope.pathname) || request.headers.has("range")) return;
  event.respondWith(answer(request, url));
  if (request.mode === "navigate") event.waitUntil(removeIfSiteGone());
});
