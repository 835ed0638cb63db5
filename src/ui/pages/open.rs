//! `#/open`: the file of an application, or a paper of it, comes in. What would change is shown before anything does.

use crate::browser::files::FileFault as Unread;
use crate::browser::{clock, page, random};
use crate::code::Content;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::round::Round;
use crate::domain::sending::Record;
use crate::file::{self, Application, FileFault, Foreign, MAX_BYTES};
use crate::i18n::{Lang, format, held as words, scan as scanning, sending, shell};
use crate::store::{Envelope, SaveFault, ShelfFault, digest};
use crate::ui::components::differences::differences;
use crate::ui::components::moment::moment;
use crate::ui::components::pick::{Ask, Picked, pick};
use crate::ui::components::scan::scan;
use crate::ui::desk::Desk;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;
use std::sync::Arc;

const ASK: Ask = Ask {
    id: "open",
    file: words::PICK,
    hint: words::PICK_HINT,
    accept: ".html,.htm,.txt,text/html,text/plain",
    paste: words::PASTE,
    paste_label: words::PASTE_LABEL,
    now: words::READ_PASTED,
    pasted: words::PASTED_TEXT,
    most: MAX_BYTES,
};

/// What came in.
#[derive(Clone)]
struct Incoming {
    from: Source,
    application: Arc<Application>,
}

/// Where it came from.
#[derive(Clone, Copy)]
enum Source {
    File,
    /// The codes of a paper, which do not say when they were saved.
    Paper,
}

/// How far it is.
#[derive(Clone)]
enum Stage {
    Empty,
    Reading,
    Refused(FileFault),
    Read(Incoming),
    /// It is on this device as this draft; the draft that it replaced.
    Done(DraftId, Option<Arc<Envelope>>),
    /// Undone: the draft that is as before, or none where the file had come as another one.
    Undone(Option<DraftId>),
    NotKept(Incoming),
}

/// The page.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk.flush();
    let stage = RwSignal::new(Stage::Empty);
    let other_questions = RwSignal::new(false);
    let got = move |picked| {
        let next = match picked {
            Picked::Reading => Stage::Reading,
            Picked::Fault(Unread::None) => Stage::Empty,
            Picked::Fault(Unread::TooLarge) => Stage::Refused(FileFault::TooLarge),
            Picked::Fault(Unread::Unreadable) => Stage::Refused(FileFault::Foreign(Foreign::Other)),
            Picked::Text(_, text) => match file::read(&text) {
                Ok(application) => Stage::Read(Incoming { from: Source::File, application: Arc::new(application) }),
                Err(fault) => Stage::Refused(fault),
            },
        };
        other_questions.set(false);
        let found = !matches!(next, Stage::Empty | Stage::Reading);
        // The page may have been left in the meantime.
        if stage.try_set(next).is_none() && found {
            to_result();
        }
    };
    let scanned = move |content: Content| {
        let application = of_codes(app, &content);
        other_questions.set(application.envelope.draft.form != content.form());
        let incoming = Incoming { from: Source::Paper, application: Arc::new(application) };
        if stage.try_set(Stage::Read(incoming)).is_none() {
            to_result();
        }
    };
    view! {
        <h1 tabindex="-1">{lang.say(words::OPEN_FILE)}</h1>
        <p>{lang.say(words::OPEN_TEXT)}</p>
        {pick(lang, ASK, got)}
        {scan(app, lang, scanned)}
        {move || other_questions.get().then(|| view! { <p class="notice warn">{lang.say(scanning::OTHER_QUESTIONS)}</p> })}
        <section id="opened" tabindex="-1" aria-live="polite">{move || shown(app, lang, stage, stage.get())}</section>
        <p><a class="next" href=Route::Drafts.to_hash()>{lang.say(shell::DRAFTS)}</a></p>
    }.into_any()
}

/// What was read from the codes of a paper, as if it had come in a file. A device that does not have the questions it
/// was printed with goes on with those it has; [`Application::round_text`] says which.
fn of_codes(app: App, content: &Content) -> Application {
    let draft = content.draft();
    let kept = Desk::library().form(content.form()).ok().flatten();
    let (round, text) = match kept.and_then(|text| Some((Round::parse(&text).ok()?, text))) {
        Some((round, text)) => (round.with_arrangements_of(&app.round()), text),
        None => ((*app.round()).clone(), app.desk.shown_text()),
    };
    let draft = Draft { form: digest(&text), ..draft };
    Application {
        envelope: Envelope { revision: 0, saved_at: clock::now_millis().unsigned_abs(), draft },
        round,
        round_text: text,
    }
}

fn to_result() {
    clock::after(0, || {
        page::focus("#opened h2");
    });
}

fn shown(app: App, lang: Lang, stage: RwSignal<Stage>, now: Stage) -> AnyView {
    match now {
        Stage::Empty => ().into_any(),
        Stage::Reading => view! { <p class="hint">{lang.say(shell::LOADING)}</p> }.into_any(),
        Stage::Refused(fault) => refused(lang, &fault),
        Stage::Read(incoming) => read(app, lang, stage, &incoming),
        Stage::Done(id, before) => done(lang, stage, id, before),
        Stage::Undone(id) => {
            let open = id.map(|id| {
                view! { <p><a class="button" href=Route::Tasks(id).to_hash()>{lang.say(words::OPEN_IT)}</a></p> }
            });
            view! { <h2 tabindex="-1">{lang.say(words::UNDONE)}</h2> {open} }.into_any()
        }
        Stage::NotKept(incoming) => view! {
            <div class="notice danger" role="alert"><p>{lang.say(words::NOT_KEPT)}</p></div>
            {read(app, lang, stage, &incoming)}
        }
        .into_any(),
    }
}

fn refused(lang: Lang, fault: &FileFault) -> AnyView {
    let told = file::words(lang, fault);
    let details = told.details.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <div class="notice danger">
            <h2 tabindex="-1">{told.what}</h2>
            <p>{told.safe}</p>
            <p>{told.todo}</p>
            <ul class="faults">{details}</ul>
        </div>
    }
    .into_any()
}

/// Whose it is, how it differs from each draft here, and what may be done.
fn read(app: App, lang: Lang, stage: RwSignal<Stage>, incoming: &Incoming) -> AnyView {
    let Application { envelope, round, .. } = &*incoming.application;
    let name = envelope.draft.name(round).unwrap_or_else(|| lang.say(words::NAMELESS).to_owned());
    let saved = match incoming.from {
        Source::File => Some((words::SAVED_IN_FILE, moment(lang, envelope.saved_at))),
        Source::Paper => None,
    };
    let facts = [
        (words::OF_ROUND, lang.of(&round.short_name).to_owned() + " " + &round.fiscal_year.to_string()),
        (words::ANSWERS, file::compare(round, &Default::default(), &envelope.draft.answers).len().to_string()),
    ];
    let sent = envelope.draft.record.sent_on().map(|on| (sending::SENT, format::date_long(lang, on)));
    let facts = saved
        .into_iter()
        .chain(facts)
        .chain(sent)
        .map(|(term, text)| view! { <div><dt>{lang.say(term)}</dt><dd>{text}</dd></div> })
        .collect_view();
    let here = Desk::library().list().unwrap_or_default();
    let here: Vec<Envelope> = here.into_iter().filter_map(|one| one.state.ok()).collect();
    let as_new = {
        let incoming = incoming.clone();
        move |_| keep(app, stage, &incoming, None)
    };
    let beside =
        here.into_iter().map(|mine| view! { <li class="card">{against(app, lang, stage, incoming, mine)}</li> });
    let beside = beside.collect_view();
    view! {
        <h2 tabindex="-1">{name}</h2>
        <dl class="facts">{facts}</dl>
        <p><button type="button" class="button" on:click=as_new>{lang.say(words::AS_NEW)}</button></p>
        <ul class="plain stack">{beside}</ul>
    }
    .into_any()
}

/// A draft of this device beside what came in.
fn against(app: App, lang: Lang, stage: RwSignal<Stage>, incoming: &Incoming, mine: Envelope) -> AnyView {
    let Incoming { from, application } = incoming;
    let name = mine.draft.name(&app.desk.round_of(&mine.draft)).unwrap_or_else(|| lang.say(words::NAMELESS).to_owned());
    let theirs = &application.envelope.draft;
    let found = file::compare(&application.round, &mine.draft.answers, &theirs.answers);
    let same = mine.draft.id == theirs.id;
    let there = match from {
        Source::File => words::IN_FILE,
        Source::Paper => scanning::ON_PAPER,
    };
    let told = if found.is_empty() {
        view! { <p>{lang.say(words::SAME_ANSWERS)}</p> }.into_any()
    } else {
        view! {
            <details open=same>
                <summary>{lang.fill(words::DIFFERENT, &[("n", &found.len().to_string())])}</summary>
                {differences(lang, lang.say(words::HERE), lang.say(there), &found)}
            </details>
        }
        .into_any()
    };
    let heading = lang.fill(if same { words::SAME_APPLICATION } else { words::OTHER_APPLICATION }, &[("name", &name)]);
    let label = lang.fill(words::REPLACE, &[("name", &name)]);
    let sendings = (mine.draft.record.joined(&theirs.record) != mine.draft.record)
        .then(|| view! { <p>{lang.say(sending::RECORD_DIFFERS)}</p> });
    let way = if found.is_empty() && sendings.is_none() {
        ().into_any()
    } else if mine.draft.replaced_by(theirs.clone()).is_none() {
        view! { <p class="hint">{lang.say(sending::NOT_OVER_RECORD)}</p> }.into_any()
    } else {
        let incoming = incoming.clone();
        let mine = Arc::new(mine);
        let replace = move |_| keep(app, stage, &incoming, Some(mine.clone()));
        view! {
            {sendings}
            <button type="button" class="link-button danger" on:click=replace>{label}</button>
        }
        .into_any()
    };
    view! {
        <h3>{heading}</h3>
        {told}
        {way}
    }
    .into_any()
}

/// Keeps what came in: in place of a draft, whose state stays among its earlier copies, or as a new one.
fn keep(app: App, stage: RwSignal<Stage>, incoming: &Incoming, instead_of: Option<Arc<Envelope>>) {
    let kept = put(app, &incoming.application, instead_of.as_deref());
    stage.set(match kept {
        Ok(id) => Stage::Done(id, instead_of),
        Err(_) => Stage::NotKept(incoming.clone()),
    });
    to_result();
}

fn put(app: App, application: &Application, instead_of: Option<&Envelope>) -> Result<DraftId, SaveFault> {
    let library = Desk::library();
    library.keep_form(&application.round_text).map_err(SaveFault::Shelf)?;
    let draft = application.envelope.draft.clone();
    let (draft, revision) = match instead_of {
        Some(mine) => {
            library.keep_past(mine).map_err(SaveFault::Shelf)?;
            // It was offered only where it can be.
            let replaced = mine.draft.replaced_by(draft).ok_or(SaveFault::Overtaken)?;
            (replaced, mine.revision + 1)
        }
        // Another draft may have its id: the same file opened twice.
        None if matches!(library.load(&draft.id), Ok(None)) => (draft, 1),
        None => (Draft { id: DraftId::from_random(random::bits()), ..draft }, 1),
    };
    let id = draft.id.clone();
    app.desk.close(&id);
    library.save(&draft, revision, clock::now_millis().unsigned_abs(), None)?;
    Ok(id)
}

fn done(lang: Lang, stage: RwSignal<Stage>, id: DraftId, before: Option<Arc<Envelope>>) -> AnyView {
    let said = if before.is_some() { words::REPLACED } else { words::KEPT_AS_NEW };
    let failed = RwSignal::new(false);
    let noted = record_of(&id);
    let undo = {
        let id = id.clone();
        move |_| {
            let undone = match &before {
                _ if record_of(&id) != noted => Err(SaveFault::Overtaken),
                Some(before) => bring_back(before),
                None => Desk::library().delete(&id).map(drop).map_err(SaveFault::Shelf),
            };
            match undone {
                Ok(()) => {
                    stage.set(Stage::Undone(before.as_ref().map(|_| id.clone())));
                    to_result();
                }
                Err(_) => failed.set(true),
            }
        }
    };
    view! {
        <h2 tabindex="-1">{lang.say(said)}</h2>
        <p class="cluster">
            <a class="button" href=Route::Tasks(id).to_hash()>{lang.say(words::OPEN_IT)}</a>
            <button type="button" class="link-button" on:click=undo>{lang.say(words::UNDO)}</button>
        </p>
        <p class="error" role="alert">{move || failed.get().then(|| lang.say(words::UNDO_FAILED))}</p>
    }
    .into_any()
}

/// What is noted of the sending of a draft. Where another tab noted something since the file came, nothing is undone.
fn record_of(id: &DraftId) -> Option<Record> {
    let found = Desk::library().load(id).ok()??.ok()?;
    Some(found.draft.record)
}

/// The state before the file came, as the newest revision. The one it takes the place of stays among the earlier ones.
fn bring_back(before: &Envelope) -> Result<(), SaveFault> {
    let library = Desk::library();
    let revision = match library.load(&before.draft.id) {
        Ok(Some(Ok(now))) => {
            library.keep_past(&now).map_err(SaveFault::Shelf)?;
            now.revision
        }
        Ok(_) => before.revision,
        Err(_) => return Err(SaveFault::Shelf(ShelfFault::Blocked)),
    };
    library.save(&before.draft, revision + 1, clock::now_millis().unsigned_abs(), None).map(drop)
}
