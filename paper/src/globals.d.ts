// What the glue that wasm-bindgen writes for the worker declares.
declare function wasm_bindgen(from: { module_or_path: string }): Promise<unknown>;
