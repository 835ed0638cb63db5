// Runs the worker that makes papers and reads their codes. Who asks: src/browser/workers.js. In the published site this and
// the glue of wasm-bindgen that it begins with are one file.
importScripts("./paper.js");
const { make, scan } = wasm_bindgen;
const ready = wasm_bindgen({ module_or_path: "./paper_bg.wasm" });
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
