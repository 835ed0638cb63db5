// Runs the worker that makes papers. The build joins this with the glue of wasm-bindgen ("program") and puts the
// address of the wasm in the place of WASM. What comes in and goes out: src/browser/workers.js.
import init, { make } from "program";

const ready = init({ module_or_path: WASM });
const tasks = { make };
// Whoever asks first hears of it too.
ready.catch(() => {});

self.onmessage = async ({ data: [number, task, text, bytes] }) => {
  try {
    await ready;
  } catch {
    return self.postMessage([number, "fail", "gone"]);
  }
  try {
    const made = tasks[task](text, bytes, (pages) => self.postMessage([number, "tell", pages]));
    self.postMessage([number, "done", made], made[1] ? [made[1].buffer] : []);
  } catch (fault) {
    // A program that died throws an Error, and is of no use any more: the page begins another.
    if (typeof fault !== "string") throw fault;
    self.postMessage([number, "fail", fault]);
  }
};
