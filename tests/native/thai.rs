//! Thai conventions: tables of what people type, and properties that hold for whatever they type.

mod dates;
mod names;
mod numbers;
mod properties;

use std::fmt::Debug;

/// Runs a table: each input must give its output.
#[track_caller]
pub fn check<I: Debug + Copy, O: Debug + PartialEq>(run: impl Fn(I) -> O, table: &[(I, O)]) {
    for (input, expected) in table {
        assert_eq!(run(*input), *expected, "for {input:?}");
    }
}
