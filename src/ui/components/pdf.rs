//! A paper as a PDF file: made by the worker when it is asked for, then taken away the way this browser can.

use super::shell;
use super::take_away::TakeAway;
use crate::browser::files::File;
use crate::browser::pdf_worker::{self, MakeFault};
use crate::browser::{clock, page};
use crate::domain::draft::Draft;
use crate::i18n::{Lang, Msg, pdf as words};
use crate::paper::{PaperKind, PdfInfo, PdfRequest, PrintOptions};
use crate::ui::state::App;
use leptos::either::EitherOf4;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a paper is.
#[derive(Clone)]
enum PdfStage {
    /// Nobody asked for it.
    Idle,
    /// So many pages are done.
    Making(u32),
    Ready {
        file: File,
        bytes: u32,
        made: PdfInfo,
    },
    Failed(MakeFault),
}

/// The paper to be made of what is open now. `None` where there is none to make.
fn order(app: App, what: PaperKind, pen: PrintOptions) -> Option<(PdfRequest, String)> {
    let application = if what == PaperKind::Blank {
        None
    } else {
        let (form, envelope) = app.session.to_file()?;
        Some((form, envelope.to_text()))
    };
    let (today, version) = (app.today.get_untracked(), shell::build());
    let order = PdfRequest { what, pen, today, version, shown: app.session.shown_text(), application };
    let id = if what == PaperKind::Blank { None } else { app.session.peek(|_, draft| draft.id.clone()) };
    let round = app.session.round().filter(|_| id.is_some()).unwrap_or_else(|| app.round());
    let name = order.file_name(&round, id.as_ref());
    Some((order, name))
}

/// The button that makes a paper, how far it is, and what can be done with the file. What was made of another choice,
/// or of another state of the draft, is put away when that changes.
#[component]
pub fn PdfMaker(
    /// Language of the screen.
    lang: Lang,
    /// The element's own on its page.
    id: &'static str,
    /// What the button says.
    label: Msg,
    /// Which paper.
    #[prop(into)]
    what: Signal<PaperKind>,
    /// How it is written.
    #[prop(into, optional)]
    pen: Signal<PrintOptions>,
) -> impl IntoView {
    let app = App::get();
    let stage = RwSignal::new(PdfStage::Idle);
    // What was asked last: an answer to an earlier question is for nobody.
    let asked = RwSignal::new(0_u32);
    Effect::new(move |before: Option<(PaperKind, PrintOptions, Option<Draft>)>| {
        let now = (what.get(), pen.get(), app.session.with(|_, draft| draft.clone()));
        if before.is_some_and(|before| before != now) {
            asked.update_untracked(|asked| *asked += 1);
            stage.set(PdfStage::Idle);
        }
        now
    });
    let make = move |_| {
        let Some((order, name)) = order(app, what.get_untracked(), pen.get_untracked()) else { return };
        asked.update_untracked(|asked| *asked += 1);
        let mine = asked.get_untracked();
        stage.set(PdfStage::Making(0));
        keep_focus(id);
        let tell = move |now: PdfStage| {
            // The page may have been left in the meantime.
            if asked.try_get_untracked() == Some(mine) {
                let _ = stage.try_set(now);
                keep_focus(id);
            }
        };
        spawn_local(async move {
            let made = pdf_worker::make(&order.to_text(), move |pages| tell(PdfStage::Making(pages))).await;
            tell(match made {
                Ok(done) => match PdfInfo::parse(&done.text) {
                    Some(made) => {
                        app.announce(ready_words(lang, &made, done.bytes.length()));
                        PdfStage::Ready { bytes: done.bytes.length(), file: File::pdf(name, done.bytes), made }
                    }
                    None => PdfStage::Failed(MakeFault::Refused(done.text)),
                },
                Err(MakeFault::Stopped) => PdfStage::Idle,
                Err(fault) => PdfStage::Failed(fault),
            });
        });
    };
    let stop = move |_| {
        asked.update_untracked(|asked| *asked += 1);
        pdf_worker::stop();
        app.announce(lang.say(words::STOPPED));
        stage.set(PdfStage::Idle);
        keep_focus(id);
    };
    // A branch for each stage, so that none is patched into the next: an alert is heard when it comes in, and a button
    // does not change its meaning under the finger. Within a stage, only the number of pages changes.
    let drawn = move || match stage.get() {
        PdfStage::Idle => EitherOf4::A(
            view! {
                <button type="button" class="button" on:click=make>
                    {lang.say(label)}
                </button>
            }
            .into_any(),
        ),
        PdfStage::Making(pages) => {
            let said = match pages {
                0 => lang.say(words::MAKING).to_owned(),
                n => lang.fill(words::MAKING_PAGE, &[("n", &n.to_string())]),
            };
            EitherOf4::B(
                view! {
                    <p class="making" role="status">
                        {said}
                    </p>
                    <p>
                        <button type="button" class="link-button" on:click=stop>
                            {lang.say(words::STOP)}
                        </button>
                    </p>
                }
                .into_any(),
            )
        }
        PdfStage::Ready { file, bytes, made } => EitherOf4::C(view! { <ReadyPdf lang file bytes made /> }.into_any()),
        PdfStage::Failed(fault) => {
            let said = match fault {
                MakeFault::Gone => words::FAILED_GONE,
                MakeFault::Stopped | MakeFault::Refused(_) => words::FAILED,
            };
            EitherOf4::D(
                view! {
                    <p class="notice warn" role="alert">
                        {lang.say(said)}
                    </p>
                    <p>
                        <button type="button" class="button" on:click=make>
                            {lang.say(words::AGAIN)}
                        </button>
                    </p>
                }
                .into_any(),
            )
        }
    };
    view! {
        <div class="maker screen-only stack" id=id>
            {move || drawn().into_any()}
        </div>
    }
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

fn ready_words(lang: Lang, made: &PdfInfo, bytes: u32) -> String {
    let (pages, size) = (made.pages.to_string(), bytes.div_ceil(1000).to_string());
    lang.fill(words::READY, &[("pages", &pages), ("size", &size)])
}

/// What can be done with a finished file.
#[component]
fn ReadyPdf(
    /// Language of the screen.
    lang: Lang,
    /// The paper.
    file: File,
    /// Size of the file.
    bytes: u32,
    /// What the worker says of it.
    made: PdfInfo,
) -> impl IntoView {
    let missing = (!made.missing.is_empty()).then(|| {
        let listed: Vec<String> = made.missing.chars().map(String::from).collect();
        let said = lang.fill(words::MISSING, &[("missing", &listed.join(" "))]);
        view! { <p class="notice warn">{said}</p> }.into_any()
    });
    view! {
        <p class="notice ok" role="status">
            {ready_words(lang, &made, bytes)}
        </p>
        {missing}
        <TakeAway lang ways=file.ways() make=move || Some(file.clone()) />
    }
}
