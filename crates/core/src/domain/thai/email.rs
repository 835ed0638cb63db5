//! E-mail addresses as people have them.

use std::fmt;

use super::digits::{all_digits, ascii_digits, is_space};
use super::text::trimmed;

/// The longest address that mail can be sent to, in bytes (RFC 5321 section 4.5.3.1.3, less the angle brackets).
const MAX_BYTES: usize = 254;
/// The longest label of a domain, in bytes (RFC 1035 section 2.3.4).
const MAX_LABEL_BYTES: usize = 63;

/// An e-mail address, kept as typed but for the spaces around it.
///
/// Only its shape is checked: whether it exists, only a letter to it can tell. Thai names and domains are fine.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Email(String);

/// Why a typed address is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EmailProblem {
    Blank,
    /// A space inside it.
    Space,
    NoAt,
    ManyAts,
    /// Nothing before the @.
    NoName,
    /// A character before the @ that no address has: a comma, brackets, a quotation mark.
    WrongName,
    /// Nothing after the @.
    NoDomain,
    /// No dot after the @: the ending (.com, .go.th) is missing.
    NoDot,
    /// The part after the @ has two dots in a row, a dot or hyphen at an end, or a sign that no domain has.
    WrongDomain,
    /// More than 254 bytes.
    TooLong,
}

impl Email {
    /// Reads an address; spaces around it are dropped. Thai digits are taken for ASCII digits where the rest of the
    /// address is ASCII; in a Thai address they may be part of the name, and stay.
    ///
    /// # Errors
    /// [`EmailProblem`].
    pub fn parse(typed: &str) -> Result<Self, EmailProblem> {
        let text = trimmed(typed);
        let folded = ascii_digits(text);
        let text = if folded.is_ascii() { folded } else { text.to_owned() };
        if text.is_empty() {
            return Err(EmailProblem::Blank);
        }
        if text.chars().any(is_space) {
            return Err(EmailProblem::Space);
        }
        let Some((name, domain)) = text.split_once('@') else {
            return Err(EmailProblem::NoAt);
        };
        if domain.contains('@') {
            return Err(EmailProblem::ManyAts);
        }
        if name.is_empty() {
            return Err(EmailProblem::NoName);
        }
        if !name.chars().all(fits_name) {
            return Err(EmailProblem::WrongName);
        }
        check_domain(domain)?;
        if text.len() > MAX_BYTES {
            return Err(EmailProblem::TooLong);
        }
        Ok(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn check_domain(domain: &str) -> Result<(), EmailProblem> {
    if domain.is_empty() {
        return Err(EmailProblem::NoDomain);
    }
    if !domain.contains('.') {
        return Err(EmailProblem::NoDot);
    }
    let last_is_number = domain.rsplit('.').next().is_some_and(all_digits);
    if last_is_number || !domain.split('.').all(is_label) {
        return Err(EmailProblem::WrongDomain);
    }
    Ok(())
}

/// Two dots in a row or a dot at the end are against the standard before the @, yet carriers have given out such
/// addresses: only what cannot be in a real one is refused.
fn fits_name(c: char) -> bool {
    !c.is_control() && !matches!(c, '"' | '(' | ')' | ',' | ':' | ';' | '<' | '>' | '[' | ']' | '\\')
}

fn is_label(label: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || (!c.is_ascii() && !c.is_control());
    !label.is_empty()
        && label.len() <= MAX_LABEL_BYTES
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(fits)
}
