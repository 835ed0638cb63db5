//! What storage does not keep goes from page to page with the tab, and is not lost without a question.

use super::{Desk, Open, Saving};
use crate::browser::{clock, page, storage};
use crate::store::{Envelope, Texts, keys};
use leptos::prelude::*;

impl Desk {
    /// Leaves with the tab what the other program's page would not find in storage: the open draft, if it could not be
    /// saved. On a shared device the tab has everything anyway.
    pub fn carry(self) {
        self.flush();
        if let Saving::Failed(_) = self.saving.get_untracked() {
            let now = clock::now_millis().unsigned_abs();
            let open = |open: &Open| (keys::draft(&open.draft.id), open.envelope(now).to_text());
            if let Some(text) = self.open.with_untracked(|draft| draft.as_ref().map(open)) {
                page::leave_with_tab(&Texts::one(text).to_text());
            }
        }
        self.carried.set_value(true);
    }

    /// Takes up what the page before left with the tab.
    pub(super) fn take_carried(self) {
        let Some(texts) = page::take_from_tab().as_deref().and_then(Texts::parse) else { return };
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

    /// Whether answers would be lost if the page were closed now. Asked when it is; on a shared device also by the browser's
    /// Back, since nobody can tell then whether that leads out of the app.
    pub(super) fn would_be_lost(self) -> bool {
        self.flush();
        let held_here = match self.saving.get_untracked() {
            Saving::Failed(_) => true,
            _ => storage::shared() && self.newest().is_some(),
        };
        held_here && !self.carried.get_value()
    }
}
