//! web tests.
