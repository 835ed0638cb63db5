//! Thai conventions as opaque types: `parse` gives a value or a typed reason, never a guess.
//!
//! Thai digits, spaces and hyphens are accepted wherever a number is typed. What a person typed is kept elsewhere,
//! as typed; these types hold the normal form alone.

pub mod date;
pub mod date_parts;
pub mod digits;
pub mod email;
pub mod ids;
pub mod month;
pub mod number;
pub mod phone;
pub mod postcode;
pub mod province;
pub mod text;
pub mod year;

pub use date::{Date, Weekday, bangkok_today};
pub use date_parts::{DatePart, DateParts, DateProblem, ReadDate};
pub use email::{Email, EmailProblem};
pub use ids::{IdProblem, JuristicNumber, NationalId};
pub use month::Month;
pub use number::{NumberProblem, WholeNumber};
pub use phone::{Phone, PhoneKind, PhoneProblem};
pub use postcode::{Postcode, PostcodeProblem};
pub use province::{Province, ProvinceProblem};
pub use year::{Era, FiscalYear, ReadYear, Year, YearProblem};
