//! The drafts on two stores, of which each holds all.

use super::{Envelope, KeyValueStore, StoreFault, Unreadable, digest, keys};
use crate::domain::draft::{Draft, DraftId};

/// What a key of a draft holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub id: DraftId,
    pub state: Result<Envelope, Unreadable>,
}

impl Listed {
    /// When it was saved; 0 for one that cannot be read.
    fn saved_at(&self) -> u64 {
        self.state.as_ref().map_or(0, |envelope| envelope.saved_at)
    }
}

/// How far a save came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The text as written, by which the next save knows its own.
    pub text: String,
    /// How many of the two stores have it.
    pub copies: usize,
}

/// Why a draft was not saved. Nothing was written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveFault {
    /// Neither store took it.
    KeyValueStore(StoreFault),
    /// There is a revision that this one does not follow: somebody else saved in the meantime.
    Conflict,
}

/// The drafts, their forms and their past, on two stores.
///
/// The first is quick to answer, but a browser may write it to disk late; the second is on disk when it says so. Of two
/// copies the newest valid one counts. A damaged copy is put aside before anything is written in its place.
#[derive(Clone, Copy)]
pub struct DraftRepository<'s> {
    pub(super) stores: [&'s dyn KeyValueStore; 2],
}

impl<'s> DraftRepository<'s> {
    /// The repository on these stores.
    #[must_use]
    pub const fn new(quick: &'s dyn KeyValueStore, durable: &'s dyn KeyValueStore) -> Self {
        Self { stores: [quick, durable] }
    }

    /// Every draft, newest first; unreadable ones last, so that they are seen and not lost.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn list(&self) -> Result<Vec<Listed>, StoreFault> {
        let mut listed = Vec::new();
        for key in self.keys(keys::DRAFT)? {
            let Some(id) = key.strip_prefix(keys::DRAFT).and_then(DraftId::parse) else { continue };
            let Some(state) = self.load(&id)? else { continue };
            let one = Listed { id, state };
            // Put in its place: a person has a few drafts, and to sort them is two kilobytes of program.
            let at = listed.iter().position(|other: &Listed| other.saved_at() < one.saved_at());
            listed.insert(at.unwrap_or(listed.len()), one);
        }
        Ok(listed)
    }

    /// The draft saved last, of those that can be read.
    #[must_use]
    pub fn newest(&self) -> Option<Envelope> {
        let mut newest: Option<Envelope> = None;
        for key in self.keys(keys::DRAFT).ok()? {
            let one = key.strip_prefix(keys::DRAFT).and_then(DraftId::parse).and_then(|id| self.load(&id).ok()??.ok());
            if let Some(one) = one.filter(|one| newest.as_ref().is_none_or(|newest| newest.saved_at < one.saved_at)) {
                newest = Some(one);
            }
        }
        newest
    }

    /// A draft by its id: the newest valid copy. One that a newer version of the app wrote goes before all, since to go
    /// on from an older copy would lose what that version saved.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn load(&self, id: &DraftId) -> Result<Option<Result<Envelope, Unreadable>>, StoreFault> {
        let mut best: Option<Result<Envelope, Unreadable>> = None;
        for text in self.copies(&keys::draft(id))? {
            let copy = Envelope::parse(&text);
            let better = match (&best, &copy) {
                (None, _) | (_, Err(Unreadable::Newer)) => true,
                (Some(Ok(best)), Ok(copy)) => copy.revision > best.revision,
                (Some(Err(Unreadable::Damaged)), Ok(_)) => true,
                _ => false,
            };
            if better {
                best = Some(copy);
            }
        }
        Ok(best)
    }

    /// Saves a draft as this revision and reads it back. `before` is the text of the revision it follows, if there is one.
    ///
    /// # Errors
    /// [`SaveFault`].
    pub fn save(&self, draft: &Draft, revision: u64, now: u64, before: Option<&str>) -> Result<Saved, SaveFault> {
        let key = keys::draft(&draft.id);
        let text = Envelope { revision, saved_at: now, draft: draft.clone() }.to_text();
        for there in self.copies(&key).unwrap_or_default() {
            if Some(there.as_str()) == before {
                continue;
            }
            match Envelope::parse(&there) {
                Ok(envelope) if envelope.revision < revision => {}
                Err(Unreadable::Damaged) => self.quarantine(&draft.id, &there).map_err(SaveFault::KeyValueStore)?,
                _ => return Err(SaveFault::Conflict),
            }
        }
        let copies = self.put(&key, &text).map_err(SaveFault::KeyValueStore)?;
        Ok(Saved { text, copies })
    }

    /// Keeps the text of a round under its digest, once, and returns the digest.
    ///
    /// # Errors
    /// Any [`StoreFault`].
    pub fn keep_form(&self, text: &str) -> Result<String, StoreFault> {
        let digest = digest(text);
        self.put(&keys::form(&digest), text)?;
        Ok(digest)
    }

    /// The text of a round by its digest, if it is there and unaltered.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn form(&self, form: &str) -> Result<Option<String>, StoreFault> {
        Ok(self.copies(&keys::form(form))?.into_iter().find(|text| digest(text) == form))
    }

    /// A text that is no draft, such as the language chosen.
    #[must_use]
    pub fn note(&self, key: &str) -> Option<String> {
        self.copies(key).ok()?.into_iter().next()
    }

    /// Keeps a text that is no draft.
    ///
    /// # Errors
    /// Any [`StoreFault`].
    pub fn keep_note(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.put(key, text).map(drop)
    }

    /// Every key that begins like this, once, in order.
    pub(super) fn keys(&self, beginning: &str) -> Result<Vec<String>, StoreFault> {
        let mut found: Vec<String> = Vec::new();
        let [quick, durable] = self.stores.map(KeyValueStore::keys);
        for key in either(quick, durable)?.into_iter().filter(|key| key.starts_with(beginning)) {
            if let Err(at) = found.binary_search(&key) {
                found.insert(at, key);
            }
        }
        Ok(found)
    }

    /// The texts under a key, of each store that has it, the same text once.
    pub(super) fn copies(&self, key: &str) -> Result<Vec<String>, StoreFault> {
        let [quick, durable] = self.stores.map(|store| store.get(key).map(Vec::from_iter));
        let mut copies = either(quick, durable)?;
        copies.dedup();
        Ok(copies)
    }

    /// Puts a text on every store that takes it, reads it back, and says how many have it.
    pub(super) fn put(&self, key: &str, text: &str) -> Result<usize, StoreFault> {
        match self.stores.map(|store| put_on(store, key, text)) {
            // Full says more than blocked: there is something to be done about it.
            [Err(StoreFault::Blocked), Err(fault)] | [Err(fault), Err(_)] => Err(fault),
            results => Ok(results.into_iter().flatten().count()),
        }
    }

    /// Puts a text on one store, the durable one if it takes it.
    pub(super) fn put_once(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        let [quick, durable] = self.stores;
        put_on(durable, key, text).or_else(|_| put_on(quick, key, text))
    }

    /// Puts a damaged copy where nothing writes.
    fn quarantine(&self, id: &DraftId, text: &str) -> Result<(), StoreFault> {
        self.put_once(&keys::aside(id, text), text)
    }
}

/// Puts a text on a store, unless it is there, and reads it back.
fn put_on(store: &dyn KeyValueStore, key: &str, text: &str) -> Result<(), StoreFault> {
    if store.get(key)?.as_deref() == Some(text) {
        return Ok(());
    }
    store.put(key, text)?;
    if store.get(key)?.as_deref() == Some(text) { Ok(()) } else { Err(StoreFault::NotKept) }
}

/// What both say together; a fault only if both have one.
fn either<T>(quick: Result<Vec<T>, StoreFault>, durable: Result<Vec<T>, StoreFault>) -> Result<Vec<T>, StoreFault> {
    match (quick, durable) {
        (Ok(mut all), Ok(more)) => {
            all.extend(more);
            Ok(all)
        }
        (Ok(all), Err(_)) | (Err(_), Ok(all)) => Ok(all),
        (Err(fault), Err(_)) => Err(fault),
    }
}
