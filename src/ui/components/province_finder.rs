//! Choose a province, see its office. Nothing is chosen beforehand, and a disputed province shows every office.

use super::{facts, office_card};
use crate::domain::office::{self, Route};
use crate::domain::round::{Office, Round};
use crate::domain::thai::Province;
use crate::i18n::{Lang, format, info as words};
use crate::ui::state::App;
use leptos::prelude::*;

/// The DOM id of the choice.
const ID: &str = "find-province";

/// The choice and what follows from it.
pub fn finder(app: App, lang: Lang) -> AnyView {
    let chosen = RwSignal::new(None::<Province>);
    let provinces = match lang {
        Lang::Th => Province::all().collect(),
        Lang::En => Province::all_by_english(),
    };
    let option =
        |province: Province| view! { <option value=province.code()>{format::province(lang, province)}</option> };
    let choose = move |event| {
        let province = Province::from_code(&event_target_value(&event));
        chosen.set(province);
        if let Some(province) = province {
            app.announce(told(lang, &app.round(), province));
        }
    };
    view! {
        <div class="field">
            <label for=ID>{lang.say(words::CHOOSE_PROVINCE)}</label>
            <select id=ID autocomplete="address-level1" on:change=choose>
                <option value="">{lang.say(words::NO_PROVINCE)}</option>
                {provinces.into_iter().map(option).collect_view()}
            </select>
        </div>
        {move || chosen.get().map(|province| found(app, lang, province))}
    }
    .into_any()
}

/// The result in one sentence, for the live region.
fn told(lang: Lang, round: &Round, province: Province) -> String {
    let place = format::province(lang, province);
    let (message, offices) = match office::of_province(round, province) {
        Some(Route::To(office)) => (words::OFFICE_IS, vec![office]),
        Some(Route::Ask(offices, _)) => (words::OFFICES_ARE, offices),
        None => return String::new(),
    };
    let names: Vec<&str> = offices.iter().map(|office| lang.of(&office.name)).collect();
    lang.fill(message, &[("province", place), ("office", &names.join(lang.say(format::OR)))])
}

fn found(app: App, lang: Lang, province: Province) -> AnyView {
    let round = app.round();
    let cards =
        |offices: &[&Office]| offices.iter().map(|office| office_card::card(app, lang, &round, office)).collect_view();
    let Some(route) = office::of_province(&round, province) else { return ().into_any() };
    let offered = match &route {
        Route::To(office) => vec![*office],
        Route::Ask(offices, _) => offices.clone(),
    };
    let suggested = app.suggested_office().and_then(|id| round.office(&id).cloned());
    let elsewhere = suggested.filter(|office| !offered.iter().any(|one| one.id == office.id)).map(|office| {
        let names = [("office", lang.of(&office.name)), ("province", format::province(lang, province))];
        view! { <p class="notice warn">{lang.fill(words::SUGGESTED_ELSEWHERE, &names)}</p> }
    });
    let disputed = match &route {
        Route::To(_) => None,
        Route::Ask(_, disputed) => Some(view! {
            <div class="notice warn">
                <p><strong>{lang.say(words::CALL_FIRST)}</strong></p>
                <p>{lang.of(&disputed.reason).to_owned()} {facts::tag(lang, disputed.source)}</p>
            </div>
        }),
    };
    view! {
        <div class="stack found">
            <p>{told(lang, &round, province)}</p>
            {elsewhere}
            {disputed}
            {cards(&offered)}
        </div>
    }
    .into_any()
}

/// Whose link this is, if it names an office: a suggestion and no more.
pub fn suggestion(app: App, lang: Lang) -> Option<AnyView> {
    let id = app.suggested_office()?;
    let name = lang.of(&app.round().office(&id)?.name).to_owned();
    Some(view! { <p class="notice">{lang.fill(words::LINK_FROM, &[("office", &name)])}</p> }.into_any())
}
