//! What came in a file or from codes is on this device now: the way to it, and the way back.

use super::open::{OpenStage, to_result};
use crate::browser::clock;
use crate::domain::draft::DraftId;
use crate::domain::sending::Record;
use crate::i18n::{Lang, device as words};
use crate::store::{Envelope, SaveFault, StoreFault};
use crate::ui::route::Route;
use crate::ui::session::DraftSession;
use leptos::prelude::*;
use std::sync::Arc;

/// That it is on this device now, with the way to it and the way back.
#[component]
pub fn KeptApplication(
    /// Language of the screen.
    lang: Lang,
    /// Where it is set that it was undone.
    stage: RwSignal<OpenStage>,
    /// The draft that it is now.
    id: DraftId,
    /// What it took the place of.
    before: Option<Arc<Envelope>>,
) -> impl IntoView {
    let said = if before.is_some() { words::REPLACED } else { words::KEPT_AS_NEW };
    let failed = RwSignal::new(false);
    let noted = record_of(&id);
    let undo = {
        let id = id.clone();
        move |_| {
            let undone = match &before {
                _ if record_of(&id) != noted => Err(SaveFault::Conflict),
                Some(before) => bring_back(before),
                None => DraftSession::repository().delete(&id).map(drop).map_err(SaveFault::KeyValueStore),
            };
            match undone {
                Ok(()) => {
                    stage.set(OpenStage::Undone(before.as_ref().map(|_| id.clone())));
                    to_result();
                }
                Err(_) => failed.set(true),
            }
        }
    };
    view! {
        <h2 tabindex="-1">{lang.say(said)}</h2>
        <p class="cluster">
            <a class="button" href=Route::Tasks(id).to_hash()>
                {lang.say(words::OPEN_IT)}
            </a>
            <button type="button" class="link-button" on:click=undo>
                {lang.say(words::UNDO)}
            </button>
        </p>
        <p class="error" role="alert">
            {move || failed.get().then(|| lang.say(words::UNDO_FAILED).to_owned())}
        </p>
    }
}

/// What is noted of the sending of a draft. Where another tab noted something since the file came, nothing is undone.
fn record_of(id: &DraftId) -> Option<Record> {
    let found = DraftSession::repository().load(id).ok()??.ok()?;
    Some(found.draft.record)
}

/// The state before the file came, as the newest revision. The one it takes the place of stays among the earlier ones.
fn bring_back(before: &Envelope) -> Result<(), SaveFault> {
    let repository = DraftSession::repository();
    let revision = match repository.load(&before.draft.id) {
        Ok(Some(Ok(now))) => {
            repository.keep_snapshot(&now).map_err(SaveFault::KeyValueStore)?;
            now.revision
        }
        Ok(_) => before.revision,
        Err(_) => return Err(SaveFault::KeyValueStore(StoreFault::Blocked)),
    };
    repository.save(&before.draft, revision + 1, clock::now_millis().unsigned_abs(), None).map(drop)
}
