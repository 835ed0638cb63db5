//! The two stores of the device: local storage, which answers at once but is written to disk late, and IndexedDB,
//! which is on disk when it says so. On a shared device there is neither: what is typed lives in memory, with the page.

use super::texts::{Ears, Texts};
use crate::store::{DraftRepository, KeyValueStore, StoreFault};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Storage;

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

/// The repository on the stores of this device.
#[must_use]
pub fn repository() -> DraftRepository<'static> {
    DraftRepository::new(&LocalStore, &DurableStore)
}

/// Name of the database, and of what its tabs tell each other.
const DATABASE: (&str, &str) = ("wan", "wan/texts");

thread_local! {
    /// The durable store, from when it was first waited for.
    static TEXTS: RefCell<Option<Rc<Texts>>> = const { RefCell::new(None) };
}

fn texts() -> Result<Rc<Texts>, StoreFault> {
    TEXTS.with_borrow(Clone::clone).ok_or(StoreFault::Blocked)
}

/// Loads the durable store; to be awaited before anything else is asked of it. Where it is blocked or far too slow it
/// stays blocked, and the other one does alone, until it comes.
///
/// `settled` is called after every write to the durable store with what came of it, `changed` with the key of a text
/// that another tab has put or taken, or that came late: each from a task of its own, never inside a call to a store.
pub async fn load(settled: impl Fn(Result<(), StoreFault>) + 'static, changed: impl Fn(String) + 'static) {
    let ears = Ears { settled: Box::new(settled), changed: Box::new(changed) };
    let texts = if shared() { Texts::in_memory(ears) } else { Texts::open(DATABASE.0, DATABASE.1, ears).await };
    TEXTS.set(Some(texts));
}

/// Whether the durable store can be used.
#[must_use]
pub fn durable() -> bool {
    texts().is_ok_and(|texts| texts.is_usable())
}

/// The name of the first error that the database gave, such as `QuotaExceededError`.
#[must_use]
pub fn first_fault() -> Option<String> {
    texts().ok()?.first_fault()
}

/// How many texts the database itself says it holds, once all is written; `None` if it does not answer. On a shared
/// device, how many are in memory.
pub async fn in_database() -> Option<usize> {
    texts().ok()?.count().await
}

/// Asks the browser, once, not to delete by itself what is stored. The answer comes to stand under `key`: [`PROMISED`] if
/// it promised.
pub fn ask_to_persist(key: &'static str) {
    if let Ok(texts) = texts() {
        texts.persist(key);
    }
}

/// The note of a browser that promised to keep what is stored.
pub const PROMISED: &str = "yes";

/// The browser's local storage. Where it is blocked, or the device is shared, every call says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalStore;

fn storage() -> Result<Storage, StoreFault> {
    if shared() { Err(StoreFault::Blocked) } else { local() }
}

pub(super) fn local() -> Result<Storage, StoreFault> {
    // The getter itself throws where storage is blocked.
    super::window().and_then(|window| window.local_storage().ok()?).ok_or(StoreFault::Blocked)
}

impl KeyValueStore for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        storage()?.get_item(key).map_err(|_| StoreFault::Blocked)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        storage()?.set_item(key, text).map_err(|_| StoreFault::Full)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        storage()?.remove_item(key).map_err(|_| StoreFault::Blocked)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let storage = storage()?;
        let count = storage.length().map_err(|_| StoreFault::Blocked)?;
        Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}

/// IndexedDB, by way of a memory that answers at once; or that memory alone on a shared device.
#[derive(Clone, Copy, Debug, Default)]
pub struct DurableStore;

impl KeyValueStore for DurableStore {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        texts()?.get(key)
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        texts()?.put(key, Some(text))
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        texts()?.put(key, None)
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        texts()?.keys()
    }
}
