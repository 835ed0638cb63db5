//! Local storage as a [`Shelf`].

use crate::store::{Shelf, ShelfFault};
use web_sys::Storage;

/// The browser's local storage. Where it is blocked every call says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

fn storage() -> Result<Storage, ShelfFault> {
    let window = super::window().ok_or(ShelfFault::Blocked)?;
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
