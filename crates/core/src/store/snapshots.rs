//! Earlier states of a draft, damaged copies, deleting and bringing back.

use super::{DraftRepository, Envelope, StoreFault, keys};
use crate::domain::draft::DraftId;

/// So many earlier states of a draft are kept.
pub const PAST_STATES: usize = 10;

/// Named texts off the stores: to be put back if a person thinks better of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(String, String)>);

impl Texts {
    /// Each key with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }
}

impl DraftRepository<'_> {
    /// Keeps a state of a draft among its last [`PAST_STATES`], and lets the oldest go.
    ///
    /// # Errors
    /// Any [`StoreFault`].
    pub fn keep_snapshot(&self, state: &Envelope) -> Result<(), StoreFault> {
        let id = &state.draft.id;
        let text = state.to_text();
        self.put_once(&keys::past(id, state.revision, &text), &text)?;
        let kept = self.keys(&keys::snapshots_of(id))?;
        let too_many = kept.len().saturating_sub(PAST_STATES);
        for key in kept.iter().take(too_many) {
            self.remove(key);
        }
        Ok(())
    }

    /// Earlier states of a draft, newest first; a damaged one is left out.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn past(&self, id: &DraftId) -> Result<Vec<Envelope>, StoreFault> {
        let mut states = Vec::new();
        for key in self.keys(&keys::snapshots_of(id))?.iter().rev() {
            states.extend(self.copies(key)?.iter().find_map(|text| Envelope::parse(text).ok()));
        }
        Ok(states)
    }

    /// The texts of a draft that cannot be read, and its damaged copies that were put aside: to be handed out as files.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn unreadable(&self, id: &DraftId) -> Result<Vec<String>, StoreFault> {
        let mut texts = self.copies(&keys::draft(id))?;
        texts.retain(|text| Envelope::parse(text).is_err());
        for key in self.keys(&keys::quarantined_of(id))? {
            texts.extend(self.copies(&key)?.into_iter().take(1));
        }
        texts.dedup();
        Ok(texts)
    }

    /// The drafts of which damaged copies were put aside.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn put_aside_of(&self) -> Result<Vec<DraftId>, StoreFault> {
        let keys = self.keys(keys::ASIDE)?;
        let id = |key: &String| DraftId::parse(key.strip_prefix(keys::ASIDE)?.split_once('/')?.0);
        let mut ids: Vec<DraftId> = keys.iter().filter_map(id).collect();
        ids.dedup();
        Ok(ids)
    }

    /// Deletes a draft with its earlier states and damaged copies, and the forms that no draft needs any more.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`]; nothing is deleted then.
    pub fn delete(&self, id: &DraftId) -> Result<Texts, StoreFault> {
        let mut gone = vec![keys::draft(id)];
        gone.extend(self.keys(&keys::snapshots_of(id))?);
        gone.extend(self.keys(&keys::quarantined_of(id))?);
        let mut others = self.list()?;
        others.retain(|other| &other.id != id);
        let needed = |key: &String| {
            others.iter().any(|other| match &other.state {
                Ok(envelope) => &keys::form(&envelope.draft.form) == key,
                // Nobody knows which form an unreadable draft needs.
                Err(_) => true,
            })
        };
        gone.extend(self.keys(keys::FORM)?.into_iter().filter(|key| !needed(key)));
        self.take(gone)
    }

    /// Takes everything of the app off both stores.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn erase(&self) -> Result<Texts, StoreFault> {
        self.take(self.keys(keys::OURS)?)
    }

    /// Puts what was taken back as it was.
    ///
    /// # Errors
    /// The first [`StoreFault`] that left a text on neither store.
    pub fn put_back(&self, taken: &Texts) -> Result<(), StoreFault> {
        taken.0.iter().try_for_each(|(key, text)| self.put(key, text).map(drop))
    }

    /// Of several copies the one that counts.
    fn newest_copy(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let revision = |text: &String| Envelope::parse(text).map_or(0, |envelope| envelope.revision);
        Ok(self.copies(key)?.into_iter().max_by_key(revision))
    }

    /// Takes these keys off both stores; of two copies the one that counts is returned.
    fn take(&self, keys: Vec<String>) -> Result<Texts, StoreFault> {
        let mut taken = Vec::new();
        for key in keys {
            if let Some(text) = self.newest_copy(&key)? {
                self.remove(&key);
                taken.push((key, text));
            }
        }
        Ok(Texts(taken))
    }

    fn remove(&self, key: &str) {
        // A store that is blocked holds nothing that could be seen. That nothing is left is asked afterwards.
        for store in self.stores {
            let _ = store.remove(key);
        }
    }
}
