// @ts-check
// Starts the program of the page. The build joins this, the glue of wasm-bindgen ("program") and the modules it imports
// into the page's one script, and puts the wasm's address in the place of WASM, its bytes in that of WASM_LENGTH.
import init from "program";
import { fetchAhead } from "./chunks.js";

// The part of the wasm that has come when what the route needs is asked for too. On a slow line the two share it: asked for
// at once, the chunk would hold up the program, which has much to do before it needs it. What is left then comes in about
// the time that a request takes to be answered.
const ENOUGH = 0.75;

/**
 * The same response, whose reader hears when enough of it has come.
 * @param {Response} response
 * @param {() => void} enough
 */
function heard(response, enough) {
  let left = ENOUGH * WASM_LENGTH;
  const count = new TransformStream({
    transform(/** @type {Uint8Array} */ bytes, controller) {
      controller.enqueue(bytes);
      if (left > 0 && (left -= bytes.length) <= 0) enough();
    },
  });
  return response.body ? new Response(response.body.pipeThrough(count), response) : response;
}

const program = fetch(WASM).then((response) => heard(response, () => fetchAhead(location.hash)));
init({ module_or_path: program }).catch((fault) => {
  // The words are in the page already. Where the program has started and died, its own panel says so, and these are gone.
  document.querySelector(".opening")?.setAttribute("hidden", "");
  document.getElementById("load-failed")?.removeAttribute("hidden");
  console.error(fault);
});
