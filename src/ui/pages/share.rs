//! For staff: a link with a round, an office and a language in it, its QR, a message, and the poster.

use crate::browser::location;
use crate::domain::round::{Listed, Round, Status};
use crate::i18n::{Lang, Msg, award as words, format, shell};
use crate::ui::components::copy_button::CopyButton;
use crate::ui::components::qr::QrCode;
use crate::ui::link::Link;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// Where a link may lead.
const LANDINGS: [(&str, Route, Msg); 4] = [
    ("home", Route::Home, shell::HOME),
    ("criteria", Route::Criteria, shell::CRITERIA),
    ("apply", Route::Apply, shell::APPLY),
    ("offices", Route::Offices, shell::OFFICES),
];

/// What is chosen on the page, and where the link leads.
#[derive(Clone)]
struct Choice {
    link: Link,
    landing: Route,
}

impl Choice {
    fn url(&self) -> String {
        self.link.to(&location::base(), &self.landing)
    }
}

/// The choices above, what they come to below.
#[component]
pub fn SharePage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let (rounds, round) = (app.rounds(), app.round());
    let link = Link { round: Some(round.id.clone()), office: app.suggested_office(), lang: Lang::Th };
    let choice = RwSignal::new(Choice { link, landing: Route::Home });
    let listed = rounds.index.rounds.iter().map(|one| {
        let year = i32::try_from(one.fiscal_year).unwrap_or_default();
        (one.id.clone(), format::fiscal_year_words(lang, year))
    });
    let listed = listed.collect();
    let no_office = (String::new(), lang.say(words::NO_OFFICE).to_owned());
    let offices = round.offices.iter().map(|office| (office.id.clone(), lang.of(&office.name).to_owned()));
    let offices = std::iter::once(no_office).chain(offices).collect();
    let languages = [(Lang::Th, words::IN_THAI), (Lang::En, words::IN_ENGLISH)];
    let languages = languages.map(|(one, word)| (one.tag().to_owned(), lang.say(word).to_owned()));
    let landings = LANDINGS.map(|(id, _, word)| (id.to_owned(), lang.say(word).to_owned()));
    let some = |text: String| (!text.is_empty()).then_some(text);
    view! {
        <h1 tabindex="-1">{lang.say(words::SHARE_TITLE)}</h1>
        <p>{lang.say(words::SHARE_INTRO)}</p>
        <div class="stack">
            <Choose
                id="share-office"
                label=lang.say(words::FOR_OFFICE)
                chosen=app.suggested_office().unwrap_or_default()
                options=offices
                on_choose=move |id: String| choice.update(|choice| choice.link.office = some(id))
            />
            <Choose
                id="share-round"
                label=lang.say(words::FOR_ROUND)
                chosen=round.id.clone()
                options=listed
                on_choose=move |id: String| choice.update(|choice| choice.link.round = some(id))
            />
            <Choose
                id="share-lang"
                label=lang.say(words::FOR_LANGUAGE)
                chosen=Lang::Th.tag()
                options=languages.into()
                on_choose=move |tag: String| {
                    choice.update(|choice| choice.link.lang = Lang::parse(&tag).unwrap_or_default());
                }
            />
            <Choose
                id="share-landing"
                label=lang.say(words::FOR_PAGE)
                chosen=""
                options=landings.into()
                on_choose=move |id: String| {
                    let found = LANDINGS.into_iter().find(|(known, ..)| *known == id);
                    choice.update(|choice| choice.landing = found.map_or(Route::Home, |(_, route, _)| route));
                }
            />
        </div>
        <p class="hint">{lang.say(words::OFFICE_IS_SUGGESTION)}</p>
        <section>
            <h2>{lang.say(words::LINK)}</h2>
            <p class="link-text">{move || choice.get().url()}</p>
            <p class="cluster">
                <CopyButton lang label=words::COPY_LINK text=move || choice.get().url() />
            </p>
            {move || {
                view! { <QrCode text=choice.get().url() name=lang.say(words::QR_OF_LINK).to_owned() /> }.into_any()
            }}
        </section>
        <section>
            <h2>{lang.say(words::MESSAGE)}</h2>
            <div class="field">
                <label for="share-message">{lang.say(words::MESSAGE_LABEL)}</label>
                <textarea
                    id="share-message"
                    lang="th"
                    rows="9"
                    readonly
                    prop:value=move || message(app, &choice.get())
                ></textarea>
            </div>
            <p class="cluster">
                <CopyButton lang label=words::COPY_MESSAGE text=move || message(app, &choice.get()) />
            </p>
        </section>
        <section>
            <h2>{lang.say(words::POSTER)}</h2>
            <p>{lang.say(words::POSTER_TEXT)}</p>
            <p>
                <a class="button secondary" href=move || choice.get().link.to(&location::base(), &Route::Poster)>
                    {lang.say(words::OPEN_POSTER)}
                </a>
            </p>
        </section>
    }
}

/// A labelled choice among named things.
#[component]
fn Choose(
    /// Id of the control.
    id: &'static str,
    /// What is to be chosen.
    label: &'static str,
    /// The value it begins with.
    #[prop(into)]
    chosen: String,
    /// Value and name of each.
    options: Vec<(String, String)>,
    /// Is given the value that is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let option = |(value, name): (String, String)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {name}
            </option>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id on:change:target=move |event| on_choose.run(event.target().value())>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// The message to paste into a chat: always Thai, whatever the language of the page.
fn message(app: App, choice: &Choice) -> String {
    let (rounds, round) = (app.rounds(), app.round());
    let asked = choice.link.round.as_deref();
    let listed = rounds.index.rounds.iter().find(|one| Some(one.id.as_str()) == asked);
    let mut lines = vec![invitation(&round, listed)];
    lines.extend(listed.map(window_line));
    if let Some(office) = choice.link.office.as_deref().and_then(|id| round.office(id)) {
        lines.push(Lang::Th.fill(words::MESSAGE_OFFICE, &[("office", &office.name.th)]));
    }
    lines.push(choice.url());
    lines.push(Lang::Th.fill(words::MESSAGE_CALL, &[("phones", &format::enquiries(Lang::Th, &round))]));
    if !round.official {
        lines.push(Lang::Th.say(shell::NOT_OFFICIAL).to_owned());
    }
    lines.join("\n")
}

fn invitation(round: &Round, listed: Option<&Listed>) -> String {
    let year = listed.map_or(round.fiscal_year, |one| one.fiscal_year).to_string();
    Lang::Th
        .fill(words::MESSAGE_INVITE, &[("award", &round.name.th), ("organiser", &round.organiser.th), ("year", &year)])
}

/// The days of the round's window; only expected ones say so.
fn window_line(listed: &Listed) -> String {
    let days = format::from_to(Lang::Th, listed.opens, listed.closes);
    let line = Lang::Th.fill(words::MESSAGE_WINDOW, &[("days", &days)]);
    match listed.status {
        Status::Announced => line,
        Status::Expected => format!("{line} ({})", Lang::Th.say(format::EXPECTED)),
    }
}
