// Files of the app's own folder, and the last good ones of those that change without the program.

const GOOD = 'wan-rounds';
const PATIENCE_MILLIS = 20000;
// A slow network is not waited for where there is a good copy: so long after the first file was asked for, for all together.
const SLOW_MILLIS = 2000;
let slow;

async function fresh(url) {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), PATIENCE_MILLIS);
  const response = await fetch(url, { signal: stop.signal });
  if (!response.ok) throw 'missing';
  return [await response.text(), response.headers.get('date')];
}

// The last good text of a file: one that was kept, or the one that came with the program.
async function kept(url) {
  const found = await caches.match(url, { cacheName: GOOD }) ?? await caches.match(url);
  if (!found) throw 'missing';
  return [await found.text()];
}

// Text and the host's date. From the network, and from the last good copy if there is none or it is slow.
export function load(url, lastGood) {
  if (lastGood) return kept(url);
  slow ??= new Promise(done => setTimeout(done, SLOW_MILLIS));
  const network = fresh(url).catch(fault => kept(url).catch(() => { throw fault; }));
  const copy = slow.then(() => kept(url)).catch(() => network);
  return Promise.race([network, copy]);
}

// Keeps a text as the last good one of a file, where the browser can.
export async function keep(url, text) {
  try {
    await (await caches.open(GOOD)).put(url, new Response(text));
  } catch {
    // The one that came with the program stays the last good one.
  }
}

// Forgets every kept file, and says whether one is left.
export async function forget() {
  await caches.delete(GOOD);
  return caches.has(GOOD);
}
