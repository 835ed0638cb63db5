//! Lists whose items keep their nodes.

use leptos::prelude::*;
use std::any::Any;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// Draws each item once, for as long as one with its key is in the list. A signal that is read while an item is drawn
/// does not draw it again.
///
/// The same as leptos's `<For>`, which is copied into the program for every type of item, key and closure.
#[component]
pub fn Keyed<T, I, K, V>(
    /// The items in their order.
    each: impl Fn() -> I + Send + 'static,
    /// What tells an item from the others.
    key: fn(&T) -> K,
    /// Draws an item.
    children: impl Fn(T) -> V + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    I: IntoIterator<Item = T> + 'static,
    K: Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let children = Arc::new(children);
    let item = move |item: T| {
        let (key, children) = (Key(Arc::new(key(&item))), children.clone());
        let draw: Draw = Box::new(move || children(item).into_any());
        (key, draw)
    };
    list(Box::new(move || each().into_iter().map(&item).collect()))
}

/// Draws one item.
type Draw = Box<dyn FnOnce() -> AnyView + Send>;

/// The one `<For>` of the program.
fn list(each: Box<dyn Fn() -> Vec<(Key, Draw)> + Send>) -> AnyView {
    view! {
        <For each key=|(key, _)| key.clone() let((_, draw))>
            {untrack(draw)}
        </For>
    }
    .into_any()
}

/// A key of any type.
#[derive(Clone)]
struct Key(Arc<dyn AnyKey>);

trait AnyKey: Send + Sync {
    fn as_any(&self) -> &dyn Any;
    fn equals(&self, other: &dyn Any) -> bool;
    fn feed(&self, hasher: &mut dyn Hasher);
}

impl<K: Eq + Hash + Send + Sync + 'static> AnyKey for K {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<K>() == Some(self)
    }

    fn feed(&self, mut hasher: &mut dyn Hasher) {
        self.hash(&mut hasher);
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other.0.as_any())
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.feed(state);
    }
}
