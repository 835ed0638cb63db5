//! A QR code as an image in the page.

use leptos::prelude::*;
use qrcodegen::QrCodeEcc;
use std::fmt::Write;

/// Light modules around the code, as the standard asks.
const QUIET: i32 = 4;

/// The code of a text. Nothing if the text is too long for any code.
#[component]
pub fn QrCode(
    /// What a camera reads.
    text: String,
    /// What the picture is, for those who cannot see it.
    name: String,
) -> impl IntoView {
    qrcodegen::QrCode::encode_text(&text, QrCodeEcc::Medium).ok().map(|code| {
        let side = code.size() + 2 * QUIET;
        let view_box = format!("0 0 {side} {side}");
        view! {
            <svg class="qr" role="img" aria-label=name viewBox=view_box shape-rendering="crispEdges">
                <path d=outline(&code) />
            </svg>
        }
        .into_any()
    })
}

/// One rectangle for each run of dark modules in a row: a single path, so that nothing shows between modules.
fn outline(code: &qrcodegen::QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    path
}
