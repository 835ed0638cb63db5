//! Texts in memory and, soon after, in a database that is slow, fails, forgets, or belongs to several tabs: with a
//! database and a clock of our own.

use proptest::prelude::*;
use std::collections::{BTreeMap, VecDeque};
use white_area::store::write_behind::{Batch, Effect, PATIENCE_MILLIS, PAUSE_MILLIS, Timer, WriteBehind};
use white_area::store::{Keyed, ShelfFault};

/// What the database does with the next thing that is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mood {
    Takes(u32),
    Fails(&'static str),
    Forgets,
    Hangs,
}

/// What it takes when nothing is wrong.
const QUICK: u32 = 5;

/// A tab: its texts, its timers, and what its app was told at which time.
struct Tab {
    texts: WriteBehind,
    timers: BTreeMap<Timer, u32>,
    told: Vec<(u32, Result<(), ShelfFault>)>,
    changed: Vec<String>,
    opened: Option<u32>,
}

enum Job {
    Load,
    Write(Batch),
}

/// A database, the tabs that use it, and time.
#[derive(Default)]
struct World {
    now: u32,
    tabs: Vec<Tab>,
    database: BTreeMap<String, String>,
    /// Done one after the other, as transactions are.
    jobs: VecDeque<(usize, Job)>,
    /// When the first of them is done, and how it ends.
    at_work: Option<(u32, Mood)>,
    moods: VecDeque<Mood>,
    /// Whether a text was ever followed in the database by one that sorts before it.
    went_back: bool,
}

impl World {
    fn with(moods: &[Mood]) -> Self {
        let mut world = Self { moods: moods.iter().copied().collect(), ..Self::default() };
        world.visit();
        world
    }

    /// A world whose database was loaded without a fault, and what then happens to it.
    fn loaded(moods: &[Mood]) -> Self {
        let mut world = Self::with(&[]);
        world.pass(QUICK);
        world.moods.extend(moods);
        world
    }

    fn visit(&mut self) -> usize {
        let (texts, effects) = WriteBehind::of_database();
        let (timers, told, changed) = (BTreeMap::new(), Vec::new(), Vec::new());
        self.tabs.push(Tab { texts, timers, told, changed, opened: None });
        let tab = self.tabs.len() - 1;
        self.carry_out(tab, effects);
        tab
    }

    fn put(&mut self, tab: usize, key: &str, text: Option<&str>) {
        let effects = self.tabs[tab].texts.put(key, text).expect("a database that was loaded");
        self.carry_out(tab, effects);
    }

    fn wake(&mut self, tab: usize) {
        let effects = self.tabs[tab].texts.retry();
        self.carry_out(tab, effects);
    }

    fn carry_out(&mut self, tab: usize, effects: Vec<Effect>) {
        for effect in effects {
            let now = self.now;
            let this = &mut self.tabs[tab];
            match effect {
                Effect::Load => self.jobs.push_back((tab, Job::Load)),
                Effect::Write(batch) => self.jobs.push_back((tab, Job::Write(batch))),
                Effect::Start(timer, millis) => drop(this.timers.insert(timer, now + millis)),
                Effect::Stop(timer) => drop(this.timers.remove(&timer)),
                Effect::Opened => assert_eq!(this.opened.replace(now), None, "it opens once"),
                Effect::Tell(what) => this.told.push((now, what)),
                Effect::Changed(key) => this.changed.push(key),
                Effect::Post(key, text) => {
                    for other in (0..self.tabs.len()).filter(|other| *other != tab) {
                        let effects = self.tabs[other].texts.heard(&key, text.clone());
                        self.carry_out(other, effects);
                    }
                }
            }
        }
        self.begin();
    }

    fn begin(&mut self) {
        if self.at_work.is_none() && !self.jobs.is_empty() {
            let mood = self.moods.pop_front().unwrap_or(Mood::Takes(QUICK));
            let due = match mood {
                Mood::Takes(millis) => self.now + millis,
                Mood::Fails(_) | Mood::Forgets => self.now + QUICK,
                Mood::Hangs => u32::MAX,
            };
            self.at_work = Some((due, mood));
        }
    }

    fn pass(&mut self, millis: u32) {
        let end = self.now + millis;
        loop {
            let timer = |tab: usize| self.tabs[tab].timers.iter().map(move |(timer, due)| (*due, Some((tab, *timer))));
            let work = self.at_work.map(|(due, _)| (due, None));
            let next = (0..self.tabs.len()).flat_map(timer).chain(work).min_by_key(|(due, _)| *due);
            let Some((due, what)) = next.filter(|(due, _)| *due <= end) else { break };
            self.now = due;
            match what {
                Some((tab, timer)) => {
                    self.tabs[tab].timers.remove(&timer);
                    let effects = self.tabs[tab].texts.over(timer);
                    self.carry_out(tab, effects);
                }
                None => self.finish(),
            }
        }
        self.now = end;
    }

    fn finish(&mut self) {
        let (_, mood) = self.at_work.take().expect("work");
        let (tab, job) = self.jobs.pop_front().expect("a job");
        let effects = match (job, mood) {
            (Job::Load, Mood::Fails(name)) => self.tabs[tab].texts.loaded(Err(name.to_owned())),
            (Job::Load, _) => self.tabs[tab].texts.loaded(Ok(self.database.clone().into_iter().collect())),
            (Job::Write(_), Mood::Fails(name)) => self.tabs[tab].texts.written(Err(name.to_owned())),
            (Job::Write(batch), mood) => {
                if mood != Mood::Forgets {
                    self.keep(&batch);
                }
                let back = batch.keys().map(|key| (key.clone(), self.database.get(key).cloned())).collect();
                self.tabs[tab].texts.written(Ok(back))
            }
        };
        self.carry_out(tab, effects);
    }

    fn keep(&mut self, batch: &Batch) {
        for (key, text) in batch {
            let before = match text {
                Some(text) => self.database.insert(key.clone(), text.clone()),
                None => self.database.remove(key),
            };
            self.went_back |= before.as_ref() > text.as_ref();
        }
    }

    fn text(&self, tab: usize, key: &str) -> Option<&str> {
        self.tabs[tab].texts.texts().expect("a database that was loaded").get(key).map(String::as_str)
    }

    fn told(&self) -> Vec<Result<(), ShelfFault>> {
        self.tabs[0].told.iter().map(|(_, what)| *what).collect()
    }
}

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
    assert_eq!(world.told(), [Err(ShelfFault::Blocked), Err(ShelfFault::Blocked), Ok(())]);
    assert_eq!(world.tabs[0].texts.first_fault(), Some("AbortError"));
}

#[test]
fn each_fault_has_its_meaning_for_the_person() {
    let check = |mood: Mood, expected: ShelfFault, name: &str| {
        let mut world = World::loaded(&[mood]);
        world.put(0, "a", Some("1"));
        world.pass(PATIENCE_MILLIS);
        assert_eq!(world.told().first(), Some(&Err(expected)), "{mood:?}");
        assert_eq!(world.tabs[0].texts.first_fault(), Some(name), "{mood:?}");
    };
    check(Mood::Fails("QuotaExceededError"), ShelfFault::Full, "QuotaExceededError");
    check(Mood::Fails("InvalidStateError"), ShelfFault::Blocked, "InvalidStateError");
    check(Mood::Forgets, ShelfFault::NotKept, "DataError");
    check(Mood::Hangs, ShelfFault::Slow, "TimeoutError");
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
    assert_eq!(world.told(), [Err(ShelfFault::Slow)]);
    world.put(0, "a", Some("2"));
    assert_eq!(world.told(), [Err(ShelfFault::Slow), Err(ShelfFault::Slow)]);
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
    assert_eq!(world.told(), [Err(ShelfFault::Blocked), Ok(())], "nothing of this tab waits any more");
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
    assert_eq!(world.tabs[0].texts.texts(), Err(ShelfFault::Blocked));
    assert_eq!(world.tabs[0].texts.put("b", Some("1")), Err(ShelfFault::Blocked));
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
