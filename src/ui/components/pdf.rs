//! A paper as a PDF file: made by the worker when it is asked for, then taken away the way this browser can.

use super::shell;
use super::take_away::take_away;
use crate::browser::files::File;
use crate::browser::maker::{self, MakeFault};
use crate::browser::{clock, page};
use crate::domain::draft::Draft;
use crate::i18n::{Lang, pdf as words};
use crate::paper::{Made, Order, Pen, What};
use crate::ui::state::App;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a paper is.
#[derive(Clone)]
enum Stage {
    /// Nobody asked for it.
    Idle,
    /// So many pages are done.
    Making(u32),
    Ready {
        file: File,
        bytes: u32,
        made: Made,
    },
    Failed(MakeFault),
}

/// The paper to be made of what is open now. `None` where there is none to make.
fn order(app: App, what: What, pen: Pen) -> Option<(Order, String)> {
    let application = if what == What::Blank {
        None
    } else {
        let (form, envelope) = app.desk.to_file()?;
        Some((form, envelope.to_text()))
    };
    let (today, version) = (app.today.get_untracked(), shell::build());
    let order = Order { what, pen, today, version, shown: app.desk.shown_text(), application };
    let id = if what == What::Blank { None } else { app.desk.peek(|_, draft| draft.id.clone()) };
    let round = app.desk.round().filter(|_| id.is_some()).unwrap_or_else(|| app.round());
    let name = order.file_name(&round, id.as_ref());
    Some((order, name))
}

/// The button that makes a paper, how far it is, and what can be done with the file. `what` and `pen` are read when it is
/// asked for; what was made of others, or of another state of the draft, is put away when they change. `id` is the
/// element's own on its page.
pub fn maker(
    app: App,
    lang: Lang,
    id: &'static str,
    label: &'static str,
    what: impl Fn() -> What + Copy + Send + Sync + 'static,
    pen: impl Fn() -> Pen + Copy + Send + Sync + 'static,
) -> AnyView {
    let stage = RwSignal::new(Stage::Idle);
    // What was asked last: an answer to an earlier question is for nobody.
    let asked = RwSignal::new(0_u32);
    Effect::new(move |before: Option<(What, Pen, Option<Draft>)>| {
        let now = (what(), pen(), app.desk.with(|_, draft| draft.clone()));
        if before.is_some_and(|before| before != now) {
            asked.update_untracked(|asked| *asked += 1);
            stage.set(Stage::Idle);
        }
        now
    });
    let make = move |_| {
        let Some((order, name)) = order(app, what(), pen()) else { return };
        asked.update_untracked(|asked| *asked += 1);
        let mine = asked.get_untracked();
        stage.set(Stage::Making(0));
        keep_focus(id);
        let tell = move |now: Stage| {
            // The page may have been left in the meantime.
            if asked.try_get_untracked() == Some(mine) {
                let _ = stage.try_set(now);
                keep_focus(id);
            }
        };
        spawn_local(async move {
            let made = maker::make(&order.to_text(), move |pages| tell(Stage::Making(pages))).await;
            tell(match made {
                Ok(done) => match Made::parse(&done.text) {
                    Some(made) => {
                        app.announce(ready_words(lang, &made, done.bytes.length()));
                        Stage::Ready { bytes: done.bytes.length(), file: File::pdf(name, done.bytes), made }
                    }
                    None => Stage::Failed(MakeFault::Refused(done.text)),
                },
                Err(MakeFault::Stopped) => Stage::Idle,
                Err(fault) => Stage::Failed(fault),
            });
        });
    };
    let stop = move |_| {
        asked.update_untracked(|asked| *asked += 1);
        maker::stop();
        app.announce(lang.say(words::STOPPED));
        stage.set(Stage::Idle);
        keep_focus(id);
    };
    let drawn = move || match stage.get() {
        Stage::Idle => view! { <button type="button" class="button" on:click=make>{label}</button> }.into_any(),
        Stage::Making(pages) => {
            let said = match pages {
                0 => lang.say(words::MAKING).to_owned(),
                n => lang.fill(words::MAKING_PAGE, &[("n", &n.to_string())]),
            };
            view! {
                <p class="making" role="status">{said}</p>
                <p><button type="button" class="link-button" on:click=stop>{lang.say(words::STOP)}</button></p>
            }
            .into_any()
        }
        Stage::Ready { file, bytes, made } => ready(app, lang, &file, &made, bytes),
        Stage::Failed(fault) => {
            let said = match fault {
                MakeFault::Gone => words::FAILED_GONE,
                MakeFault::Stopped | MakeFault::Refused(_) => words::FAILED,
            };
            view! {
                <p class="notice warn" role="alert">{lang.say(said)}</p>
                <p><button type="button" class="button" on:click=make>{lang.say(words::AGAIN)}</button></p>
            }
            .into_any()
        }
    };
    view! { <div class="maker screen-only stack" id=id>{drawn}</div> }.into_any()
}

/// The button that had the focus gives way to others at each stage: the first of them has it then, unless the person
/// has gone elsewhere.
fn keep_focus(id: &'static str) {
    clock::after(0, move || {
        if page::is_focus_lost() {
            page::focus(&format!("#{id} button"));
        }
    });
}

fn ready_words(lang: Lang, made: &Made, bytes: u32) -> String {
    let (pages, size) = (made.pages.to_string(), bytes.div_ceil(1000).to_string());
    lang.fill(words::READY, &[("pages", &pages), ("size", &size)])
}

/// What can be done with a finished file: first what suits this browser best.
fn ready(app: App, lang: Lang, file: &File, made: &Made, bytes: u32) -> AnyView {
    let missing = (!made.missing.is_empty()).then(|| {
        let listed: Vec<String> = made.missing.chars().map(String::from).collect();
        let said = lang.fill(words::MISSING, &[("missing", &listed.join(" "))]);
        view! { <p class="notice warn">{said}</p> }
    });
    let (ways, file) = (file.ways(), file.clone());
    view! {
        <p class="notice ok" role="status">{ready_words(lang, made, bytes)}</p>
        {missing}
        {take_away(app, lang, None, ways, move || Some(file.clone()))}
    }
    .into_any()
}
