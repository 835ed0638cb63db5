//! Words of the paper area.

super::messages! {
}
