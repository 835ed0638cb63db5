//! The scripts of the page know which chunk a route needs before the program does, from a table of their own.

use white_area::domain::draft::DraftId;
use white_area::ui::route::{At, Chunk, Route};

/// As `src/browser/chunks.js` reads it: the first pattern that the route begins with.
fn part_ahead(hash: &str) -> Option<String> {
    let table: Vec<(String, String)> = serde_json::from_str(include_str!("../../src/ui/chunks.json")).expect("a table");
    let (path, _) = hash.split_once('?').unwrap_or((hash, ""));
    let here: Vec<&str> = path.split('/').skip(1).collect();
    let leads_here = |pattern: &str| {
        pattern
            .split('/')
            .enumerate()
            .all(|(at, step)| step == "*" || here.get(at).copied().unwrap_or_default() == step)
    };
    table.into_iter().find(|(pattern, _)| leads_here(pattern)).map(|(_, part)| part)
}

#[test]
fn the_scripts_fetch_the_chunk_that_the_program_will_ask_for() {
    let draft = || DraftId::parse("h4k9w2").expect("an id");
    let section = At { draft: draft(), section: "network".into(), field: Some("network.name".into()), to_review: true };
    for route in [
        Route::Home,
        Route::Criteria,
        Route::Outcome,
        Route::Offices,
        Route::Apply,
        Route::New,
        Route::Drafts,
        Route::Tasks(draft()),
        Route::Section(section),
        Route::Review(draft()),
        Route::Submit(draft()),
        Route::Paper(draft()),
        Route::Sent(draft()),
        Route::Keep(draft()),
        Route::Questions(draft()),
        Route::Open,
        Route::Erase,
        Route::Blank,
        Route::Share,
        Route::Poster,
        Route::About,
        Route::Programmes,
        Route::Check,
    ] {
        // The names of the split points in src/ui/chunks.rs.
        let expected = match route.chunk() {
            Chunk::Start => "start",
            Chunk::Form => "form",
            Chunk::More => "more",
        };
        let hash = route.to_hash();
        assert_eq!(part_ahead(&hash).as_deref(), Some(expected), "{hash}");
    }
    assert_eq!(part_ahead("").as_deref(), Some("start"));
}
