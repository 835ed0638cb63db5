// Runs the worker that makes papers and reads their codes. The build joins this with the glue of wasm-bindgen
// ("program") and puts the address of the wasm in the place of WASM. Who asks: src/browser/workers.js.
import init, { make, scan } from "program";

const ready = init({ module_or_path: WASM });
// Whoever asks first hears of it too.
ready.catch(() => {});

const tasks = {
  make: (order, _, tell) => make(order, tell),
  scan: (size, luma) => [scan(...size.split(" ").map(Number), luma)],
};

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
    if (typeof fault === "string") return self.postMessage([number, "fail", fault]);
    // A program that died throws an Error and is of no use any more. The page hears of it only outside a promise, and
    // begins another.
    setTimeout(() => { throw fault; });
  }
};
