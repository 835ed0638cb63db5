//! Every screen and its address behind the `#`.

use crate::domain::draft::DraftId;

/// A screen. `Route::parse(&route.to_hash()) == route` for every route.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
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
    Section(SectionLocation),
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

/// A screen by the part of the program (chunk) that draws it. What a first visit seldom opens is in none of the bytes that
/// the form waits for (`docs/adr/0015-one-program-split.md`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Start(StartScreen),
    /// The questions of a section.
    Form(SectionLocation),
    Review(ReviewScreen),
    More(MoreScreen),
    /// None of its own: it leads to questions.
    Redirect(Redirect),
}

/// An address that stands for another, which takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// To the draft last worked on, where it was left; to a new one if there is none.
    Resume,
    /// To the first question of a new draft.
    Begin,
}

/// The first look, and an address that leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartScreen {
    Home,
    NotFound,
}

/// The questions as a whole: which are done, and what was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewScreen {
    Tasks,
    Review,
}

/// What comes before and after the form: criteria and offices to read, what is on this device, files, paper and posting,
/// and what staff need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoreScreen {
    Criteria,
    Outcome,
    Offices,
    About,
    Programmes,
    Drafts,
    Keep,
    Questions,
    Open,
    Erase,
    Submit,
    Paper,
    Sent,
    Blank,
    Share,
    Poster,
    Check,
}

/// A part of the program that is fetched on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    Start,
    Form,
    Review,
    More,
}

impl Screen {
    /// The part that draws it.
    #[must_use]
    pub const fn chunk(&self) -> Chunk {
        match self {
            Self::Start(_) => Chunk::Start,
            Self::Form(_) | Self::Redirect(Redirect::Resume | Redirect::Begin) => Chunk::Form,
            Self::Review(_) => Chunk::Review,
            Self::More(_) => Chunk::More,
        }
    }
}

impl Chunk {
    /// Its name, as in the names of its files and in `src/ui/chunks.json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Form => "form",
            Self::Review => "review",
            Self::More => "more",
        }
    }
}

/// A section of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SectionLocation {
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
                    [section] => Self::Section(SectionLocation {
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
        let mut hash = "#/".to_owned();
        if let Some(draft) = self.draft() {
            hash.push_str("apply/");
            hash.push_str(draft.as_str());
        }
        hash.push_str(match self {
            Self::Home | Self::NotFound | Self::Tasks(_) => "",
            Self::Criteria => "criteria",
            Self::Outcome => "criteria/outcome",
            Self::Offices => "offices",
            Self::Apply => "apply",
            Self::New => "new",
            Self::Drafts => "drafts",
            Self::Blank => "blank",
            Self::Share => "share",
            Self::Poster => "share/poster",
            Self::About => "about",
            Self::Programmes => "programmes",
            Self::Check => "check",
            Self::Open => "open",
            Self::Erase => "erase",
            Self::Review(_) => "/review",
            Self::Submit(_) => "/submit",
            Self::Paper(_) => "/submit/paper",
            Self::Sent(_) => "/sent",
            Self::Keep(_) => "/keep",
            Self::Questions(_) => "/keep/questions",
            Self::Section(_) => "/",
        });
        if let Self::Section(at) = self {
            hash.push_str(&at.section);
            if let Some(field) = &at.field {
                hash.push_str("?field=");
                hash.push_str(field);
            }
            if at.to_review {
                hash.push_str(if at.field.is_some() { "&then=review" } else { "?then=review" });
            }
        }
        hash
    }

    /// The screen with the part of the program that draws it.
    #[must_use]
    pub fn screen(&self) -> Screen {
        match self {
            Self::Home => Screen::Start(StartScreen::Home),
            Self::Apply => Screen::Redirect(Redirect::Resume),
            Self::New => Screen::Redirect(Redirect::Begin),
            Self::NotFound => Screen::Start(StartScreen::NotFound),
            Self::Tasks(_) => Screen::Review(ReviewScreen::Tasks),
            Self::Section(at) => Screen::Form(at.clone()),
            Self::Review(_) => Screen::Review(ReviewScreen::Review),
            Self::Criteria => Screen::More(MoreScreen::Criteria),
            Self::Outcome => Screen::More(MoreScreen::Outcome),
            Self::Offices => Screen::More(MoreScreen::Offices),
            Self::About => Screen::More(MoreScreen::About),
            Self::Programmes => Screen::More(MoreScreen::Programmes),
            Self::Drafts => Screen::More(MoreScreen::Drafts),
            Self::Keep(_) => Screen::More(MoreScreen::Keep),
            Self::Questions(_) => Screen::More(MoreScreen::Questions),
            Self::Open => Screen::More(MoreScreen::Open),
            Self::Erase => Screen::More(MoreScreen::Erase),
            Self::Submit(_) => Screen::More(MoreScreen::Submit),
            Self::Paper(_) => Screen::More(MoreScreen::Paper),
            Self::Sent(_) => Screen::More(MoreScreen::Sent),
            Self::Blank => Screen::More(MoreScreen::Blank),
            Self::Share => Screen::More(MoreScreen::Share),
            Self::Poster => Screen::More(MoreScreen::Poster),
            Self::Check => Screen::More(MoreScreen::Check),
        }
    }

    /// Whether somebody fills in the form here, and needs the room of a small screen for it.
    #[must_use]
    pub fn is_filled_in(&self) -> bool {
        match self.screen() {
            Screen::Form(_) | Screen::Review(_) => true,
            Screen::Start(_) | Screen::More(_) | Screen::Redirect(_) => false,
        }
    }

    /// The chunk that draws the screen.
    #[must_use]
    pub fn chunk(&self) -> Chunk {
        self.screen().chunk()
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
            Self::Home
            | Self::Criteria
            | Self::Outcome
            | Self::Offices
            | Self::Apply
            | Self::New
            | Self::Drafts
            | Self::Open
            | Self::Erase
            | Self::Blank
            | Self::Share
            | Self::Poster
            | Self::About
            | Self::Programmes
            | Self::Check
            | Self::NotFound => None,
        }
    }
}
