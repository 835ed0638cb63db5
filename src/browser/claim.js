// One tab writes a draft; the others read along, and may take over.
// Web Locks where there are any that work; else, as on pages that are not served securely, a lease in local storage.

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
  const begin = way => {
    current = way(draft, tell, () => begin(lease));
    current.draft = draft;
  };
  begin(navigator.locks ? lock : lease);
}

export const claimed = draft => current?.draft === draft;

export function release() {
  current?.end();
  current = undefined;
}

export function take() {
  current?.take();
}

function lock(draft, tell, refused) {
  const name = `wan/writer/${draft}`;
  const channel = new BroadcastChannel(name);
  let waits = new AbortController();
  let free;
  let stealing;
  let ended = false;
  let works = false;
  const ask = async options => {
    let answered = false;
    try {
      await navigator.locks.request(name, options, held => {
        works = answered = true;
        if (ended) return undefined;
        if (!held) {
          tell(false);
          queue();
          return undefined;
        }
        clearTimeout(stealing);
        tell(true);
        return new Promise(done => { free = done; });
      });
    } catch {
      if (ended || options.signal?.aborted) return;
      free = undefined;
      if (answered) {
        // Another tab took the lock from under us.
        tell(false);
        queue();
      } else if (works) {
        // WebKit takes the lock from a page that is being left and refuses every request at once: asked again without a
        // pause, it would never come to leave.
        setTimeout(() => ended || queue(), BEAT_MILLIS);
      } else {
        // The browser has locks and gives none to this page.
        end();
        refused();
      }
    }
  };
  const queue = () => {
    waits = new AbortController();
    ask({ signal: waits.signal });
  };
  const end = () => {
    ended = true;
    clearTimeout(stealing);
    waits.abort();
    free?.();
    channel.close();
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
    end,
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
  const give = () => {
    try {
      if (mine) localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  };
  const beats = setInterval(beat, BEAT_MILLIS);
  // A page that is loaded again must not wait for itself. One that comes back out of the browser's memory beats on.
  addEventListener('pagehide', give);
  beat();
  return {
    take: () => beat(true),
    end() {
      clearInterval(beats);
      removeEventListener('pagehide', give);
      give();
    },
  };
}
