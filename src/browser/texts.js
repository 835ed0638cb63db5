// Named texts: in memory at once, in IndexedDB soon after, and in the memory of the other tabs by message.
// On a shared device (`open(true, …)`) they are in memory only, and end with the tab.

const DATABASE = 'wan';
const STORE = 'texts';
// Longer than any healthy device takes; after it a person is told, and the writing goes on.
const PATIENCE_MILLIS = 4000;

const texts = new Map();
// Key to text, or to undefined for a deletion: not yet in the database.
const waiting = new Map();
let usable = false;
let backed = false;
let writing = false;
let stuck = false;
let database;
let channel;
let settled;
// What is being written, to its end.
let written;

const forget = () => { database = undefined; };

function connection() {
  database ??= new Promise((opened, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const found = request.result;
      // The system may close it, as iOS does; a later version may ask to change it.
      found.onclose = forget;
      found.onversionchange = () => { found.close(); forget(); };
      opened(found);
    };
  });
  return database;
}

async function once(mode, act) {
  const transaction = (await connection()).transaction(STORE, mode);
  return new Promise((done, failed) => {
    let result;
    transaction.oncomplete = () => done(result);
    transaction.onabort = () => failed(transaction.error);
    result = act(transaction.objectStore(STORE));
  });
}

// One transaction; a second time on a new connection if the first was closed under our feet.
async function transact(mode, act) {
  try {
    return await once(mode, act);
  } catch (fault) {
    forget();
    if (fault?.name === 'QuotaExceededError') throw fault;
    try {
      return await once(mode, act);
    } catch (again) {
      forget();
      throw again;
    }
  }
}

const patiently = promise => new Promise((done, failed) => {
  setTimeout(() => failed(new DOMException('', 'TimeoutError')), PATIENCE_MILLIS);
  promise.then(done, failed);
});

// Loads what is there. `tell` is given the name of a fault after every write, empty if all is well; `changed` the key
// of a text that another tab has put or taken.
export async function open(shared, tell, changed) {
  settled = tell;
  usable = shared;
  const left = recall(shared);
  if (shared) {
    left.forEach(([key, text]) => texts.set(key, text));
    return;
  }
  let late = false;
  const load = transact('readonly', store => [store.getAllKeys(), store.getAll()]).then(([keys, values]) => {
    usable = backed = true;
    keys.result.forEach((key, at) => {
      if (!texts.has(key)) texts.set(key, values.result[at]);
      if (late) changed(key);
    });
    if (late) settled('');
  });
  try {
    await patiently(load);
  } catch {
    // Blocked or broken: the other shelf does alone. Slow: until this one comes.
    late = true;
  }
  if (typeof BroadcastChannel === 'function') {
    channel = new BroadcastChannel('wan/texts');
    channel.onmessage = ({ data: [key, text] }) => {
      hold(key, text);
      changed(key);
    };
  }
}

const hold = (key, text) => (text === undefined ? texts.delete(key) : texts.set(key, text));

export const works = () => usable;
export const get = key => texts.get(key);
export const keys = () => [...texts.keys()];

// Puts a text, or takes it away if it is undefined.
export function put(key, text) {
  hold(key, text);
  channel?.postMessage([key, text]);
  if (!backed) {
    if (usable) leave([...texts]);
    return;
  }
  waiting.set(key, text);
  if (stuck) settled('TimeoutError');
  if (!writing) written = write();
}

async function write() {
  writing = true;
  while (waiting.size) {
    const batch = [...waiting];
    waiting.clear();
    const late = setTimeout(() => { stuck = true; settled('TimeoutError'); }, PATIENCE_MILLIS);
    let fault = '';
    try {
      await transact('readwrite', store => batch.forEach(([key, text]) =>
        text === undefined ? store.delete(key) : store.put(text, key)));
      const back = await transact('readonly', store => batch.map(([key]) => store.get(key)));
      if (batch.some(([, text], at) => back[at].result !== text)) fault = 'DataError';
    } catch (thrown) {
      fault = thrown?.name ?? 'UnknownError';
    }
    clearTimeout(late);
    stuck = false;
    if (fault) {
      // They wait for the next text, together with it.
      batch.forEach(([key, text]) => waiting.has(key) || waiting.set(key, text));
    }
    if (fault || !waiting.size) settled(fault);
    if (fault) break;
  }
  writing = false;
}

// How many texts the database holds, by its own word, once it has all that was handed to it. On a shared device, how
// many there are in memory.
export async function count() {
  if (usable && !backed) return texts.size;
  await patiently(Promise.resolve(written));
  const found = await patiently(transact('readonly', store => store.count()));
  return found.result;
}

// Asks the browser, once, not to delete what is stored when room is short, and notes the answer.
export async function persist(key) {
  if (!backed || texts.has(key)) return;
  try {
    put(key, await patiently(navigator.storage.persist()) ? 'yes' : 'no');
  } catch {
    // One that does not answer is asked again another time.
  }
}

// What the tab of a shared device holds for the next page of the app, whether a link or the browser's Back leads there.
// One half is the tab's name, which is nowhere but in memory and goes with the tab, also in a crash; but other sites
// may read it. So it is noise without the other half, which this site alone is given.

const MARK = 'wan/shared:';
const HALF = 'wan/shared';
// The most that a browser gives at once.
const AT_ONCE = 65536;

const toText = bytes => bytes.reduce((text, byte) => text + String.fromCharCode(byte), '');
const toBytes = text => Uint8Array.from(text, letter => letter.charCodeAt());
const mixed = (one, other) => one.map((byte, at) => byte ^ other[at]);

// Leaves pairs of keys and texts; nothing if there are none.
function leave(texts) {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  const noise = new Uint8Array(bytes.length);
  for (let at = 0; at < noise.length; at += AT_ONCE) crypto.getRandomValues(noise.subarray(at, at + AT_ONCE));
  try {
    if (texts.length) {
      sessionStorage.setItem(HALF, toText(mixed(bytes, noise)));
      self.name = MARK + toText(noise);
    } else {
      wipe();
    }
  } catch {
    // Blocked or full: the texts end with this page, which asks before it is left.
  }
}

// Takes up what was left. Loading a page again ends it, as closing the tab and leaving the mode do.
function recall(shared) {
  try {
    const again = performance.getEntriesByType('navigation')[0]?.type === 'reload';
    if (shared && !again && self.name.startsWith(MARK)) {
      const [noise, half] = [self.name.slice(MARK.length), sessionStorage.getItem(HALF)].map(toBytes);
      return JSON.parse(new TextDecoder().decode(mixed(half, noise)));
    }
  } catch {
    // Somebody else's name.
  }
  wipe();
  return [];
}

function wipe() {
  if (self.name.startsWith(MARK)) self.name = '';
  try {
    sessionStorage.removeItem(HALF);
  } catch {
    // Blocked: nothing was kept.
  }
}
