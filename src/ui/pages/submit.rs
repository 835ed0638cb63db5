//! `#/apply/<draft>/submit`: where the application goes, by when, with what, and the way to the paper. Nothing here
//! blocks: an incomplete or late application can be printed all the same.

use super::envelope;
use crate::domain::draft::Draft;
use crate::domain::office::{self, Route as To};
use crate::domain::problem::AddressPart;
use crate::domain::round::{Attachment, Disputed, Office, Round, Section};
use crate::domain::thai::{Date, Province};
use crate::domain::window::OfficeDay;
use crate::domain::{journey, notice, validate};
use crate::i18n::{Lang, form, format, paper as words, posting, sending, shell};
use crate::ui::components::{facts, office_card, window};
use crate::ui::route::{At, Route};
use crate::ui::state::App;
use leptos::prelude::*;
use std::sync::Arc;

/// Name of the choice of an office. No question of a round can have it, because questions have lower-case names.
const CHOICE: &str = "Office";
/// Id of the words that explain the choice.
const CHOICE_HINT: &str = "Office-hint";

/// The page of the open draft.
pub fn page(app: App, lang: Lang) -> AnyView {
    let (Some(round), Some(id)) = (app.desk.round(), app.desk.peek(|_, draft| draft.id.clone())) else {
        return ().into_any();
    };
    let unofficial = (!round.official)
        .then(|| view! { <p class="notice warn"><strong>{lang.say(shell::ASK_OFFICIAL)}</strong></p> });
    let print = Route::Paper(id.clone()).to_hash();
    view! {
        <h1 tabindex="-1">{lang.say(form::SUBMIT)}</h1>
        {unofficial}
        {place(app, lang, &round)}
        {time(app, lang, &round)}
        {complete(app, lang, Route::Review(id.clone()).to_hash())}
        {enclosures(app, lang)}
        {envelope::labels(app, lang)}
        {envelope::check_code(app, lang)}
        <section>
            <h2>{lang.say(words::HOW)}</h2>
            {steps(lang, &round)}
            <p class="cluster screen-only">
                <a class="button" href=print>{lang.say(words::MAKE_PAPER)}</a>
                <a class="next" href=Route::Blank.to_hash()>{lang.say(words::BLANK_INSTEAD)}</a>
            </p>
        </section>
        {sent(app, lang, Route::Sent(id).to_hash())}
    }
    .into_any()
}

/// The office: the province's, one to choose where sources differ, or another one that the applicant chooses.
fn place(app: App, lang: Lang, round: &Arc<Round>) -> AnyView {
    let cards = {
        let round = round.clone();
        move || app.desk.with(|_, draft| cards(app, lang, &round, draft))
    };
    let cards = view! { <div class="stack" aria-live="polite">{cards}</div> };
    let found = app.desk.peek(|round, draft| {
        let chosen = draft.office.as_deref();
        match office::destination(round, &draft.answers, None, None).route {
            Some(To::Ask(offices, disputed)) => {
                view! { {either(app, lang, &offices, disputed, chosen)} {cards} }
            }
            route => {
                let ask = route.is_none().then(|| ask_province(lang, round, draft));
                view! { {ask} {cards} {another(app, lang, round, chosen)} }
            }
        }
    });
    view! { <section><h2>{lang.say(words::WHERE)}</h2> {found}</section> }.into_any()
}

/// The office as chosen so far, or every office that may be meant; and what is out of the ordinary about it.
fn cards(app: App, lang: Lang, round: &Round, draft: &Draft) -> AnyView {
    let found = office::of_draft(round, draft);
    let offices = found.offices();
    let warn = |text: String| view! { <p class="notice warn">{text}</p> };
    let elsewhere = found.chosen_elsewhere.then(|| warn(lang.say(words::CHOSEN_ELSEWHERE).to_owned()));
    let by_link = (found.route.is_none() && draft.office.is_none() && found.office.is_some())
        .then(|| warn(lang.say(words::BY_LINK).to_owned()));
    let link = found
        .suggestion_elsewhere
        .map(|office| warn(lang.fill(words::LINK_ELSEWHERE, &[("office", lang.of(&office.name))])));
    let cards = offices.into_iter().map(|office| office_card::card(app, lang, round, office)).collect_view();
    view! { {elsewhere} {by_link} {link} {cards} }.into_any()
}

/// Where sources differ: why, and the offices to choose from. Nothing is chosen beforehand.
fn either(app: App, lang: Lang, offices: &[&Office], disputed: &Disputed, chosen: Option<&str>) -> AnyView {
    let province = Province::parse(&disputed.province).ok().map(|province| format::province(lang, province));
    let name = province.unwrap_or(disputed.province.as_str());
    let radios = offices.iter().map(|office| {
        let (id, checked) = (office.id.clone(), chosen == Some(office.id.as_str()));
        let choose = move |_| app.desk.edit(|draft| draft.office = Some(id.clone()));
        view! {
            <label class="option">
                <input type="radio" name=CHOICE checked=checked disabled=app.desk.is_locked() on:change=choose/>
                <span>{lang.of(&office.name).to_owned()}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{lang.fill(words::DISPUTED, &[("province", name)])}</legend>
            <p class="hint">{lang.of(&disputed.reason).to_owned()} {facts::tag(lang, disputed.source)}</p>
            {radios.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// Another office than the province's, for whoever asked it first.
fn another(app: App, lang: Lang, round: &Round, chosen: Option<&str>) -> AnyView {
    let options = round.offices.iter().map(|office| {
        let selected = chosen == Some(office.id.as_str());
        view! { <option value=office.id.clone() selected=selected>{lang.of(&office.name).to_owned()}</option> }
    });
    let choose = move |event| {
        let id = event_target_value(&event);
        app.desk.edit(|draft| draft.office = (!id.is_empty()).then_some(id));
    };
    view! {
        <details class="screen-only" open=chosen.is_some()>
            <summary>{lang.say(words::ANOTHER_OFFICE)}</summary>
            <div class="field">
                <label for=CHOICE>{lang.say(words::ANOTHER_OFFICE)}</label>
                <p class="hint" id=CHOICE_HINT>{lang.say(words::ANOTHER_HINT)}</p>
                <select id=CHOICE disabled=app.desk.is_locked() aria-describedby=CHOICE_HINT on:change=choose>
                    <option value="">{lang.say(words::BY_PROVINCE)}</option>
                    {options.collect_view()}
                </select>
            </div>
        </details>
    }
    .into_any()
}

/// The province is not answered: a link to the question.
fn ask_province(lang: Lang, round: &Round, draft: &Draft) -> AnyView {
    let named = journey::role(round, &draft.answers, &round.form.roles.province);
    let link = named.and_then(|named| {
        let holds = |section: &&Section| section.fields.iter().any(|field| field.id == named.field);
        let section = round.form.sections.iter().find(holds)?;
        let field = format!("{}.{}", named.field, AddressPart::Province.word());
        let at = At { draft: draft.id.clone(), section: section.id.clone(), field: Some(field), to_review: false };
        Some(view! { <a href=Route::Section(at).to_hash()>{lang.say(words::ASK_PROVINCE)}</a> })
    });
    view! { <p class="notice warn">{lang.say(words::NO_PROVINCE)} " " {link}</p> }.into_any()
}

/// The window, and by which day to post or to hand in.
fn time(app: App, lang: Lang, round: &Arc<Round>) -> AnyView {
    let other = (round.id != app.round().id).then(|| {
        let year = round.fiscal_year.to_string();
        view! { <p class="notice warn">{lang.fill(words::OTHER_ROUND, &[("year", &year)])}</p> }
    });
    let round = round.clone();
    let days = move || deadlines(lang, &round, app.today.get());
    view! {
        <section>
            <h2>{lang.say(words::WHEN)}</h2>
            {other}
            {window::panel(app, lang)}
            {days}
            {envelope::calendar(app, lang)}
        </section>
    }
    .into_any()
}

/// The last days, while applications are taken; what to do instead at any other time.
fn deadlines(lang: Lang, round: &Round, today: Date) -> AnyView {
    let Some(last) = notice::last_days(&round.window).filter(|_| notice::is_open(round, today)) else {
        let phones = format::enquiries(lang, round);
        return view! { <p class="notice">{lang.fill(words::OUTSIDE_HELP, &[("phones", &phones)])}</p> }.into_any();
    };
    let by_hand = last.hand.map(|day| view! { <li>{posting::hand_by(lang, day)}</li> });
    let closed = posting::post_closed(&last).map(|warning| view! { <p class="notice warn">{lang.say(warning)}</p> });
    let today = (notice::office_day(&round.window, today) != OfficeDay::Working)
        .then(|| view! { <p class="notice warn">{lang.say(words::CLOSED_TODAY)}</p> });
    view! {
        <ul>
            <li>{posting::post_by(lang, &last)}</li>
            {by_hand}
        </ul>
        {closed}
        {today}
    }
    .into_any()
}

/// How much is missing. It stops nobody.
fn complete(app: App, lang: Lang, review: String) -> AnyView {
    let count = app.desk.peek(|round, draft| {
        validate::problems(round, &draft.answers).iter().filter(|problem| !problem.kind.is_warning()).count()
    });
    let (class, text) = match count.unwrap_or_default() {
        0 => ("notice ok", lang.say(words::COMPLETE).to_owned()),
        n => ("notice warn", lang.fill(words::INCOMPLETE, &[("n", &n.to_string())])),
    };
    view! {
        <section>
            <h2>{lang.say(words::COMPLETE_TITLE)}</h2>
            <p class=class>{text}</p>
            <p class="screen-only"><a class="next" href=review>{lang.say(words::TO_REVIEW)}</a></p>
        </section>
    }
    .into_any()
}

/// The way to the record of sending, where the last step is noted.
fn sent(app: App, lang: Lang, record: String) -> AnyView {
    let is_sent = app.desk.peek(|_, draft| draft.record.is_sent()) == Some(true);
    let label = if is_sent { sending::RECORD } else { sending::NOTE };
    view! {
        <section class="screen-only">
            <h2>{lang.say(sending::SENT_YET)}</h2>
            <p>{lang.say(sending::SENT_YET_TEXT)}</p>
            <p><a class="next" href=record>{lang.say(label)}</a></p>
        </section>
    }
    .into_any()
}

/// What goes into the envelope.
fn enclosures(app: App, lang: Lang) -> AnyView {
    let items = app.desk.peek(|round, draft| {
        let applies = |one: &&Attachment| journey::holds(round, &draft.answers, one.show_if.as_ref());
        let item = |one: &Attachment| {
            let optional = one.optional.then(|| view! { " " {lang.say(words::IF_ANY)} });
            view! { <li>{lang.of(&one.label).to_owned()} {optional} {facts::tag(lang, one.source)}</li> }
        };
        round.form.attachments.iter().filter(applies).map(item).collect_view()
    });
    view! { <section><h2>{lang.say(words::ENCLOSURES)}</h2> <ul>{items}</ul></section> }.into_any()
}

/// What to do, in order.
fn steps(lang: Lang, round: &Round) -> AnyView {
    let official = lang.fill(words::STEP_OFFICIAL, &[("phones", &format::enquiries(lang, round))]);
    let rest = [words::STEP_PRINT, words::STEP_ENCLOSE, words::STEP_SEND, words::STEP_KEEP, words::STEP_NOTE];
    let steps = (!round.official).then_some(official).into_iter();
    let steps = steps.chain(rest.into_iter().map(|step| lang.say(step).to_owned()));
    view! { <ol class="steps">{steps.map(|step| view! { <li>{step}</li> }).collect_view()}</ol> }.into_any()
}
