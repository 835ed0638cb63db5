//! Links that staff hand out.

use white_area::ui::link::Link;
use white_area::ui::route::Route;
use white_area_core::i18n::Lang;

#[track_caller]
fn check(round: Option<&str>, office: Option<&str>, lang: Lang, route: &Route, expected: &str) {
    let link = Link { round: round.map(str::to_owned), office: office.map(str::to_owned), lang };
    assert_eq!(link.to("https://host.example/app/", route), format!("https://host.example/app/{expected}"));
}

#[test]
fn a_link_carries_what_was_chosen_and_no_more() {
    check(None, None, Lang::Th, &Route::Home, "#/");
    check(Some("2567"), None, Lang::Th, &Route::Criteria, "?round=2567#/criteria");
    check(Some("2567"), Some("4"), Lang::En, &Route::Home, "?round=2567&office=4&lang=en#/");
    check(None, Some("central"), Lang::Th, &Route::Apply, "?office=central#/apply");
    check(None, None, Lang::En, &Route::Offices, "?lang=en#/offices");
}
