//! The word list, and the words of a Thai run by it.

use std::ops::Range;
use std::sync::OnceLock;

use super::clusters;

/// Packed by `build.rs` from `words/thai.txt`.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/thai.words"));

/// Longer words than this, in letters, the list does not hold.
const LONGEST: usize = 40;

/// Set in the count of shared letters of a common word.
const COMMON: u8 = 0x40;

/// What a piece of a run costs. Words of the list in place of a name that it does not hold are cheaper than an unknown
/// cluster: a name broken between two words is still readable.
const COST_OF_COMMON: u32 = 4;
const COST_OF_RARE: u32 = 5;
const COST_OF_UNKNOWN: u32 = 15;

/// All words, one byte a letter, sorted.
struct Words {
    letters: Vec<u8>,
    /// Where each word begins, and behind the last one where it ends.
    starts: Vec<usize>,
    common: Vec<bool>,
}

impl Words {
    fn get() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(Self::unpack)
    }

    fn unpack() -> Self {
        let mut words = Self { letters: Vec::with_capacity(PACKED.len() * 2), starts: Vec::new(), common: Vec::new() };
        let mut before = 0;
        for word in PACKED.chunk_by(|_, next| *next >= 0x80) {
            let Some((shared, rest)) = word.split_first() else { continue };
            let start = words.letters.len();
            let kept = before..(before + usize::from(shared & !COMMON)).min(start);
            words.letters.extend_from_within(kept);
            words.letters.extend_from_slice(rest);
            words.starts.push(start);
            words.common.push(shared & COMMON != 0);
            before = start;
        }
        words.starts.push(words.letters.len());
        words
    }

    fn word(&self, index: usize) -> &[u8] {
        let range = self.starts.get(index..index + 2).and_then(|pair| self.letters.get(*pair.first()?..*pair.last()?));
        range.unwrap_or_default()
    }

    /// Calls `found` with the length and the cost of every word that `letters` begins with, the shortest first.
    fn beginnings(&self, letters: &[u8], mut found: impl FnMut(usize, u32)) {
        let mut range = 0..self.starts.len().saturating_sub(1);
        for (depth, letter) in letters.iter().enumerate().take(LONGEST) {
            let at = |index: usize| self.word(index).get(depth).copied();
            let from = first(&range, |index| at(index) >= Some(*letter));
            let to = first(&(from..range.end), |index| at(index) > Some(*letter));
            if from == to {
                return;
            }
            // Of the words with the same beginning the shortest comes first.
            if self.word(from).len() == depth + 1 {
                let common = self.common.get(from).copied().unwrap_or_default();
                found(depth + 1, if common { COST_OF_COMMON } else { COST_OF_RARE });
            }
            range = from..to;
        }
    }
}

/// The first index of a range for which something holds that holds for all behind it too; its end if there is none.
fn first(range: &Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (range.start, range.end);
    while from < to {
        let middle = from + (to - from) / 2;
        if holds(middle) { to = middle } else { from = middle + 1 }
    }
    from
}

/// The best way found from a place to the end.
#[derive(Clone, Copy)]
struct Way {
    cost: u32,
    to: usize,
    known: bool,
}

/// Where a line may be broken in a run of Thai letters: indices of letters, neither the first nor the end.
///
/// The fewest words that cover the run, common ones rather than rare ones, the longest first. What no word covers is one
/// piece; a lone letter of it stays with the word before, of which it is most likely the end.
pub fn boundaries(run: &[char]) -> Vec<usize> {
    let letters: Vec<u8> = run.iter().map(|letter| byte(*letter)).collect();
    let places = clusters::starts(run);
    let mut best: Vec<Option<Way>> = vec![None; run.len()];
    let mut next = run.len();
    for from in places.iter().copied().rev() {
        let after =
            |to: usize| if to == run.len() { Some(0) } else { best.get(to).copied().flatten().map(|way| way.cost) };
        let mut way = after(next).map(|cost| Way { cost: cost + COST_OF_UNKNOWN, to: next, known: false });
        Words::get().beginnings(letters.get(from..).unwrap_or_default(), |length, cost| {
            let to = from + length;
            if let Some(cost) = after(to).map(|rest| rest + cost).filter(|cost| way.is_none_or(|way| *cost <= way.cost))
            {
                way = Some(Way { cost, to, known: true });
            }
        });
        if let Some(slot) = best.get_mut(from) {
            *slot = way;
        }
        next = from;
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some(way) = best.get(from).copied().flatten() {
        pieces.push((from..way.to, way.known));
        from = way.to;
    }
    joined(run, &pieces)
}

fn joined(run: &[char], pieces: &[(Range<usize>, bool)]) -> Vec<usize> {
    let letter = |at: usize| run.get(at).copied().unwrap_or_default();
    let lone = |piece: &(Range<usize>, bool)| !piece.1 && piece.0.len() == 1;
    let mut found = Vec::new();
    for (before, after) in pieces.iter().zip(pieces.iter().skip(1)) {
        let first_is_lone = before.0.start == 0 && lone(before);
        let both_unknown = !before.1 && !after.1;
        let unknown = both_unknown || lone(after) || first_is_lone;
        // Behind ๆ a word ends. ๆ and ฯ stay with what they stand behind; ฯลฯ is one.
        let ended = letter(before.0.start) == 'ๆ' || !unknown;
        if ended && !clusters::is_repeat(letter(after.0.start)) {
            found.push(after.0.start);
        }
    }
    found
}

/// As in the packed list; what it cannot hold is no letter of any word.
fn byte(letter: char) -> u8 {
    let offset = u32::from(letter).checked_sub(0xe00).filter(|offset| (1..=0x5b).contains(offset));
    offset.and_then(|offset| u8::try_from(offset + 0xa0).ok()).unwrap_or(0xff)
}
