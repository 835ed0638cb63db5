//! Words of the problems area.

super::messages! {
}
