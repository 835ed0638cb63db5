//! Texts in memory and, soon after, in a database that is slow, fails, forgets, or belongs to several tabs.

mod world;

use proptest::prelude::*;
use std::collections::BTreeMap;
use white_area_core::store::write_behind::{PATIENCE_MILLIS, PAUSE_MILLIS, Timer, WriteBehind};
use white_area_core::store::{Keyed, StoreFault};
use world::{Mood, QUICK, World};

#[test]
fn a_text_is_in_memory_at_once_and_in_the_database_soon() {
    let mut world = World::loaded(&[]);
    world.put(0, "a", Some("1"));
    assert_eq!(world.text(0, "a"), Some("1"));
    assert!(world.database.is_empty() && world.told().is_empty(), "nothing is told inside the call");
    world.pass(QUICK);
    assert_eq!((world.database["a"].as_str(), world.told()), ("1", vec![Ok(())]));
    world.put(0, "a", None);
    world.pass(QUICK);
    assert_eq!((world.text(0, "a"), world.database.len()), (None, 0));
}

#[test]
fn what_comes_while_it_writes_is_written_together_and_told_once() {
    let mut world = World::loaded(&[Mood::Takes(100), Mood::Takes(100)]);
    for text in ["1", "2", "3"] {
        world.put(0, "a", Some(text));
        world.put(0, "b", Some(text));
    }
    assert_eq!(world.jobs.len(), 1);
    world.pass(150);
    assert_eq!((world.database["a"].as_str(), world.told()), ("1", vec![]));
    world.pass(50);
    assert_eq!((world.database["a"].as_str(), world.database["b"].as_str()), ("3", "3"));
    assert_eq!(world.tabs[0].told, [(world.now, Ok(()))]);
}

#[test]
fn a_write_that_failed_is_tried_again_without_a_further_key() {
    let mut world = World::loaded(&[Mood::Fails("AbortError"), Mood::Fails("UnknownError")]);
    world.put(0, "a", Some("1"));
    world.pass(10_000);
    assert_eq!(world.database["a"], "1");
    assert_eq!(world.told(), [Err(StoreFault::Blocked), Err(StoreFault::Blocked), Ok(())]);
    assert_eq!(world.tabs[0].texts.first_fault(), Some("AbortError"));
}

#[test]
fn each_fault_has_its_meaning_for_the_person() {
    let check = |mood: Mood, expected: StoreFault, name: &str| {
        let mut world = World::loaded(&[mood]);
        world.put(0, "a", Some("1"));
        world.pass(PATIENCE_MILLIS);
        assert_eq!(world.told().first(), Some(&Err(expected)), "{mood:?}");
        assert_eq!(world.tabs[0].texts.first_fault(), Some(name), "{mood:?}");
    };
    check(Mood::Fails("QuotaExceededError"), StoreFault::Full, "QuotaExceededError");
    check(Mood::Fails("InvalidStateError"), StoreFault::Blocked, "InvalidStateError");
    check(Mood::Forgets, StoreFault::NotKept, "DataError");
    check(Mood::Hangs, StoreFault::Slow, "TimeoutError");
}

#[test]
fn pauses_grow_to_the_longest_and_begin_anew_when_it_works() {
    let broken = [Mood::Fails("AbortError"); 9];
    let mut world = World::loaded(&broken);
    world.put(0, "a", Some("1"));
    let mut told = 0;
    let mut pauses = Vec::new();
    for _ in 0..200_000 {
        world.pass(1);
        if world.tabs[0].told.len() > told {
            told = world.tabs[0].told.len();
            pauses.extend(world.tabs[0].timers.get(&Timer::Retry).map(|due| due - world.now));
        }
    }
    assert_eq!(pauses, [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000, 30_000]);
    assert_eq!(world.told().last(), Some(&Ok(())));
    world.moods.push_back(Mood::Fails("AbortError"));
    world.put(0, "a", Some("2"));
    world.pass(QUICK);
    assert_eq!(world.tabs[0].timers.get(&Timer::Retry), Some(&(world.now + PAUSE_MILLIS.start())));
}

#[test]
fn neither_the_next_key_nor_a_page_that_wakes_up_waits_for_the_pause() {
    let check = |act: fn(&mut World)| {
        let mut world = World::loaded(&[Mood::Fails("AbortError")]);
        world.put(0, "a", Some("1"));
        world.pass(QUICK);
        act(&mut world);
        world.pass(QUICK);
        assert_eq!(world.database["a"], "1");
        assert!(world.tabs[0].timers.is_empty(), "nothing is tried again");
    };
    check(|world| world.put(0, "b", Some("1")));
    check(|world| world.wake(0));
}

#[test]
fn a_slow_write_is_told_at_each_text_and_when_it_is_over() {
    let mut world = World::loaded(&[Mood::Takes(PATIENCE_MILLIS + 2000)]);
    world.put(0, "a", Some("1"));
    world.pass(PATIENCE_MILLIS);
    assert_eq!(world.told(), [Err(StoreFault::Slow)]);
    world.put(0, "a", Some("2"));
    assert_eq!(world.told(), [Err(StoreFault::Slow), Err(StoreFault::Slow)]);
    world.pass(2000 + QUICK);
    assert_eq!((world.told().last(), world.database["a"].as_str()), (Some(&Ok(())), "2"));
}

#[test]
fn what_another_tab_has_put_is_never_written_over() {
    let mut world = World::loaded(&[Mood::Takes(QUICK), Mood::Fails("AbortError")]);
    let other = world.visit();
    world.pass(QUICK);
    world.put(0, "a", Some("1"));
    world.pass(QUICK);
    // The first tab cannot write its text, and the other one writes a later text meanwhile.
    world.put(other, "a", Some("2"));
    assert_eq!(world.tabs[0].changed, ["a"]);
    world.pass(100_000);
    assert_eq!((world.database["a"].as_str(), world.text(0, "a")), ("2", Some("2")));
    assert!(!world.went_back && world.tabs[0].timers.is_empty());
    assert_eq!(world.told(), [Err(StoreFault::Blocked), Ok(())], "nothing of this tab waits any more");
}

#[test]
fn what_another_tab_has_put_while_this_one_writes_is_not_taken_for_a_fault() {
    for mood in [Mood::Takes(QUICK), Mood::Forgets, Mood::Fails("AbortError")] {
        let mut world = World::loaded(&[]);
        let other = world.visit();
        world.pass(QUICK);
        world.moods.push_back(mood);
        world.put(0, "a", Some("1"));
        world.put(other, "a", Some("2"));
        world.pass(100_000);
        assert_eq!((world.database["a"].as_str(), world.text(0, "a")), ("2", Some("2")), "{mood:?}");
        assert_eq!(world.told(), [Ok(())], "{mood:?}");
    }
}

#[test]
fn a_load_that_failed_is_tried_again_and_told_when_it_comes() {
    let mut world = World::with(&[Mood::Fails("UnknownError"), Mood::Fails("InvalidStateError")]);
    world.database.insert("a".to_owned(), "1".to_owned());
    world.pass(QUICK);
    assert_eq!(world.tabs[0].opened, Some(QUICK), "the app does not wait for the second try");
    assert_eq!(world.tabs[0].texts.texts(), Err(StoreFault::Blocked));
    assert_eq!(world.tabs[0].texts.put("b", Some("1")), Err(StoreFault::Blocked));
    world.pass(10_000);
    assert_eq!((world.text(0, "a"), world.tabs[0].changed.as_slice()), (Some("1"), &["a".to_owned()][..]));
    assert_eq!((world.told(), world.tabs[0].texts.first_fault()), (vec![Ok(())], Some("UnknownError")));
    world.put(0, "a", Some("2"));
    world.pass(QUICK);
    assert_eq!(world.database["a"], "2");
}

#[test]
fn a_slow_load_is_not_waited_for_and_comes_late() {
    let mut world = World::with(&[Mood::Takes(PATIENCE_MILLIS + 1000)]);
    world.database.insert("a".to_owned(), "1".to_owned());
    world.pass(PATIENCE_MILLIS);
    assert_eq!((world.tabs[0].opened, world.tabs[0].texts.is_usable()), (Some(PATIENCE_MILLIS), false));
    world.pass(1000);
    assert_eq!((world.text(0, "a"), world.told()), (Some("1"), vec![Ok(())]));
}

#[test]
fn a_load_in_time_tells_nothing() {
    let mut world = World::with(&[]);
    world.database.insert("a".to_owned(), "1".to_owned());
    world.pass(100_000);
    assert_eq!((world.tabs[0].opened, world.told(), world.text(0, "a")), (Some(QUICK), vec![], Some("1")));
    assert!(world.tabs[0].changed.is_empty() && world.tabs[0].texts.is_backed());
}

#[test]
fn what_is_heard_during_the_load_is_later_than_what_is_loaded() {
    let mut world = World::loaded(&[]);
    for (key, text) in [("a", "1"), ("b", "1")] {
        world.put(0, key, Some(text));
    }
    world.pass(100);
    world.moods.extend([Mood::Takes(50)]);
    let other = world.visit();
    world.put(0, "a", Some("2"));
    world.put(0, "b", None);
    // The load came first, and found what was there before.
    world.pass(50);
    assert_eq!((world.text(other, "a"), world.text(other, "b")), (Some("2"), None));
}

#[test]
fn memory_alone_has_no_effects() {
    let mut texts = WriteBehind::in_memory();
    assert!(texts.is_usable() && !texts.is_backed());
    assert_eq!(texts.put("a", Some("1")), Ok(vec![]));
    assert_eq!(texts.texts().map(Keyed::len), Ok(1));
    assert_eq!((texts.heard("a", None), texts.retry()), (vec![], vec![]));
    assert_eq!(texts.put("a", None), Ok(vec![]));
    assert_eq!(texts.texts().map(Keyed::len), Ok(0));
}

/// What may happen, one after the other.
#[derive(Clone, Debug)]
enum Step {
    Put(usize, usize),
    Pass(u32),
    Wake(usize),
    Mood(Mood),
}

fn step() -> impl Strategy<Value = Step> {
    let mood = prop_oneof![
        (0..9000_u32).prop_map(Mood::Takes),
        Just(Mood::Fails("AbortError")),
        Just(Mood::Fails("QuotaExceededError")),
        Just(Mood::Forgets),
    ];
    prop_oneof![
        (0..2_usize, 0..3_usize).prop_map(|(tab, key)| Step::Put(tab, key)),
        (0..6000_u32).prop_map(Step::Pass),
        (0..2_usize).prop_map(Step::Wake),
        mood.prop_map(Step::Mood),
    ]
}

proptest! {
    /// Whatever two tabs write in turn and however their database fails: it never goes back, and once it works again it
    /// has, by itself, the last text of every key, and both tabs were told so.
    #[test]
    fn nothing_is_lost_and_nothing_goes_back(steps in proptest::collection::vec(step(), 0..60)) {
        let mut world = World::loaded(&[]);
        let other = world.visit();
        world.pass(QUICK);
        let mut last = BTreeMap::new();
        for (number, step) in steps.into_iter().enumerate() {
            match step {
                Step::Put(tab, key) => {
                    let (key, text) = (format!("key {key}"), format!("{number:03}"));
                    world.put(tab, &key, Some(&text));
                    last.insert(key, text);
                }
                Step::Pass(millis) => world.pass(millis),
                Step::Wake(tab) => world.wake(tab),
                Step::Mood(mood) => world.moods.push_back(mood),
            }
        }
        world.moods.clear();
        world.pass(200_000);
        prop_assert!(!world.went_back);
        prop_assert_eq!(&world.database, &last);
        let last: Keyed<String> = last.into_iter().collect();
        for tab in [0, other] {
            prop_assert_eq!(world.tabs[tab].texts.texts(), Ok(&last));
            prop_assert_eq!(world.tabs[tab].told.last().map_or(Ok(()), |(_, what)| *what), Ok(()));
            prop_assert!(world.tabs[tab].timers.is_empty());
        }
    }
}
