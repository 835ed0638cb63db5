//! One tab writes a draft: by Web Locks, and by a lease where there are none.

use crate::{faults, until};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use white_area::browser::storage::LocalStore;
use white_area::browser::{clock, tabs};
use white_area_core::store::KeyValueStore;

/// Claims a draft, and gives what is told of it.
fn claim(draft: &str) -> Rc<RefCell<Vec<bool>>> {
    let told = Rc::new(RefCell::new(Vec::new()));
    let tell = told.clone();
    tabs::claim(draft, move |mine| tell.borrow_mut().push(mine));
    assert!(told.borrow().is_empty(), "not inside the call");
    assert!(tabs::has_claimed(draft));
    told
}

async fn is_told(told: &RefCell<Vec<bool>>, what: &[bool]) {
    until("what is told", || *told.borrow() == what).await;
}

/// The browser frees a lock soon after it was let go.
async fn is_let_go(name: &str) {
    while !faults::is_free(name).await {
        clock::pause(10).await;
    }
}

// One after the other: a page claims one draft.
#[wasm_bindgen_test]
async fn a_draft_is_claimed_given_up_and_taken_over() {
    let told = claim("one");
    is_told(&told, &[true]).await;
    assert!(!faults::is_free("wan/writer/one").await);
    // Another tab steals it; this one waits for its turn, and gets it as soon as the other one is done.
    JsFuture::from(faults::steal("wan/writer/one")).await.expect("stolen");
    is_told(&told, &[true, false, true]).await;

    // Another draft in its place gives the first one up.
    let other = claim("other");
    is_told(&other, &[true]).await;
    assert!(!tabs::has_claimed("one"));
    is_let_go("wan/writer/one").await;
    tabs::give_up();
    assert!(!tabs::has_claimed("other"));
    is_let_go("wan/writer/other").await;
    assert_eq!((told.borrow().len(), other.borrow().len()), (3, 1), "nothing is told afterwards");

    faults::take_locks_away();
    let told = claim("one");
    is_told(&told, &[true]).await;
    assert!(LocalStore.get("wan/lease/one").expect("storage").is_some());
    tabs::give_up();
    assert_eq!(LocalStore.get("wan/lease/one"), Ok(None));

    LocalStore.put("wan/lease/one", &format!("another {}", clock::now_millis())).expect("storage");
    let told = claim("one");
    is_told(&told, &[false]).await;
    tabs::take_over();
    is_told(&told, &[false, true]).await;
    // Another tab takes it over in turn; it is noticed at the next beat.
    LocalStore.put("wan/lease/one", &format!("another {}", clock::now_millis())).expect("storage");
    is_told(&told, &[false, true, false]).await;
    tabs::give_up();
    assert!(LocalStore.get("wan/lease/one").expect("storage").is_some(), "that of another tab stays");
    LocalStore.put("wan/lease/one", &format!("another {}", clock::now_millis() - 6000)).expect("storage");
    let told = claim("one");
    is_told(&told, &[true]).await;
    tabs::give_up();
    faults::give_locks_back();
}
