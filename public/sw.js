// @ts-check
// Keeps the program on the device, so that it opens without a network. docs/adr/0010-service-worker.md says why each
// rule is as it is. This is a template: the build fills in the three constants and writes the rest as it stands.
"use strict";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

// The digest of the build. It changes whenever any file below does.
const BUILD = "";
// Every file of the program: its path and what its bytes must be. A round has no digest: it may be replaced on the host.
/** @typedef {[name: string, integrity?: string]} Listed */
/** @type {Listed[]} */
const FILES = [];
// The same of what only some people need: kept when there is time for it, and fetched when it is asked for before.
/** @type {Listed[]} */
const LATER = [];

const OURS = "wan-program-";
const CACHE = OURS + BUILD;
const SCOPE = worker.registration.scope;
const KEPT = new Set([...FILES, ...LATER].map(([name]) => name).filter((name) => !name.startsWith("rounds/")));

// All or nothing: a program of which one file is missing must not take the place of one that works.
worker.addEventListener("install", (event) => {
  event.waitUntil(
    precache().catch(async (fault) => {
      await discard(CACHE);
      throw fault;
    }),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(inherit().catch(() => {}).then(discardOthers));
});

// The page asks for this when the person does and nothing is unsaved.
worker.addEventListener("message", (event) => {
  if (event.data === "skip-waiting") worker.skipWaiting();
  // The page asks for this when it has nothing else to do. What fails is asked for again by the next page.
  if (event.data === "keep-rest") event.waitUntil(keepRest().catch(() => {}));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" ? nameOf(request) : undefined;
  // A round is the page's affair, and what is not of the program is nobody's.
  if (name !== undefined) event.respondWith(kept(name, request));
});

async function precache() {
  const cache = await caches.open(CACHE);
  // `reload`: not what the browser's own cache still has of the program before.
  const tries = await Promise.allSettled(FILES.map(([name, integrity]) => keep(cache, name, "reload", integrity)));
  // Only when none is under way any more, so that nothing is put into a cache that is being discarded.
  const failed = tries.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** @type {(cache: Cache, name: string, from: RequestCache, integrity?: string) => Promise<void>} */
async function keep(cache, name, from, integrity) {
  const response = await fetch(new Request(name, integrity ? { cache: from, integrity } : { cache: from }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(name, response.redirected ? await asIfDirect(response) : response);
}

// One after the other, since nobody waits for them. Their names are made of their content, so that the browser's own
// cache cannot have others.
async function keepRest() {
  const cache = await caches.open(CACHE);
  for (const [name, integrity] of LATER) {
    if (!(await cache.match(name))) await keep(cache, name, "default", integrity);
  }
}

// What the program before had kept of it and is the same.
async function inherit() {
  const cache = await caches.open(CACHE);
  for (const [name] of LATER) {
    const same = await caches.match(name);
    if (same) await cache.put(name, same);
  }
}

// A browser refuses to open a page from an answer that came by a redirect, as hosts make that drop ".html".
/** @type {(response: Response) => Promise<Response>} */
async function asIfDirect(response) {
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}

// The file of the program that a request is for, if it is one that the worker answers.
/** @type {(request: Request) => string | undefined} */
function nameOf(request) {
  const { origin, pathname, search } = new URL(request.url);
  if (!(origin + pathname).startsWith(SCOPE)) return undefined;
  const name = (origin + pathname).slice(SCOPE.length);
  // The parameters of a page are for the program; the answer is the same. Some hosts drop ".html".
  if (request.mode === "navigate") return [name || "index.html", name + ".html"].find((page) => KEPT.has(page));
  return search === "" && KEPT.has(name) ? name : undefined;
}

/** @type {(name: string, request: Request) => Promise<Response>} */
async function kept(name, request) {
  // Storage may be gone or broken; then the network is what there was before.
  const found = await caches.match(name, { cacheName: CACHE, ignoreVary: true }).catch(() => undefined);
  return found ?? fetch(request);
}

async function discardOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map(discard));
}

// Caches belong to the whole origin, and the same program may stand there in another folder too: only what is in our
// own folder goes, and the cache with the last of it.
/** @type {(name: string) => Promise<void>} */
async function discard(name) {
  const cache = await caches.open(name);
  const requests = await cache.keys();
  const own = requests.filter((request) => request.url.startsWith(SCOPE));
  await Promise.all(own.map((request) => cache.delete(request)));
  if (own.length === requests.length) await caches.delete(name);
}
