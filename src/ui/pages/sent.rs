//! `#/apply/<draft>/sent`: what the applicant notes of how and when the application was sent, and what follows from it.
//! That it was received is never said here: only the office knows.

use super::sent_form::SendingForm;
use crate::browser::{clock, page};
use crate::domain::draft::DraftId;
use crate::domain::notice;
use crate::domain::round::Round;
use crate::domain::sending::{Record, Sending, Typed, Way, judge};
use crate::domain::window::{Postmark, Window};
use crate::i18n::{Lang, form, format, paper, sending as words};
use crate::paper::PaperKind;
use crate::ui::components::facts::Statement;
use crate::ui::components::moment::moment;
use crate::ui::components::pdf::PdfMaker;
use crate::ui::components::remount::Remount;
use crate::ui::components::saving::SaveStatus;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// The record after an act that can be undone, what is said of the act, and the record before it.
#[derive(Clone, PartialEq)]
struct Undo {
    after: Record,
    said: String,
    before: Record,
}

thread_local! {
    /// What was typed and what can be undone, while the page of a draft is drawn again in another language.
    static HELD: Cell<Option<(DraftId, Typed, Option<Undo>)>> = const { Cell::new(None) };
}

/// Handles that the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct RecordPage {
    pub app: App,
    pub lang: Lang,
    /// The record of the open draft.
    record: Memo<Record>,
    /// What is typed of a sending that is not noted yet.
    pub typed: RwSignal<Typed>,
    undo: RwSignal<Option<Undo>>,
}

/// The page of the open draft.
#[component]
pub fn SentPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.flush();
    let named = app.session.peek(|round, draft| (draft.id.clone(), draft.name(round)));
    named.map(|(id, name)| view! { <SendingRecord lang id name /> }.into_any())
}

#[component]
fn SendingRecord(
    /// Language of the screen.
    lang: Lang,
    /// Of the open draft.
    id: DraftId,
    /// What the application is called, if it says so yet.
    name: Option<String>,
) -> impl IntoView {
    let app = App::get();
    let (_, typed, undo) =
        HELD.take().filter(|(held, ..)| *held == id).unwrap_or_else(|| (id.clone(), Typed::default(), None));
    let record = Memo::new(move |_| app.session.with(|_, draft| draft.record.clone()).unwrap_or_default());
    let page = RecordPage { app, lang, record, typed: RwSignal::new(typed), undo: RwSignal::new(undo) };
    let kept = id.clone();
    on_cleanup(move || {
        // The route is another one already if the person leaves.
        if app.route.get_untracked() == Route::Sent(kept.clone()) {
            HELD.set(Some((kept.clone(), page.typed.get_untracked(), page.undo.get_untracked())));
        }
    });
    let links = [(Route::Submit(id.clone()), form::SUBMIT), (Route::Tasks(id.clone()), form::TASKS)];
    let links = links.map(|(route, label)| {
        view! {
            <li>
                <a href=route.to_hash()>{lang.say(label)}</a>
            </li>
        }
        .into_any()
    });
    view! {
        // The boxes of a sending that was taken back hold what was noted, and the heading takes the focus.
        <Remount key=move || record.with(|record| (record.version(), record.is_sent())) let((_, is_sent))>
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(if is_sent { words::SENT } else { words::NOTE })}</h1>
                <p class="lead">{name.clone()}</p>
            </div>
            <SaveStatus lang draft=id.clone() />
            <UndoNotice page />
            {if is_sent { view! { <Sent page /> }.into_any() } else { view! { <NotSent page /> }.into_any() }}
            <EarlierSendings page />
        </Remount>
        <ul class="links">{links.collect_view()}</ul>
    }
}

#[component]
fn NotSent(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let lang = page.lang;
    let version = page.record.with_untracked(Record::version);
    let version = (version > 1).then(|| {
        view! {
            <p>
                <strong>{page.version(version)}</strong>
            </p>
        }
        .into_any()
    });
    view! {
        {version}
        <p>{lang.say(words::NOTE_TEXT)}</p>
        <SendingForm page />
    }
}

#[component]
fn Sent(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let (app, lang) = (page.app, page.lang);
    let record = page.record.get_untracked();
    let locked = app.session.reading.get_untracked();
    let version = record.version().to_string();
    let next = (record.version().saturating_add(1)).to_string();
    app.session.round().zip(record.sending()).map(|(round, sending)| {
        let phones = format::enquiries(lang, &round);
        let said = lang.fill(words::REOPENED, &[("n", &next)]);
        let reopen = move |_| {
            page.typed.set(Typed::default());
            page.act(said.clone(), Record::reopen);
        };
        let noted = Typed::of(&sending);
        let take_back = move |_| {
            page.typed.set(noted.clone());
            page.act(lang.say(words::TAKEN_BACK).to_owned(), Record::take_back);
        };
        view! {
            <SendingVerdict page round=round.clone() sending=sending.clone() />
            <SendingFacts page round sending />
            <p>{lang.fill(words::ONLY_OFFICE_KNOWS, &[("phones", &phones)])}</p>
            <section class="screen-only">
                <h2>{lang.say(paper::RECEIPT)}</h2>
                <p>{lang.say(words::RECEIPT_HELP)}</p>
                <PdfMaker lang id="make-receipt" label=words::MAKE_RECEIPT what=PaperKind::Receipt />
            </section>
            <section>
                <h2>{lang.say(words::REOPEN_TITLE)}</h2>
                <p>{lang.fill(words::REOPEN_TEXT, &[("n", &version)])}</p>
                <p>
                    <button type="button" class="button secondary" disabled=locked on:click=reopen>
                        {lang.fill(words::REOPEN, &[("n", &next)])}
                    </button>
                </p>
            </section>
            <details>
                <summary>{lang.say(words::MISTAKE_TITLE)}</summary>
                <p>
                    <button type="button" class="link-button danger" disabled=locked on:click=take_back>
                        {lang.say(words::TAKE_BACK)}
                    </button>
                </p>
            </details>
        }
        .into_any()
    })
}

/// What was just done, with its undo; nothing where the record is not what it was left as.
#[component]
fn UndoNotice(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let (app, lang) = (page.app, page.lang);
    let answers = app.session.peek(|_, draft| Route::Tasks(draft.id.clone()).to_hash());
    let notice = move |undo: Undo| {
        let before = undo.before;
        let back = move |_| {
            page.undo.set(None);
            app.session.record(|record| record.clone_from(&before));
            to_heading();
        };
        view! {
            <div class="notice">
                <p>{undo.said}</p>
                <p class="cluster">
                    <a class="button secondary" href=answers.clone()>
                        {lang.say(words::TO_ANSWERS)}
                    </a>
                    <button type="button" class="link-button" on:click=back>
                        {lang.say(form::UNDO)}
                    </button>
                </p>
            </div>
        }
        .into_any()
    };
    let shown = move || page.undo.get().filter(|undo| page.record.with(|record| undo.after == *record)).map(&notice);
    view! { {move || shown()} }
}

impl RecordPage {
    /// Changes the record so that it can be undone until the person leaves.
    fn act(self, said: String, change: fn(&mut Record)) {
        let now = || self.app.session.peek(|_, draft| draft.record.clone()).unwrap_or_default();
        let before = now();
        self.app.session.record(change);
        self.app.announce(said.clone());
        self.undo.set(Some(Undo { after: now(), said, before }));
        to_heading();
    }

    fn version(self, n: u32) -> String {
        self.lang.fill(words::VERSION, &[("n", &n.to_string())])
    }

    fn judge(self, round: &Round, sending: &Sending) -> Option<(Window, Postmark)> {
        let rounds = self.app.rounds();
        let mut announced = notice::announced(&rounds.index);
        // A draft of a round that is not in the list any more still knows its own window.
        let listed = rounds.index.rounds.iter().any(|one| one.id == round.id);
        if !listed {
            announced.extend(notice::announced_window(round));
        }
        judge(sending.on, &announced)
    }

    /// The mark in words.
    fn verdict(self, judged: Option<(Window, Postmark)>) -> String {
        match judged {
            Some((_, stands)) => words::verdict(self.lang, stands),
            None => self.lang.say(words::NOT_ANNOUNCED).to_owned(),
        }
    }
}

/// Where the day stands to the window, why, and what to keep.
#[component]
fn SendingVerdict(
    /// The page it stands on.
    page: RecordPage,
    /// What the application was begun with.
    round: Arc<Round>,
    /// What was noted.
    sending: Sending,
) -> impl IntoView {
    let lang = page.lang;
    let judged = page.judge(&round, &sending);
    let why = match judged {
        Some((window, _)) => {
            lang.fill(words::WINDOW_WAS, &[("days", &format::from_to(lang, window.opens(), window.closes()))])
        }
        None => lang.say(words::NOT_ANNOUNCED_WHY).to_owned(),
    };
    let by_post = sending.how.way() == Way::Post;
    // The rule of the round whose window it was held against.
    let own = judged.map(|(window, _)| window) == notice::days(&round.window);
    let rule = round.window.postmark.clone().filter(|_| by_post && own);
    let rule = rule.map(|fact| {
        view! {
            <p>
                <Statement lang fact />
            </p>
        }
        .into_any()
    });
    let in_time = matches!(judged, Some((_, Postmark::OnTime)));
    let ask = (!in_time)
        .then(|| view! { <p>{lang.fill(words::ASK, &[("phones", &format::enquiries(lang, &round))])}</p> }.into_any());
    let keep = lang.say(if by_post { words::KEEP_RECEIPT } else { words::KEEP_PROOF });
    view! {
        <div class=if in_time { "notice ok" } else { "notice warn" }>
            <p>
                <strong>{page.verdict(judged)}</strong>
            </p>
            <p>{why}</p>
            {rule}
            <p>{keep}</p>
            {ask}
        </div>
    }
}

/// What was noted.
#[component]
fn SendingFacts(
    /// The page it stands on.
    page: RecordPage,
    /// What the application was begun with.
    round: Arc<Round>,
    /// What was noted.
    sending: Sending,
) -> impl IntoView {
    let lang = page.lang;
    let way = sending.how.way();
    let office = sending.office.as_ref().and_then(|id| round.office(id));
    let facts = [
        (words::RECORD, Some(page.version(sending.version))),
        (words::SENT_WAY, Some(lang.say(words::way(way)).to_owned())),
        (words::day(Some(way)), Some(format::date_weekday(lang, sending.on))),
        (words::TRACKING, sending.how.tracking().map(ToString::to_string)),
        (words::OFFICE, office.map(|office| lang.of(&office.name).to_owned())),
        (words::CHECK_CODE, sending.check_code.clone()),
        (words::NOTED_ON, Some(moment(lang, sending.noted_at))),
    ];
    let facts = facts.into_iter().filter_map(|(term, text)| Some((term, text?)));
    let facts = facts.map(|(term, text)| {
        view! {
            <div>
                <dt>{lang.say(term)}</dt>
                <dd>{text}</dd>
            </div>
        }
        .into_any()
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}

/// The sendings of the versions before; nothing where there are none.
#[component]
fn EarlierSendings(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let lang = page.lang;
    let record = page.record.get_untracked();
    let mut before = record.sendings();
    before.retain(|one| one.version != record.version());
    page.app.session.round().filter(|_| !before.is_empty()).map(|round| {
        let line = |sending: Sending| {
            let (n, date) = (sending.version.to_string(), format::date_long(lang, sending.on));
            let how = lang.say(words::way(sending.how.way()));
            let said = lang.fill(words::EARLIER_LINE, &[("n", &n), ("how", how), ("date", &date)]);
            let tracking = sending.how.tracking().map(|number| {
                view! {
                    " "
                    <span>{number.to_string()}</span>
                }
                .into_any()
            });
            let verdict = page.verdict(page.judge(&round, &sending));
            view! { <li>{said} {tracking} " " <span class="tag">{verdict}</span></li> }.into_any()
        };
        let lines = before.into_iter().map(line).collect_view();
        view! {
            <section>
                <h2>{lang.say(words::EARLIER)}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

pub(super) fn to_heading() {
    clock::after(0, || {
        page::focus("main h1");
    });
}
