//! Starts the form: from the first look to the page that says where to send. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    use white_area::ui::{pages, route::Program};
    white_area::browser::crash::install();
    // Not leptos' own: its executor starts with the first mount, which comes after the loading.
    wasm_bindgen_futures::spawn_local(white_area::ui::app::start(Program::Form, pages::show_form));
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `cargo xtask serve` builds and shows it.");
}
