//! Every screen has an address that leads back to it.

use proptest::prelude::*;
use white_area::ui::route::{Route, SectionLocation};
use white_area_core::domain::draft::DraftId;

fn at(field: Option<&str>, to_review: bool) -> Route {
    let draft = DraftId::parse("h4k9w2").expect("an id");
    Route::Section(SectionLocation { draft, section: "network".to_owned(), field: field.map(str::to_owned), to_review })
}

/// Every screen with its address.
fn screens() -> [(&'static str, Route); 24] {
    let draft = || DraftId::parse("h4k9w2").expect("an id");
    [
        ("#/", Route::Home),
        ("#/criteria", Route::Criteria),
        ("#/criteria/outcome", Route::Outcome),
        ("#/offices", Route::Offices),
        ("#/apply", Route::Apply),
        ("#/new", Route::New),
        ("#/drafts", Route::Drafts),
        ("#/blank", Route::Blank),
        ("#/share", Route::Share),
        ("#/share/poster", Route::Poster),
        ("#/about", Route::About),
        ("#/programmes", Route::Programmes),
        ("#/check", Route::Check),
        ("#/open", Route::Open),
        ("#/erase", Route::Erase),
        ("#/apply/h4k9w2", Route::Tasks(draft())),
        ("#/apply/h4k9w2/review", Route::Review(draft())),
        ("#/apply/h4k9w2/submit", Route::Submit(draft())),
        ("#/apply/h4k9w2/submit/paper", Route::Paper(draft())),
        ("#/apply/h4k9w2/sent", Route::Sent(draft())),
        ("#/apply/h4k9w2/keep", Route::Keep(draft())),
        ("#/apply/h4k9w2/keep/questions", Route::Questions(draft())),
        ("#/apply/h4k9w2/network", at(None, false)),
        ("#/apply/h4k9w2/network?field=network.name&then=review", at(Some("network.name"), true)),
    ]
}

#[test]
fn an_address_leads_back_to_its_screen() {
    for (hash, route) in screens() {
        assert_eq!(route.to_hash(), hash);
        assert_eq!(Route::parse(hash.trim_start_matches('#')), route, "{hash}");
    }
}

/// The page's script asks for a chunk before the program is there to say which: by the same table as this test.
#[test]
fn the_script_fetches_the_chunk_of_each_screen() {
    let table: Vec<(String, String)> =
        serde_json::from_str(include_str!("../../src/ui/chunks.json")).expect("pairs of a route and a chunk");
    let part_of = |hash: &str| {
        let path = hash.trim_start_matches("#/").split('?').next().unwrap_or_default();
        let here: Vec<&str> = path.split('/').collect();
        let fits = |pattern: &str| {
            pattern.split('/').enumerate().all(|(at, part)| part == "*" || part == here.get(at).copied().unwrap_or(""))
        };
        table.iter().find(|(pattern, _)| fits(pattern)).map(|(_, part)| part.as_str())
    };
    for (hash, route) in screens() {
        assert_eq!(part_of(hash), Some(route.chunk().word()), "{hash}");
    }
    assert_eq!(part_of(""), Some(Route::parse("").chunk().word()), "the bare address");
}

#[test]
fn what_leads_nowhere_says_so() {
    for hash in ["/nowhere", "/apply/UPPER", "/apply/a/b", "/apply/h4k9w2/a/b", "/criteria/x"] {
        assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
    }
    assert_eq!(Route::parse(""), Route::Home);
}

proptest! {
    #[test]
    fn no_address_panics(hash in ".{0,80}") {
        let _ = Route::parse(&hash);
    }
}
