//! An office: who to write to, where, and whom to call first.

use super::copy_button::copy_button;
use super::facts;
use crate::domain::round::{Office, Round, Source};
use crate::domain::thai::Province;
use crate::i18n::{Lang, format, info as words};
use crate::ui::state::App;
use leptos::prelude::*;

/// The office under a third-level heading. The addressee and the address stay Thai: they are copied to an envelope.
pub fn card(app: App, lang: Lang, round: &Round, office: &Office) -> AnyView {
    let envelope = format!("{}\n{}", office.addressee, office.address);
    let map = format::map_words(office);
    let phones = office.phones.iter().map(|number| view! { <li>{facts::telephone(lang, number)}</li> }).collect_view();
    let note = office.address_note.as_ref().map(|note| lang.of(note).to_owned());
    let source = (note.is_some() || office.address_source != Source::Letter)
        .then(|| view! { <p class="hint">{facts::tag(lang, office.address_source)} " " {note}</p> });
    view! {
        <article class="card office">
            <h3>{lang.of(&office.name).to_owned()}</h3>
            <address lang="th">
                <strong>{office.addressee.clone()}</strong>
                <br/>
                {office.address.clone()}
            </address>
            {source}
            <p><strong>{format::confirm_address(lang, round)}</strong></p>
            <ul class="plain">{phones}</ul>
            <p class="cluster">{copy_button(app, lang, words::COPY_ADDRESS, move || envelope.clone())}</p>
            <details>
                <summary>{lang.say(words::OFFICE_MORE)}</summary>
                <dl class="stack">
                    <div>
                        <dt>{lang.say(words::MAP_WORDS)}</dt>
                        <dd lang="th">{map.clone()}</dd>
                        <dd class="cluster">{copy_button(app, lang, words::COPY_WORDS, move || map.clone())}</dd>
                    </div>
                    <div>
                        <dt>{lang.say(words::SERVES)}</dt>
                        <dd>{served(lang, round, office)} {facts::tag(lang, office.provinces_source)}</dd>
                    </div>
                </dl>
            </details>
        </article>
    }
    .into_any()
}

/// The provinces of an office in a row; a disputed one says so.
fn served(lang: Lang, round: &Round, office: &Office) -> String {
    let name = |thai: &String| {
        let name = Province::parse(thai).map_or(thai.as_str(), |province| format::province(lang, province));
        let disputed = round.disputed.iter().any(|one| &one.province == thai);
        if disputed { lang.fill(words::DISPUTED_PROVINCE, &[("province", name)]) } else { name.to_owned() }
    };
    let names: Vec<String> = office.provinces.iter().map(name).collect();
    names.join(", ")
}
