//! What the code says of an application that does not fit: who to ask, and which it is.

use super::content::Content;
use super::deflate::{deflate, inflate};
use super::pack::{read_text, write_text};
use super::part::MOST_BYTES;
use super::text::Reader;
use crate::domain::journey::{role, role_text};
use crate::domain::office;
use crate::domain::round::{Round, TopFields};
use crate::domain::thai::Province;

/// The facts of an application, in Thai; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The id of the round.
    pub round: String,
    /// Who applies or is nominated.
    pub name: String,
    /// How it comes: by oneself or by nomination.
    pub way: String,
    /// The province that decides the office.
    pub area: String,
    /// The office it goes to.
    pub office: String,
    pub contact_name: String,
    pub contact_phone: String,
}

impl Summary {
    /// The facts of a content, by the roles of its round.
    pub(super) fn of(round: &Round, content: &Content) -> Self {
        let answers = &content.answers;
        let roles = &round.form.roles;
        let way = role(round, answers, &roles.way).and_then(|named| {
            let field = TopFields::of(round).find(&named.field)?;
            field.kind.options().iter().find(|option| answers.has(&named.field, &option.id))
        });
        let destination = office::destination(round, answers, content.office.as_deref(), None);
        Self {
            round: content.round.clone(),
            name: role_text(round, answers, &roles.applicant_name),
            way: way.map(|option| option.label.th.clone()).unwrap_or_default(),
            area: office::province(round, answers).map(Province::thai).unwrap_or_default().to_owned(),
            office: destination.office.map(|office| office.name.th.clone()).unwrap_or_default(),
            contact_name: role_text(round, answers, &roles.contact_name),
            contact_phone: role_text(round, answers, &roles.contact_phone),
        }
    }

    /// The bytes of one code. What is too long for it ends in "…".
    pub(super) fn pack(&self) -> Option<Vec<u8>> {
        [200, 100, 50, 20].into_iter().find_map(|most| {
            let mut bytes = Vec::new();
            let Self { round, name, way, area, office, contact_name, contact_phone } = self;
            for text in [round, name, way, area, office, contact_name, contact_phone] {
                write_text(&shortened(text, most), &mut bytes);
            }
            deflate(&bytes).filter(|packed| packed.len() <= MOST_BYTES)
        })
    }

    /// Reads what [`Self::pack`] wrote.
    pub(super) fn unpack(packed: &[u8]) -> Option<Self> {
        let bytes = inflate(packed)?;
        let mut reader = Reader::new(&bytes);
        let mut text = || read_text(&mut reader);
        let summary = Self {
            round: text()?,
            name: text()?,
            way: text()?,
            area: text()?,
            office: text()?,
            contact_name: text()?,
            contact_phone: text()?,
        };
        reader.is_at_end().then_some(summary)
    }
}

/// The first `most` characters, with "…" for the rest.
fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
