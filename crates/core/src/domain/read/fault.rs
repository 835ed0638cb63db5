//! What can be wrong in a file, without words.

/// One thing wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path from the root, such as `form.sections[2].fields[0].label.en`; empty for the file as a whole.
    pub path: String,
    pub kind: FaultKind,
}

/// What is wrong. The words for it are in `i18n::faults`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Not JSON at all: the 1-based line and column where reading stopped.
    NotJson { line: usize, column: usize },
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// A key that must be there is not.
    Missing,
    /// A key that nothing reads: most often a spelling mistake.
    UnknownKey,
    /// Another shape was expected.
    Expected(Shape),
    /// None of the words allowed here.
    NotOneOf(&'static [&'static str]),
    /// Text that is only blank.
    Blank,
    /// An id with characters other than `a-z 0-9 _ - .`, or beginning or ending with a dot.
    BadId,
    /// A section id that the app's own addresses use.
    ReservedId,
    /// The id stands twice in its list.
    DuplicateId,
    /// No field with this id (in a condition: none at the top level or in the same row).
    UnknownField(String),
    /// The field has no option with this id.
    UnknownOption { field: String, option: String },
    /// These fields' conditions wait for one another.
    ConditionCycle(Vec<String>),
    /// The field named is of a kind that cannot serve here.
    WrongKind(String),
    /// Rows inside rows.
    NestedRows,
    /// No province has this name.
    UnknownProvince(String),
    /// No office serves the province.
    ProvinceUnserved(String),
    /// Two or more offices serve the province and it is not listed as disputed.
    ProvinceServedTwice(String),
    /// No office with this id.
    UnknownOffice(String),
    /// The office does not list the province that it is named for.
    NotServing(String),
    /// The last day is before the first, or the least above the most.
    UpsideDown,
    /// The window lies outside the fiscal year.
    OutsideFiscalYear,
    /// A list that must have something in it is empty.
    Empty,
    /// More items or questions than this.
    TooMany(usize),
    /// Not a telephone number.
    BadPhone,
}

/// The shapes a value can be expected to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Whole,
    TrueFalse,
    List,
    Object,
    /// `YYYY-MM-DD`, Common Era.
    Day,
    Condition,
    Required,
}
