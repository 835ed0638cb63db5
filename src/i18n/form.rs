//! Words of the form area.

super::messages! {
}
