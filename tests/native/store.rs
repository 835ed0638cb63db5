//! Drafts on a shelf: round trips, damage, a full shelf.

use crate::filling::on_many_fillings;
use proptest::prelude::*;
use serde_json::json;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use white_area::domain::answers::Answers;
use white_area::domain::draft::{Draft, DraftId};
use white_area::store::{Envelope, Library, Shelf, ShelfFault, Unreadable, digest};

/// A shelf in memory that can be made to fail.
#[derive(Default)]
struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Option<ShelfFault>>,
}

impl Memory {
    fn works(&self) -> Result<(), ShelfFault> {
        self.fault.get().map_or(Ok(()), Err)
    }
}

impl Shelf for &Memory {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault> {
        if self.fault.get() == Some(ShelfFault::Blocked) {
            return Err(ShelfFault::Blocked);
        }
        Ok(self.texts.borrow().get(key).cloned())
    }
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault> {
        if self.fault.get() == Some(ShelfFault::NotKept) {
            return Ok(());
        }
        self.works()?;
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), ShelfFault> {
        self.works()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, ShelfFault> {
        self.works()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

fn draft(id: &str, answers: Answers) -> Draft {
    Draft {
        id: DraftId::parse(id).expect("an id"),
        begun_at: 1_795_224_000_000,
        form: digest("form"),
        answers,
        office: Some("4".to_owned()),
        suggested_office: None,
        place: Some("network".to_owned()),
    }
}

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    on_many_fillings(|_, answers| {
        let shelf = Memory::default();
        let draft = draft("abcd", answers.clone());
        Library(&shelf).save(&draft, 7, 1_795_224_720_000).expect("a shelf that works");
        let read = Library(&shelf).load(&draft.id).expect("a shelf that works").expect("a draft").expect("a sound one");
        assert_eq!(read, Envelope { revision: 7, saved_at: 1_795_224_720_000, draft });
    });
}

#[test]
fn the_text_of_version_1_still_opens() {
    let text = include_str!("../data/store/v1.json").trim_end();
    let expected = Envelope {
        revision: 3,
        saved_at: 1_795_224_720_000,
        draft: draft(
            "h4k9w2",
            Answers::from_json(&json!({
                "network.name": "เครือข่าย \"ทดสอบ\"\nบรรทัดสอง",
                "achievements": [{"title": "หนึ่ง", "areas": ["prevent", "watch"]}],
            })),
        ),
    };
    assert_eq!(Envelope::parse(text), Ok(expected.clone()));
    assert_eq!(expected.to_text(), text, "a new version needs a new golden file, and a migration of this one");
}

#[test]
fn a_text_cut_short_anywhere_is_damaged_and_nothing_worse() {
    let text = Envelope { revision: 1, saved_at: 2, draft: draft("abcd", Answers::default()) }.to_text();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(Envelope::parse(&text[..end]), Err(Unreadable::Damaged), "cut at {end}");
    }
}

#[test]
fn one_altered_character_is_noticed() {
    let answers = Answers::from_json(&json!({"network.name": "ABCDEF"}));
    let text = Envelope { revision: 1, saved_at: 2, draft: draft("abcd", answers) }.to_text();
    assert!(Envelope::parse(&text).is_ok());
    assert_eq!(Envelope::parse(&text.replace("ABCDEF", "ABCDEG")), Err(Unreadable::Damaged));
}

#[test]
fn a_newer_schema_is_not_called_damaged() {
    let text = Envelope { revision: 1, saved_at: 2, draft: draft("abcd", Answers::default()) }.to_text();
    assert_eq!(Envelope::parse(&text.replace("\"schema\":1", "\"schema\":2")), Err(Unreadable::Newer));
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in ".{0,200}") {
        prop_assert_eq!(Envelope::parse(&text), Err(Unreadable::Damaged));
    }

    #[test]
    fn every_random_id_can_be_read_back(bits: u64) {
        let id = DraftId::from_random(bits);
        prop_assert_eq!(DraftId::parse(id.as_str()), Some(id));
    }
}

#[test]
fn the_list_is_newest_first_and_hides_nothing() {
    let shelf = Memory::default();
    let library = Library(&shelf);
    library.save(&draft("older", Answers::default()), 1, 100).expect("a shelf that works");
    library.save(&draft("newer", Answers::default()), 1, 200).expect("a shelf that works");
    shelf.texts.borrow_mut().insert("wan/draft/broken".to_owned(), "{".to_owned());
    shelf.texts.borrow_mut().insert("somebody-elses".to_owned(), "x".to_owned());
    let listed = library.list().expect("a shelf that works");
    let ids: Vec<_> = listed.iter().map(|one| (one.id.as_str(), one.state.is_ok())).collect();
    assert_eq!(ids, [("newer", true), ("older", true), ("broken", false)]);
}

#[test]
fn a_deleted_draft_can_be_restored() {
    let shelf = Memory::default();
    let library = Library(&shelf);
    let draft = draft("abcd", Answers::default());
    library.save(&draft, 1, 100).expect("a shelf that works");
    let text = library.delete(&draft.id).expect("a shelf that works").expect("a draft");
    assert_eq!(library.load(&draft.id), Ok(None));
    library.restore(&draft.id, &text).expect("a shelf that works");
    assert!(matches!(library.load(&draft.id), Ok(Some(Ok(_)))));
}

#[test]
fn a_shelf_that_fails_is_never_taken_for_one_that_saved() {
    let shelf = Memory::default();
    let library = Library(&shelf);
    let draft = draft("abcd", Answers::default());
    for fault in [ShelfFault::Blocked, ShelfFault::Full, ShelfFault::NotKept] {
        shelf.fault.set(Some(fault));
        assert_eq!(library.save(&draft, 1, 100), Err(fault));
    }
}

#[test]
fn the_form_of_a_draft_is_kept_once_and_guarded() {
    let shelf = Memory::default();
    let library = Library(&shelf);
    let kept = library.keep_form("a round").expect("a shelf that works");
    assert_eq!(library.keep_form("a round"), Ok(kept.clone()));
    assert_eq!(shelf.texts.borrow().len(), 1);
    assert_eq!(library.form(&kept), Ok(Some("a round".to_owned())));
    for text in shelf.texts.borrow_mut().values_mut() {
        text.push('!');
    }
    assert_eq!(library.form(&kept), Ok(None), "an altered form is not taken for the draft's");
}
