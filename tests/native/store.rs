//! Drafts on a store: round trips, damage, a full store.

use crate::filling::on_many_fillings;
use crate::sending::twice_sent;
use proptest::prelude::*;
use serde_json::json;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::sending::Record;
use white_area_core::store::{
    DraftRepository, Envelope, KeyValueStore, PAST_STATES, SaveFault, StoreFault, Unreadable, digest,
};

/// A store in memory that can be made to fail.
#[derive(Default)]
struct Memory {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Option<StoreFault>>,
}

impl Memory {
    fn works(&self) -> Result<(), StoreFault> {
        self.fault.get().map_or(Ok(()), Err)
    }

    /// A store that cannot be written to can still be read, unless it is blocked.
    fn can_be_read(&self) -> Result<(), StoreFault> {
        if self.fault.get() == Some(StoreFault::Blocked) { Err(StoreFault::Blocked) } else { Ok(()) }
    }

    fn text(&self, key: &str) -> String {
        self.texts.borrow()[key].clone()
    }

    fn replace(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
}

impl KeyValueStore for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.can_be_read()?;
        Ok(self.texts.borrow().get(key).cloned())
    }
    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        if self.fault.get() == Some(StoreFault::NotKept) {
            return Ok(());
        }
        self.works()?;
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.can_be_read()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.can_be_read()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// Two empty stores.
#[derive(Default)]
struct Stores {
    quick: Memory,
    durable: Memory,
}

impl Stores {
    fn repository(&self) -> DraftRepository<'_> {
        DraftRepository::new(&self.quick, &self.durable)
    }
}

const KEY: &str = "wan/draft/abcd";

fn draft(id: &str, answers: Answers) -> Draft {
    Draft {
        id: DraftId::parse(id).expect("an id"),
        begun_at: 1_795_224_000_000,
        form: digest("form"),
        answers,
        office: Some("4".to_owned()),
        suggested_office: None,
        place: Some("network".to_owned()),
        record: Record::default(),
    }
}

#[test]
fn a_draft_comes_back_as_it_was_saved() {
    on_many_fillings(|_, answers| {
        let stores = Stores::default();
        let draft = draft("abcd", answers.clone());
        let saved = stores.repository().save(&draft, 7, 1_795_224_720_000, None).expect("stores that work");
        assert_eq!((saved.copies, saved.text), (2, stores.durable.text(KEY)));
        let read =
            stores.repository().load(&draft.id).expect("stores that work").expect("a draft").expect("a sound one");
        assert_eq!(read, Envelope { revision: 7, saved_at: 1_795_224_720_000, draft });
    });
}

#[test]
fn the_text_of_every_version_still_opens() {
    let mut expected = Envelope {
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
    let first = include_str!("../data/store/v1.json").trim_end();
    assert_eq!(Envelope::parse(first), Ok(expected.clone()), "a draft from before the record was never sent");
    assert_eq!(expected.to_text(), first.replace("\"schema\":1", "\"schema\":2"), "and goes on as one of version 2");

    expected.draft.record = twice_sent();
    let second = include_str!("../data/store/v2.json").trim_end();
    assert_eq!(Envelope::parse(second), Ok(expected.clone()));
    assert_eq!(expected.to_text(), second, "a new version needs a new golden file, and a migration of this one");
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
    assert_eq!(Envelope::parse(&text.replace("\"schema\":2", "\"schema\":3")), Err(Unreadable::Newer));
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
    let stores = Stores::default();
    let repository = stores.repository();
    repository.save(&draft("older", Answers::default()), 1, 100, None).expect("stores that work");
    repository.save(&draft("newer", Answers::default()), 1, 200, None).expect("stores that work");
    stores.quick.replace("wan/draft/broken", "{");
    stores.quick.replace("somebody-elses", "x");
    let listed = repository.list().expect("stores that work");
    let ids: Vec<_> = listed.iter().map(|one| (one.id.as_str(), one.state.is_ok())).collect();
    assert_eq!(ids, [("newer", true), ("older", true), ("broken", false)]);
}

/// What a copy of a draft may be.
#[derive(Clone, Copy, Debug)]
enum Kept {
    None,
    Revision(u64),
    Damaged,
    NewerSchema,
}

impl Kept {
    fn put_on(self, store: &Memory) {
        let text = |revision| Envelope { revision, saved_at: 1, draft: draft("abcd", Answers::default()) }.to_text();
        match self {
            Self::None => {}
            Self::Revision(revision) => store.replace(KEY, &text(revision)),
            Self::Damaged => store.replace(KEY, &text(9)[..40]),
            Self::NewerSchema => store.replace(KEY, &text(9).replace("\"schema\":2", "\"schema\":3")),
        }
    }
}

#[test]
fn of_two_copies_the_newest_valid_one_counts() {
    use Kept::{Damaged, NewerSchema, None as Nothing, Revision};
    let check = |quick: Kept, durable: Kept, expected: Option<Result<u64, Unreadable>>| {
        let stores = Stores::default();
        quick.put_on(&stores.quick);
        durable.put_on(&stores.durable);
        let id = DraftId::parse("abcd").expect("an id");
        let loaded = stores.repository().load(&id).expect("stores that work");
        assert_eq!(loaded.map(|state| state.map(|envelope| envelope.revision)), expected, "{quick:?} {durable:?}");
    };
    check(Nothing, Nothing, None);
    check(Revision(3), Nothing, Some(Ok(3)));
    check(Nothing, Revision(3), Some(Ok(3)));
    check(Revision(3), Revision(4), Some(Ok(4)));
    check(Revision(4), Revision(3), Some(Ok(4)));
    check(Damaged, Revision(3), Some(Ok(3)));
    check(Revision(3), Damaged, Some(Ok(3)));
    check(Damaged, Damaged, Some(Err(Unreadable::Damaged)));
    // Whoever goes on from the older copy would lose what the newer app saved.
    check(NewerSchema, Revision(3), Some(Err(Unreadable::Newer)));
    check(Revision(3), NewerSchema, Some(Err(Unreadable::Newer)));
    check(NewerSchema, Damaged, Some(Err(Unreadable::Newer)));
}

#[test]
fn a_damaged_copy_is_put_aside_before_it_is_written_over() {
    let stores = Stores::default();
    Kept::Revision(3).put_on(&stores.quick);
    Kept::Damaged.put_on(&stores.durable);
    let damaged = stores.durable.text(KEY);
    let draft = draft("abcd", Answers::default());
    let saved = stores.repository().save(&draft, 4, 100, None).expect("stores that work");
    assert_eq!(saved.copies, 2);
    assert_eq!(stores.repository().unreadable(&draft.id), Ok(vec![damaged]));
    assert_eq!(stores.repository().put_aside_of(), Ok(vec![draft.id.clone()]));
    // With no room to put it aside it is not written over.
    Kept::Damaged.put_on(&stores.durable);
    let other = stores.durable.text(KEY).replace('7', "8");
    stores.durable.replace(KEY, &other);
    stores.quick.fault.set(Some(StoreFault::Full));
    stores.durable.fault.set(Some(StoreFault::Full));
    let refused = stores.repository().save(&draft, 5, 100, Some(&saved.text));
    assert_eq!(refused, Err(SaveFault::KeyValueStore(StoreFault::Full)));
    assert_eq!(stores.durable.text(KEY), other);
}

#[test]
fn nobody_writes_over_a_revision_he_does_not_follow() {
    let check = |there: Kept, expected: Result<usize, SaveFault>| {
        let stores = Stores::default();
        there.put_on(&stores.durable);
        let before = stores.durable.get(KEY);
        let saved = stores.repository().save(&draft("abcd", Answers::default()), 5, 100, None);
        assert_eq!(saved.map(|saved| saved.copies), expected, "{there:?}");
        if expected.is_err() {
            assert_eq!(stores.durable.get(KEY), before, "{there:?}");
        }
    };
    check(Kept::None, Ok(2));
    check(Kept::Revision(4), Ok(2));
    check(Kept::Revision(5), Err(SaveFault::Conflict));
    check(Kept::Revision(6), Err(SaveFault::Conflict));
    check(Kept::NewerSchema, Err(SaveFault::Conflict));
}

#[test]
fn a_store_that_fails_is_never_taken_for_one_that_saved() {
    let faults = [None, Some(StoreFault::Blocked), Some(StoreFault::Full), Some(StoreFault::NotKept)];
    for quick in faults {
        for durable in faults {
            let stores = Stores::default();
            stores.quick.fault.set(quick);
            stores.durable.fault.set(durable);
            let saved = stores.repository().save(&draft("abcd", Answers::default()), 1, 100, None);
            match (quick, durable) {
                (Some(_), Some(_)) => {
                    assert!(matches!(saved, Err(SaveFault::KeyValueStore(_))), "{quick:?} {durable:?}")
                }
                _ => {
                    let copies = [quick, durable].iter().filter(|fault| fault.is_none()).count();
                    assert_eq!(saved.map(|saved| saved.copies), Ok(copies), "{quick:?} {durable:?}");
                    let id = DraftId::parse("abcd").expect("an id");
                    assert!(matches!(stores.repository().load(&id), Ok(Some(Ok(_)))), "{quick:?} {durable:?}");
                }
            }
        }
    }
}

#[test]
fn a_deleted_draft_can_be_brought_back_whole() {
    let stores = Stores::default();
    let repository = stores.repository();
    let form = repository.keep_form("a round").expect("stores that work");
    let mine = Draft { form, ..draft("abcd", Answers::default()) };
    // The id of the other begins with the id of this one.
    let other = draft("abcde", Answers::default());
    repository.keep_snapshot(&Envelope { revision: 1, saved_at: 50, draft: mine.clone() }).expect("stores that work");
    for draft in [&mine, &other] {
        repository.save(draft, 2, 100, None).expect("stores that work");
    }
    let before = (stores.quick.texts.borrow().clone(), stores.durable.texts.borrow().clone());
    let taken = repository.delete(&mine.id).expect("stores that work");
    assert_eq!(repository.load(&mine.id), Ok(None));
    let left: Vec<String> = stores.durable.texts.borrow().keys().cloned().collect();
    assert_eq!(left, ["wan/draft/abcde"], "the form that nobody needs is gone with its draft");
    repository.put_back(&taken).expect("stores that work");
    assert_eq!(stores.durable.texts.borrow().clone(), before.1);
    assert!(matches!(repository.load(&mine.id), Ok(Some(Ok(_)))));
    assert_eq!(repository.past(&mine.id).map(|past| past.len()), Ok(1));
}

#[test]
fn the_last_ten_states_are_kept_newest_first() {
    let stores = Stores::default();
    let repository = stores.repository();
    let draft = draft("abcd", Answers::default());
    for revision in 1..=25 {
        let state = Envelope { revision, saved_at: revision, draft: draft.clone() };
        repository.keep_snapshot(&state).expect("stores that work");
    }
    let revisions = |repository: &DraftRepository<'_>| -> Vec<u64> {
        repository.past(&draft.id).expect("stores that work").iter().map(|state| state.revision).collect()
    };
    assert_eq!(revisions(&repository), (16..=25).rev().collect::<Vec<_>>());
    // The same revision of another tab does not take the place of ours.
    let answers = Answers::from_json(&json!({"network.name": "อีกแท็บ"}));
    let other = Envelope { revision: 25, saved_at: 26, draft: Draft { answers, ..draft.clone() } };
    repository.keep_snapshot(&other).expect("stores that work");
    assert_eq!(revisions(&repository)[..2], [25, 25]);
    assert_eq!(revisions(&repository).len(), PAST_STATES);
    // A store that cannot keep them does not stop the other.
    stores.durable.fault.set(Some(StoreFault::Full));
    repository.keep_snapshot(&Envelope { revision: 30, saved_at: 30, draft: draft.clone() }).expect("the quick store");
    assert_eq!(revisions(&repository)[0], 30);
}

#[test]
fn erasing_leaves_nothing_of_ours_and_all_of_others() {
    let stores = Stores::default();
    let repository = stores.repository();
    let draft = draft("abcd", Answers::default());
    repository.keep_form("a round").expect("stores that work");
    repository.save(&draft, 1, 100, None).expect("stores that work");
    repository.keep_snapshot(&Envelope { revision: 1, saved_at: 1, draft }).expect("stores that work");
    repository.keep_note("wan/lang", "en").expect("stores that work");
    stores.quick.replace("somebody-elses", "x");
    let taken = repository.erase().expect("stores that work");
    assert_eq!(taken.iter().count(), 4);
    assert_eq!(stores.quick.keys(), Ok(vec!["somebody-elses".to_owned()]));
    assert_eq!(stores.durable.keys(), Ok(vec![]));
    repository.put_back(&taken).expect("stores that work");
    assert_eq!(repository.list().map(|listed| listed.len()), Ok(1));
    assert_eq!(repository.note("wan/lang").as_deref(), Some("en"));
}

#[test]
fn the_form_of_a_draft_is_kept_once_and_guarded() {
    let stores = Stores::default();
    let repository = stores.repository();
    let kept = repository.keep_form("a round").expect("stores that work");
    assert_eq!(repository.keep_form("a round"), Ok(kept.clone()));
    assert_eq!(stores.quick.texts.borrow().len(), 1);
    assert_eq!(repository.form(&kept), Ok(Some("a round".to_owned())));
    for text in stores.quick.texts.borrow_mut().values_mut() {
        text.push('!');
    }
    assert_eq!(repository.form(&kept), Ok(Some("a round".to_owned())), "the other copy is whole");
    for text in stores.durable.texts.borrow_mut().values_mut() {
        text.push('!');
    }
    assert_eq!(repository.form(&kept), Ok(None), "an altered form is not taken for the draft's");
}
