// Named texts: in memory at once, in IndexedDB soon after, and in the memory of the other tabs by message.
// On a shared device (`open(true, …)`) they are in memory only, and end with the page.

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
    transaction.oncomplete = () => done(result);
    transaction.onabort = () => failed(transaction.error);
    const result = act(transaction.objectStore(STORE));
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
  if (shared) return;
  try {
    const [keys, values] = await patiently(transact('readonly', store => [store.getAllKeys(), store.getAll()]));
    keys.result.forEach((key, at) => texts.set(key, values.result[at]));
    usable = backed = true;
  } catch {
    // Blocked, broken or far too slow: the other shelf does alone.
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
  if (!backed) return;
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
