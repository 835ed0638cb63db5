//! On the page that tells how to send: the label of the office, the dates for the calendar, and the check code.

use crate::browser::files::{File, Kind};
use crate::code::Content;
use crate::domain::office;
use crate::i18n::{Lang, paper as shown, posting as words};
use crate::ics;
use crate::paper::{Pen, What};
use crate::ui::components::pdf;
use crate::ui::components::take_away::take_away;
use crate::ui::state::App;
use leptos::prelude::*;

/// The label to cut out and the envelope to print on, with the sender or with room for one.
pub fn labels(app: App, lang: Lang) -> AnyView {
    let with_sender = RwSignal::new(true);
    let known = Memo::new(move |_| {
        app.desk.with(|round, draft| office::of_draft(round, draft).office.is_some()).unwrap_or_default()
    });
    let take = move |event| with_sender.set(event_target_checked(&event));
    let label = move || What::Label { with_sender: with_sender.get() };
    let envelope = move || What::Envelope { with_sender: with_sender.get() };
    let made = move || {
        if !known.get() {
            return view! { <p class="notice">{lang.say(words::NO_OFFICE)}</p> }.into_any();
        }
        view! {
            <label class="option">
                <input type="checkbox" checked=with_sender.get_untracked() on:change=take/>
                <span>{lang.say(words::WITH_SENDER)}</span>
            </label>
            {pdf::maker(app, lang, "make-label", lang.say(words::MAKE_LABEL), label, Pen::default)}
            {pdf::maker(app, lang, "make-envelope", lang.say(words::MAKE_ENVELOPE), envelope, Pen::default)}
        }
        .into_any()
    };
    view! {
        <section class="screen-only">
            <h2>{lang.say(words::ENVELOPE)}</h2>
            <p>{lang.say(words::ENVELOPE_TEXT)}</p>
            {made}
        </section>
    }
    .into_any()
}

/// A file with the closing day and, unless it is past, a reminder, for the calendar of the phone. Nothing while no window
/// is announced.
pub fn calendar(app: App, lang: Lang) -> Option<AnyView> {
    let round = app.round();
    let made = move || {
        let text = ics::closing(lang, &round, app.today.get_untracked())?;
        Some(File::text(format!("{}.ics", words::CALENDAR_FILE), &text, Kind::Calendar))
    };
    let holds = if ics::reminder(&app.round(), app.today.get_untracked()).is_some() {
        words::CALENDAR_REMINDS
    } else {
        words::CALENDAR_HOLDS
    };
    let ways = made()?.ways();
    Some(
        view! {
            <div class="screen-only">
                <p class="hint">{lang.say(holds)}</p>
                {take_away(app, lang, Some(words::CALENDAR), ways, made)}
            </div>
        }
        .into_any(),
    )
}

/// The check code of the draft as it is now, and what it is good for.
pub fn check_code(app: App, lang: Lang) -> AnyView {
    let code = move || app.desk.with(|round, draft| Content::of(round, draft).check_code().to_string());
    view! {
        <section>
            <h2>{lang.say(shown::CHECK_CODE_TITLE)}</h2>
            <p class="check-code">{code}</p>
            <p class="hint">{lang.say(shown::CHECK_CODE_TEXT)}</p>
        </section>
    }
    .into_any()
}
