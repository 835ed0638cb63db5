//! The sheet of paper as HTML: the same parts in the same order as `ui::components::paper`, under the same classes.
//!
//! Always in Thai, with English beside it for whoever reads English.

use super::html::Html;
use crate::domain::draft::Draft;
use crate::domain::journey::{holds, role, role_text};
use crate::domain::office::{self, Destination, Route};
use crate::domain::round::{Attachment, Condition, Named, Office, Round, Signature, Status, Text};
use crate::domain::summary::{Line, Part, Shown};
use crate::i18n::{Lang, Msg, format, outline, paper as words, shell};

/// What a sheet is written with.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Whose reading: English stands beside the Thai for [`Lang::En`].
    pub lang: Lang,
    pub round: &'a Round,
    /// Nobody's for the blank form, which leaves room for a pen and says when a question is asked.
    pub draft: Option<&'a Draft>,
}

/// A line to write on.
pub fn line() -> Html {
    Html::markup("<p class=\"write\"></p>\n")
}

/// A box, ticked or not, and what it stands for.
pub fn tick(ticked: bool, what: Html) -> Html {
    let class = if ticked { "box ticked" } else { "box" };
    let inside = Html::element("span", class, Html::default()).then(Html::element("span", "", what));
    Html::element("p", "tick", inside)
}

impl Sheet<'_> {
    /// The same in both languages: the English, if wanted, behind the Thai.
    pub fn both(self, say: impl Fn(Lang) -> String) -> Html {
        let thai = Html::text(&say(Lang::Th));
        match self.lang {
            Lang::Th => thai,
            Lang::En => thai.then(Html::text(" ")).then(Html::english(Html::text(&say(Lang::En)))),
        }
    }

    /// A message of the program.
    pub fn say(self, message: Msg) -> Html {
        self.both(|lang| lang.say(message).to_owned())
    }

    /// A text of the round.
    pub fn text(self, text: &Text) -> Html {
        self.both(|lang| lang.of(text).to_owned())
    }

    /// The whole sheet; `foot` are the last lines, under round and version.
    pub fn whole(self, parts: &[Part], version: &str, foot: Html) -> Html {
        let offices = if self.draft.is_none() { self.offices() } else { Html::default() };
        let inside = Html::all([
            self.head(),
            self.draft.map(|draft| self.destination(draft)).unwrap_or_default(),
            self.facts(parts),
            self.enclosures(),
            Html::element("div", "", self.parts(parts)),
            self.signatures(),
            offices,
            self.foot(version, foot),
        ]);
        Html::element("article", "sheet", inside)
    }

    fn head(self) -> Html {
        let round = self.round;
        let p = |inside| Html::element("p", "", inside);
        let unofficial = Html::element("strong", "", self.say(shell::ASK_OFFICIAL))
            .then(Html::markup("<br>"))
            .then(self.say(shell::NOT_OFFICIAL));
        let year = |lang| format::fiscal_year_words(lang, i32::try_from(round.fiscal_year).unwrap_or_default());
        let days = |lang| format::from_to(lang, round.window.opens, round.window.closes);
        let taken = |lang: Lang| {
            let source = format::source_label(lang, round.window.source);
            let source = source.map(|label| format!(" ({label})")).unwrap_or_default();
            format!("{} · {}{source}", year(lang), lang.fill(words::TAKEN, &[("days", &days(lang))]))
        };
        let inside = [
            (!round.official).then(|| Html::element("p", "unofficial", unofficial)),
            Some(Html::element("h2", "", self.text(&round.name))),
            Some(p(self.text(&round.organiser))),
            Some(p(self.both(taken))),
            (round.window.status == Status::Expected).then(|| p(self.say(format::EXPECTED))),
        ];
        Html::element("header", "", Html::all(inside.into_iter().flatten()))
    }

    /// The office of a draft; both where sources differ, and room to write where it is not known.
    fn destination(self, draft: &Draft) -> Html {
        let (chosen, suggested) = (draft.office.as_deref(), draft.suggested_office.as_deref());
        let found = office::destination(self.round, &draft.answers, chosen, suggested);
        let offices = match &found {
            Destination { office: Some(office), .. } => vec![*office],
            Destination { route: Some(Route::Ask(offices, _)), .. } => offices.clone(),
            _ => Vec::new(),
        };
        let note = match &found.route {
            Some(Route::To(own)) if found.chosen_elsewhere => {
                self.both(|lang| lang.fill(words::CHOSEN_ELSEWHERE_NOTE, &[("office", lang.of(&own.name))]))
            }
            None if draft.office.is_none() && found.office.is_some() => self.say(words::BY_LINK),
            _ => Html::default(),
        };
        let (title, offices) = match offices.as_slice() {
            [] => (words::SEND_TO, line().then(line())),
            [one] => (words::SEND_TO, self.envelope(one)),
            several => {
                (words::SEND_TO_ONE_OF, Html::all(several.iter().map(|office| tick(false, self.envelope(office)))))
            }
        };
        let note = if note.is_empty() { note } else { Html::element("p", "", note) };
        let inside = [Html::element("h3", "", self.say(title)), offices, note, self.confirm()];
        Html::element("section", "to", Html::all(inside))
    }

    fn confirm(self) -> Html {
        Html::element("p", "confirm", self.both(|lang| format::confirm_address(lang, self.round)))
    }

    /// As it is written on the envelope, with the telephone to confirm it by.
    fn envelope(self, office: &Office) -> Html {
        let phones: Vec<&str> = office.phones.iter().map(|phone| phone.number.as_str()).collect();
        let source = format::source_label(Lang::Th, office.address_source).map(|label| format!(" ({label})"));
        let last = format!("{} {}{}", Lang::Th.say(words::TELEPHONE), phones.join(" "), source.unwrap_or_default());
        let inside = [
            Html::element("strong", "", Html::text(&office.addressee)),
            Html::markup("<br>"),
            Html::text(&office.address),
            Html::markup("<br>"),
            Html::element("small", "", Html::text(&last)),
        ];
        Html::element("span", "envelope", Html::all(inside))
    }

    /// Every office with a box to tick: the last part of the blank form.
    fn offices(self) -> Html {
        let each = self.round.offices.iter().map(|office| {
            let provinces = format!("{} {}", Lang::Th.say(words::SERVES), office.provinces.join(" "));
            tick(false, self.envelope(office).then(Html::element("span", "only-if", Html::text(&provinces))))
        });
        let disputed = self.round.disputed.iter().map(|one| {
            let reason = |lang: Lang| format!("{}: {}", one.province, lang.of(&one.reason));
            Html::element("p", "only-if", self.both(reason))
        });
        let inside = [
            Html::element("h3", "", self.say(words::OFFICES)),
            self.confirm(),
            Html::element("div", "", Html::all(each)),
            Html::all(disputed),
        ];
        Html::element("section", "paper-part offices", Html::all(inside))
    }

    /// Whose application it is.
    fn facts(self, parts: &[Part]) -> Html {
        let roles = &self.round.form.roles;
        let typed =
            |named: &[Named]| self.draft.map(|draft| role_text(self.round, &draft.answers, named)).unwrap_or_default();
        // As the answer is shown in its own place: an option by its label, a number as letters write it.
        let shown = |named: &[Named]| {
            let path = self.draft.and_then(|draft| role(self.round, &draft.answers, named)).map(|named| &named.field);
            let value = parts.iter().flat_map(|part| &part.lines).find_map(|line| match line {
                Line::Answer(entry) if Some(&entry.path) == path => Some(&entry.value),
                _ => None,
            });
            format::shown_lines(Lang::Th, value.unwrap_or(&Shown::Nothing)).join(" ")
        };
        let fact = |label: Msg, value: String| {
            let value = if value.is_empty() { line() } else { Html::element("p", "", Html::text(&value)) };
            let inside = Html::element("dt", "", self.say(label)).then(Html::element("dd", "", value));
            Html::element("div", "q", inside)
        };
        let facts = [
            Some(fact(words::CANDIDATE, typed(&roles.applicant_name))),
            (!roles.way.is_empty()).then(|| fact(words::WAY, shown(&roles.way))),
            (!roles.contact_name.is_empty()).then(|| fact(words::CONTACT, typed(&roles.contact_name))),
            (!roles.contact_phone.is_empty()).then(|| fact(words::TELEPHONE, shown(&roles.contact_phone))),
        ];
        Html::element("dl", "whose", Html::all(facts.into_iter().flatten()))
    }

    /// Whether something of the form belongs on this sheet: everything does on the blank one.
    fn applies(self, condition: Option<&Condition>) -> bool {
        self.draft.is_none_or(|draft| holds(self.round, &draft.answers, condition))
    }

    /// What goes into the envelope, to tick by pen. A blank form lists everything and says when it is needed.
    fn enclosures(self) -> Html {
        let one = |one: &Attachment| {
            let mut what = self.text(&one.label);
            if one.optional {
                what = what.then(Html::text(" ")).then(self.say(words::IF_ANY));
            }
            if let Some(condition) = one.show_if.as_ref().filter(|_| self.draft.is_none()) {
                let said = |lang: Lang| {
                    let condition = outline::condition(lang, self.round, &[], condition);
                    lang.fill(words::ENCLOSE_IF, &[("condition", &condition)])
                };
                what = what.then(Html::text(" ")).then(Html::element("span", "only-if", self.both(said)));
            }
            tick(false, what)
        };
        let applying = self.round.form.attachments.iter().filter(|one| self.applies(one.show_if.as_ref()));
        let each = Html::all(applying.map(one));
        if each.is_empty() {
            return each;
        }
        let title = Html::element("h3", "", self.say(words::ENCLOSURES));
        Html::element("section", "enclosures", title.then(each))
    }

    /// Lines to sign on.
    fn signatures(self) -> Html {
        let gap = || Html::element("span", "gap gap-long", Html::default());
        let one = |one: &Signature| {
            let signed = self.say(words::SIGNED).then(Html::text(" ")).then(gap());
            let name = Html::text("(").then(gap()).then(Html::text(")"));
            let inside = [
                Html::element("p", "", signed),
                Html::element("p", "name", name),
                Html::element("p", "", self.text(&one.label)),
                self.date(),
            ];
            Html::element("div", "signature", Html::all(inside))
        };
        let applying = self.round.form.signatures.iter().filter(|one| self.applies(one.show_if.as_ref()));
        let title = Html::element("h3", "", self.say(words::SIGNATURES));
        Html::element("section", "signatures", title.then(Html::element("div", "", Html::all(applying.map(one)))))
    }

    /// Which round it is and which app wrote it.
    fn foot(self, version: &str, more: Html) -> Html {
        let said = |lang: Lang| {
            let date = format::date_long(lang, self.round.revised_on);
            let revision = self.round.revision.to_string();
            let round = self.round.id.as_str();
            let values = [("round", round), ("revision", &revision), ("date", &date), ("version", version)];
            lang.fill(words::FOOT, &values)
        };
        Html::element("footer", "", Html::element("p", "", self.both(said)).then(more))
    }
}
