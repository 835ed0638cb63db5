//! The top-level fields of a form, found by id.

use super::{Field, Round, Section};

/// Every top-level field with its section, in the order of the form. A field's number is its place among them.
pub struct TopFields<'r> {
    list: Vec<(&'r Section, &'r Field)>,
    /// Ids in order, each with its field's number: found in about the logarithm of their count.
    by_id: Vec<(&'r str, usize)>,
}

impl<'r> TopFields<'r> {
    /// Those of a round. Where an id stands twice, which the round's check refuses, the first is found.
    #[must_use]
    #[inline(never)]
    pub fn of(round: &'r Round) -> Self {
        let mut fields = Self { list: Vec::new(), by_id: Vec::new() };
        for section in &round.form.sections {
            for field in &section.fields {
                // Sorted by inserting: for a few hundred ids as quick as any other way, and the smallest.
                if let Err(at) = fields.place(&field.id) {
                    fields.by_id.insert(at, (&field.id, fields.list.len()));
                }
                fields.list.push((section, field));
            }
        }
        fields
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// The number of the field with an id.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<usize> {
        let at = self.place(id).ok()?;
        self.by_id.get(at).map(|(_, number)| *number)
    }

    /// The field of a number, with its section.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<(&'r Section, &'r Field)> {
        self.list.get(number).copied()
    }

    /// The field with an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&'r Field> {
        self.get(self.number(id)?).map(|(_, field)| field)
    }

    #[inline(never)]
    fn place(&self, id: &str) -> Result<usize, usize> {
        self.by_id.binary_search_by(|(known, _)| (*known).cmp(id))
    }
}
