//! `index.html` before the program is there: it says what the round says.
//!
//! `UPDATE_FIRST_PAINT=1 cargo test --test native first_paint` writes it anew after a change of the round or of words.

use crate::walls::read;
use std::path::{Path, PathBuf};
use white_area_core::domain::round::{Index, Round};
use white_area_core::i18n::first_paint::{self, CRASH_MARKS, MARKS};
use white_area_core::i18n::{Lang, format, shell};

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn index() -> String {
    read(&path("index.html"))
}

fn round(text: &str) -> Round {
    Round::parse(text).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The round that is shown when a link names none.
fn shown() -> Round {
    let list = Index::parse(&read(&path("public/rounds/index.json"))).expect("a list of rounds");
    round(&read(&path(&format!("public/rounds/{}.json", list.default))))
}

/// What stands between two marks, with what stands before and after.
fn between<'p>(page: &'p str, (begin, end): (&str, &str)) -> [&'p str; 3] {
    let (before, rest) = page.split_once(begin).unwrap_or_else(|| panic!("index.html has no {begin}"));
    let (inside, after) = rest.split_once(end).unwrap_or_else(|| panic!("index.html has no {end}"));
    [before, inside, after]
}

#[test]
fn index_html_says_what_the_round_says() {
    let (page, round) = (index(), shown());
    let wanted = [(MARKS, first_paint::html(&round)), (CRASH_MARKS, first_paint::crash(&round))];
    let mut written = page.clone();
    for (marks, html) in &wanted {
        let [before, _, after] = between(&written, *marks);
        written = format!("{before}{}\n{html}{}{after}", marks.0, marks.1);
    }
    if std::env::var_os("UPDATE_FIRST_PAINT").is_some() {
        std::fs::write(path("index.html"), written).expect("index.html is written");
        return;
    }
    assert!(page == written, "index.html is out of date: UPDATE_FIRST_PAINT=1 cargo test --test native first_paint");
}

#[test]
fn it_holds_what_somebody_without_the_program_needs() {
    let round = shown();
    let html = first_paint::html(&round);
    let mut needed = vec![
        shell::NOT_OFFICIAL.th.to_owned(),
        format::date_long(Lang::Th, round.window.opens),
        format::date_long(Lang::Th, round.window.closes),
        format::date_long(Lang::En, round.window.closes),
        "<noscript>".to_owned(),
        "WebAssembly".to_owned(),
        "href=\"blank.html\"".to_owned(),
        format::date_long(Lang::Th, round.revised_on),
        format::date_long(Lang::En, round.revised_on),
    ];
    for office in &round.offices {
        needed.push(office.address.clone());
        needed.extend(office.phones.iter().map(|phone| format::telephone(Lang::Th, phone).0));
    }
    for number in &round.enquiries {
        needed.extend(format::telephone(Lang::Th, number).1);
    }
    for one in needed {
        assert!(html.contains(&one), "{one} is missing");
    }
}

#[test]
fn it_knows_no_today() {
    let html = first_paint::html(&shown());
    for state in [format::NOT_YET, format::OPEN, format::CLOSED] {
        assert!(!html.contains(state.th) && !html.contains(state.en), "{}", state.th);
    }
}

#[test]
fn what_a_round_says_cannot_break_the_page() {
    let mut round = shown();
    round.name.th = "<script>\"&".to_owned();
    let html = first_paint::html(&round);
    assert!(html.contains("&lt;script&gt;&quot;&amp;") && !html.contains("<script"), "{html}");
}

#[test]
fn another_round_makes_another_page() {
    let other = round(&read(&path("tests/data/rounds/forest.json")));
    let html = first_paint::html(&other);
    assert!(html.contains(&other.offices[0].address) && !html.contains(&shown().offices[0].address));
    assert_eq!(html.contains(shell::NOT_OFFICIAL.th), !other.official);
}

#[test]
fn the_crash_panel_tells_both_languages_what_is_safe_and_whom_to_call() {
    let panel = first_paint::crash(&shown());
    for needed in ["lang=\"th\"", "lang=\"en\"", "tel:"] {
        assert!(panel.contains(needed), "{needed}");
    }
}

#[test]
fn the_notice_of_a_failed_start_is_there_and_hidden() {
    let html = first_paint::html(&shown());
    let notice = html.split("<div id=\"load-failed\"").nth(1).expect("the notice").split("</section>").next().unwrap();
    let (tag, inside) = notice.split_once('>').unwrap();
    assert!(tag.contains(" hidden") && tag.contains("role=\"alert\""), "{tag}");
    for message in [first_paint::FAILED, first_paint::FAILED_SAFE, first_paint::FAILED_WAYS] {
        assert!(inside.contains(message.th) && inside.contains(message.en), "{}", message.en);
    }
    assert!(inside.contains("href=\"tel:1206\""), "{inside}");
    let start = read(&path("src/browser/start.js"));
    assert!(start.contains("\"load-failed\"") && start.contains("\".opening\""), "{start}");
}
