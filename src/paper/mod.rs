//! The paper: what stands on it, worked out from a round and a draft. Pure: it knows neither PDF nor screen.

pub mod document;
