// What the build puts into the scripts of the page (xtask/src/program.rs), and what TypeScript does not know of browsers.

/** The address of the first module. */
declare const WASM: string;
/** How many bytes it has. */
declare const WASM_LENGTH: number;
/** The address of the worker that makes papers. Not there under `trunk serve`. */
declare const WORKER: string | undefined;
/** For each part of the program the addresses of its chunks. */
declare const CHUNKS: Record<string, string[]>;

/** The glue that wasm-bindgen writes. */
declare module "program" {
  interface Exports extends WebAssembly.ModuleImports {
    __indirect_function_table: WebAssembly.Table;
  }
  /** What the first module exports, once it is there. */
  export function initSync(): Exports;
  export default function init(from: { module_or_path: Promise<Response> }): Promise<Exports>;
}

/** Trusted Types: https://www.w3.org/TR/trusted-types/ */
declare var trustedTypes:
  | { createPolicy(name: string, rules: TrustedTypePolicyRules): { createScriptURL(input: string): TrustedScriptURL } }
  | undefined;
interface TrustedTypePolicyRules {
  createScriptURL(input: string): string;
}
interface TrustedScriptURL {
  toString(): string;
}
