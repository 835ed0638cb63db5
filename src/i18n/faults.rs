//! Words of the faults area.

super::messages! {
}
