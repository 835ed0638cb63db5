//! Every screen and its address behind the `#`.

use crate::domain::draft::DraftId;

/// A screen. `Route::parse(&route.to_hash()) == route` for every route.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    #[default]
    Home,
    Criteria,
    /// Outcome of the self-check.
    Outcome,
    Offices,
    /// The current draft where it was left, or a new one.
    Apply,
    /// Begins another draft.
    New,
    Drafts,
    /// Task list of a draft.
    Tasks(DraftId),
    Section(At),
    Review(DraftId),
    Submit(DraftId),
    /// The paper of a draft.
    Paper(DraftId),
    /// What was noted of sending a draft.
    Sent(DraftId),
    /// A draft as a file, and its earlier states.
    Keep(DraftId),
    /// A draft's questions beside the newest.
    Questions(DraftId),
    /// Opens the file of an application.
    Open,
    /// Erases everything from this device.
    Erase,
    /// The blank paper.
    Blank,
    Share,
    Poster,
    About,
    Programmes,
    Check,
    NotFound,
}

/// The two programs that share the screens between them, so that a person who fills in the form does not wait for
/// what comes before or after it. A link does not care: a program that meets another's screen hands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The first look, and from the first question to the checked answers: `index.html`.
    Form,
    /// Criteria and self-check, offices, what is on this device, where to send, paper, notices, and what staff need: `more.html`.
    More,
}

impl Program {
    /// Its page, relative to the app's folder; empty for the folder's own page.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Form => "",
            Self::More => "more.html",
        }
    }
}

/// A section of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    pub draft: DraftId,
    /// Section id.
    pub section: String,
    /// Path of the control to focus, instead of the heading.
    pub field: Option<String>,
    /// Come straight back to the check-answers page.
    pub to_review: bool,
}

impl Route {
    /// Reads what stands behind `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let param = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        match segments.as_slice() {
            [] => Self::Home,
            ["criteria"] => Self::Criteria,
            ["criteria", "outcome"] => Self::Outcome,
            ["offices"] => Self::Offices,
            ["apply"] => Self::Apply,
            ["new"] => Self::New,
            ["drafts"] => Self::Drafts,
            ["blank"] => Self::Blank,
            ["share"] => Self::Share,
            ["share", "poster"] => Self::Poster,
            ["about"] => Self::About,
            ["programmes"] => Self::Programmes,
            ["check"] => Self::Check,
            ["open"] => Self::Open,
            ["erase"] => Self::Erase,
            ["apply", draft, rest @ ..] => {
                let Some(draft) = DraftId::parse(draft) else { return Self::NotFound };
                match rest {
                    [] => Self::Tasks(draft),
                    ["review"] => Self::Review(draft),
                    ["submit"] => Self::Submit(draft),
                    ["submit", "paper"] => Self::Paper(draft),
                    ["sent"] => Self::Sent(draft),
                    ["keep"] => Self::Keep(draft),
                    ["keep", "questions"] => Self::Questions(draft),
                    [section] => Self::Section(At {
                        draft,
                        section: (*section).to_owned(),
                        field: param("field").map(str::to_owned),
                        to_review: param("then") == Some("review"),
                    }),
                    _ => Self::NotFound,
                }
            }
            _ => Self::NotFound,
        }
    }

    /// The address, `#` included.
    #[must_use]
    pub fn to_hash(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".to_owned(),
            Self::Criteria => "#/criteria".to_owned(),
            Self::Outcome => "#/criteria/outcome".to_owned(),
            Self::Offices => "#/offices".to_owned(),
            Self::Apply => "#/apply".to_owned(),
            Self::New => "#/new".to_owned(),
            Self::Drafts => "#/drafts".to_owned(),
            Self::Blank => "#/blank".to_owned(),
            Self::Share => "#/share".to_owned(),
            Self::Poster => "#/share/poster".to_owned(),
            Self::About => "#/about".to_owned(),
            Self::Programmes => "#/programmes".to_owned(),
            Self::Check => "#/check".to_owned(),
            Self::Open => "#/open".to_owned(),
            Self::Erase => "#/erase".to_owned(),
            Self::Tasks(draft) => format!("#/apply/{}", draft.as_str()),
            Self::Review(draft) => format!("#/apply/{}/review", draft.as_str()),
            Self::Submit(draft) => format!("#/apply/{}/submit", draft.as_str()),
            Self::Paper(draft) => format!("#/apply/{}/submit/paper", draft.as_str()),
            Self::Sent(draft) => format!("#/apply/{}/sent", draft.as_str()),
            Self::Keep(draft) => format!("#/apply/{}/keep", draft.as_str()),
            Self::Questions(draft) => format!("#/apply/{}/keep/questions", draft.as_str()),
            Self::Section(at) => {
                let field = at.field.as_ref().map(|field| format!("field={field}"));
                let then = at.to_review.then(|| "then=review".to_owned());
                let query: Vec<String> = field.into_iter().chain(then).collect();
                let mark = if query.is_empty() { "" } else { "?" };
                format!("#/apply/{}/{}{mark}{}", at.draft.as_str(), at.section, query.join("&"))
            }
        }
    }

    /// The program that draws the screen.
    #[must_use]
    pub const fn program(&self) -> Program {
        match self {
            Self::Submit(_)
            | Self::Paper(_)
            | Self::Sent(_)
            | Self::Keep(_)
            | Self::Questions(_)
            | Self::Criteria
            | Self::Outcome
            | Self::Offices
            | Self::Drafts
            | Self::Open
            | Self::Erase
            | Self::Blank
            | Self::Share
            | Self::Poster
            | Self::About
            | Self::Programmes
            | Self::Check => Program::More,
            _ => Program::Form,
        }
    }

    /// The draft a screen belongs to.
    #[must_use]
    pub const fn draft(&self) -> Option<&DraftId> {
        match self {
            Self::Tasks(draft)
            | Self::Review(draft)
            | Self::Submit(draft)
            | Self::Paper(draft)
            | Self::Sent(draft)
            | Self::Keep(draft)
            | Self::Questions(draft) => Some(draft),
            Self::Section(at) => Some(&at.draft),
            _ => None,
        }
    }
}
