//! Texts in a real IndexedDB, with faults put in its way.

use crate::faults;
use crate::until;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use white_area::browser::texts::{Ears, Texts};
use white_area_core::store::StoreFault;

/// What the app of a tab heard.
#[derive(Clone, Default)]
struct Heard {
    settled: Rc<RefCell<Vec<Result<(), StoreFault>>>>,
    changed: Rc<RefCell<Vec<String>>>,
}

impl Heard {
    fn ears(&self) -> Ears {
        let (settled, changed) = (self.settled.clone(), self.changed.clone());
        Ears {
            settled: Box::new(move |what| settled.borrow_mut().push(what)),
            changed: Box::new(move |key| changed.borrow_mut().push(key)),
        }
    }

    async fn settles(&self, what: &[Result<(), StoreFault>]) {
        until("what the app is told", || *self.settled.borrow() == what).await;
    }
}

/// A tab with the texts of this database.
async fn tab(database: &'static str) -> (Rc<Texts>, Heard) {
    let heard = Heard::default();
    (Texts::open(database, database, heard.ears()).await, heard)
}

#[wasm_bindgen_test]
async fn a_text_is_read_back_after_a_visit_and_gone_when_it_is_taken_away() {
    let (texts, heard) = tab("kept").await;
    texts.put("a", Some("หนึ่ง")).expect("a database");
    texts.put("b", Some("สอง")).expect("a database");
    assert_eq!(texts.get("a"), Ok(Some("หนึ่ง".to_owned())), "in memory at once");
    assert!(heard.settled.borrow().is_empty(), "nobody is told inside the call");
    heard.settles(&[Ok(())]).await;
    assert_eq!(texts.count().await, Some(2));

    let (later, heard) = tab("kept").await;
    assert_eq!(later.get("a"), Ok(Some("หนึ่ง".to_owned())));
    assert_eq!(later.keys(), Ok(vec!["a".to_owned(), "b".to_owned()]));
    later.put("a", None).expect("a database");
    later.put("b", None).expect("a database");
    assert_eq!(later.count().await, Some(0), "it counts when all is written");
    heard.settles(&[Ok(())]).await;
    assert_eq!(tab("kept").await.0.get("a"), Ok(None));
    assert_eq!(later.first_fault(), None);
}

#[wasm_bindgen_test]
async fn another_tab_hears_what_was_put_and_taken() {
    let (one, told) = tab("told").await;
    let (other, heard) = tab("told").await;
    one.put("a", Some("1")).expect("a database");
    until("the other tab", || other.get("a") == Ok(Some("1".to_owned()))).await;
    one.put("a", None).expect("a database");
    until("the other tab", || other.get("a") == Ok(None)).await;
    assert_eq!(*heard.changed.borrow(), ["a", "a"]);
    assert!(told.changed.borrow().is_empty() && heard.settled.borrow().is_empty(), "each hears of the other only");
}

#[wasm_bindgen_test]
async fn a_write_that_fails_twice_recovers_without_a_further_put() {
    let (texts, heard) = tab("recovers").await;
    // Each write is tried a second time at once, on a new connection.
    faults::puts_throw(4, "AbortError");
    texts.put("a", Some("1")).expect("a database");
    let blocked = Err(StoreFault::Blocked);
    heard.settles(&[blocked, blocked, Ok(())]).await;
    assert_eq!(texts.first_fault().as_deref(), Some("AbortError"));
    assert_eq!(tab("recovers").await.0.get("a"), Ok(Some("1".to_owned())));
}

#[wasm_bindgen_test]
async fn a_page_that_comes_online_tries_again_at_once() {
    let (texts, heard) = tab("online").await;
    // By itself this many failures would take two minutes.
    let failures = 8;
    faults::puts_throw(2 * failures, "UnknownError");
    texts.put("a", Some("1")).expect("a database");
    let mut told = Vec::new();
    for _ in 0..failures {
        told.push(Err(StoreFault::Blocked));
        heard.settles(&told).await;
        faults::come_online();
    }
    told.push(Ok(()));
    heard.settles(&told).await;
}

#[wasm_bindgen_test]
async fn faults_of_the_database_are_told_by_their_names() {
    let (full, heard) = tab("full").await;
    faults::puts_throw(1, "QuotaExceededError");
    full.put("a", Some("1")).expect("a database");
    heard.settles(&[Err(StoreFault::Full), Ok(())]).await;
    assert_eq!(full.first_fault().as_deref(), Some("QuotaExceededError"));

    let (forgets, heard) = tab("forgets").await;
    faults::puts_are_forgotten(1);
    forgets.put("a", Some("1")).expect("a database");
    heard.settles(&[Err(StoreFault::NotKept), Ok(())]).await;

    let (gives_up, heard) = tab("gives up").await;
    faults::puts_are_given_up(2);
    gives_up.put("a", Some("1")).expect("a database");
    heard.settles(&[Err(StoreFault::Blocked), Ok(())]).await;
    assert_eq!(gives_up.first_fault().as_deref(), Some("ConstraintError"));
}

#[wasm_bindgen_test]
async fn a_connection_that_dies_is_opened_again_unseen() {
    let (texts, heard) = tab("dies").await;
    faults::connections_die(1);
    texts.put("a", Some("1")).expect("a database");
    heard.settles(&[Ok(())]).await;
    assert_eq!(texts.first_fault(), None);
}

#[wasm_bindgen_test]
async fn a_database_that_cannot_be_opened_at_first_comes_late() {
    let (texts, heard) = tab("late").await;
    texts.put("a", Some("1")).expect("a database");
    heard.settles(&[Ok(())]).await;

    faults::opens_throw(2, "UnknownError");
    let (texts, heard) = tab("late").await;
    assert_eq!(texts.get("a"), Err(StoreFault::Blocked));
    assert_eq!(texts.put("a", Some("2")), Err(StoreFault::Blocked));
    heard.settles(&[Ok(())]).await;
    assert_eq!((texts.get("a"), heard.changed.borrow().as_slice()), (Ok(Some("1".to_owned())), &["a".to_owned()][..]));
    assert_eq!(texts.first_fault().as_deref(), Some("UnknownError"));
}

#[wasm_bindgen_test]
async fn texts_of_a_shared_device_are_in_memory_only() {
    let heard = Heard::default();
    let texts = Texts::in_memory(heard.ears());
    texts.put("a", Some("1")).expect("memory");
    assert_eq!((texts.get("a"), texts.count().await), (Ok(Some("1".to_owned())), Some(1)));
    texts.put("a", None).expect("memory");
    assert_eq!((texts.keys(), texts.first_fault()), (Ok(vec![]), None));
    assert!(heard.settled.borrow().is_empty());
}
