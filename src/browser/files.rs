//! Files that a person picks or drops, and files that a person takes away.

use super::{clock, document, name_of, navigator, window};
use gloo::file::{Blob, ObjectUrl, futures::read_as_text};
use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    BlobPropertyBag, DragEvent, Event, FileList, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, ShareData,
};

#[wasm_bindgen]
extern "C" {
    /// The share sheet, which desktops do not have.
    #[wasm_bindgen(extends = web_sys::Navigator)]
    type Sharing;
    #[wasm_bindgen(method, catch, js_name = canShare)]
    fn can_share(this: &Sharing, what: &ShareData) -> Result<bool, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn share(this: &Sharing, what: &ShareData) -> Result<Promise, JsValue>;
}

/// So long a file in a tab of its own can be looked at again; the page that made it takes it along when it goes.
const OPEN_MILLIS: u32 = 3_600_000;
/// The browser may begin to read a download only after it was asked to.
const DOWNLOAD_MILLIS: u32 = 60_000;

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
    let sample = share_data(kind.sample(), &Array::of1(&"".into()), kind);
    let link = document().and_then(|document| document.create_element("a").ok());
    Ways {
        share: sample.is_some_and(|sample| can_share(&sample)),
        download: link.is_some_and(|link| Reflect::has(&link, &"download".into()).unwrap_or_default()),
    }
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
        let (Some(data), Some(sharing)) = (share_data(&self.name, &self.parts(), self.kind), sharing()) else {
            return Offered::NoSheet;
        };
        if !can_share(&data) {
            return Offered::NoSheet;
        }
        let shared = match sharing.share(&data) {
            Ok(shared) => JsFuture::from(shared).await,
            Err(fault) => Err(fault),
        };
        match shared {
            Ok(_) => Offered::Shared,
            Err(fault) if name_of(&fault) == "AbortError" => Offered::Cancelled,
            Err(_) => Offered::NoSheet,
        }
    }

    /// Lets the browser save it among its downloads.
    pub fn download(&self) {
        let link = document().and_then(|document| document.create_element("a").ok()?.dyn_into().ok());
        let body = document().and_then(|document| document.body());
        let (Some(url), Some::<HtmlAnchorElement>(link), Some(body)) = (self.url(), link, body) else { return };
        link.set_href(&url);
        link.set_download(&self.name);
        // Only what is in the document can be tapped in every browser.
        let _ = body.append_child(&link);
        link.click();
        link.remove();
        clock::after(DOWNLOAD_MILLIS, move || drop(url));
    }

    /// Shows it in a tab of its own. False where the browser opens none.
    #[must_use]
    pub fn open(&self) -> bool {
        let (Some(url), Some(window)) = (self.url(), window()) else { return false };
        let tab = window.open_with_url_and_target(&url, "_blank");
        clock::after(OPEN_MILLIS, move || drop(url));
        matches!(tab, Ok(Some(_)))
    }

    fn parts(&self) -> Array {
        Array::of1(&self.content)
    }

    /// An address of its content, for as long as it is held.
    fn url(&self) -> Option<ObjectUrl> {
        let kind = BlobPropertyBag::new();
        kind.set_type(self.kind.mime());
        web_sys::Blob::new_with_blob_sequence_and_options(&self.parts(), &kind).ok().map(ObjectUrl::from)
    }
}

fn share_data(name: &str, parts: &Array, kind: Kind) -> Option<ShareData> {
    let options = FilePropertyBag::new();
    options.set_type(kind.mime());
    let file = web_sys::File::new_with_blob_sequence_and_options(parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    Some(data)
}

fn sharing() -> Option<Sharing> {
    navigator().map(JsCast::unchecked_into)
}

/// Whether there is a share sheet that takes this. On devices with a finger for a pointer: elsewhere people look for a file
/// among their downloads.
fn can_share(data: &ShareData) -> bool {
    let finger = window().and_then(|window| window.match_media("(pointer: coarse)").ok()?);
    finger.is_some_and(|finger| finger.matches())
        && sharing().is_some_and(|sharing| sharing.can_share(data).unwrap_or_default())
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
