//! Parts of pages. Plain functions: a component has no signals of its own that outlive it.

pub mod shell;
