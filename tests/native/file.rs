//! The application file: what is written can be read by people and by the app, for ever.

mod corpus;
mod difference;
mod hostile;
mod page;

use crate::filling::{ROUNDS, on_many_fillings, round};
use crate::sending::twice_sent;
use crate::walls::read as text_of;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::round::Round;
use white_area_core::domain::sending::Record;
use white_area_core::file::{Application, name, read, write};
use white_area_core::i18n::Lang;
use white_area_core::store::{Envelope, digest};

/// An application with these answers to the form of a round.
fn application(round: &Round, round_text: &str, answers: Answers) -> Application {
    let draft = Draft {
        id: DraftId::parse("h4k9w2").expect("an id"),
        begun_at: 1_795_224_000_000,
        form: digest(round_text),
        answers,
        office: Some("4".to_owned()),
        suggested_office: None,
        place: Some("network".to_owned()),
        record: Record::default(),
    };
    let envelope = Envelope { revision: 3, saved_at: 1_795_224_720_000, draft };
    Application { envelope, round: round.clone(), round_text: round_text.to_owned() }
}

/// One of the small round, as small as a file gets.
fn small(answers: Answers) -> Application {
    let (name, text) = ROUNDS[1];
    application(&round(name), text, answers)
}

/// What stands between the marks of the data.
fn data(page: &str) -> &str {
    let (_, data) = page.split_once("id=\"wan-application\">").expect("the data's beginning");
    data.strip_suffix("</script>").expect("the data's end")
}

fn golden_path(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/file/v{version}.html"))
}

fn golden_application() -> Application {
    let mut golden = small(Answers::from_json(&json!({
        "group.name": "ป่า </script><b>\"ทดสอบ\"&\nบรรทัดสอง",
        "plots": [{"name": "หนึ่ง", "story": "<!--\n\\u003c"}, {}],
        "unknown": ["one", "two"],
        "who": "group",
        "work": ["plant", "fire"],
    })));
    golden.envelope.draft.record = twice_sent();
    golden
}

/// `UPDATE_FILE_GOLDEN=1` writes it anew: only for a page that looks otherwise, never for data that reads otherwise.
#[test]
fn a_file_of_every_version_still_opens() {
    let expected = golden_application();
    let mut first = expected.clone();
    first.envelope.draft.record = Record::default();
    assert_eq!(read(&text_of(&golden_path(1))), Ok(first), "from before the record of sending");
    if std::env::var_os("UPDATE_FILE_GOLDEN").is_some() {
        std::fs::write(golden_path(2), write(&expected, Lang::Th, "0.1.0")).expect("the golden file is written");
    }
    let golden = text_of(&golden_path(2));
    assert_eq!(read(&golden), Ok(expected.clone()));
    let written = write(&expected, Lang::Th, "0.1.0");
    assert_eq!(data(&written), data(&golden), "other data needs a new golden file beside this one");
}

#[test]
fn what_is_written_is_read_back_the_same() {
    on_many_fillings(|round, answers| {
        let (_, text) = ROUNDS.iter().find(|(name, _)| *name == round.id).expect("a known round");
        let application = application(round, text, answers.clone());
        let page = write(&application, Lang::En, "0.1.0");
        assert_eq!(read(&page).as_ref(), Ok(&application));
        assert_eq!(read(data(&page)).as_ref(), Ok(&application), "the data alone, as somebody pasted it");
        // Storage, file, storage.
        let stored = application.envelope.to_text();
        let opened = read(&page).expect("a sound file");
        assert_eq!(opened.envelope.to_text(), stored);
    });
}

/// Any JSON that answers can be made of: known paths and unknown ones, right shapes and wrong ones.
pub fn any_answers() -> impl Strategy<Value = Answers> {
    let path = prop_oneof![
        "[a-z_.<>&\"]{1,12}".boxed(),
        ".{1,8}".boxed(),
        Just("__proto__".to_owned()).boxed(),
        Just("group.name".to_owned()).boxed(),
        Just("plots".to_owned()).boxed(),
    ];
    let text = prop_oneof![".{0,40}".boxed(), "(</script>|<!--|\\\\u003c|[<>&'\"]){1,6}".boxed()];
    let plain = prop_oneof![
        text.clone().prop_map(Value::String),
        proptest::collection::vec(text, 0..4).prop_map(|many| json!(many)),
    ];
    let row = proptest::collection::btree_map(path.clone(), plain.clone(), 0..4).prop_map(|row| json!(row));
    let rows = proptest::collection::vec(row, 0..4).prop_map(Value::Array);
    proptest::collection::btree_map(path, prop_oneof![plain, rows], 0..8)
        .prop_map(|object| Answers::from_json(&json!(object)))
}

proptest! {
    #[test]
    fn any_answers_come_back(answers in any_answers(), revision: u64, saved_at: u64) {
        let mut application = small(answers);
        application.envelope.revision = revision;
        application.envelope.saved_at = saved_at;
        let page = write(&application, Lang::Th, "0.1.0");
        prop_assert_eq!(read(&page), Ok(application));
    }
}

#[test]
fn the_name_of_a_file_offends_no_file_system_and_no_share_sheet() {
    let mut application = golden_application();
    // 1 795 224 720 000 is 21 November 2026, 2569 of the Buddhist era.
    let id = application.round.id.clone();
    assert_eq!(name(&application.round, &application.envelope), format!("application-{id}-2569-11-21-h4k9w2.html"));
    application.round.id = "../a\\b:ป่า..".to_owned() + &"x".repeat(300);
    let odd = name(&application.round, &application.envelope);
    assert!(odd.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)), "{odd}");
    assert!(odd.matches('.').count() == 1 && odd.len() < 100, "{odd}");
}
