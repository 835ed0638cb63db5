//! What is shown while something holds.

use leptos::either::Either;
use leptos::prelude::*;

/// Shows its children while `when` holds, and the fallback otherwise.
///
/// The same as leptos's `<Show>`, which is copied into the program for every type of closure.
#[component]
pub fn ShowIf(
    /// The condition. The children are drawn anew only when it becomes true.
    when: impl Fn() -> bool + Send + Sync + 'static,
    /// What stands there otherwise; nothing, if left out.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    shown(ArcMemo::new(move |_| when()), children, fallback)
}

/// Not generic: the program has this once.
fn shown(when: ArcMemo<bool>, children: ChildrenFn, fallback: ViewFn) -> AnyView {
    view! { {move || if when.get() { Either::Left(children()) } else { Either::Right(fallback.run()) }} }.into_any()
}
