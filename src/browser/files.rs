//! Files that a person picks or drops.

use gloo::file::{Blob, futures::read_as_text};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Nothing was picked or dropped.
    None,
    /// Larger than `most` bytes.
    TooLarge,
    /// Not text, or the browser could not read it.
    Unreadable,
}

/// The file of an `<input type=file>` change event or of a drop, as text of at most `most` bytes, with its name.
///
/// # Errors
/// [`FileFault`].
pub async fn read(event: Event, most: usize) -> Result<(String, String), FileFault> {
    let file = files(&event).and_then(|files| files.get(0)).ok_or(FileFault::None)?;
    if file.size() > most as f64 {
        return Err(FileFault::TooLarge);
    }
    let name = file.name();
    let text = read_as_text(&Blob::from(file)).await.map_err(|_| FileFault::Unreadable)?;
    Ok((name, text))
}

fn files(event: &Event) -> Option<FileList> {
    match event.dyn_ref::<DragEvent>() {
        Some(drop) => drop.data_transfer()?.files(),
        None => event.target()?.dyn_into::<HtmlInputElement>().ok()?.files(),
    }
}
