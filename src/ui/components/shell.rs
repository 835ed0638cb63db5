//! Header, footer, and the page that says that the round could not be opened.

use crate::browser::{location, page};
use crate::i18n::{Lang, backups, faults, shell as words};
use crate::ui::route::Route;
use crate::ui::state::{App, LoadFault};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Skip link, name, navigation, language switch, and the banner that this is not the official form.
///
/// Where the form is filled in on a small screen the navigation is behind a button and the banner is short: `style/layout.css`
/// decides by the class `compact`.
#[component]
pub fn Header(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let link = |route: Route, words| {
        let hash = route.to_hash();
        let current = move |now: &Route| (*now == route).then_some("page");
        view! {
            <li>
                <a href=hash aria-current=move || app.route.with(&current)>
                    {lang.say(words)}
                </a>
            </li>
        }
        .into_any()
    };
    let official = app.round().official;
    let compact = move || app.route.with(Route::is_filled_in);
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        app.route.track();
        open.set(false);
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            page::focus(".menu");
        }
    };
    view! {
        <a
            class="skip"
            href="#main"
            on:click=|event| {
                event.prevent_default();
                page::focus("#main");
            }
        >
            {lang.say(words::SKIP)}
        </a>
        <header class:compact=compact class:open=move || open.get() on:keydown=on_key>
            <div class="site-header">
                <a class="brand" href="#/">
                    {lang.of(&app.round().short_name).to_owned()}
                </a>
                <button
                    type="button"
                    class="language"
                    lang=lang.other().tag()
                    on:click=move |_| app.set_lang(lang.other())
                >
                    {lang.say(words::OTHER_LANGUAGE)}
                </button>
                <button
                    type="button"
                    class="language menu"
                    aria-controls="menu"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {lang.say(words::MENU)}
                </button>
                <nav id="menu" aria-label=lang.say(words::NAVIGATION)>
                    <ul>
                        {link(Route::Home, words::HOME)} {link(Route::Criteria, words::CRITERIA)}
                        {link(Route::Offices, words::OFFICES)} {link(Route::Drafts, words::DRAFTS)}
                        {link(Route::About, words::ABOUT)}
                    </ul>
                </nav>
            </div>
            {(!official).then(|| view! { <Banner lang /> }.into_any())}
        </header>
    }
}

/// That this is not the official form; in few words where `style/layout.css` says so.
#[component]
fn Banner(lang: Lang) -> impl IntoView {
    view! {
        <p class="banner">
            <span class="in-full">{lang.say(words::NOT_OFFICIAL)}</span>
            <span class="in-short">{lang.say(words::NOT_OFFICIAL_SHORT)}</span>
        </p>
    }
}

/// Links for staff and the version.
#[component]
pub fn Footer(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let offline = move || app.offline.get().then(|| view! { <p>{lang.say(backups::OFFLINE_READY)}</p> }.into_any());
    let link = |route: Route, words| {
        view! {
            <li>
                <a href=route.to_hash()>{lang.say(words)}</a>
            </li>
        }
        .into_any()
    };
    view! {
        <footer class="site-footer">
            <ul>
                {link(Route::Programmes, words::PROGRAMMES)} {link(Route::Share, words::SHARE)}
                {link(Route::Check, words::CHECK)}
            </ul>
            {move || offline()}
            <p>{lang.fill(words::VERSION, &[("version", &build())])}</p>
        </footer>
    }
}

/// Version, date and digest of the build, as it was published; the version alone before that.
#[must_use]
pub fn build() -> String {
    page::meta("build").unwrap_or_else(|| env!("CARGO_PKG_VERSION").to_owned())
}

/// The plain page in place of a round that cannot be opened. There is no [`App`] then, and no language was chosen.
#[component]
pub fn LoadFailed(
    /// Why it cannot be opened.
    fault: LoadFault,
) -> impl IntoView {
    let (title, text, detail) = match &fault {
        LoadFault::Net(_) => (words::LOAD_FAILED, words::LOAD_FAILED_TEXT, Vec::new()),
        LoadFault::Broken(found) => {
            let lines = found.iter().map(|fault| faults::line(Lang::Th, fault)).collect();
            (words::ROUND_BROKEN, words::ROUND_BROKEN_TEXT, lines)
        }
    };
    let (th, en) = (Lang::Th, Lang::En);
    view! {
        <header>
            <div class="site-header">
                <p class="brand">{th.say(words::APP)}</p>
            </div>
        </header>
        <main id="main" class="failed">
            <section>
                <h1>{th.say(title)}</h1>
                <p>{th.say(text)}</p>
            </section>
            <section lang=en.tag()>
                <h2>{en.say(title)}</h2>
                <p>{en.say(text)}</p>
            </section>
            <p class="cluster">
                <button type="button" class="button" on:click=|_| location::reload()>
                    <span>{th.say(words::TRY_AGAIN)} " / " <span lang=en.tag()>{en.say(words::TRY_AGAIN)}</span></span>
                </button>
            </p>
            <ul class="faults">{detail.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect_view()}</ul>
        </main>
    }
}
