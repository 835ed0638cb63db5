// @ts-check
// Starts the program of the page. The build joins this, the glue of wasm-bindgen ("program") and the modules it imports
// into the page's one script, and puts the wasm's address in the place of WASM.
import init from "program";
import { fetchAhead } from "./chunks.js";

fetchAhead(location.hash);
init({ module_or_path: WASM }).catch((fault) => {
  // The words are in the page already. Where the program has started and died, its own panel says so, and these are gone.
  document.querySelector(".opening")?.setAttribute("hidden", "");
  document.getElementById("load-failed")?.removeAttribute("hidden");
  console.error(fault);
});
