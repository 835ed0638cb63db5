// `cargo xtask serve` has this in place of the service worker, so that what the browser shows is what was built last. Where
// a published site was served at the same address before, it takes that one's worker away, with what it has kept of the
// program; its pages then load themselves anew. Rounds and drafts stay.
if (!self.registration.active) throw new Error("the development server has no service worker");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(takeAway()));

async function takeAway() {
  const kept = (await caches.keys()).filter((name) => name.startsWith("wan-program-"));
  await Promise.all(kept.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
