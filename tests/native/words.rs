//! Two languages as data: nothing missing, nothing unused, the same placeholders.

use crate::walls::{files, read};
use std::collections::BTreeSet;
use white_area_core::i18n::{Lang, Msg, TABLES};

fn messages() -> impl Iterator<Item = (String, Msg)> {
    TABLES.iter().flat_map(|(table, all)| all.iter().map(move |(name, msg)| (format!("{table}::{name}"), *msg)))
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let opened = text.split('{').skip(1);
    let names = opened.filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.filter(|name| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')).collect()
}

fn is_thai(c: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&c)
}

#[test]
fn every_message_says_something_in_both_languages() {
    assert!(messages().count() > 50);
    for (name, msg) in messages() {
        assert!(!msg.th.trim().is_empty() && !msg.en.trim().is_empty(), "{name} is blank");
    }
}

#[test]
fn both_languages_have_the_same_placeholders() {
    for (name, msg) in messages() {
        assert_eq!(placeholders(msg.th), placeholders(msg.en), "{name}");
    }
}

#[test]
fn english_holds_no_thai_but_the_names_of_things() {
    // The switch to the other language is written in the other language.
    let allowed = ["shell::OTHER_LANGUAGE"];
    for (name, msg) in messages().filter(|(name, _)| !allowed.contains(&name.as_str())) {
        let outside_quotes = msg.en.split('“').map(|part| part.split_once('”').map_or(part, |(_, after)| after));
        let outside: String = outside_quotes.collect();
        assert!(!outside.contains(is_thai), "{name}: {}", msg.en);
    }
}

#[test]
fn every_message_is_used() {
    let sources: Vec<String> = files("src", "rs").chain(files("crates", "rs")).map(|path| read(&path)).collect();
    let sources = sources.join("\n");
    for (table, all) in TABLES {
        for (name, _) in *all {
            let uses = sources.match_indices(name).filter(|(at, found)| {
                let whole = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
                whole(sources[..*at].chars().next_back()) && whole(sources[at + found.len()..].chars().next())
            });
            assert!(uses.count() > 1, "{table}::{name} is declared and never used");
        }
    }
}

#[test]
fn filling_replaces_every_placeholder() {
    let msg = Msg { th: "ส่วนที่ {n} จาก {m}", en: "Part {n} of {m}" };
    assert_eq!(Lang::En.fill(msg, &[("n", "2"), ("m", "9")]), "Part 2 of 9");
    assert_eq!(Lang::Th.fill(msg, &[("n", "2"), ("m", "9")]), "ส่วนที่ 2 จาก 9");
}

#[test]
fn the_words_that_must_stand_stand() {
    // domain.md section 1.
    let shell = |wanted: &str| messages().find(|(name, _)| name == wanted).expect("a message").1;
    assert_eq!(shell("shell::NOT_OFFICIAL").th, "แบบร่างช่วยเตรียมข้อมูล ไม่ใช่แบบฟอร์มทางการของสำนักงาน ป.ป.ท.");
    assert_eq!(shell("shell::ASK_OFFICIAL").th, "ขอใบสมัครทางการจากสำนักงานก่อนส่ง ฉบับนี้ใช้เตรียมข้อมูลหรือแนบเท่านั้น");
}
