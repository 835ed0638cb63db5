//! `#/apply/<draft>/sent`: what the applicant notes of how and when the application was sent, and what follows from it.
//! That it was received is never said here: only the office knows.

use super::sent_form;
use crate::browser::{clock, page};
use crate::domain::draft::DraftId;
use crate::domain::notice;
use crate::domain::round::Round;
use crate::domain::sending::{Record, Sending, Typed, Way, judge};
use crate::domain::window::{Postmark, Window};
use crate::i18n::{Lang, form, format, paper, sending as words};
use crate::paper::{Pen, What};
use crate::ui::components::facts;
use crate::ui::components::moment::moment;
use crate::ui::components::pdf;
use crate::ui::components::saving::saving;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;
use on_cleanup;
use std::cell::Cell;

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
pub(super) struct Page {
    pub app: App,
    pub lang: Lang,
    pub typed: RwSignal<Typed>,
    undo: RwSignal<Option<Undo>>,
}

/// The page of the open draft.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk.flush();
    let Some((id, name)) = app.desk.peek(|round, draft| (draft.id.clone(), draft.name(round))) else {
        return ().into_any();
    };
    let (_, typed, undo) =
        HELD.take().filter(|(held, ..)| *held == id).unwrap_or_else(|| (id.clone(), Typed::default(), None));
    let page = Page { app, lang, typed: RwSignal::new(typed), undo: RwSignal::new(undo) };
    let kept = id.clone();
    on_cleanup(move || {
        // The route is another one already if the person leaves.
        if app.route.get_untracked() == Route::Sent(kept.clone()) {
            HELD.set(Some((kept.clone(), page.typed.get_untracked(), page.undo.get_untracked())));
        }
    });
    let links = [(Route::Submit(id.clone()), form::SUBMIT), (Route::Tasks(id.clone()), form::TASKS)];
    let body = move || {
        let record = app.desk.with(|_, draft| draft.record.clone()).unwrap_or_default();
        let (title, state) =
            if record.is_sent() { (words::SENT, sent(page, &record)) } else { (words::NOTE, not_sent(page, &record)) };
        view! {
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(title)}</h1>
                <p class="lead">{name.clone()}</p>
            </div>
            {saving(app, lang, id.clone())}
            {page.undo(&record)}
            {state}
            {page.history(&record)}
        }
    };
    let links = links.map(|(route, label)| view! { <li><a href=route.to_hash()>{lang.say(label)}</a></li> });
    view! { {body} <ul class="links">{links.collect_view()}</ul> }.into_any()
}

fn not_sent(page: Page, record: &Record) -> AnyView {
    let lang = page.lang;
    let version = (record.version() > 1).then(|| view! { <p><strong>{page.version(record.version())}</strong></p> });
    view! {
        {version}
        <p>{lang.say(words::NOTE_TEXT)}</p>
        {sent_form::form(page)}
    }
    .into_any()
}

fn sent(page: Page, record: &Record) -> AnyView {
    let (app, lang) = (page.app, page.lang);
    let Some((round, sending)) = app.desk.round().zip(record.sending()) else { return ().into_any() };
    let phones = format::enquiries(lang, &round);
    let next = (record.version().saturating_add(1)).to_string();
    let version = record.version().to_string();
    let locked = app.desk.reading.get_untracked();
    let reopen = {
        let said = lang.fill(words::REOPENED, &[("n", &next)]);
        move |_| {
            page.typed.set(Typed::default());
            page.act(said.clone(), Record::reopen);
        }
    };
    let noted = Typed::of(&sending);
    let take_back = move |_| {
        page.typed.set(noted.clone());
        page.act(lang.say(words::TAKEN_BACK).to_owned(), Record::take_back);
    };
    view! {
        {page.mark(&round, &sending)}
        {page.facts(&round, &sending)}
        <p>{lang.fill(words::ONLY_OFFICE_KNOWS, &[("phones", &phones)])}</p>
        <section class="screen-only">
            <h2>{lang.say(paper::RECEIPT)}</h2>
            <p>{lang.say(words::RECEIPT_HELP)}</p>
            {pdf::maker(app, lang, "make-receipt", lang.say(words::MAKE_RECEIPT), || What::Receipt, Pen::default)}
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
}

impl Page {
    /// Changes the record so that it can be undone until the person leaves.
    fn act(self, said: String, change: fn(&mut Record)) {
        let now = || self.app.desk.peek(|_, draft| draft.record.clone()).unwrap_or_default();
        let before = now();
        self.app.desk.record(change);
        self.app.announce(said.clone());
        self.undo.set(Some(Undo { after: now(), said, before }));
        to_heading();
    }

    /// What was just done, with its undo; nothing where the record is not what it was left as.
    fn undo(self, record: &Record) -> Option<AnyView> {
        let (app, lang) = (self.app, self.lang);
        let undo = self.undo.get().filter(|undo| undo.after == *record)?;
        let before = undo.before;
        let back = move |_| {
            self.undo.set(None);
            app.desk.record(|record| record.clone_from(&before));
            to_heading();
        };
        let answers = app.desk.peek(|_, draft| Route::Tasks(draft.id.clone()).to_hash());
        Some(
            view! {
                <div class="notice">
                    <p>{undo.said}</p>
                    <p class="cluster">
                        <a class="button secondary" href=answers>{lang.say(words::TO_ANSWERS)}</a>
                        <button type="button" class="link-button" on:click=back>{lang.say(form::UNDO)}</button>
                    </p>
                </div>
            }
            .into_any(),
        )
    }

    fn version(self, n: u32) -> String {
        self.lang.fill(words::VERSION, &[("n", &n.to_string())])
    }

    /// Where the day stands to the window, why, and what to keep.
    fn mark(self, round: &Round, sending: &Sending) -> AnyView {
        let lang = self.lang;
        let judged = self.judge(round, sending);
        let why = match judged {
            Some((window, _)) => {
                lang.fill(words::WINDOW_WAS, &[("days", &format::from_to(lang, window.opens(), window.closes()))])
            }
            None => lang.say(words::NOT_ANNOUNCED_WHY).to_owned(),
        };
        let by_post = sending.how.way() == Way::Post;
        // The rule of the round whose window it was held against.
        let own = judged.map(|(window, _)| window) == notice::days(&round.window);
        let rule = round
            .window
            .postmark
            .as_ref()
            .filter(|_| by_post && own)
            .map(|rule| view! { <p>{facts::fact(lang, rule)}</p> });
        let in_time = matches!(judged, Some((_, Postmark::OnTime)));
        let ask = (!in_time).then(|| {
            view! { <p>{lang.fill(words::ASK, &[("phones", &format::enquiries(lang, round))])}</p> }
        });
        let keep = lang.say(if by_post { words::KEEP_RECEIPT } else { words::KEEP_PROOF });
        view! {
            <div class=if in_time { "notice ok" } else { "notice warn" }>
                <p><strong>{self.verdict(judged)}</strong></p>
                <p>{why}</p>
                {rule}
                <p>{keep}</p>
                {ask}
            </div>
        }
        .into_any()
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

    fn facts(self, round: &Round, sending: &Sending) -> AnyView {
        let lang = self.lang;
        let way = sending.how.way();
        let office = sending.office.as_ref().and_then(|id| round.office(id));
        let facts = [
            (words::RECORD, Some(self.version(sending.version))),
            (words::SENT_WAY, Some(lang.say(words::way(way)).to_owned())),
            (words::day(Some(way)), Some(format::date_weekday(lang, sending.on))),
            (words::TRACKING, sending.how.tracking().map(ToString::to_string)),
            (words::OFFICE, office.map(|office| lang.of(&office.name).to_owned())),
            (words::CHECK_CODE, sending.check_code.clone()),
            (words::NOTED_ON, Some(moment(lang, sending.noted_at))),
        ];
        let row = |(term, text): (_, Option<String>)| {
            text.map(|text| view! { <div><dt>{lang.say(term)}</dt> <dd>{text}</dd></div> })
        };
        view! { <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl> }.into_any()
    }

    /// The sendings of the versions before.
    fn history(self, record: &Record) -> Option<AnyView> {
        let (lang, version) = (self.lang, record.version());
        let round = self.app.desk.round()?;
        let line = |sending: &Sending| {
            let (n, date) = (sending.version.to_string(), format::date_long(lang, sending.on));
            let how = lang.say(words::way(sending.how.way()));
            let said = lang.fill(words::EARLIER_LINE, &[("n", &n), ("how", how), ("date", &date)]);
            let tracking = sending.how.tracking().map(|number| view! { " " <span>{number.to_string()}</span> });
            view! { <li>{said} {tracking} " " <span class="tag">{self.verdict(self.judge(&round, sending))}</span></li> }
        };
        let before: Vec<Sending> = record.sendings().into_iter().filter(|one| one.version != version).collect();
        let lines = before.iter().map(line).collect_view();
        (!before.is_empty())
            .then(|| view! { <section><h2>{lang.say(words::EARLIER)}</h2> <ul>{lines}</ul></section> }.into_any())
    }
}

pub(super) fn to_heading() {
    clock::after(0, || {
        page::focus("main h1");
    });
}
