//! Choose a province, see its office. Nothing is chosen beforehand, and a disputed province shows every office.

use super::facts::SourceTag;
use super::keyed::Keyed;
use super::office_card::OfficeCard;
use crate::domain::office::{self, Assignment};
use crate::domain::round::Round;
use crate::domain::thai::Province;
use crate::i18n::{Lang, award as words, format};
use crate::ui::state::App;
use leptos::prelude::*;

/// The DOM id of the choice.
const ID: &str = "find-province";

/// The choice and what follows from it.
#[component]
pub fn ProvinceFinder(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let chosen = RwSignal::new(None::<Province>);
    let provinces = match lang {
        Lang::Th => Province::all().collect(),
        Lang::En => Province::all_by_english(),
    };
    let option = |province: Province| {
        view! { <option value=province.code()>{format::province(lang, province)}</option> }.into_any()
    };
    let choose = move |province: Option<Province>| {
        chosen.set(province);
        if let Some(province) = province {
            app.announce(told(lang, &app.round(), province));
        }
    };
    view! {
        <div class="field">
            <label for=ID>{lang.say(words::CHOOSE_PROVINCE)}</label>
            <select
                id=ID
                autocomplete="address-level1"
                on:change:target=move |event| choose(Province::from_code(&event.target().value()))
            >
                <option value="">{lang.say(words::NO_PROVINCE)}</option>
                {provinces.into_iter().map(option).collect_view()}
            </select>
        </div>
        // Keyed, not patched: what was unfolded or copied of one office is not so of the next.
        <Keyed each=move || chosen.get() key=Province::clone let(province)>
            <OfficesOfProvince lang province />
        </Keyed>
    }
}

/// The result in one sentence, for the live region.
fn told(lang: Lang, round: &Round, province: Province) -> String {
    let place = format::province(lang, province);
    let (message, offices) = match office::of_province(round, province) {
        Some(Assignment::To(office)) => (words::OFFICE_IS, vec![office]),
        Some(Assignment::Ask(offices, _)) => (words::OFFICES_ARE, offices),
        None => return String::new(),
    };
    let names: Vec<&str> = offices.iter().map(|office| lang.of(&office.name)).collect();
    lang.fill(message, &[("province", place), ("office", &names.join(lang.say(format::OR)))])
}

/// The office of a province, or every one that may be meant and why.
#[component]
fn OfficesOfProvince(
    /// Language of the screen.
    lang: Lang,
    /// Where somebody applies.
    province: Province,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    office::of_province(&round, province).map(|route| {
        let (offered, disputed) = match route {
            Assignment::To(office) => (vec![office], None),
            Assignment::Ask(offices, disputed) => (offices, Some(disputed)),
        };
        let suggested = app.suggested_office().and_then(|id| round.office(&id));
        let elsewhere = suggested.filter(|office| !offered.iter().any(|one| one.id == office.id)).map(|office| {
            let names = [("office", lang.of(&office.name)), ("province", format::province(lang, province))];
            view! { <p class="notice warn">{lang.fill(words::SUGGESTED_ELSEWHERE, &names)}</p> }.into_any()
        });
        let disputed = disputed.map(|disputed| {
            view! {
                <div class="notice warn">
                    <p>
                        <strong>{lang.say(words::CALL_FIRST)}</strong>
                    </p>
                    <p>{lang.of(&disputed.reason).to_owned()} <SourceTag lang source=disputed.source /></p>
                </div>
            }
            .into_any()
        });
        let cards = offered
            .into_iter()
            .map(|office| view! { <OfficeCard lang round=round.clone() office=office.clone() /> }.into_any())
            .collect_view();
        view! {
            <div class="stack found">
                <p>{told(lang, &round, province)}</p>
                {elsewhere}
                {disputed}
                {cards}
            </div>
        }
        .into_any()
    })
}

/// Whose link this is, if it names an office: a suggestion and no more.
#[component]
pub fn SuggestedOffice(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    app.suggested_office().and_then(|id| round.office(&id)).map(|office| {
        let name = lang.of(&office.name);
        view! { <p class="notice">{lang.fill(words::LINK_FROM, &[("office", name)])}</p> }.into_any()
    })
}
