//! Words of the info area.

super::messages! {
}
