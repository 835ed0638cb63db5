//! An office: who to write to, where, and whom to call first.

use super::copy_button::CopyButton;
use super::facts::{PhoneList, SourceTag};
use crate::domain::round::{Office, Round, Source};
use crate::domain::thai::Province;
use crate::i18n::{Lang, award as words, format};
use leptos::prelude::*;
use std::sync::Arc;

/// The office under a third-level heading. The addressee and the address stay Thai: they are copied to an envelope.
#[component]
pub fn OfficeCard(
    /// Language of the screen.
    lang: Lang,
    /// Whose office it is.
    round: Arc<Round>,
    /// Which of its offices.
    office: Office,
) -> impl IntoView {
    let envelope = format!("{}\n{}", office.addressee, office.address);
    let map = format::map_words(&office);
    let served = served(lang, &round, &office);
    let note = office.address_note.as_ref().map(|note| lang.of(note).to_owned());
    let source = (note.is_some() || office.address_source != Source::Letter).then(|| {
        view! {
            <p class="hint">
                <SourceTag lang source=office.address_source />
                " "
                {note}
            </p>
        }
        .into_any()
    });
    view! {
        <article class="card office">
            <h3>{lang.of(&office.name).to_owned()}</h3>
            <address lang="th">
                <strong>{office.addressee}</strong>
                <br />
                {office.address}
            </address>
            {source}
            <p>
                <strong>{format::confirm_address(lang, &round)}</strong>
            </p>
            <PhoneList lang numbers=office.phones />
            <p class="cluster">
                <CopyButton lang label=words::COPY_ADDRESS text=envelope />
            </p>
            <details>
                <summary>{lang.say(words::OFFICE_MORE)}</summary>
                <dl class="stack">
                    <div>
                        <dt>{lang.say(words::MAP_WORDS)}</dt>
                        <dd lang="th">{map.clone()}</dd>
                        <dd class="cluster">
                            <CopyButton lang label=words::COPY_WORDS text=map />
                        </dd>
                    </div>
                    <div>
                        <dt>{lang.say(words::SERVES)}</dt>
                        <dd>{served} <SourceTag lang source=office.provinces_source /></dd>
                    </div>
                </dl>
            </details>
        </article>
    }
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
