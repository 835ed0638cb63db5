//! Saving the open draft, and what came of it.

use super::DraftSession;
use crate::browser::{clock, storage};
use crate::store::{KeyValueStore, SaveFault, StoreFault, keys};
use leptos::prelude::*;

/// How saving stands. Always on the screen, in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was typed since the draft was opened.
    #[default]
    Idle,
    /// Typed, and about to be saved.
    Pending,
    /// On both stores at this time (milliseconds since 1970).
    Saved(i64),
    /// On one store only, since the other is blocked, full or silent.
    OneCopy(i64),
    Failed(StoreFault),
    /// Another tab saved in the meantime. What was typed here is among the earlier states; the other's is shown.
    Conflict,
}

impl DraftSession {
    /// Saves now if something is waiting to be saved.
    pub fn flush(self) {
        if self.is_dirty() {
            self.save();
        }
    }

    fn is_on_both(self) -> bool {
        self.open.with_untracked(|open| {
            open.as_ref().is_none_or(|open| {
                let there = storage::DurableStore.get(&keys::draft(&open.draft.id));
                there.is_ok_and(|there| there == open.text)
            })
        })
    }

    pub(super) fn is_dirty(self) -> bool {
        self.open.with_untracked(|open| open.as_ref().is_some_and(|open| open.dirty))
    }

    pub(super) fn pending(self) {
        if self.saving.get_untracked() != Saving::Pending {
            self.saving.set(Saving::Pending);
        }
    }

    /// Saves the open draft now, and first the form it was begun with, until that is kept. The durable store says
    /// afterwards what came of it; see [`Self::settled`].
    pub fn save(self) {
        let now = clock::now_millis();
        let rounds = self.rounds.get_value();
        let saved = self.open.try_update_untracked(|open| {
            let open = open.as_mut()?;
            open.dirty = false;
            Some(open.save(&rounds, now.unsigned_abs()))
        });
        match saved.flatten() {
            Some(Ok(_)) if storage::durable() && !storage::shared() => self.pending(),
            Some(Ok(_)) => self.saving.set(Saving::OneCopy(now)),
            Some(Err(SaveFault::KeyValueStore(fault))) => self.saving.set(Saving::Failed(fault)),
            Some(Err(SaveFault::Conflict)) => self.conflict(now.unsigned_abs()),
            None => {}
        }
    }

    /// What came of the last write to the durable store.
    pub(crate) fn settled(self, durable: Result<(), StoreFault>) {
        match self.saving.get_untracked() {
            _ if self.is_dirty() => return,
            Saving::Pending => {}
            // A store that came late has nothing of this draft yet; one that was slow, or failed for a while, has it now.
            Saving::OneCopy(_) | Saving::Failed(_) if durable.is_ok() && !self.is_on_both() => return self.save(),
            Saving::OneCopy(_) | Saving::Failed(_) if durable.is_ok() => {}
            _ => return,
        }
        let quick = self.open.with_untracked(|open| open.as_ref().is_some_and(|open| open.quick));
        let now = clock::now_millis();
        self.saving.set(match durable {
            Ok(()) if quick => Saving::Saved(now),
            Err(fault) if !quick => Saving::Failed(fault),
            _ => Saving::OneCopy(now),
        });
    }
}
