//! Files that a person picks or drops, and files that a person takes away.

use gloo::file::{Blob, futures::read_as_text};
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

#[wasm_bindgen(module = "/src/browser/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = share)]
    async fn share_file(name: &str, text: &str) -> JsValue;
    #[wasm_bindgen(js_name = download)]
    fn download_file(name: &str, text: &str, kind: &str);
}

/// What came of offering a file to the share sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    Shared,
    /// The person closed the sheet.
    Cancelled,
    /// There is none here, or it refuses the file.
    NoSheet,
}

/// Offers an `.html` file to the share sheet of a phone. To be called inside the tap that asked for it.
pub async fn share(name: &str, text: &str) -> Offered {
    match share_file(name, text).await.as_string().as_deref() {
        Some("shared") => Offered::Shared,
        Some("cancelled") => Offered::Cancelled,
        _ => Offered::NoSheet,
    }
}

/// Lets the browser save a text as a file. `kind` is its MIME type.
pub fn download(name: &str, text: &str, kind: &str) {
    download_file(name, text, kind);
}

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Nothing was picked or dropped.
    None,
    /// Larger than `most` bytes.
    TooLarge,
    /// Not text in UTF-8, or the browser could not read it.
    Unreadable,
}

/// The file of an `<input type=file>` change event or of a drop, as text of at most `most` bytes, with its name.
///
/// The file is taken from the event at once, since a drop is empty as soon as its handler returns; only the reading
/// waits. An input is emptied, so that the same file, mended meanwhile, can be picked again.
///
/// # Errors
/// [`FileFault`].
pub fn read(event: &Event, most: usize) -> impl Future<Output = Result<(String, String), FileFault>> + use<> {
    let file = files(event).and_then(|files| files.get(0)).ok_or(FileFault::None);
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value("");
    }
    async move {
        let file = file?;
        if file.size() > most as f64 {
            return Err(FileFault::TooLarge);
        }
        let name = file.name();
        let text = read_as_text(&Blob::from(file)).await.map_err(|_| FileFault::Unreadable)?;
        // What is not UTF-8 arrives with the replacement character in place of each letter.
        let is_text = !text.contains(['\u{fffd}', '\0']);
        if is_text { Ok((name, text)) } else { Err(FileFault::Unreadable) }
    }
}

fn files(event: &Event) -> Option<FileList> {
    match event.dyn_ref::<DragEvent>() {
        Some(drop) => drop.data_transfer()?.files(),
        None => event.target()?.dyn_into::<HtmlInputElement>().ok()?.files(),
    }
}
