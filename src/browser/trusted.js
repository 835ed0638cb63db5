// @ts-check
// The addresses of scripts that run beside the page: the only ones that the page's policy lets through
// (docs/adr/0009-trusted-types.md). The build puts the address of the worker that makes papers in the place of WORKER.

const addresses = {
  "service-worker": "./sw.js",
  // As `trunk serve` names it.
  worker: typeof WORKER === "string" ? WORKER : "./worker.js",
};
/** @typedef {keyof typeof addresses} Name */

const policy = globalThis.trustedTypes?.createPolicy("wan", {
  createScriptURL: (name) => addresses[/** @type {Name} */ (name)],
});

/**
 * Where a script is, in the form that the browser takes.
 * @param {Name} name
 */
export const script_address = (name) => policy?.createScriptURL(name) ?? addresses[name];
