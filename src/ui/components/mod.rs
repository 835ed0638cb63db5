//! Parts of pages.

pub mod address;
pub mod choice;
pub mod copy_button;
pub mod date;
pub mod differences;
pub mod error_summary;
pub mod facts;
pub mod field;
pub mod input;
pub mod moment;
pub mod notices;
pub mod office_card;
pub mod paper;
pub mod pdf;
pub mod pick;
pub mod province_finder;
pub mod qr;
pub mod remount;
pub mod rows;
pub mod saving;
pub mod scan;
pub mod select;
pub mod sheet;
pub mod shell;
pub mod take_away;
pub mod window;
