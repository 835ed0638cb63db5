//! The two shelves of the device: local storage, which answers at once but is written to disk late, and IndexedDB,
//! which is on disk when it says so. On a shared device there is neither: what is typed lives in memory, with the page.

use crate::store::{Library, Shelf, ShelfFault};
use wasm_bindgen::prelude::*;
use web_sys::Storage;

#[wasm_bindgen(module = "/src/browser/texts.js")]
extern "C" {
    async fn open(shared: bool, settled: &Closure<dyn FnMut(String)>, changed: &Closure<dyn FnMut(String)>);
    fn works() -> bool;
    fn get(key: &str) -> Option<String>;
    fn put(key: &str, text: Option<&str>);
    fn keys() -> Vec<JsValue>;
    #[wasm_bindgen(catch)]
    async fn count() -> Result<JsValue, JsValue>;
    fn persist(key: &str);
}

/// The parameter of a link that says that many people use this device, and its value.
pub const DEVICE: (&str, &str) = ("device", "shared");

thread_local! {
    /// As the address said at the start: it says so for as long as the page lives.
    static SHARED: bool = super::location::param(DEVICE.0).as_deref() == Some(DEVICE.1);
}

/// Whether many people use this device: then nothing outlives the page.
#[must_use]
pub fn shared() -> bool {
    SHARED.with(|shared| *shared)
}

/// The library on the shelves of this device.
#[must_use]
pub fn library() -> Library<'static> {
    Library::new(&LocalShelf, &DurableShelf)
}

/// Loads the durable shelf; to be awaited before anything else is asked of it. Where it is blocked or far too slow it
/// stays blocked, and the other one does alone.
///
/// `settled` is called after every write to the durable shelf with what came of it, `changed` with the key of a text
/// that another tab has put or taken.
pub async fn load(settled: impl Fn(Result<(), ShelfFault>) + 'static, changed: impl Fn(String) + 'static) {
    let settled = Closure::new(move |fault: String| {
        settled(match fault.as_str() {
            "" => Ok(()),
            "QuotaExceededError" => Err(ShelfFault::Full),
            "TimeoutError" => Err(ShelfFault::Slow),
            "DataError" => Err(ShelfFault::NotKept),
            _ => Err(ShelfFault::Blocked),
        });
    });
    let changed = Closure::new(changed);
    open(shared(), &settled, &changed).await;
    // They are called for as long as the page lives.
    settled.forget();
    changed.forget();
}

/// Whether the durable shelf can be used.
#[must_use]
pub fn durable() -> bool {
    works()
}

/// How many texts the database itself says it holds, once all is written; `None` if it does not answer. On a shared
/// device, how many are in memory.
pub async fn in_database() -> Option<usize> {
    count().await.ok().and_then(|count| count.as_f64()).map(|count| count as usize)
}

/// Asks the browser, once, not to delete by itself what is stored. The answer comes to stand under `key`: [`PROMISED`] if
/// it promised.
pub fn ask_to_persist(key: &str) {
    persist(key);
}

/// The note of a browser that promised to keep what is stored.
pub const PROMISED: &str = "yes";

/// The browser's local storage. Where it is blocked, or the device is shared, every call says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

fn storage() -> Result<Storage, ShelfFault> {
    let window = super::window().filter(|_| !shared()).ok_or(ShelfFault::Blocked)?;
    // The getter itself throws where storage is blocked.
    window.local_storage().ok().flatten().ok_or(ShelfFault::Blocked)
}

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        storage()?.get_item(key).map_err(|_| ShelfFault::Blocked)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        storage()?.set_item(key, text).map_err(|_| ShelfFault::Full)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        storage()?.remove_item(key).map_err(|_| ShelfFault::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        let storage = storage()?;
        let count = storage.length().map_err(|_| ShelfFault::Blocked)?;
        Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}

/// IndexedDB, by way of a memory that answers at once; or that memory alone on a shared device.
#[derive(Clone, Copy, Debug, Default)]
pub struct DurableShelf;

fn usable() -> Result<(), ShelfFault> {
    if works() { Ok(()) } else { Err(ShelfFault::Blocked) }
}

impl Shelf for DurableShelf {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        usable().map(|()| get(key))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        usable().map(|()| put(key, Some(text)))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        usable().map(|()| put(key, None))
    }

    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        usable().map(|()| keys().iter().filter_map(JsValue::as_string).collect())
    }
}
