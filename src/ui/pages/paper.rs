//! `#/apply/<draft>/submit/paper`: the paper of a draft.

use crate::domain::validate;
use crate::i18n::{Lang, paper as words, pdf as made, shell as notices};
use crate::paper::{PaperInput, PaperKind, PrintOptions};
use crate::ui::components::paper::{PaperOptions, PaperPreview, PrintButton};
use crate::ui::components::pdf::PdfMaker;
use crate::ui::components::shell;
use crate::ui::state::App;
use leptos::prelude::*;

/// What to choose, and the paper as it will be printed.
#[component]
pub fn PaperPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let official = app.session.round().is_some_and(|round| round.official);
    // Whoever has not answered everything most likely wants to go on with a pen.
    let missing = app
        .session
        .peek(|round, draft| validate::problems(round, &draft.answers).iter().any(|problem| problem.kind.is_missing()));
    let pen = RwSignal::new(PrintOptions { lines: missing.unwrap_or_default(), ..PrintOptions::default() });
    let version = shell::build();
    let preview = move || {
        let (pen, today) = (pen.get(), Some(app.today.get()));
        app.session.with(|round, draft| {
            let sheet = PaperInput { pen, round, draft: Some(draft), today, version: &version, codes: true };
            view! { <PaperPreview document=sheet.document() /> }.into_any()
        })
    };
    view! {
        <h1 tabindex="-1" class="screen-only">
            {lang.say(words::PAPER)}
        </h1>
        {(!official)
            .then(|| {
                view! {
                    <p class="notice warn screen-only">
                        <strong>{lang.say(notices::ASK_OFFICIAL)}</strong>
                    </p>
                }
                    .into_any()
            })}
        <p class="screen-only">{lang.say(words::PAPER_THAI)}</p>
        <PaperOptions lang pen with_lines=true />
        <p class="hint screen-only">{lang.say(made::MAKE_HELP)}</p>
        <PdfMaker lang id="make-application" label=made::MAKE what=PaperKind::Application pen />
        <PrintButton lang />
        {move || preview()}
    }
}
