//! On the page that tells how to send: the label of the office, the dates for the calendar, and the check code.

use crate::browser::files::{File, Kind};
use crate::code::Content;
use crate::domain::office;
use crate::i18n::{Lang, paper as shown, posting as words};
use crate::ics;
use crate::paper::PaperKind;
use crate::ui::components::pdf::PdfMaker;
use crate::ui::components::show_if::ShowIf;
use crate::ui::components::take_away::TakeAway;
use crate::ui::state::App;
use leptos::prelude::*;

/// The label to cut out and the envelope to print on, with the sender or with room for one.
#[component]
pub fn EnvelopeLabels(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let with_sender = RwSignal::new(true);
    let known = Memo::new(move |_| {
        app.session.with(|round, draft| office::of_draft(round, draft).office.is_some()).unwrap_or_default()
    });
    view! {
        <section class="screen-only">
            <h2>{lang.say(words::ENVELOPE)}</h2>
            <p>{lang.say(words::ENVELOPE_TEXT)}</p>
            <ShowIf
                when=move || known.get()
                fallback=move || view! { <p class="notice">{lang.say(words::NO_OFFICE)}</p> }.into_any()
            >
                <label class="option">
                    <input
                        type="checkbox"
                        checked=with_sender.get_untracked()
                        on:change:target=move |event| with_sender.set(event.target().checked())
                    />
                    <span>{lang.say(words::WITH_SENDER)}</span>
                </label>
                <PdfMaker
                    lang
                    id="make-label"
                    label=words::MAKE_LABEL
                    what=move || PaperKind::Label {
                        with_sender: with_sender.get(),
                    }
                />
                <PdfMaker
                    lang
                    id="make-envelope"
                    label=words::MAKE_ENVELOPE
                    what=move || PaperKind::Envelope {
                        with_sender: with_sender.get(),
                    }
                />
            </ShowIf>
        </section>
    }
}

/// A file with the closing day and, unless it is past, a reminder, for the calendar of the phone. Nothing while no
/// window is announced.
#[component]
pub fn ClosingDayFile(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    let reminds = ics::reminder(&round, app.today.get_untracked()).is_some();
    let made = move || {
        let text = ics::closing(lang, &round, app.today.get_untracked())?;
        Some(File::text(format!("{}.ics", words::CALENDAR_FILE), &text, Kind::Calendar))
    };
    let holds = if reminds { words::CALENDAR_REMINDS } else { words::CALENDAR_HOLDS };
    made().map(|file| {
        view! {
            <div class="screen-only">
                <p class="hint">{lang.say(holds)}</p>
                <TakeAway lang label=words::CALENDAR ways=file.ways() make=made />
            </div>
        }
        .into_any()
    })
}

/// The check code of the draft as it is now, and what it is good for.
#[component]
pub fn DraftCheckCode(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let code = move || app.session.with(|round, draft| Content::of(round, draft).check_code().to_string());
    view! {
        <section>
            <h2>{lang.say(shown::CHECK_CODE_TITLE)}</h2>
            <p class="check-code">{move || code()}</p>
            <p class="hint">{lang.say(shown::CHECK_CODE_TEXT)}</p>
        </section>
    }
}
