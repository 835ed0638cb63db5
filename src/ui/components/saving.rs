//! How saving stands, in words.

use crate::browser::{clock, storage};
use crate::domain::draft::DraftId;
use crate::i18n::{Lang, backups as words, paper};
use crate::store::StoreFault;
use crate::ui::route::Route;
use crate::ui::session::Saving;
use crate::ui::state::App;
use leptos::prelude::*;

/// What is said. While the next save is on its way the last one stands, so that a screen reader is not told at every
/// key, and a failure stays until a save succeeds.
#[derive(Clone, PartialEq, Eq)]
enum Status {
    Nothing,
    Pending,
    /// Saved at this time of day.
    Saved(String),
    OneCopy(String),
    Failed(StoreFault),
    Conflict,
}

/// The line that says whether what was typed is kept; an alert with a way out where it is not. A shared device keeps
/// nothing, and a tab that reads along saves nothing: both stand above every page.
#[component]
pub fn SaveStatus(
    /// The language of the page.
    lang: Lang,
    /// The open draft.
    draft: DraftId,
) -> impl IntoView {
    let app = App::get();
    let speaks = !storage::shared() && !app.session.reading.get_untracked();
    speaks.then(|| view! { <Status lang draft /> }.into_any())
}

#[component]
fn Status(lang: Lang, draft: DraftId) -> impl IntoView {
    let app = App::get();
    let said = Memo::new(move |before: Option<&Status>| match (app.session.saving.get(), before) {
        (Saving::Idle, _) => Status::Nothing,
        (Saving::Saved(at), _) => Status::Saved(clock::time_of_day(at)),
        (Saving::OneCopy(at), _) => Status::OneCopy(clock::time_of_day(at)),
        (Saving::Failed(fault), _) => Status::Failed(fault),
        (Saving::Conflict, _) => Status::Conflict,
        (Saving::Pending, Some(said)) if *said != Status::Nothing => said.clone(),
        (Saving::Pending, _) => Status::Pending,
    });
    let quiet = app.session.is_locked() || matches!(app.route.get_untracked(), Route::Sent(_));
    let line = move || match said.get() {
        // Into one that was sent nobody types, and what is typed about the sending is kept when it is noted.
        Status::Nothing if quiet => String::new(),
        Status::Nothing => lang.say(words::NOTHING_SAVED_YET).to_owned(),
        Status::Pending => lang.say(words::SAVING).to_owned(),
        Status::Saved(time) => lang.fill(words::SAVED_AT, &[("time", &time)]),
        Status::OneCopy(time) => lang.fill(words::ONE_COPY, &[("time", &time)]),
        Status::Failed(_) | Status::Conflict => String::new(),
    };
    let (keep, paper) = (Route::Keep(draft.clone()).to_hash(), Route::Paper(draft).to_hash());
    let alert = move || match said.get() {
        Status::Failed(fault) => {
            let why =
                (fault == StoreFault::Full).then(|| view! { <p>{lang.say(words::SAVE_FAILED_FULL)}</p> }.into_any());
            view! {
                <div class="notice danger not-saved" role="alert">
                    <p>{lang.say(words::SAVE_FAILED)}</p>
                    {why}
                    <p>
                        <a class="button" href=keep.clone()>
                            {lang.say(words::FILE_NOW)}
                        </a>
                    </p>
                    <p>
                        <a class="next" href=paper.clone()>
                            {lang.say(paper::PAPER)}
                        </a>
                    </p>
                </div>
            }
            .into_any()
        }
        Status::Conflict => view! {
            <div class="notice warn" role="alert">
                <p>{lang.say(words::OVERTAKEN)}</p>
                <p>
                    <a class="next" href=keep.clone()>
                        {lang.say(words::EARLIER)}
                    </a>
                </p>
            </div>
        }
        .into_any(),
        Status::Nothing | Status::Pending | Status::Saved(_) | Status::OneCopy(_) => ().into_any(),
    };
    view! {
        <p class="saving" role="status">
            {move || line()}
        </p>
        {move || alert()}
    }
}
