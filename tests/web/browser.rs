//! The browser room by itself.

use wasm_bindgen_test::wasm_bindgen_test;
use white_area::browser::net::NetFault;
use white_area::browser::storage::LocalShelf;
use white_area::browser::{clock, location, net, page, random};
use white_area::store::Shelf;

#[wasm_bindgen_test]
fn local_storage_is_a_shelf() {
    let shelf = LocalShelf;
    shelf.put("test/a", "หนึ่ง").expect("room");
    assert_eq!(shelf.get("test/a"), Ok(Some("หนึ่ง".to_owned())));
    assert!(shelf.keys().expect("keys").contains(&"test/a".to_owned()));
    shelf.remove("test/a").expect("removed");
    assert_eq!(shelf.get("test/a"), Ok(None));
    shelf.remove("test/a").expect("removing what is not there is no fault");
}

#[wasm_bindgen_test]
fn a_full_shelf_says_so_and_keeps_the_old_text() {
    let shelf = LocalShelf;
    shelf.put("test/full", "old").expect("room");
    let too_much = "x".repeat(6 << 20);
    assert!(shelf.put("test/full", &too_much).is_err());
    assert_eq!(shelf.get("test/full"), Ok(Some("old".to_owned())));
    shelf.remove("test/full").expect("removed");
}

#[wasm_bindgen_test]
fn the_route_can_be_replaced_without_losing_the_page() {
    let before = location::hash();
    location::replace("#/apply/abcd");
    assert_eq!(location::hash(), "/apply/abcd");
    location::replace(&format!("#{before}"));
    assert!(location::base().starts_with("http"));
    assert_eq!(location::param("no-such-parameter"), None);
}

#[wasm_bindgen_test]
fn a_focus_that_leads_nowhere_is_said_not_thrown() {
    assert!(!page::focus_field("no.such.field"));
    // Selectors are made from what stands in an address: nothing in it may throw.
    assert!(!page::focus_field("\"] , body [x=\""));
}

#[wasm_bindgen_test]
fn time_goes_on_and_random_ids_differ() {
    assert!(clock::now_millis() > 1_700_000_000_000);
    assert_eq!(clock::time_of_day(clock::now_millis()).len(), 5);
    assert_ne!(random::bits(), random::bits());
}

#[wasm_bindgen_test]
async fn a_file_that_is_not_there_is_a_typed_fault() {
    let fault = net::text("no-such-file.json", net::Origin::Network).await.map(|_| ()).expect_err("no such file");
    assert_eq!(fault, NetFault::NotThere);
}
