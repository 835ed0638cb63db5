//! Nodes that are made anew.

use super::keyed::Keyed;
use leptos::prelude::*;
use std::hash::Hash;

/// Draws its children as new nodes whenever `key` changes.
///
/// Leptos patches the nodes that are there when a closure of a view runs again. Then a box keeps what was typed into it, a
/// `<select>` which of its options was chosen, `<details>` whether it is open, although they stand for something else by
/// now. Draw such controls from a key instead:
///
/// ```ignore
/// <Remount key=move || province.get() let(province)>
///     <DistrictSelect province/>
/// </Remount>
/// ```
#[component]
pub fn Remount<K, V>(
    /// What the children are drawn from. The same key again leaves the nodes, and the focus, alone.
    key: impl Fn() -> K + Send + 'static,
    /// Draws the children of a key. A signal that is read while they are drawn does not draw them again.
    children: impl Fn(K) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! { <Keyed each=move || [key()] key=K::clone children /> }
}
