//! What is wrong with an answer: typed, without words. The words are in `i18n::problems`.

use super::round::Text;
use super::thai::{DateProblem, EmailProblem, IdProblem, PhoneProblem};

/// One problem, at the control it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Path of the control to go to (`name` of the control).
    pub path: String,
    /// Path of the field the problem is shown beside; differs from `path` for a part of an address or date.
    pub field: String,
    /// The question's label.
    pub label: Text,
    /// For a field inside a repeating group: the name of one row and its number, from 1.
    pub row: Option<(Text, usize)>,
    pub kind: ProblemKind,
}

/// The kinds of problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// No answer was typed.
    Empty,
    /// Nothing was chosen.
    NotChosen,
    /// The statement was not agreed to.
    NotAgreed,
    /// A part of an address is missing.
    PartEmpty(AddressPart),
    /// More characters than fit: how many, and how many fit.
    TooLong {
        count: usize,
        most: u32,
    },
    NotNumber,
    NumberTooSmall {
        least: u32,
    },
    NumberTooLarge {
        most: u32,
    },
    /// Neither a Buddhist nor a Common Era year.
    NotYear,
    /// Limits in the Buddhist era.
    YearTooEarly {
        least: u32,
    },
    YearTooLate {
        most: u32,
    },
    Date(DateProblem),
    Phone(PhoneProblem),
    Email(EmailProblem),
    NationalId(IdProblem),
    JuristicNumber(IdProblem),
    /// Not five digits.
    Postcode,
    /// A warning: the postcode is not used in the province.
    PostcodeElsewhere,
    /// The answer is none of the options any more.
    NotAnOption,
    TooManyChosen {
        most: u32,
    },
    TooFewRows {
        least: u32,
    },
    TooManyRows {
        most: u32,
    },
}

/// The boxes of an address, as named in [`super::round::Kind::parts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressPart {
    Line,
    Province,
    District,
    Subdistrict,
    Postcode,
}

impl AddressPart {
    /// In the order they are asked.
    pub const ALL: [Self; 5] = [Self::Line, Self::Province, Self::District, Self::Subdistrict, Self::Postcode];

    /// The last segment of the control's name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Province => "province",
            Self::District => "district",
            Self::Subdistrict => "subdistrict",
            Self::Postcode => "postcode",
        }
    }
}

impl ProblemKind {
    /// Whether one may go on without being stopped: shown, never counted as wrong.
    #[must_use]
    pub const fn is_warning(self) -> bool {
        matches!(self, Self::PostcodeElsewhere)
    }

    /// Whether the answer is missing rather than wrong. A half-filled paper leaves a writing line for these.
    #[must_use]
    pub const fn is_missing(self) -> bool {
        matches!(self, Self::Empty | Self::NotChosen | Self::NotAgreed | Self::PartEmpty(_) | Self::TooFewRows { .. })
    }
}
