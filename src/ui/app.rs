//! The frame around every page, and the start.

use super::components::notices::notices;
use super::components::shell;
use super::pages::Pages;
use super::route::{At, Program, Route};
use super::state::{App, Rounds};
use crate::browser::{clock, location, page, storage};
use crate::ui::dom::mount;
use crate::ui::dom::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Loads what is stored and the round while the static first paint is on the screen, then puts one program of the app in
/// its place.
pub async fn start(pages: Pages) {
    if hand_over(pages.program, &Route::parse(&location::hash())) {
        return;
    }
    // The app, once there is one: storage has nothing to tell before.
    let app = Rc::new(Cell::new(None::<App>));
    let (settled, changed) = (app.clone(), app.clone());
    storage::load(
        move |result| settled.get().into_iter().for_each(|app| app.desk.settled(result)),
        move |key| changed.get().into_iter().for_each(|app| app.desk.changed_elsewhere(&key)),
    )
    .await;
    let loaded = Rounds::load().await;
    // The person may have followed a link of the first paint in the meantime.
    if hand_over(pages.program, &Route::parse(&location::hash())) {
        return;
    }
    let Some(place) = page::clear("app") else { return };
    match loaded {
        Ok(rounds) => mount(&place, move || frame(rounds, pages, &app)),
        Err(fault) => mount(&place, move || shell::failed(&fault, pages.explain)),
    }
}

/// Leaves for the other program, if the route is the other's.
fn hand_over(program: Program, route: &Route) -> bool {
    let elsewhere = route.program() != program;
    if elsewhere {
        location::replace_page(route.program().file());
    }
    elsewhere
}

/// The title of the tab: the page's own, as its heading says it, then the award's.
fn title(app: App, route: &Route) -> String {
    let round = app.round();
    let award = app.lang.get_untracked().of(&round.short_name);
    match page::heading() {
        Some(heading) if *route != Route::Home => format!("{heading} · {award}"),
        _ => award.to_owned(),
    }
}

fn frame(rounds: Rounds, pages: Pages, place: &Cell<Option<App>>) -> View {
    let app = App::provide(rounds);
    place.set(Some(app));
    app.watch_program();
    location::on_hash_change(move || {
        let route = Route::parse(&location::hash());
        if app.route.get_untracked() != route {
            app.desk.flush();
            if route.draft().is_none() {
                app.desk.put_down();
            }
            if route.program() != pages.program {
                app.desk.carry();
            }
            if !hand_over(pages.program, &route) {
                app.route.set(route);
            }
        }
    });
    Effect::new(move |_| page::set_lang(app.lang.get().tag()));
    let shown = move |before: Option<()>| {
        let route = app.route.get();
        app.lang.track();
        // The first page of a visit keeps the focus where it is; one that the other program handed over does not.
        let moved = before.is_some() || page::came_from_inside();
        // After the page of this route is in the document.
        clock::after(0, move || {
            page::set_title(&title(app, &route));
            if let Route::Section(At { field: Some(field), .. }) = &route {
                page::focus_field(field);
            } else if moved {
                page::scroll_to_top();
                page::focus("main h1");
            }
        });
    };
    Effect::new(shown);
    view! {
        {move || shell::header(app, app.lang.get())}
        {move || notices(app, app.lang.get())}
        <main id="main" tabindex="-1">
            {move || {
                app.desk.renewed.track();
                (pages.show)(app, app.route.get(), app.lang.get())
            }}
        </main>
        {move || shell::footer(app, app.lang.get())}
        <p class="visually-hidden" role="status" aria-live="polite">{move || app.announcement.get()}</p>
    }
}
