//! What stands on a paper, in order, apart from how it is drawn: the PDF, the page on the screen and the file of an
//! application are three ways to draw the same blocks.

/// A text of the paper: in Thai, and behind it in English if that was chosen. Digits are as chosen already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    pub thai: String,
    pub english: Option<String>,
}

/// A paper to print.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the file is called where a reader shows it.
    pub title: String,
    pub size: Size,
    pub blocks: Vec<Block>,
    pub foot: Foot,
}

/// The size of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 210 by 297 mm upright, with the margins of an official letter: 3 cm on the left, 2 cm elsewhere.
    A4,
    /// A DL envelope lying, 220 by 110 mm.
    Dl,
}

/// What stands at the foot of every page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foot {
    /// Lines on the left; one that is too long ends in "…".
    pub lines: Vec<String>,
    /// The words of the page's number, with `{n}` for the number and `{of}` for how many there are; empty for none.
    pub page: String,
    /// Thai digits in the page's number.
    pub thai_digits: bool,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A frame around what must be read first. It stays on one page.
    Notice(Vec<Line>),
    /// What the paper is: its name as a heading of the first level and lines under it, in the middle of the page.
    Title {
        title: Bilingual,
        lines: Vec<Line>,
    },
    /// A heading with what it is the heading of.
    Section(Section),
    Text(Line),
    /// A question with its answer, or with room for one. It stays on one page where it fits one.
    Question(Question),
    /// A box, ticked or not, and what it stands for. It stays on one page.
    Tick {
        ticked: bool,
        lines: Vec<Line>,
    },
    /// Boxes to tick with a word or two each, in columns where there is room.
    Boxes(Vec<Bilingual>),
    /// As many lines for a pen, 9 mm apart.
    Write(u32),
    /// As many boxes of one digit.
    Digits(u32),
    /// Words with gaps for a pen between them.
    Gaps(Vec<Piece>),
    /// Where people sign, side by side where there is room: each is lines of words and gaps, in the middle of its
    /// place, and stays on one page.
    Signatures(Vec<Vec<Vec<Piece>>>),
    /// QR codes with a caption each, side by side where there is room. They stay on one page.
    Codes(Vec<Code>),
    /// A label to cut out or an envelope to print on: sender and addressee, one line each.
    Envelope {
        from: Vec<String>,
        to: Vec<String>,
        notes: Vec<String>,
    },
}

/// A heading with what it is the heading of. The heading never stands alone at the end of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is called by style sheets and tests; no words.
    pub class: &'static str,
    pub level: Level,
    pub title: Bilingual,
    /// Begins on a page of its own.
    pub new_page: bool,
    /// Stays on one page where it fits one.
    pub kept: bool,
    /// In a frame.
    pub framed: bool,
    pub blocks: Vec<Block>,
}

impl Section {
    /// A heading and its blocks, which follow each other from page to page.
    #[must_use]
    pub const fn new(class: &'static str, level: Level, title: Bilingual, blocks: Vec<Block>) -> Self {
        Self { class, level, title, new_page: false, kept: false, framed: false, blocks }
    }
}

/// How deep a heading stands. The title of the paper is above them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A part of the form, ruled underneath.
    Part,
    /// A group of questions.
    Group,
    /// A row of a group, with a thin rule underneath.
    Row,
}

/// A line or a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub style: Style,
    pub said: Bilingual,
}

impl Line {
    /// A line as most are.
    #[must_use]
    pub const fn plain(said: Bilingual) -> Self {
        Self { style: Style::Plain, said }
    }

    /// A line that weighs more.
    #[must_use]
    pub const fn strong(said: Bilingual) -> Self {
        Self { style: Style::Strong, said }
    }

    /// What explains something else.
    #[must_use]
    pub const fn small(said: Bilingual) -> Self {
        Self { style: Style::Small, said }
    }
}

/// How a line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Strong,
    /// Smaller: what explains something else.
    Small,
}

/// A question with its answer, or with room for one.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub label: Bilingual,
    /// Smaller, under the label: when it is asked, how to answer.
    pub notes: Vec<Bilingual>,
    /// The answer stands under the question, not beside it.
    pub wide: bool,
    /// The answer is so long that a browser, which cannot tell whether a question fits a page, may go on on the next.
    pub flows: bool,
    /// The answer weighs more than the question, as on a cover.
    pub strong_answer: bool,
    pub answer: Vec<Block>,
}

/// A piece of a line to fill in by pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Words(Bilingual),
    /// What is known already.
    Known(String),
    Gap(Gap),
}

/// How long a gap for a pen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// 17 mm: a day, a postcode.
    Short,
    /// 34 mm: a name of a place.
    Middle,
    /// 55 mm: a name, a signature.
    Long,
}

impl Question {
    /// A fact: what it is, and beside it, with more weight, the fact itself.
    #[must_use]
    pub fn fact(label: Bilingual, fact: Block) -> Self {
        let answer = vec![fact];
        Self { label, notes: Vec::new(), wide: false, flows: false, strong_answer: true, answer }
    }
}

/// A QR code to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What the code holds; see `docs/CODES.md`.
    pub text: String,
    /// Under it.
    pub caption: Bilingual,
}
