// Faults of storage, chosen by `?fault=`; a file of its own before anything else of the page.
{
  const fault = new URLSearchParams(location.search).get('fault') ?? '';
  // A plus in an address is read as a space.
  const is = (...names) => names.some(name => fault.split(' ').includes(name));
  const full = () => new DOMException('full', 'QuotaExceededError');
  if (is('local-blocked')) {
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
  }
  const { setItem } = Storage.prototype;
  if (is('local-full')) {
    Storage.prototype.setItem = function (key, text) {
      if (!window.room) throw full();
      setItem.call(this, key, text);
    };
  }
  if (is('local-forgets')) Storage.prototype.setItem = () => {};
  if (is('database-absent')) Object.defineProperty(window, 'indexedDB', { value: undefined });
  if (is('database-blocked')) {
    IDBFactory.prototype.open = () => { throw new DOMException('denied', 'SecurityError'); };
  }
  if (is('database-silent')) IDBFactory.prototype.open = () => new EventTarget();
  const { put } = IDBObjectStore.prototype;
  if (is('database-full')) {
    IDBObjectStore.prototype.put = function (text, key) {
      if (!window.room) throw full();
      return put.call(this, text, key);
    };
  }
  if (is('database-forgets')) IDBObjectStore.prototype.put = function (text, key) { return this.get(key); };
  if (is('database-hangs')) {
    // Its transactions are never over.
    const { transaction } = IDBDatabase.prototype;
    const endless = { objectStore: () => ({ put() {}, delete() {} }), commit() {} };
    IDBDatabase.prototype.transaction = function (stores, mode) {
      return mode === 'readwrite' ? endless : transaction.call(this, stores, mode);
    };
  }
  if (is('database-closed', 'database-gone')) {
    // As iOS does: the connection dies without a word, once a draft was stored.
    const { transaction } = IDBDatabase.prototype;
    let writes = 0;
    IDBDatabase.prototype.transaction = function (stores, mode) {
      if (mode === 'readwrite' && ++writes === 2) {
        this.close();
        if (is('database-gone')) IDBFactory.prototype.open = () => { throw new DOMException('gone', 'UnknownError'); };
      }
      return transaction.call(this, stores, mode);
    };
  }
  if (is('no-locks')) Object.defineProperty(navigator, 'locks', { value: undefined });
}
