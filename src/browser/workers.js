// Workers: the one that keeps the program for when there is no network, and the one that makes papers.
import { script_address } from "./trusted.js";

let registration;
let told;
let kept = false;

const later = self.requestIdleCallback ?? (action => setTimeout(action, 5000));

// Registers the worker. `tell('ready')` when the program works without a network, `tell('update')` when a newer one
// waits, `tell('changed')` when the newer one has taken over this page.
export async function start(tell) {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  told = tell;
  // A first visit has no worker yet: what takes over then is no other version.
  if (worker.controller) worker.addEventListener('controllerchange', () => tell('changed'));
  try {
    registration = await worker.register(script_address('service-worker'), { updateViaCache: 'none' });
  } catch {
    return;
  }
  const look = () => {
    const { active, waiting } = registration;
    if (!active) return;
    tell(waiting ? 'update' : 'ready');
    // What only some people need is kept too, when there is nothing else to do and nobody counts the bytes.
    if (!kept && !navigator.connection?.saveData) {
      kept = true;
      later(() => active.postMessage('keep-rest'));
    }
  };
  const watch = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', watch);
  watch();
  look();
}

// Looks for a newer version.
export function look() {
  registration?.update().catch(() => {});
}

// Lets the newer version take over.
export function renew() {
  const newer = registration?.waiting;
  // Where no open page had a worker, as on a first visit, the newer one did not have to wait.
  if (!newer) return told?.('changed');
  if (!navigator.serviceWorker.controller) {
    // A page without a worker hears of no change of it.
    newer.addEventListener('statechange', () => newer.state === 'activated' && told('changed'));
  }
  newer.postMessage('skip-waiting');
}

// The worker that makes papers, and what is asked of it by number.
let maker;
let asked = 0;
const waiting = new Map();

function settle(number, how, what) {
  waiting.get(number)?.[how](what);
  waiting.delete(number);
}

// Ends the worker: what was asked of it fails for this reason, and the next call begins a new one.
export function dismiss(why) {
  maker?.terminate();
  maker = undefined;
  for (const number of [...waiting.keys()]) settle(number, 'fail', why);
}

function hear([number, how, what]) {
  if (how === 'tell') waiting.get(number)?.tell(what);
  // A worker whose program did not come never gets it.
  else if (what === 'gone') dismiss('gone');
  else settle(number, how, what);
}

// Has the worker do something: `[text, bytes]`. `tell` hears how far it is.
export function ask(task, text, bytes, tell) {
  if (!maker) {
    maker = new Worker(script_address('worker'));
    maker.onmessage = ({ data }) => hear(data);
    // The program in it died, or, where nothing is told, its script did not come.
    maker.onerror = event => { event.preventDefault(); dismiss(event.message ? 'died' : 'gone'); };
  }
  const number = ++asked;
  maker.postMessage([number, task, text, bytes]);
  return new Promise((done, fail) => waiting.set(number, { done, fail, tell }));
}
