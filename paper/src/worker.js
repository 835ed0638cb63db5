// @ts-check
// Starts the worker that makes papers and reads their codes. What it hears and says: paper/src/main.rs. In the published
// site this and the glue of wasm-bindgen that it begins with are one file.
importScripts("./paper.js");
// Outside the promise, where the page hears of it: src/browser/maker.rs.
wasm_bindgen({ module_or_path: "./paper_bg.wasm" }).catch((fault) => setTimeout(() => { throw fault; }));
