//! The session: what is typed is on the store, and comes back.

use leptos::prelude::{GetUntracked, Owner};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;
use white_area::browser::tabs;
use white_area::ui::session::{DraftSession, OpenFault, Saving};
use white_area::ui::state::{App, Rounds};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::round::{Index, Round};
use white_area_core::domain::sending::{How, Record, Sending};
use white_area_core::domain::thai::Date;
use white_area_core::i18n::Lang;

fn rounds() -> Rounds {
    let text = include_str!("../../public/rounds/2567.json").to_owned();
    Rounds {
        index: Index::parse(include_str!("../../public/rounds/index.json")).expect("a sound index"),
        shown: Arc::new(Round::parse(&text).expect("a sound round")),
        text,
        asked: false,
        host_date: None,
        loaded_at: 0,
        refused: None,
    }
}

/// Runs with a fresh app, as a new visit to the page. An app lives as long as its page, whose timers and tabs call it.
fn visit<R>(run: impl FnOnce(App) -> R) -> R {
    let owner = Owner::new();
    let result = owner.with(|| run(App::provide(rounds())));
    std::mem::forget(owner);
    tabs::give_up();
    result
}

#[wasm_bindgen_test]
fn what_was_typed_comes_back_at_the_next_visit() {
    let id = visit(|app| {
        let id = app.session.begin(Some("4".to_owned()));
        app.session.type_in("network.name", "เครือข่ายทดสอบ".to_owned());
        assert_eq!(app.session.saving.get_untracked(), Saving::Pending);
        app.session.flush();
        assert!(matches!(app.session.saving.get_untracked(), Saving::OneCopy(_)), "the other store was never loaded");
        id
    });
    visit(|app| {
        assert_eq!(app.session.newest().map(|draft| draft.id), Some(id.clone()));
        app.session.open(&id).expect("it is here");
        let name = app.session.peek(|_, draft| draft.answers.text("network.name").to_owned());
        assert_eq!(name.as_deref(), Some("เครือข่ายทดสอบ"));
        assert_eq!(app.session.peek(|_, draft| draft.suggested_office.clone()), Some(Some("4".to_owned())));
        DraftSession::repository().delete(&id).expect("deleted");
        app.session.close(&id);
        assert_eq!(app.session.open(&id), Err(OpenFault::NotHere));
    });
}

#[wasm_bindgen_test]
fn opening_a_draft_does_not_write_it() {
    let id = visit(|app| {
        let id = app.session.begin(None);
        app.session.flush();
        id
    });
    let before = DraftSession::repository().load(&id);
    visit(|app| {
        app.session.open(&id).expect("it is here");
        app.session.flush();
    });
    assert_eq!(DraftSession::repository().load(&id), before);
    DraftSession::repository().delete(&id).expect("deleted");
}

#[wasm_bindgen_test]
fn what_was_sent_is_changed_by_nothing_but_its_record() {
    visit(|app| {
        let id = app.session.begin(None);
        app.session.type_in("network.name", "ก".to_owned());
        let noted = Sending {
            version: 1,
            on: Date::from_days_since_epoch(20_000),
            how: How::ByHand,
            office: None,
            check_code: None,
            noted_at: 1,
        };
        app.session.record(|record| record.note(noted));
        assert!(app.session.is_locked());
        let kept = DraftSession::repository().load(&id);
        app.session.type_in("network.name", "ข".to_owned());
        app.session.edit(|draft| draft.office = Some("4".to_owned()));
        app.session.edit(|draft| draft.record.reopen());
        assert!(app.session.exchange(|draft| draft.answers = Answers::default()).is_err());
        app.session.flush();
        assert_eq!(DraftSession::repository().load(&id), kept, "nothing was written");

        app.session.record(Record::reopen);
        app.session.type_in("network.name", "ข".to_owned());
        app.session.exchange(|draft| draft.record = Record::default()).expect("it is open again");
        let now = app.session.peek(|_, draft| (draft.answers.text("network.name").to_owned(), draft.record.version()));
        assert_eq!(now, Some(("ข".to_owned(), 2)));
        DraftSession::repository().delete(&id).expect("deleted");
        app.session.close(&id);
    });
}

#[wasm_bindgen_test]
fn the_language_is_remembered() {
    visit(|app| app.set_lang(Lang::En));
    visit(|app| {
        assert_eq!(app.lang.get_untracked(), Lang::En);
        app.set_lang(Lang::Th);
    });
}
