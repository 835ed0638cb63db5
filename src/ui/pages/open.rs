//! `#/open`: the file of an application, or a paper of it, comes in. What would change is shown before anything does.

use super::open_kept::KeptApplication;
use crate::browser::files::FileFault as Unread;
use crate::browser::{clock, page, random};
use crate::code::Content;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::round::Round;
use crate::file::{self, Application, FileFault, Foreign, MAX_BYTES};
use crate::i18n::{Lang, device as words, format, scan as scanning, sending, shell};
use crate::store::{Envelope, SaveFault, digest};
use crate::ui::components::differences::Differences;
use crate::ui::components::moment::moment;
use crate::ui::components::pick::{FilePicker, Picked};
use crate::ui::components::scan::CodeScanner;
use crate::ui::components::show_if::ShowIf;
use crate::ui::route::Route;
use crate::ui::session::DraftSession;
use crate::ui::state::App;
use leptos::either::EitherOf7;
use leptos::prelude::*;
use std::sync::Arc;

/// What came in.
#[derive(Clone)]
pub struct Incoming {
    from: Source,
    application: Arc<Application>,
}

/// Where it came from.
#[derive(Clone, Copy)]
pub enum Source {
    File,
    /// The codes of a paper, which do not say when they were saved.
    Paper,
}

/// How far it is.
#[derive(Clone)]
pub enum OpenStage {
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
#[component]
pub fn OpenPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.flush();
    let stage = RwSignal::new(OpenStage::Empty);
    let other_questions = RwSignal::new(false);
    let picked = move |picked: Picked| {
        let next = match picked {
            Picked::Reading => OpenStage::Reading,
            Picked::Fault(Unread::None) => OpenStage::Empty,
            Picked::Fault(Unread::TooLarge) => OpenStage::Refused(FileFault::TooLarge),
            Picked::Fault(Unread::Unreadable) => OpenStage::Refused(FileFault::Foreign(Foreign::Other)),
            Picked::Text(_, text) => match file::read(&text) {
                Ok(application) => OpenStage::Read(Incoming { from: Source::File, application: Arc::new(application) }),
                Err(fault) => OpenStage::Refused(fault),
            },
        };
        other_questions.set(false);
        let found = !matches!(next, OpenStage::Empty | OpenStage::Reading);
        stage.set(next);
        if found {
            to_result();
        }
    };
    let scanned = move |content: Content| {
        let application = of_codes(app, &content);
        other_questions.set(application.envelope.draft.form != content.form());
        let incoming = Incoming { from: Source::Paper, application: Arc::new(application) };
        stage.set(OpenStage::Read(incoming));
        to_result();
    };
    // A branch for each stage, so that a heading that takes the focus is another element than the one before.
    let result = move || match stage.get() {
        OpenStage::Empty => EitherOf7::A(().into_any()),
        OpenStage::Reading => EitherOf7::B(view! { <p class="hint">{lang.say(shell::LOADING)}</p> }.into_any()),
        OpenStage::Refused(fault) => EitherOf7::C(view! { <RefusedFile lang fault /> }.into_any()),
        OpenStage::Read(incoming) => EitherOf7::D(view! { <ReadApplication lang stage incoming /> }.into_any()),
        OpenStage::Done(id, before) => EitherOf7::E(view! { <KeptApplication lang stage id before /> }.into_any()),
        OpenStage::Undone(id) => EitherOf7::F(
            view! {
                <h2 tabindex="-1">{lang.say(words::UNDONE)}</h2>
                {id
                    .map(|id| {
                        view! {
                            <p>
                                <a class="button" href=Route::Tasks(id).to_hash()>
                                    {lang.say(words::OPEN_IT)}
                                </a>
                            </p>
                        }
                            .into_any()
                    })}
            }
            .into_any(),
        ),
        OpenStage::NotKept(incoming) => EitherOf7::G(
            view! {
                <div class="notice danger" role="alert">
                    <p>{lang.say(words::NOT_KEPT)}</p>
                </div>
                <ReadApplication lang stage incoming />
            }
            .into_any(),
        ),
    };
    view! {
        <h1 tabindex="-1">{lang.say(words::OPEN_FILE)}</h1>
        <p>{lang.say(words::OPEN_TEXT)}</p>
        <FilePicker
            lang
            id="open"
            file=words::PICK
            hint=words::PICK_HINT
            accept=".html,.htm,.txt,text/html,text/plain"
            paste=words::PASTE
            paste_label=words::PASTE_LABEL
            paste_button=words::READ_PASTED
            pasted=words::PASTED_TEXT
            most=MAX_BYTES
            on_pick=picked
        />
        <CodeScanner lang on_read=scanned />
        <ShowIf when=move || other_questions.get()>
            <p class="notice warn">{lang.say(scanning::OTHER_QUESTIONS)}</p>
        </ShowIf>
        <section id="opened" tabindex="-1" aria-live="polite">
            {move || result().into_any()}
        </section>
        <p>
            <a class="next" href=Route::Drafts.to_hash()>
                {lang.say(shell::DRAFTS)}
            </a>
        </p>
    }
}

/// What was read from the codes of a paper, as if it had come in a file. A device that does not have the questions it
/// was printed with goes on with those it has; [`Application::round_text`] says which.
fn of_codes(app: App, content: &Content) -> Application {
    let draft = content.draft();
    let kept = DraftSession::repository().form(content.form()).ok().flatten();
    let (round, text) = match kept.and_then(|text| Some((Round::parse(&text).ok()?, text))) {
        Some((round, text)) => (round.with_arrangements_of(&app.round()), text),
        None => ((*app.round()).clone(), app.session.shown_text()),
    };
    let draft = Draft { form: digest(&text), ..draft };
    Application {
        envelope: Envelope { revision: 0, saved_at: clock::now_millis().unsigned_abs(), draft },
        round,
        round_text: text,
    }
}

pub fn to_result() {
    clock::after(0, || {
        page::focus("#opened h2");
    });
}

/// A file that is none of ours: what it is, that nothing was changed, and what to do.
#[component]
fn RefusedFile(
    /// Language of the screen.
    lang: Lang,
    /// What is wrong with it.
    fault: FileFault,
) -> impl IntoView {
    let told = file::words(lang, &fault);
    let details = told.details.into_iter().map(|line| view! { <li>{line}</li> }.into_any());
    view! {
        <div class="notice danger">
            <h2 tabindex="-1">{told.what}</h2>
            <p>{told.safe}</p>
            <p>{told.todo}</p>
            <ul class="faults">{details.collect_view()}</ul>
        </div>
    }
}

/// Whose it is, how it differs from each draft here, and what may be done.
#[component]
fn ReadApplication(
    /// Language of the screen.
    lang: Lang,
    /// Where it is set that it was kept, or could not be.
    stage: RwSignal<OpenStage>,
    /// What came in.
    incoming: Incoming,
) -> impl IntoView {
    let app = App::get();
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
    let facts = saved.into_iter().chain(facts).chain(sent);
    let facts = facts.map(|(term, text)| {
        view! {
            <div>
                <dt>{lang.say(term)}</dt>
                <dd>{text}</dd>
            </div>
        }
        .into_any()
    });
    let facts = facts.collect_view();
    let here = DraftSession::repository().list().unwrap_or_default();
    let beside = here.into_iter().filter_map(|one| one.state.ok()).map(|mine| {
        view! {
            <li class="card">
                <BesideDraft lang stage incoming=incoming.clone() mine />
            </li>
        }
        .into_any()
    });
    let beside = beside.collect_view();
    let as_new = move |_| keep(app, stage, &incoming, None);
    view! {
        <h2 tabindex="-1">{name}</h2>
        <dl class="facts">{facts}</dl>
        <p>
            <button type="button" class="button" on:click=as_new>
                {lang.say(words::AS_NEW)}
            </button>
        </p>
        <ul class="plain stack">{beside}</ul>
    }
}

/// A draft of this device beside what came in.
#[component]
fn BesideDraft(
    /// Language of the screen.
    lang: Lang,
    /// Where it is set that the draft was replaced, or could not be.
    stage: RwSignal<OpenStage>,
    /// What came in.
    incoming: Incoming,
    /// The draft as it is kept on this device.
    mine: Envelope,
) -> impl IntoView {
    let app = App::get();
    let Incoming { from, application } = &incoming;
    let name =
        mine.draft.name(&app.session.round_of(&mine.draft)).unwrap_or_else(|| lang.say(words::NAMELESS).to_owned());
    let theirs = &application.envelope.draft;
    let found = file::compare(&application.round, &mine.draft.answers, &theirs.answers);
    let same = mine.draft.id == theirs.id;
    let there = match from {
        Source::File => words::IN_FILE,
        Source::Paper => scanning::ON_PAPER,
    };
    let heading = lang.fill(if same { words::SAME_APPLICATION } else { words::OTHER_APPLICATION }, &[("name", &name)]);
    let label = lang.fill(words::REPLACE, &[("name", &name)]);
    let sendings = (mine.draft.record.joined(&theirs.record) != mine.draft.record)
        .then(|| view! { <p>{lang.say(sending::RECORD_DIFFERS)}</p> }.into_any());
    let same_answers = found.is_empty();
    let told = if same_answers {
        view! { <p>{lang.say(words::SAME_ANSWERS)}</p> }.into_any()
    } else {
        let n = found.len().to_string();
        view! {
            <details open=same>
                <summary>{lang.fill(words::DIFFERENT, &[("n", &n)])}</summary>
                <Differences lang before=words::HERE after=there found />
            </details>
        }
        .into_any()
    };
    let way = if same_answers && sendings.is_none() {
        ().into_any()
    } else if mine.draft.replaced_by(theirs.clone()).is_none() {
        view! { <p class="hint">{lang.say(sending::NOT_OVER_RECORD)}</p> }.into_any()
    } else {
        let mine = Arc::new(mine);
        let replace = move |_| keep(app, stage, &incoming, Some(mine.clone()));
        view! {
            {sendings}
            <button type="button" class="link-button danger" on:click=replace>
                {label}
            </button>
        }
        .into_any()
    };
    view! {
        <h3>{heading}</h3>
        {told}
        {way}
    }
}

/// Keeps what came in: in place of a draft, whose state stays among its earlier copies, or as a new one.
fn keep(app: App, stage: RwSignal<OpenStage>, incoming: &Incoming, instead_of: Option<Arc<Envelope>>) {
    let kept = put(app, &incoming.application, instead_of.as_deref());
    stage.set(match kept {
        Ok(id) => OpenStage::Done(id, instead_of),
        Err(_) => OpenStage::NotKept(incoming.clone()),
    });
    to_result();
}

fn put(app: App, application: &Application, instead_of: Option<&Envelope>) -> Result<DraftId, SaveFault> {
    let repository = DraftSession::repository();
    repository.keep_form(&application.round_text).map_err(SaveFault::KeyValueStore)?;
    let draft = application.envelope.draft.clone();
    let (draft, revision) = match instead_of {
        Some(mine) => {
            repository.keep_snapshot(mine).map_err(SaveFault::KeyValueStore)?;
            // It was offered only where it can be.
            let replaced = mine.draft.replaced_by(draft).ok_or(SaveFault::Conflict)?;
            (replaced, mine.revision + 1)
        }
        // Another draft may have its id: the same file opened twice.
        None if matches!(repository.load(&draft.id), Ok(None)) => (draft, 1),
        None => (Draft { id: DraftId::from_random(random::bits()), ..draft }, 1),
    };
    let id = draft.id.clone();
    app.session.close(&id);
    repository.save(&draft, revision, clock::now_millis().unsigned_abs(), None)?;
    Ok(id)
}
