// One tab writes a draft; the others read along, and may take over.
// Web Locks where there are any; else, on pages that are not served securely, a lease in local storage.

// A tab that is asked to give way saves first; one that does not answer in this time is passed over.
const PATIENCE_MILLIS = 1000;
const BEAT_MILLIS = 1000;
// A lease that was not renewed for so long is over.
const LEASE_MILLIS = 5000;

let current;

// Claims a draft for this tab, in place of the one it claimed before. `tell(true)` when this tab may write,
// `tell(false)` when another does.
export function claim(draft, tell) {
  release();
  current = (navigator.locks ? lock : lease)(draft, tell);
  current.draft = draft;
}

export const claimed = draft => current?.draft === draft;

export function release() {
  current?.end();
  current = undefined;
}

export function take() {
  current?.take();
}

function lock(draft, tell) {
  const name = `wan/writer/${draft}`;
  const channel = new BroadcastChannel(name);
  let waits = new AbortController();
  let free;
  let stealing;
  let ended = false;
  const ask = async options => {
    let held = false;
    try {
      await navigator.locks.request(name, options, lock => {
        if (ended) return undefined;
        if (!lock) {
          tell(false);
          queue();
          return undefined;
        }
        held = true;
        clearTimeout(stealing);
        tell(true);
        return new Promise(done => { free = done; });
      });
    } catch {
      // Another tab took it from under us. A request that was refused outright is not made again: a page on its way out
      // has all of them refused.
      if (held && !ended) {
        free = undefined;
        tell(false);
        queue();
      }
    }
  };
  const queue = () => {
    waits = new AbortController();
    ask({ signal: waits.signal });
  };
  channel.onmessage = () => {
    if (!free) return;
    tell(false);
    free();
    free = undefined;
    queue();
  };
  ask({ ifAvailable: true });
  return {
    take() {
      channel.postMessage('');
      stealing = setTimeout(() => {
        waits.abort();
        ask({ steal: true });
      }, PATIENCE_MILLIS);
    },
    end() {
      ended = true;
      clearTimeout(stealing);
      waits.abort();
      free?.();
      channel.close();
    },
  };
}

function lease(draft, tell) {
  const key = `wan/lease/${draft}`;
  const me = Math.random().toString(36);
  let mine;
  const beat = grab => {
    let ours = true;
    try {
      const [owner, since] = (localStorage.getItem(key) ?? '').split(' ');
      ours = grab === true || !owner || owner === me || Date.now() - since > LEASE_MILLIS;
      if (ours) localStorage.setItem(key, `${me} ${Date.now()}`);
    } catch {
      // Without storage no other tab can have the draft.
    }
    if (ours !== mine) tell(mine = ours);
  };
  const beats = setInterval(beat, BEAT_MILLIS);
  beat();
  return {
    take: () => beat(true),
    end() {
      clearInterval(beats);
      try {
        if (mine) localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
