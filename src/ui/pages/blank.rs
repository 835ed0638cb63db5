//! `#/blank`: the form of the round that is shown, to fill in by pen.

use crate::i18n::{Lang, paper as words, pdf as made, shell};
use crate::paper::{Pen, What};
use crate::ui::components::{paper, pdf};
use crate::ui::state::App;
use leptos::prelude::*;

/// What to choose, and the blank form as it will be printed.
pub fn page(app: App, lang: Lang) -> AnyView {
    let round = app.round();
    let official = round.official;
    let pen = RwSignal::new(Pen { lines: true, ..Pen::default() });
    view! {
        <h1 tabindex="-1" class="screen-only">{lang.say(words::BLANK)}</h1>
        {(!official).then(|| view! { <p class="notice warn screen-only"><strong>{lang.say(shell::ASK_OFFICIAL)}</strong></p> })}
        <p class="screen-only">{lang.say(words::PAPER_THAI)}</p>
        {paper::options(lang, pen, false)}
        <p class="hint screen-only">{lang.say(made::MAKE_HELP)}</p>
        {pdf::maker(app, lang, "make-blank", lang.say(made::MAKE), || What::Blank, move || pen.get())}
        {paper::print(lang)}
        {move || paper::blank(pen.get(), &round)}
    }.into_any()
}
