//! What storage does not keep goes from page to page with the tab, and is not lost without a question.

use super::{Desk, Open, Saving};
use crate::browser::{clock, page, storage};
use crate::store::{Envelope, Texts, keys};
use leptos::prelude::*;

impl Desk {
    /// Leaves with the tab what the other program's page would not find in storage: everything on a shared device, else
    /// the open draft if it could not be saved.
    pub fn carry(self) {
        let texts = if storage::shared() {
            Self::library().texts().ok()
        } else if let Saving::Failed(_) = self.saving.get_untracked() {
            let now = clock::now_millis().unsigned_abs();
            let open = |open: &Open| (keys::draft(&open.draft.id), open.envelope(now).to_text());
            self.open.with_untracked(|draft| draft.as_ref().map(open)).map(Texts::one)
        } else {
            None
        };
        if let Some(texts) = texts {
            page::leave_with_tab(&texts.to_text());
            self.saving.set(Saving::Idle);
        }
    }

    /// Takes up what the page before left with the tab.
    pub(super) fn take_carried(self) {
        let Some(texts) = page::take_from_tab().as_deref().and_then(Texts::parse) else { return };
        if storage::shared() {
            // Memory takes everything.
            let _ = Self::library().put_back(&texts);
            return;
        }
        let newer_than_shelf = |carried: &Envelope| match Self::library().load(&carried.draft.id) {
            Ok(Some(Ok(kept))) => kept.revision < carried.revision,
            _ => true,
        };
        let carried = texts.iter().find_map(|(_, text)| Envelope::parse(text).ok());
        if let Some(carried) = carried.filter(newer_than_shelf) {
            let round = self.round_of(&carried.draft);
            self.open.set(Some(Open::new(carried, round)));
            self.save();
        }
    }

    /// Whether answers would be lost if the page were closed now. Asked when it is.
    pub(super) fn would_be_lost(self) -> bool {
        self.flush();
        match self.saving.get_untracked() {
            Saving::Failed(_) => true,
            // A page that carried everything away is idle.
            Saving::Idle => false,
            _ => storage::shared(),
        }
    }
}
