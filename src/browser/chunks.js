// @ts-check
// The chunks of the program: what only some screens need, fetched when it is needed. The build puts the files of each part
// of the program in the place of CHUNKS, and sends what the program asks for here (xtask/src/chunks.rs).
import { initSync } from "program";
import routes from "../ui/chunks.json";

// A host that has not begun to answer by then is not waited for.
const PATIENCE_MILLIS = 20000;

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();
/** @type {Map<string, Promise<WebAssembly.Instance>>} */
const running = new Map();

/**
 * What is made for a file, made once. What failed is made anew by the next who asks.
 * @template T
 * @param {Map<string, Promise<T>>} known
 * @param {string} file
 * @param {(file: string) => Promise<T>} make
 */
function once(known, file, make) {
  const made = known.get(file) ?? make(file);
  known.set(file, made);
  made.catch(() => known.delete(file));
  return made;
}

/** @param {string} file */
async function compile(file) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE_MILLIS);
  const response = await fetch(file, { signal: stop.signal }).finally(() => clearTimeout(late));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // Browsers compile while the file comes, but only from a host that calls it by its right type.
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** @param {string} part */
const filesOf = (part) => CHUNKS[part] ?? [];

/** @param {string} file */
async function run(file) {
  const module = await once(compiled, file, compile);
  return WebAssembly.instantiate(module, { __wasm_split: initSync() });
}

/**
 * What the program calls to have a part of it, and is called back by: with its own data, and whether the part is there.
 * @param {string} part
 */
export const loader = (part) => async (/** @type {number} */ callback, /** @type {number} */ data) => {
  const tries = await Promise.allSettled(filesOf(part).map((file) => once(running, file, run)));
  for (const one of tries) if (one.status === "rejected") console.error(one.reason);
  initSync().__indirect_function_table.get(callback)(data, tries.every((one) => one.status === "fulfilled"));
};

/**
 * Fetches what the route of a page just opened needs, before the program is there to ask for it.
 * @param {string} hash
 */
export function fetchAhead(hash) {
  const [path = ""] = hash.split("?");
  const here = path.split("/").slice(1);
  const leadsHere = (/** @type {string} */ pattern) =>
    pattern.split("/").every((step, at) => step === "*" || step === (here[at] ?? ""));
  const [, part = ""] = routes.find(([pattern = ""]) => leadsHere(pattern)) ?? [];
  for (const file of filesOf(part)) once(compiled, file, compile);
}
