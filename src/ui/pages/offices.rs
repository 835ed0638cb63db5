//! Every office, the province finder, and the provinces that sources give to two offices.

use crate::domain::thai::Province;
use crate::i18n::{Lang, award as words, format, shell};
use crate::ui::components::facts::{PhoneList, SourceTag};
use crate::ui::components::office_card::OfficeCard;
use crate::ui::components::province_finder::{ProvinceFinder, SuggestedOffice};
use crate::ui::state::App;
use leptos::prelude::*;

/// Find one, or read all.
#[component]
pub fn OfficesPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let disputed = round.disputed.iter().map(|one| {
        let name = Province::parse(&one.province).map_or(one.province.as_str(), |found| format::province(lang, found));
        let offices: Vec<&str> =
            one.offices.iter().filter_map(|id| round.office(id)).map(|office| lang.of(&office.name)).collect();
        view! {
            <li>
                <strong>{name.to_owned()}</strong>
                ": "
                {offices.join(lang.say(format::OR))}
                ". "
                {lang.of(&one.reason).to_owned()}
                <SourceTag lang source=one.source />
            </li>
        }
        .into_any()
    });
    let disputed = (!round.disputed.is_empty()).then(|| {
        view! {
            <section class="notice warn">
                <h2>{lang.say(words::DISPUTED)}</h2>
                <ul>{disputed.collect_view()}</ul>
                <p>
                    <strong>{lang.say(words::CALL_FIRST)}</strong>
                </p>
            </section>
        }
        .into_any()
    });
    let cards = round.offices.iter().map(|office| {
        view! {
            <li>
                <OfficeCard lang round=round.clone() office=office.clone() />
            </li>
        }
        .into_any()
    });
    view! {
        <h1 tabindex="-1">{lang.say(shell::OFFICES)}</h1>
        <SuggestedOffice lang />
        <section>
            <h2>{lang.say(words::YOUR_OFFICE)}</h2>
            <ProvinceFinder lang />
        </section>
        <section>
            <h2>{lang.say(words::ENQUIRIES)}</h2>
            <PhoneList lang numbers=round.enquiries.clone() />
        </section>
        {disputed}
        <section>
            <h2>{lang.fill(words::ALL_OFFICES, &[("n", &round.offices.len().to_string())])}</h2>
            <ul class="plain stack">{cards.collect_view()}</ul>
        </section>
    }
}
