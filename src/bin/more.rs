//! Starts the rest: where to send, paper, notices, and what staff need. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    white_area::browser::crash::install();
    wasm_bindgen_futures::spawn_local(white_area::ui::app::start(white_area::ui::pages::MORE));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `cargo xtask serve` builds and shows it.");
}
