//! The browser room by itself.

use crate::faults;
use wasm_bindgen_test::wasm_bindgen_test;
use white_area::browser::net::{NetFault, Origin};
use white_area::browser::pdf_worker::{self, MakeFault};
use white_area::browser::storage::LocalStore;
use white_area::browser::{camera, clock, files, location, net, page, random};
use white_area_core::store::KeyValueStore;

#[wasm_bindgen_test]
fn local_storage_is_a_store() {
    let store = LocalStore;
    store.put("test/a", "หนึ่ง").expect("room");
    assert_eq!(store.get("test/a"), Ok(Some("หนึ่ง".to_owned())));
    assert!(store.keys().expect("keys").contains(&"test/a".to_owned()));
    store.remove("test/a").expect("removed");
    assert_eq!(store.get("test/a"), Ok(None));
    store.remove("test/a").expect("removing what is not there is no fault");
}

#[wasm_bindgen_test]
fn a_full_store_says_so_and_keeps_the_old_text() {
    let store = LocalStore;
    store.put("test/full", "old").expect("room");
    let too_much = "x".repeat(6 << 20);
    assert!(store.put("test/full", &too_much).is_err());
    assert_eq!(store.get("test/full"), Ok(Some("old".to_owned())));
    store.remove("test/full").expect("removed");
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
    let fault = net::text("no-such-file.json", Origin::Network).await.map(|_| ()).expect_err("no such file");
    assert_eq!(fault, NetFault::NotThere);
}

#[wasm_bindgen_test]
async fn the_last_good_text_of_a_file_is_kept_until_it_is_forgotten() {
    let last_good = async || net::text("a.json", Origin::LastGood).await.map(|found| (found.text, found.date));
    assert_eq!(last_good().await, Err(NetFault::NotThere));
    net::keep_good("a.json", "หนึ่ง");
    let mut kept = last_good().await;
    while kept.is_err() {
        clock::pause(10).await;
        kept = last_good().await;
    }
    assert_eq!(kept, Ok(("หนึ่ง".to_owned(), None)));
    let instead = net::text("a.json", Origin::Network).await.map(|found| found.text);
    assert_eq!(instead, Ok("หนึ่ง".to_owned()), "in place of what the host does not have");
    assert!(!net::forget_good().await);
    assert_eq!(last_good().await, Err(NetFault::NotThere));
}

#[wasm_bindgen_test]
async fn work_is_waited_for_so_long_and_no_longer() {
    assert_eq!(clock::within(5000, std::pin::pin!(async { 1 })).await, Some(1));
    assert_eq!(clock::within(10, std::pin::pin!(std::future::pending::<()>())).await, None);
}

#[wasm_bindgen_test]
async fn a_picture_is_read_in_shades_of_grey() {
    // More rows than are looked at together.
    let picture = camera::picture(&faults::picture(30, 150, 20).await).await.expect("a picture");
    assert_eq!((picture.width, picture.height), (30, 150));
    let expected: Vec<u8> = (0..30 * 150).map(|pixel| if pixel % 30 < 20 { 0 } else { 255 }).collect();
    assert_eq!(picture.luma.to_vec(), expected);
    // Larger than is needed: it comes smaller.
    let picture = camera::picture(&faults::picture(8192, 100, 4096).await).await.expect("a picture");
    assert_eq!((picture.width, picture.height, picture.luma.length()), (4096, 50, 4096 * 50));
    let text = web_sys::File::new_with_str_sequence(&js_sys::Array::of1(&"no picture".into()), "a.png");
    assert!(camera::picture(&text.expect("a file")).await.is_none());
    assert!(camera::frame("no-such-element").is_none());
}

#[wasm_bindgen_test]
fn a_desktop_takes_files_away_as_downloads() {
    let ways = files::ways(files::Kind::Pdf);
    assert!(ways.download && !ways.share, "{ways:?}");
}

#[wasm_bindgen_test]
async fn a_worker_that_does_not_come_is_a_typed_fault() {
    // No build has put its address in here.
    let made = pdf_worker::make("{}", |_| ()).await.map(|answer| answer.text);
    assert_eq!(made, Err(MakeFault::Gone));
}
