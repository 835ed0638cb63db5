//! Where a line may be broken: between words, also where Thai writes none between them.

pub mod clusters;
pub mod words;

use clusters::{is_repeat, is_thai};

/// Stands for one thing that the font lacks: no text has it, because the font lacks it too.
pub const MISSING: char = '\u{e000}';

/// What stays together on a line, and the space behind it, which may stand over the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    pub space: &'t str,
    /// A new line begins behind it.
    pub ends: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    /// No width, but a line may be broken.
    Gap,
    NewLine,
    Thai,
    /// ๆ and ฯ: they belong to what stands before them.
    Repeat,
    Letter,
    Digit,
    Open,
    Close,
    Dash,
    Slash,
    Comma,
    Missing,
    Other,
}

fn kind(c: char) -> Kind {
    match c {
        ' ' | '\t' => Kind::Space,
        '\u{200b}' => Kind::Gap,
        '\n' => Kind::NewLine,
        c if is_repeat(c) => Kind::Repeat,
        c if is_thai(c) => Kind::Thai,
        '0'..='9' | '๐'..='๙' => Kind::Digit,
        '(' | '[' | '{' | '“' | '‘' | '«' => Kind::Open,
        ')' | ']' | '}' | '”' | '’' | '»' | '!' | '?' | '%' => Kind::Close,
        '-' | '–' | '—' | '\u{2010}' => Kind::Dash,
        '/' => Kind::Slash,
        ',' | ';' => Kind::Comma,
        MISSING => Kind::Missing,
        c if c.is_alphabetic() => Kind::Letter,
        _ => Kind::Other,
    }
}

/// Whether a line may be broken between two characters that are not both Thai letters.
fn may_break(before: Option<Kind>, left: Kind, right: Kind) -> bool {
    use Kind::{Close, Comma, Dash, Digit, Gap, Letter, Missing, Open, Other, Repeat, Slash, Space, Thai};
    match (left, right) {
        // "ต่าง ๆ" is written with a space.
        (_, Space | Gap) | (Space, Repeat) => false,
        (Gap, _) => true,
        // A telephone number is written with spaces.
        (Space, Digit) => before != Some(Digit),
        (Space, _)
        | (Thai | Repeat, Letter | Open)
        | (Letter | Repeat | Missing, Thai)
        | (Missing, Letter | Missing)
        | (Close, Thai | Open)
        | (Comma, Thai) => true,
        (Dash | Slash, Thai | Letter) => !matches!(before, None | Some(Space | Open | Dash | Slash | Digit | Other)),
        _ => false,
    }
}

/// A text in pieces.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let places: Vec<(usize, char)> = text.char_indices().collect();
    let chars: Vec<char> = places.iter().map(|(_, c)| *c).collect();
    let kinds: Vec<Kind> = chars.iter().map(|c| kind(*c)).collect();
    let mut breaks: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(left) = kinds.get(at) {
        if matches!(left, Kind::Thai | Kind::Repeat) {
            let run = kinds.get(at..).unwrap_or_default();
            let length = run.iter().take_while(|kind| matches!(kind, Kind::Thai | Kind::Repeat)).count();
            let run = chars.get(at..at + length).unwrap_or_default();
            breaks.extend(words::boundaries(run).into_iter().map(|inside| at + inside));
            at += length;
        } else {
            at += 1;
        }
        let ends = at.checked_sub(1).and_then(|last| kinds.get(last));
        let before = at.checked_sub(2).and_then(|before| kinds.get(before)).copied();
        if let (Some(left), Some(right)) = (ends, kinds.get(at))
            && (*left == Kind::NewLine || may_break(before, *left, *right))
        {
            breaks.push(at);
        }
    }
    let offsets = breaks.iter().filter_map(|at| places.get(*at)).map(|(offset, _)| *offset);
    let mut from = 0;
    let mut found = Vec::new();
    for to in offsets.chain([text.len()]) {
        found.extend(text.get(from..to).filter(|piece| !piece.is_empty()).map(piece));
        from = to;
    }
    found
}

fn piece(text: &str) -> Piece<'_> {
    let (line, ends) = text.strip_suffix('\n').map_or((text, false), |line| (line, true));
    let words = line.trim_end_matches([' ', '\t', '\u{200b}']);
    Piece { text: words, space: line.get(words.len()..).unwrap_or_default(), ends }
}

/// A piece that is longer than a line, in parts that may each begin a line.
pub fn parts(piece: &str) -> Vec<&str> {
    let places: Vec<(usize, char)> = piece.char_indices().collect();
    let chars: Vec<char> = places.iter().map(|(_, c)| *c).collect();
    let starts = clusters::loose_starts(&chars);
    let offsets: Vec<usize> = starts.iter().filter_map(|at| places.get(*at)).map(|(offset, _)| *offset).collect();
    let ends = offsets.iter().copied().skip(1).chain([piece.len()]);
    offsets.iter().zip(ends).filter_map(|(from, to)| piece.get(*from..to)).collect()
}
