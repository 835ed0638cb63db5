//! What the browser keeps on the device, read and written from outside as the app itself would.

use serde_json::{Value, json};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::post::Tracking;
use white_area_core::domain::sending::{How, Record, Sending};
use white_area_core::domain::thai::Date;
use white_area_core::store::{DraftRepository, KeyValueStore, StoreFault};

use crate::harness::{Page, Visit};

/// The published round, as the site serves it.
pub const ROUND_2567: &str = include_str!("../../public/rounds/2567.json");
/// A day within the window of 2567: Friday 1 March 2024, noon in Bangkok.
pub const IN_WINDOW: &str = "2024-03-01T05:00:00Z";
/// A day of which nothing was announced.
pub const UNANNOUNCED: &str = "2026-11-21T05:00:00Z";

/// A visit at a moment, by an app that was built before it.
pub fn visit(moment: &str) -> Visit {
    Visit::new().at(moment).built_on("2023-12-01")
}

/// The local storage of an open page.
pub struct Device<'p>(pub &'p Page);

impl KeyValueStore for Device<'_> {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let text = self.0.eval("return localStorage.getItem(arguments[0])", &[json!(key)]);
        Ok(text.as_str().map(str::to_owned))
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.0.eval("localStorage.setItem(arguments[0], arguments[1])", &[json!(key), json!(text)]);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.0.eval("localStorage.removeItem(arguments[0])", &[json!(key)]);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let keys = self.0.eval("return Object.keys(localStorage)", &[]);
        Ok(keys.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}

/// The second store, which tests leave alone: what stands in the first alone is taken up by the app.
pub struct Nowhere;

impl KeyValueStore for Nowhere {
    fn get(&self, _: &str) -> Result<Option<String>, StoreFault> {
        Err(StoreFault::Blocked)
    }
    fn put(&self, _: &str, _: &str) -> Result<(), StoreFault> {
        Err(StoreFault::Blocked)
    }
    fn remove(&self, _: &str) -> Result<(), StoreFault> {
        Err(StoreFault::Blocked)
    }
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Err(StoreFault::Blocked)
    }
}

/// Puts a draft of the round 2567 with these answers on the device. The draft must not be open at that moment: the app
/// would save its own over this one.
pub fn keep(page: &Page, id: &str, answers: &Value) {
    keep_begun_with(page, id, answers, ROUND_2567);
}

/// The same, sent too early, opened again, and posted on 1 March 2024.
pub fn keep_sent(page: &Page, id: &str, answers: &Value) {
    let sending = |on, how| Sending {
        version: 1,
        on: Date::parse_iso(on).expect("a day"),
        how,
        office: Some("4".to_owned()),
        check_code: None,
        noted_at: 1_709_200_000_000,
    };
    let mut record = Record::default();
    record.note(sending("2023-12-25", How::ByHand));
    record.reopen();
    record.note(sending("2024-03-01", How::ByPost { tracking: Tracking::parse("EE123456785TH").ok() }));
    keep_with(page, id, answers, ROUND_2567, record);
}

/// The same as [`keep`], begun with another text of the round.
pub fn keep_begun_with(page: &Page, id: &str, answers: &Value, round: &str) {
    keep_with(page, id, answers, round, Record::default());
}

fn keep_with(page: &Page, id: &str, answers: &Value, round: &str, record: Record) {
    let device = Device(page);
    let library = DraftRepository::new(&device, &Nowhere);
    let form = library.keep_form(round).expect("room for the form");
    let draft = Draft {
        id: DraftId::parse(id).expect("an id of small letters and digits"),
        begun_at: 1_709_200_000_000,
        form,
        answers: Answers::from_json(answers),
        office: None,
        suggested_office: None,
        place: None,
        record,
    };
    library.save(&draft, 1, 1_709_200_000_000, None).expect("room for the draft");
}

/// The drafts on the device, newest first.
pub fn kept(page: &Page) -> Vec<Draft> {
    let listed = DraftRepository::new(&Device(page), &Nowhere).list().expect("a list");
    listed.into_iter().map(|one| one.state.expect("a sound draft").draft).collect()
}

/// Runs a script in every page before anything else of it.
pub fn before_every_page(page: &Page, script: &str) {
    page.session().cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
}

/// What the browser holds of the app, by its own word: texts in local storage and in the database, files of rounds,
/// service workers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    pub local: u64,
    pub database: u64,
    pub rounds: u64,
    pub workers: u64,
}

/// Counts without making anything that was not there.
#[track_caller]
pub fn holdings(page: &Page) -> Holdings {
    let script = "
        const made = (await indexedDB.databases()).some(one => one.name === 'wan');
        const answer = request => new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
        let database = 0;
        if (made) {
            const open = await answer(indexedDB.open('wan'));
            database = await answer(open.transaction('texts').objectStore('texts').count());
            open.close();
        }
        const rounds = await caches.has('wan-rounds') ? (await (await caches.open('wan-rounds')).keys()).length : 0;
        const workers = (await navigator.serviceWorker.getRegistrations()).length;
        return [localStorage.length, database, rounds, workers]";
    let counted = page.eval(&format!("return (async () => {{ {script} }})()"), &[]);
    let count = |at: usize| counted[at].as_u64().unwrap_or_else(|| panic!("{counted}"));
    Holdings { local: count(0), database: count(1), rounds: count(2), workers: count(3) }
}
