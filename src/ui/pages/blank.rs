//! `#/blank`: the form of the round that is shown, to fill in by pen.

use crate::i18n::{Lang, paper as words, pdf as made, shell as notices};
use crate::paper::{PaperInput, PaperKind, PrintOptions};
use crate::ui::components::paper::{PaperOptions, PaperPreview, PrintButton};
use crate::ui::components::pdf::PdfMaker;
use crate::ui::components::shell;
use crate::ui::state::App;
use leptos::prelude::*;

/// What to choose, and the blank form as it will be printed.
#[component]
pub fn BlankPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let official = round.official;
    // Room to write is what the form is for: it is not to be chosen.
    let pen = RwSignal::new(PrintOptions { lines: true, ..PrintOptions::default() });
    let version = shell::build();
    let preview = move || {
        let sheet =
            PaperInput { pen: pen.get(), round: &round, draft: None, today: None, version: &version, codes: true };
        view! { <PaperPreview document=sheet.document() /> }.into_any()
    };
    view! {
        <h1 tabindex="-1" class="screen-only">
            {lang.say(words::BLANK)}
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
        <PaperOptions lang pen />
        <p class="hint screen-only">{lang.say(made::MAKE_HELP)}</p>
        <PdfMaker lang id="make-blank" label=made::MAKE what=PaperKind::Blank pen />
        <PrintButton lang />
        {move || preview()}
    }
}
