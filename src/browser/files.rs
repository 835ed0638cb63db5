//! Files that a person picks or drops, and files that a person takes away.

use gloo::file::{Blob, futures::read_as_text};
use wasm_bindgen::prelude::*;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

#[wasm_bindgen(module = "/src/browser/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = share)]
    async fn share_file(name: &str, content: &JsValue, kind: &str) -> JsValue;
    #[wasm_bindgen(js_name = download)]
    fn download_file(name: &str, content: &JsValue, kind: &str);
    #[wasm_bindgen(js_name = open)]
    fn open_file(content: &JsValue, kind: &str) -> bool;
    #[wasm_bindgen(js_name = can_share)]
    fn can_share_kind(name: &str, kind: &str) -> bool;
    #[wasm_bindgen(js_name = can_download)]
    fn can_download_files() -> bool;
}

/// A file to take away.
#[derive(Clone, Debug)]
pub struct File {
    pub name: String,
    kind: Kind,
    content: JsValue,
}

/// What is in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Html,
    Text,
    Pdf,
    Calendar,
}

impl Kind {
    /// A name that such a file may have: browsers look at the ending too.
    const fn sample(self) -> &'static str {
        match self {
            Self::Html => "a.html",
            Self::Text => "a.txt",
            Self::Pdf => "a.pdf",
            Self::Calendar => "a.ics",
        }
    }

    /// Its MIME type.
    const fn mime(self) -> &'static str {
        match self {
            Self::Html => "text/html",
            Self::Text => "text/plain",
            Self::Pdf => "application/pdf",
            Self::Calendar => "text/calendar",
        }
    }
}

/// What this browser can do with a file of a kind. Found out by asking it, not by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    pub share: bool,
    pub download: bool,
}

/// What this browser can do with a file of this kind. Opening it in a tab is what is left where it can do neither.
#[must_use]
pub fn ways(kind: Kind) -> Ways {
    Ways { share: can_share_kind(kind.sample(), kind.mime()), download: can_download_files() }
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

impl File {
    /// A file of text.
    #[must_use]
    pub fn text(name: String, text: &str, kind: Kind) -> Self {
        Self { name, kind, content: JsValue::from_str(text) }
    }

    /// A PDF.
    #[must_use]
    pub fn pdf(name: String, bytes: js_sys::Uint8Array) -> Self {
        Self { name, kind: Kind::Pdf, content: bytes.into() }
    }

    /// What this browser can do with it.
    #[must_use]
    pub fn ways(&self) -> Ways {
        ways(self.kind)
    }

    /// Offers it to the share sheet of a phone. To be called inside the tap that asked for it.
    pub async fn share(&self) -> Offered {
        match share_file(&self.name, &self.content, self.kind.mime()).await.as_string().as_deref() {
            Some("shared") => Offered::Shared,
            Some("cancelled") => Offered::Cancelled,
            _ => Offered::NoSheet,
        }
    }

    /// Lets the browser save it among its downloads.
    pub fn download(&self) {
        download_file(&self.name, &self.content, self.kind.mime());
    }

    /// Shows it in a tab of its own. False where the browser opens none.
    #[must_use]
    pub fn open(&self) -> bool {
        open_file(&self.content, self.kind.mime())
    }
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
