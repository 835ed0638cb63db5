// The one policy for Trusted Types, `wan`, and the only script addresses that it lets through. It stays JavaScript because
// the build puts the address of the worker in the place of PAPER, and a reader finds all that is granted in one place.

const address = name => (name === 'worker' ? PAPER : './sw.js');
let policy;

// The address of 'worker' or 'service-worker': trusted, or a string where the browser knows no Trusted Types.
export function script_address(name) {
  policy ??= self.trustedTypes?.createPolicy('wan', { createScriptURL: address });
  return policy?.createScriptURL(name) ?? address(name);
}
