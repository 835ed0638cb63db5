// Faults of browser objects, for so many calls. Each says by itself when it is over.

const times = (owner, name, count, faulty) => {
  const whole = owner[name];
  let left = count;
  owner[name] = function (...given) {
    if (--left < 0) {
      owner[name] = whole;
      return whole.apply(this, given);
    }
    return faulty.call(this, whole, ...given);
  };
};

export const puts_throw = (count, name) =>
  times(IDBObjectStore.prototype, 'put', count, () => { throw new DOMException('', name); });

// The transaction is given up by the database itself, after it was told to commit: the key is there already.
export const puts_are_given_up = count =>
  times(IDBObjectStore.prototype, 'put', count, function (put, text, key) {
    put.call(this, text, key);
    return this.add(text, key);
  });

export const puts_are_forgotten = count =>
  times(IDBObjectStore.prototype, 'put', count, function (put, text, key) { return this.get(key); });

export const opens_throw = (count, name) =>
  times(IDBFactory.prototype, 'open', count, () => { throw new DOMException('', name); });

export const connections_die = count =>
  times(IDBDatabase.prototype, 'transaction', count, function (transaction, ...given) {
    this.close();
    return transaction.apply(this, given);
  });

export const come_online = () => dispatchEvent(new Event('online'));

let locks;
export const take_locks_away = () => {
  locks = navigator.locks;
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
};
export const give_locks_back = () => delete navigator.locks;

// A lock as another tab would ask for it: whether it was free.
export const is_free = name => new Promise(done => {
  navigator.locks.request(name, { ifAvailable: true }, lock => done(lock !== null));
});

export const steal = name => navigator.locks.request(name, { steal: true }, () => {});

// A picture of black and, from this column on, white.
export const picture = async (width, height, white) => {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d');
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#fff';
  context.fillRect(white, 0, width, height);
  const blob = await new Promise(done => canvas.toBlob(done));
  return new File([blob], 'a.png');
};
