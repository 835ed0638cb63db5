//! native tests.
