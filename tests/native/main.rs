//! native tests.
mod rounds;
