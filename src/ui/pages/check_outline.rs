//! A sound round as an officer reads it: what it says, every question it asks, and how to put it up.

use crate::domain::round::{Field, Kind, Round, Section, Status, Text};
use crate::i18n::{Lang, Msg, award as words, format, outline};
use crate::ui::components::copy_button::CopyButton;
use crate::ui::components::facts::SourceTag;
use leptos::prelude::*;
use std::sync::Arc;

/// Summary, form, and the steps to publish it.
#[component]
pub fn RoundOutline(
    /// Language of the screen.
    lang: Lang,
    /// The round of the file, which is not the one that is shown elsewhere.
    round: Arc<Round>,
) -> impl IntoView {
    let sections = round.form.sections.iter().map(|one| section(lang, &round, one));
    view! {
        {summary(lang, &round)}
        <h3>{lang.say(words::PUBLISH)}</h3>
        {publish(lang, &round)}
        <h3>{lang.say(words::FORM_AS_IT_LOOKS)}</h3>
        {sections.collect_view()}
    }
}

fn summary(lang: Lang, round: &Round) -> impl IntoView + use<> {
    let year = i32::try_from(round.fiscal_year).unwrap_or_default();
    let days = format::from_to(lang, round.window.opens, round.window.closes);
    let count = |n: usize| n.to_string();
    let questions = round.form.sections.iter().map(|section| section.fields.len()).sum();
    let official = if round.official { words::IS_OFFICIAL } else { words::IS_NOT_OFFICIAL };
    let rows = [
        (words::ROUND_NAME, lang.of(&round.name).to_owned()),
        (words::ROUND_ID, round.id.clone()),
        (words::FISCAL_YEAR, format::fiscal_year_words(lang, year)),
        (words::WINDOW, format!("{days} ({})", lang.say(status(round)))),
        (words::FORM_IS, lang.say(official).to_owned()),
        (words::COUNT_OFFICES, count(round.offices.len())),
        (words::COUNT_CRITERIA, count(round.criteria.len())),
        (words::COUNT_SECTIONS, count(round.form.sections.len())),
        (words::COUNT_QUESTIONS, count(questions)),
    ];
    let rows = rows.map(|(label, value)| {
        view! {
            <div>
                <dt>{lang.say(label)}</dt>
                <dd>{value}</dd>
            </div>
        }
        .into_any()
    });
    view! { <dl class="summary-list">{rows.collect_view()}</dl> }
}

fn status(round: &Round) -> Msg {
    match round.window.status {
        Status::Announced => words::ANNOUNCED,
        Status::Expected => format::EXPECTED,
    }
}

/// Where the file goes, and the line that lists it.
fn publish(lang: Lang, round: &Round) -> impl IntoView + use<> {
    let window = &round.window;
    let line = format!(
        r#"{{ "id": "{}", "fiscal_year": {}, "opens": "{}", "closes": "{}", "status": "{}" }}"#,
        round.id,
        round.fiscal_year,
        window.opens,
        window.closes,
        window.status.word()
    );
    let shown = line.clone();
    let file = lang.fill(words::PUBLISH_FILE, &[("id", &round.id)]);
    view! {
        <ol class="steps">
            <li>{file}</li>
            <li>
                <p>{lang.say(words::PUBLISH_INDEX)}</p>
                <pre>{shown}</pre>
                <p class="cluster">
                    <CopyButton lang label=words::COPY_LINE text=line />
                </p>
            </li>
            <li>{lang.fill(words::PUBLISH_DEFAULT, &[("id", &round.id)])}</li>
            <li>{lang.say(words::PUBLISH_UPLOAD)}</li>
        </ol>
    }
}

fn section(lang: Lang, round: &Round, section: &Section) -> impl IntoView + use<> {
    let when = outline::shown_if(lang, round, &[], section.show_if.as_ref());
    view! {
        <section class="card outline">
            <h4>{lang.of(&section.title).to_owned()} " " <code>{section.id.clone()}</code></h4>
            {when.map(|when| view! { <p class="hint">{when}</p> }.into_any())}
            {section.intro.as_ref().map(|intro| view! { <p>{lang.of(intro).to_owned()}</p> }.into_any())}
            {fields(lang, round, &[], &section.fields)}
        </section>
    }
}

/// Questions in their order. `near` are the fields of the row they stand in.
fn fields(lang: Lang, round: &Round, near: &[Field], list: &[Field]) -> AnyView {
    let items = list.iter().map(|one| view! { <li>{field(lang, round, near, one)}</li> }.into_any());
    view! { <ol>{items.collect_view()}</ol> }.into_any()
}

fn field(lang: Lang, round: &Round, near: &[Field], field: &Field) -> impl IntoView + use<> {
    let kind = outline::kind(lang, &field.kind);
    let required = outline::required(lang, round, near, &field.required);
    let when = outline::shown_if(lang, round, near, field.show_if.as_ref());
    let line = |text: &Text| view! { <p class="hint">{lang.of(text).to_owned()}</p> }.into_any();
    let options = field.kind.options();
    let options = (!options.is_empty()).then(|| {
        let items = options.iter().map(|one| {
            view! { <li>{lang.of(&one.label).to_owned()} " " <code>{one.id.clone()}</code></li> }.into_any()
        });
        view! { <ul>{items.collect_view()}</ul> }.into_any()
    });
    let inner = match &field.kind {
        Kind::Repeat { fields: inner, .. } => Some(fields(lang, round, inner, inner)),
        _ => None,
    };
    let statement = match &field.kind {
        Kind::Declaration { statement } => Some(line(statement)),
        _ => None,
    };
    view! {
        <p>
            <strong>{lang.of(&field.label).to_owned()}</strong>
            " "
            <code>{field.id.clone()}</code>
            <SourceTag lang source=field.source />
        </p>
        <p>{kind} " · " {required}</p>
        {when.map(|when| view! { <p class="hint">{when}</p> }.into_any())}
        {field.hint.as_ref().map(line)}
        {field.caution.as_ref().map(line)}
        {statement}
        {options}
        {inner}
    }
}
