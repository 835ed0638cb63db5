//! The frame around every page, and the start.

use super::chunks;
use super::components::notices::Notices;
use super::components::shell::{Footer, Header, LoadFailed};
use super::pages::{missing, not_opened};
use super::route::{Route, SectionLocation};
use super::state::{App, Rounds};
use crate::browser::{clock, location, page, storage};
use crate::i18n::Lang;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Loads what is stored, the round, and what draws the screen that was asked for, while the static first paint is on the
/// screen; then puts the app in its place.
pub async fn start() {
    // The app, once there is one: storage has nothing to tell before.
    let app = Rc::new(Cell::new(None::<App>));
    let (settled, changed) = (app.clone(), app.clone());
    let stored = storage::load(
        move |result| settled.get().into_iter().for_each(|app| app.session.settled(result)),
        move |key| changed.get().into_iter().for_each(|app| app.session.changed_elsewhere(&key)),
    );
    let chunk = Route::parse(&location::hash()).chunk();
    // All three at once. Two are tasks of their own: what joins futures of three types is program too.
    let stored = clock::begin(stored);
    let came = clock::begin(async move {
        // One that does not come is told on the page.
        let _ = chunks::load(chunk).await;
    });
    let loaded = Rounds::load().await;
    // Neither is dropped before it is done.
    let _ = (stored.await, came.await);
    let Some(place) = page::clear("app") else { return };
    match loaded {
        Ok(rounds) => mount_to(place, move || {
            app.set(Some(App::provide(rounds)));
            view! { <Frame /> }
        })
        .forget(),
        Err(fault) => mount_to(place, move || view! { <LoadFailed fault /> }).forget(),
    }
    // What is drawn does not wait for them.
    page::use_fonts();
}

/// The title of the tab: the page's own, as its heading says it, then the award's.
fn title(app: App, route: &Route) -> String {
    let round = app.round();
    let award = app.lang.get_untracked().of(&round.short_name);
    match page::heading() {
        Some(heading) if *route != Route::Home => [heading.as_str(), " · ", award].concat(),
        _ => award.to_owned(),
    }
}

/// What the page in `<main>` is made of. Another one is made of new nodes, since what was typed into a box, and the focus,
/// belong to the old ones.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    route: Route,
    lang: Lang,
    /// How often the open draft was replaced as a whole.
    renewed: u32,
}

/// Everything on the screen.
#[component]
fn Frame() -> impl IntoView {
    let app = App::get();
    location::on_hash_change(move || app.show(Route::parse(&location::hash())));
    app.show(Route::parse(&location::hash()));
    Effect::new(move |_| page::set_lang(app.lang.get().tag()));
    let arrived = move |before: Option<()>| {
        let route = app.route.get();
        app.lang.track();
        // The first page of a visit keeps the focus where it is.
        let moved = before.is_some();
        // After the page of this route is in the document.
        clock::after(0, move || {
            page::set_title(&title(app, &route));
            if let Route::Section(SectionLocation { field: Some(field), .. }) = &route {
                page::focus_field(field);
            } else if moved {
                page::scroll_to_top();
                page::focus("main h1");
            }
        });
    };
    Effect::new(arrived);
    app.follow_updates();
    app.fetch_the_rest();
    let shown =
        Memo::new(move |_| Shown { route: app.route.get(), lang: app.lang.get(), renewed: app.session.renewed.get() });
    view! {
        {move || view! { <Header lang=app.lang.get() /> }.into_any()}
        {move || view! { <Notices lang=app.lang.get() /> }.into_any()}
        <main id="main" tabindex="-1">
            {move || {
                let shown = shown.get();
                move || untrack(|| {
                    // A closure inside a closure: leptos builds it anew, where it would patch what the outer one draws itself.
                    view! { <Page shown=shown.clone() /> }
                })
            }}
        </main>
        {move || view! { <Footer lang=app.lang.get() /> }.into_any()}
        <p class="visually-hidden" role="status" aria-live="polite">
            {move || app.announcement.get()}
        </p>
    }
}

/// The page of a route, once its draft is open.
#[component]
fn Page(shown: Shown) -> impl IntoView {
    let app = App::get();
    let Shown { route, lang, .. } = shown;
    not_opened(app, &route, lang)
        .or_else(|| chunks::draw(route.screen(), lang))
        .unwrap_or_else(|| view! { <missing::NotLoadedPage lang /> }.into_any())
}
