// The service worker.

let registration;
let told;

// Registers the worker. `tell('ready')` when the program works without a network, `tell('update')` when a newer one
// waits, `tell('changed')` when the newer one has taken over this page.
export async function start(tell) {
  const worker = navigator.serviceWorker;
  if (!worker) return;
  told = tell;
  // A first visit has no worker yet: what takes over then is no other version.
  if (worker.controller) worker.addEventListener('controllerchange', () => tell('changed'));
  // The only script address that the page's policy lets through.
  const policy = self.trustedTypes?.createPolicy('wan', { createScriptURL: () => './sw.js' });
  try {
    registration = await worker.register(policy?.createScriptURL('') ?? './sw.js', { updateViaCache: 'none' });
  } catch {
    return;
  }
  const look = () => {
    if (registration.active) tell(registration.waiting ? 'update' : 'ready');
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
