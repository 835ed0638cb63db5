//! How saving stands, in words.

use crate::browser::clock;
use crate::domain::draft::DraftId;
use crate::i18n::{Lang, paper, shell as words};
use crate::ui::desk::Saving;
use crate::ui::dom::prelude::*;
use crate::ui::route::Route;
use crate::ui::state::App;

/// What is said. While the next save is on its way the last one stands, so that a screen reader is not told at every
/// key, and a failure stays until a save succeeds.
#[derive(Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Pending,
    /// Saved at this time of day.
    Saved(String),
    Failed,
}

/// The line that says whether what was typed is kept; an alert with a way out where it is not.
pub fn saving(app: App, lang: Lang, draft: DraftId) -> View {
    let said = Memo::new(move |before: Option<&Said>| match (app.desk.saving.get(), before) {
        (Saving::Idle, _) => Said::Nothing,
        (Saving::Saved(at), _) => Said::Saved(clock::time_of_day(at)),
        (Saving::Failed(_), _) => Said::Failed,
        (Saving::Pending, Some(said @ (Said::Saved(_) | Said::Failed))) => said.clone(),
        (Saving::Pending, _) => Said::Pending,
    });
    let paper = Route::Paper(draft).to_hash();
    let shown = move || match said.get() {
        Said::Failed => view! {
            <div class="notice danger not-saved" role="alert">
                <p>{lang.say(words::SAVE_FAILED)}</p>
                <p><a href=paper.clone()>{lang.say(paper::PAPER)}</a></p>
            </div>
        },
        _ => ().into_view(),
    };
    let line = move || match said.get() {
        Said::Nothing => lang.say(words::NOTHING_SAVED_YET).to_owned(),
        Said::Pending => lang.say(words::SAVING).to_owned(),
        Said::Saved(time) => lang.fill(words::SAVED_AT, &[("time", &time)]),
        Said::Failed => String::new(),
    };
    view! {
        <p class="saving" role="status">{line}</p>
        {shown}
    }
}
