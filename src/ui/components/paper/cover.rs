//! The first page: what this paper is, where it goes, whose it is, what goes with it.

use super::pen::Pen;
use super::room;
use crate::domain::draft::Draft;
use crate::domain::journey::{holds, role, role_text};
use crate::domain::office::{self, Destination};
use crate::domain::round::{Named, Office, Round, Status};
use crate::domain::summary::{Line, Part, Shown};
use crate::i18n::{Lang, Msg, format, outline, paper as words, shell};
use crate::ui::dom::prelude::*;

/// What this paper is, and that it is not the official form as long as it is not.
pub fn head(pen: Pen, round: &Round, outside: bool) -> View {
    let unofficial = (!round.official).then(|| {
        view! {
            <p class="unofficial">
                <strong>{pen.say(shell::ASK_OFFICIAL)}</strong>
                <br/>
                {pen.say(shell::NOT_OFFICIAL)}
            </p>
        }
    });
    let year = |lang| format::fiscal_year_words(lang, i32::try_from(round.fiscal_year).unwrap_or_default());
    let window = &round.window;
    let taken = |lang: Lang| lang.fill(words::TAKEN, &[("days", &format::from_to(lang, window.opens, window.closes))]);
    let expected = (window.status == Status::Expected).then(|| view! { <p>{pen.say(format::EXPECTED)}</p> });
    let outside = outside.then(|| view! { <p class="outside">{pen.say(words::OUTSIDE)}</p> });
    view! {
        <header>
            {unofficial}
            <h2>{pen.text(&round.name)}</h2>
            <p>{pen.text(&round.organiser)}</p>
            <p>{pen.both(year)} " · " {pen.both(taken)}</p>
            {expected}
            {outside}
        </header>
    }
}

/// The office of a draft; both where sources differ, and room to write where it is not known.
pub fn destination(pen: Pen, round: &Round, draft: &Draft) -> View {
    let found = office::destination(round, &draft.answers, draft.office.as_deref(), draft.suggested_office.as_deref());
    let chosen = match &found {
        Destination { office: Some(office), .. } => vec![*office],
        Destination { route: Some(office::Route::Ask(offices, _)), .. } => offices.clone(),
        _ => Vec::new(),
    };
    let note = match &found.route {
        Some(office::Route::To(own)) if found.chosen_elsewhere => {
            let said = |lang: Lang| lang.fill(words::CHOSEN_ELSEWHERE_NOTE, &[("office", lang.of(&own.name))]);
            Some(view! { <p>{pen.both(said)}</p> })
        }
        None if draft.office.is_none() && found.office.is_some() => Some(view! { <p>{pen.say(words::BY_LINK)}</p> }),
        _ => None,
    };
    let (title, offices) = match chosen.as_slice() {
        [] => (words::SEND_TO, view! { {room::line()} {room::line()} }),
        [one] => (words::SEND_TO, envelope(pen, one)),
        several => {
            let each = several.iter().map(|one| room::tick(false, envelope(pen, one))).collect_view();
            (words::SEND_TO_ONE_OF, each)
        }
    };
    view! {
        <section class="to">
            <h3>{pen.say(title)}</h3>
            {offices}
            {note}
            <p class="confirm">{pen.both(|lang| format::confirm_address(lang, round))}</p>
        </section>
    }
}

/// Every office with a box to tick: the last part of the blank form.
pub fn offices(pen: Pen, round: &Round) -> View {
    let each = round.offices.iter().map(|office| {
        let provinces = office.provinces.join(" ");
        let what = view! {
            {envelope(pen, office)}
            <span class="only-if">{pen.thai(&format!("{} {provinces}", Lang::Th.say(words::SERVES)))}</span>
        };
        room::tick(false, what)
    });
    let disputed = round.disputed.iter().map(|one| {
        let reason = |lang: Lang| format!("{}: {}", one.province, lang.of(&one.reason));
        view! { <p class="only-if">{pen.both(reason)}</p> }
    });
    view! {
        <section class="paper-part offices">
            <h3>{pen.say(words::OFFICES)}</h3>
            <p class="confirm">{pen.both(|lang| format::confirm_address(lang, round))}</p>
            <div>{each.collect_view()}</div>
            {disputed.collect_view()}
        </section>
    }
}

/// As it is written on the envelope, with the telephone to confirm it by.
fn envelope(pen: Pen, office: &Office) -> View {
    let phones: Vec<&str> = office.phones.iter().map(|phone| phone.number.as_str()).collect();
    let phones = format!("{} {}", Lang::Th.say(words::TELEPHONE), phones.join(" "));
    let source = format::source_label(Lang::Th, office.address_source).map(|label| format!(" ({label})"));
    view! {
        <span class="envelope">
            <strong>{pen.thai(&office.addressee)}</strong>
            <br/>
            {pen.thai(&office.address)}
            <br/>
            <small>{pen.thai(&phones)} {source}</small>
        </span>
    }
}

/// Whose application it is. A blank form has no answers and leaves room for them all.
pub fn facts(pen: Pen, round: &Round, draft: Option<&Draft>, parts: &[Part]) -> View {
    let roles = &round.form.roles;
    let text = |named: &[Named]| draft.map_or_else(String::new, |draft| role_text(round, &draft.answers, named));
    // As the answer is shown in its own place: an option by its label, a number as letters write it.
    let shown = |named: &[Named]| {
        let path = draft.and_then(|draft| role(round, &draft.answers, named)).map(|named| &named.field);
        let entries = parts.iter().flat_map(|part| &part.lines).filter_map(|line| match line {
            Line::Answer(entry) => Some(entry),
            Line::Group { .. } => None,
        });
        let entry = entries.into_iter().find(|entry| Some(&entry.path) == path);
        format::shown_lines(Lang::Th, entry.map_or(&Shown::Nothing, |entry| &entry.value)).join(" ")
    };
    let fact = |label: Msg, value: String| {
        let value = if value.is_empty() {
            room::line()
        } else {
            view! { <p>{pen.thai(&value)}</p> }
        };
        view! { <div class="q"><dt>{pen.say(label)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <dl class="whose">
            {fact(words::CANDIDATE, text(&roles.applicant_name))}
            {(!roles.way.is_empty()).then(|| fact(words::WAY, shown(&roles.way)))}
            {(!roles.contact_name.is_empty()).then(|| fact(words::CONTACT, text(&roles.contact_name)))}
            {(!roles.contact_phone.is_empty()).then(|| fact(words::TELEPHONE, shown(&roles.contact_phone)))}
        </dl>
    }
}

/// What goes into the envelope, to tick by pen. A blank form lists everything and says when it is needed.
pub fn enclosures(pen: Pen, round: &Round, draft: Option<&Draft>) -> Option<View> {
    let applies = |one: &&crate::domain::round::Attachment| {
        draft.is_none_or(|draft| holds(round, &draft.answers, one.show_if.as_ref()))
    };
    let each: Vec<View> = round
        .form
        .attachments
        .iter()
        .filter(applies)
        .map(|one| {
            let optional = one.optional.then(|| view! { " " {pen.say(words::IF_ANY)} });
            let condition = one.show_if.as_ref().filter(|_| draft.is_none());
            let only_if = condition.map(|condition| {
                let said = |lang: Lang| {
                    lang.fill(words::ENCLOSE_IF, &[("condition", &outline::condition(lang, round, &[], condition))])
                };
                view! { " " <span class="only-if">{pen.both(said)}</span> }
            });
            room::tick(false, view! { {pen.text(&one.label)} {optional} {only_if} })
        })
        .collect();
    (!each.is_empty()).then(|| {
        view! { <section class="enclosures"><h3>{pen.say(words::ENCLOSURES)}</h3> {each}</section> }
    })
}

/// Lines to sign on.
pub fn signatures(pen: Pen, round: &Round, draft: Option<&Draft>) -> View {
    let applies = |one: &&crate::domain::round::Signature| {
        draft.is_none_or(|draft| holds(round, &draft.answers, one.show_if.as_ref()))
    };
    let each = round.form.signatures.iter().filter(applies).map(|one| {
        view! {
            <div class="signature">
                <p>{pen.say(words::SIGNED)} <span class="gap gap-long"></span></p>
                <p class="name">"(" <span class="gap gap-long"></span> ")"</p>
                <p>{pen.text(&one.label)}</p>
                {room::date(pen)}
            </div>
        }
    });
    view! { <section class="signatures"><h3>{pen.say(words::SIGNATURES)}</h3> <div>{each.collect_view()}</div></section> }
}

/// Which round and which app printed it.
pub fn foot(pen: Pen, round: &Round, build: &str) -> View {
    let said = |lang: Lang| {
        let date = format::date_long(lang, round.revised_on);
        let revision = round.revision.to_string();
        let values = [("round", round.id.as_str()), ("revision", &revision), ("date", &date), ("version", build)];
        lang.fill(words::FOOT, &values)
    };
    view! { <footer><p>{pen.both(said)}</p></footer> }
}
