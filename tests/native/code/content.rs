//! What belongs to the content of an application, and what does not.

use super::{content, draft, with_story};
use crate::filling::{on_many_fillings, round};
use sha2::{Digest, Sha256};
use white_area_core::code::Content;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::DraftId;

#[test]
fn only_what_applies_is_in_it() {
    let round = round("forest");
    let mut answers = with_story("ป่า");
    let before = content(&round, answers.clone());
    // Asked of groups alone, of rows of another kind, and of nobody.
    answers.set("group.registered", "yes");
    answers.set("plots.0.kind_other", "ไร่");
    answers.set("nothing.like.it", "x");
    let after = content(&round, answers.clone());
    assert_eq!(after, before);
    assert_eq!(after.check_code(), before.check_code());
    assert_eq!(after.draft().answers, with_story("ป่า"));
    // They count as soon as they apply.
    answers.set("plots.0.kind", "other");
    assert_eq!(content(&round, answers).draft().answers.text("plots.0.kind_other"), "ไร่");
}

#[test]
fn the_check_code_changes_with_the_content_and_with_nothing_else() {
    let round = round("forest");
    let base = draft(&round, with_story("ป่า"));
    let code = Content::of(&round, &base).check_code();
    let same = |change: &dyn Fn(&mut white_area_core::domain::draft::Draft)| {
        let mut changed = base.clone();
        change(&mut changed);
        Content::of(&round, &changed).check_code() == code
    };
    assert!(same(&|draft| draft.id = DraftId::parse("other").expect("an id")));
    assert!(same(&|draft| draft.begun_at += 1));
    assert!(same(&|draft| draft.place = Some("plots".to_owned())));
    assert!(same(&|draft| draft.suggested_office = Some("north".to_owned())));
    assert!(same(&|draft| draft.office = Some(String::new())));
    assert!(!same(&|draft| draft.office = Some("north".to_owned())));
    assert!(!same(&|draft| draft.form.push('0')));
    assert!(!same(&|draft| draft.answers.set("plots.0.story", "ป่า ")));
    assert!(!same(&|draft| draft.answers.set("plots.0.story", "")));
    assert!(!same(&|draft| draft.answers.add_row("plots")));
    assert!(!same(&|draft| draft.answers.take("work", "plant", true, &["plant"])));
    let mut other = round.clone();
    other.id.push('2');
    assert_ne!(Content::of(&other, &base).check_code(), code);
}

#[test]
fn what_applies_is_the_same_taken_twice() {
    on_many_fillings(|round, answers| {
        let once = content(round, answers.clone());
        let twice = Content::of(round, &once.draft());
        assert_eq!(twice, once);
        assert_eq!(twice.draft(), once.draft());
    });
}

/// The algorithm as `docs/CODES.md` tells it, written once more by hand for one application.
#[test]
fn the_check_code_is_the_digest_of_the_bencoding() {
    let round = round("forest");
    let mut answers = Answers::default();
    answers.set("who", "solo");
    answers.take("work", "plant", true, &["plant", "fire"]);
    answers.take("work", "fire", true, &["plant", "fire"]);
    answers.set("person.name", "ก");
    answers.add_row("plots");
    answers.add_row("plots");
    answers.set("plots.0.name", "ข");
    let mut draft = draft(&round, answers);
    draft.office = Some("north".to_owned());
    let content = Content::of(&round, &draft);
    let bencoded = format!(
        "d7:answersd11:person.name3:ก5:plotsld4:name3:ขedee3:who4:solo4:workl5:plant4:fireee4:form16:{}6:office5:north5:round{}:{}7:versioni1ee",
        content.form(),
        round.id.len(),
        round.id,
    );
    let digest = Sha256::digest(&bencoded);
    let hex: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let bits = u64::from_str_radix(&hex, 16).expect("hexadecimal") >> 4;
    let digits: String =
        (0..12).rev().map(|n| super::check::ALPHABET.as_bytes()[(bits >> (5 * n) & 31) as usize] as char).collect();
    assert_eq!(content.check_code().compact()[..12], digits);
}
