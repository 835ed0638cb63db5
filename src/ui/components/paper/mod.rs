//! The paper: a preview on the screen, and exactly that when it is printed.

mod answers;
mod cover;
mod pen;
mod room;

pub use pen::Pen;

use super::shell;
use crate::browser::page;
use crate::domain::draft::Draft;
use crate::domain::notice;
use crate::domain::round::Round;
use crate::domain::summary;
use crate::domain::thai::Date;
use crate::domain::window::{Standing, State};
use crate::i18n::{Lang, Msg, paper as words};
use crate::ui::dom::prelude::*;
use answers::Writer;

/// The paper of a draft on a day.
pub fn application(pen: Pen, round: &Round, draft: &Draft, today: Date) -> View {
    let parts = summary::summary(round, &draft.answers);
    let blank = summary::blank(round);
    let writer = Writer { pen, round, blank: &blank, is_blank: false };
    sheet(
        pen,
        view! {
            {cover::head(pen, round, !is_open(round, today))}
            {cover::destination(pen, round, draft)}
            {cover::facts(pen, round, Some(draft), &parts)}
            {cover::enclosures(pen, round, Some(draft))}
            <div class="paper-answers">{writer.parts(&parts)}</div>
            {cover::signatures(pen, round, Some(draft))}
            {cover::foot(pen, round, &shell::build())}
        },
    )
}

/// The paper of nobody yet: every question with room for a pen.
pub fn blank(pen: Pen, round: &Round) -> View {
    let parts = summary::blank(round);
    let pen = Pen { lines: true, ..pen };
    let writer = Writer { pen, round, blank: &[], is_blank: true };
    sheet(
        pen,
        view! {
            {cover::head(pen, round, false)}
            {cover::facts(pen, round, None, &parts)}
            {cover::enclosures(pen, round, None)}
            <div>{writer.parts(&parts)}</div>
            {cover::signatures(pen, round, None)}
            {cover::offices(pen, round)}
            {cover::foot(pen, round, &shell::build())}
        },
    )
}

fn sheet(pen: Pen, inside: View) -> View {
    // The numbers of the pages are made by the style sheet, which knows the digits from the class.
    let class = if pen.thai_digits { "sheet thai-digits" } else { "sheet" };
    view! { <article class=class lang=Lang::Th.tag()>{inside}</article> }
}

/// Whether applications of a round are taken on a day, as announced.
#[must_use]
pub fn is_open(round: &Round, today: Date) -> bool {
    let standing = notice::of_round(round, today);
    matches!(standing, Some(Standing::Announced { state: State::Open { .. }, .. }))
}

/// What can be chosen before printing, and the button. None of it is printed.
pub fn options(lang: Lang, pen: RwSignal<Pen>, with_lines: bool) -> View {
    let choice = |label: Msg, get: fn(Pen) -> bool, set: fn(&mut Pen, bool)| {
        let take = move |event| pen.update(|pen| set(pen, event_target_checked(&event)));
        view! {
            <label class="option">
                <input type="checkbox" checked=get(pen.get_untracked()) on:change=take/>
                <span>{lang.say(label)}</span>
            </label>
        }
    };
    let failed = RwSignal::new(false);
    view! {
        <fieldset class="field screen-only">
            <legend>{lang.say(words::OPTIONS)}</legend>
            {choice(words::THAI_DIGITS, |pen| pen.thai_digits, |pen, on| pen.thai_digits = on)}
            {choice(words::WITH_ENGLISH, |pen| pen.english, |pen, on| pen.english = on)}
            {with_lines.then(|| choice(words::WITH_LINES, |pen| pen.lines, |pen, on| pen.lines = on))}
        </fieldset>
        <p class="cluster screen-only">
            <button type="button" class="button" on:click=move |_| failed.set(!page::print())>{lang.say(words::PRINT)}</button>
        </p>
        <p class="hint screen-only">{lang.say(words::PRINT_HELP)}</p>
        <div role="alert" class="screen-only">
            {move || failed.get().then(|| view! { <p class="notice warn">{lang.say(words::PRINT_FAILED)}</p> })}
        </div>
    }
}
