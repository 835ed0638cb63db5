//! Every office, the province finder, and the provinces that sources give to two offices.

use crate::domain::thai::Province;
use crate::i18n::{Lang, format, info as words, shell};
use crate::ui::components::{facts, office_card, province_finder};
use crate::ui::state::App;
use leptos::prelude::*;

/// Find one, or read all.
pub fn page(app: App, lang: Lang) -> AnyView {
    let round = app.round();
    let disputed = round.disputed.iter().map(|one| {
        let name = Province::parse(&one.province).map_or(one.province.as_str(), |found| format::province(lang, found));
        let offices: Vec<&str> =
            one.offices.iter().filter_map(|id| round.office(id)).map(|office| lang.of(&office.name)).collect();
        view! {
            <li>
                <strong>{name.to_owned()}</strong> ": " {offices.join(lang.say(format::OR))} ". "
                {lang.of(&one.reason).to_owned()} {facts::tag(lang, one.source)}
            </li>
        }
    });
    let disputed = (!round.disputed.is_empty()).then(|| {
        view! {
            <section class="notice warn">
                <h2>{lang.say(words::DISPUTED)}</h2>
                <ul>{disputed.collect_view()}</ul>
                <p><strong>{lang.say(words::CALL_FIRST)}</strong></p>
            </section>
        }
    });
    let cards = round.offices.iter().map(|office| view! { <li>{office_card::card(app, lang, &round, office)}</li> });
    view! {
        <h1 tabindex="-1">{lang.say(shell::OFFICES)}</h1>
        {province_finder::suggestion(app, lang)}
        <section>
            <h2>{lang.say(words::YOUR_OFFICE)}</h2>
            {province_finder::finder(app, lang)}
        </section>
        <section>
            <h2>{lang.say(words::ENQUIRIES)}</h2>
            {facts::enquiries(lang, &round)}
        </section>
        {disputed}
        <section>
            <h2>{lang.fill(words::ALL_OFFICES, &[("n", &round.offices.len().to_string())])}</h2>
            <ul class="plain stack">{cards.collect_view()}</ul>
        </section>
    }
    .into_any()
}
