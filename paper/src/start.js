// Starts the worker that makes papers. The build joins this with the glue of wasm-bindgen ("program") and puts the address
// of the wasm in the place of WASM. What it hears and says: paper/src/main.rs.
import init from "program";

// Outside the promise, where the page hears of it: src/browser/maker.rs.
init({ module_or_path: WASM }).catch((fault) => setTimeout(() => { throw fault; }));
