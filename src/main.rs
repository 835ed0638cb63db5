//! Starts the program. Everything else is in the repository.

#[cfg(target_arch = "wasm32")]
fn main() {
    white_area::browser::crash::install();
    // Not leptos's own: its executor starts with the first mount, which comes after the loading.
    wasm_bindgen_futures::spawn_local(white_area::ui::app::start());
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `cargo xtask serve` builds and shows it.");
}
