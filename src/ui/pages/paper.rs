//! `#/apply/<draft>/submit/paper`: the paper of a draft.

use crate::domain::validate;
use crate::i18n::{Lang, paper as words, pdf as made, shell};
use crate::paper::{Pen, What};
use crate::ui::components::{paper, pdf};
use crate::ui::state::App;
use leptos::prelude::*;

/// What to choose, and the paper as it will be printed.
pub fn page(app: App, lang: Lang) -> AnyView {
    let official = app.desk.round().is_some_and(|round| round.official);
    // Whoever has not answered everything most likely wants to go on with a pen.
    let missing = app
        .desk
        .peek(|round, draft| validate::problems(round, &draft.answers).iter().any(|problem| problem.kind.is_missing()));
    let pen = RwSignal::new(Pen { lines: missing.unwrap_or_default(), ..Pen::default() });
    let sheet = move || {
        let (pen, today) = (pen.get(), app.today.get());
        app.desk.with(|round, draft| paper::application(pen, round, draft, today))
    };
    view! {
        <h1 tabindex="-1" class="screen-only">{lang.say(words::PAPER)}</h1>
        {(!official).then(|| view! { <p class="notice warn screen-only"><strong>{lang.say(shell::ASK_OFFICIAL)}</strong></p> })}
        <p class="screen-only">{lang.say(words::PAPER_THAI)}</p>
        {paper::options(lang, pen, true)}
        <p class="hint screen-only">{lang.say(made::MAKE_HELP)}</p>
        {pdf::maker(app, lang, "make-application", lang.say(made::MAKE), || What::Application, move || pen.get())}
        {paper::print(lang)}
        {sheet}
    }.into_any()
}
