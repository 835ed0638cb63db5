//! Dates, sources and other values in words.
