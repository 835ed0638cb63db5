//! What `view!` makes: nodes of the page, and leptos effects for what changes.
//!
//! leptos's own `view!` gives each element a type of its own and the compiler writes building, changing and removing for
//! each; here an element is a call of a plain function. Signals, memos, effects and their owners are leptos's. A piece of
//! markup is used once; what changes is a closure, which is drawn again when a signal it reads changes, and whatever it
//! drew before is taken out with its effects. `docs/adr/0006-own-nodes.md` has the reasons and the sizes.

use crate::browser::Event;
use crate::browser::dom::{self, Node};
use leptos::prelude::{Owner, RenderEffect, StoredValue, untrack};
use wasm_bindgen::JsValue;

/// What a file of the user interface needs: markup, and leptos's signals.
pub mod prelude {
    pub use super::{CollectView, IntoView, View, event_target_checked, event_target_value};
    pub use leptos::prelude::{
        Effect, Get, GetUntracked, GetValue, Memo, ReadUntracked, RwSignal, Set, SetValue, StoredValue, Track, Update,
        UpdateUntracked, UpdateValue, With, WithUntracked, WithValue, expect_context, provide_context, use_context,
    };
    pub use markup::view;
}

/// A piece of the page that is not yet in it.
#[must_use]
pub struct View(Node);

/// An element in the making.
pub struct Element(Node);

/// Begins an element.
#[inline(never)]
#[must_use]
pub fn element(tag: &'static str) -> Element {
    Element(dom::element(tag))
}

impl Element {
    /// Sets an attribute. `None` and `false` leave it out, `true` sets it without a value.
    pub fn attr(&self, name: &'static str, value: impl IntoValue) {
        value.hand(setter(&self.0, name, dom::set_attribute));
    }

    /// Does something when an event happens here.
    pub fn on(&self, name: &'static str, action: impl FnMut(Event) + 'static) {
        listen(&self.0, name, Box::new(action));
    }

    /// Has a class while `when` is true.
    pub fn class(&self, name: &'static str, when: impl IntoValue) {
        when.hand(setter(&self.0, name, dom::set_class));
    }

    /// Sets a property of the control, such as `checked`, which the person may have changed since.
    pub fn prop(&self, name: &'static str, value: impl IntoValue) {
        value.hand(setter(&self.0, name, dom::set_property));
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(&self, text: &'static str) {
        dom::append(&self.0, &dom::text(text));
    }

    /// Adds a child.
    pub fn child(&self, child: impl IntoView) {
        append(&self.0, child.into_view());
    }

    /// The finished element.
    pub fn done(self) -> View {
        View(self.0)
    }
}

#[inline(never)]
fn setter(node: &Node, name: &'static str, set: fn(&Node, &str, &JsValue)) -> Box<dyn Fn(JsValue)> {
    let node = node.clone();
    Box::new(move |value| set(&node, name, &value))
}

#[inline(never)]
fn append(parent: &Node, child: View) {
    dom::append(parent, &child.0);
}

#[inline(never)]
fn listen(node: &Node, name: &'static str, action: Box<dyn FnMut(Event)>) {
    // Lives as long as the markup it belongs to.
    StoredValue::new_local(dom::listen(node, name, action));
}

/// Runs `action` now and whenever a signal it reads changes, for as long as the markup it belongs to is drawn.
#[inline(never)]
fn renew(action: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_: Option<()>| action()));
}

/// Several views as one.
#[inline(never)]
pub fn fragment(views: Vec<View>) -> View {
    let fragment = dom::fragment();
    for view in views {
        dom::append(&fragment, &view.0);
    }
    View(fragment)
}

/// Markup that is drawn again whenever a signal it reads changes.
#[inline(never)]
fn live(draw: Box<dyn Fn() -> View>) -> View {
    let (fragment, start, end) = (dom::fragment(), dom::marker(), dom::marker());
    dom::append(&fragment, &start);
    dom::append(&fragment, &end);
    renew(Box::new(move || {
        let view = draw();
        dom::remove_between(&start, &end);
        dom::insert_before(&view.0, &end);
    }));
    View(fragment)
}

/// A list whose items keep their nodes, and so the focus, while others come and go. Each item is one element.
pub fn keyed<K: PartialEq + Clone + 'static>(
    items: impl Fn() -> Vec<K> + 'static,
    draw: impl Fn(K) -> View + 'static,
) -> View {
    let (fragment, end) = (dom::fragment(), dom::marker());
    dom::append(&fragment, &end);
    let owner = Owner::current().unwrap_or_default();
    StoredValue::new_local(RenderEffect::new(move |before: Option<Vec<(K, Node, Owner)>>| {
        let mut before = before.unwrap_or_default();
        let mut after = Vec::new();
        for key in items() {
            let known = before.iter().position(|(old, ..)| *old == key);
            after.push(match known {
                Some(index) => before.swap_remove(index),
                None => {
                    let own = owner.child();
                    let view = own.with(|| untrack(|| draw(key.clone())));
                    (key, view.0, own)
                }
            });
        }
        for (_, node, owner) in before {
            owner.cleanup();
            dom::remove(&node);
        }
        // From the last to the first: an item that stands where it should is not touched.
        let mut next = end.clone();
        for (_, node, _) in after.iter().rev() {
            if node.next_sibling().as_ref() != Some(&next) {
                dom::insert_before(node, &next);
            }
            next = node.clone();
        }
        after
    }));
    View(fragment)
}

/// Draws the app into its place, for as long as the page lives.
pub fn mount(place: &Node, draw: impl FnOnce() -> View) {
    // Fails only if it was done before.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| append(place, draw()));
    std::mem::forget(owner);
}

/// The value of the control an event is about.
#[must_use]
pub fn event_target_value(event: &Event) -> String {
    leptos::prelude::event_target_value(event)
}

/// Whether the box an event is about is ticked.
#[must_use]
pub fn event_target_checked(event: &Event) -> bool {
    leptos::prelude::event_target_checked(event)
}

/// What an attribute, a class or a property can be set to: a value, or a closure that gives it anew whenever a signal it
/// reads changes.
pub trait IntoValue {
    /// Hands the value to `set`, now and at every change.
    fn hand(self, set: Box<dyn Fn(JsValue)>);
}

/// A value of one moment.
pub trait Fixed {
    /// The value as the browser takes it; `undefined` for none.
    fn now(self) -> JsValue;
}

impl<F: Fn() -> T + 'static, T: Fixed> IntoValue for F {
    fn hand(self, set: Box<dyn Fn(JsValue)>) {
        renew(Box::new(move || set(self().now())));
    }
}

macro_rules! fixed {
    ($($type:ty: |$value:ident| $now:expr;)*) => {$(
        impl Fixed for $type {
            fn now(self) -> JsValue {
                let $value = self;
                JsValue::from($now)
            }
        }
        impl IntoValue for $type {
            fn hand(self, set: Box<dyn Fn(JsValue)>) {
                set(self.now());
            }
        }
    )*};
}

fixed! {
    &'static str: |text| text;
    String: |text| text;
    Option<&'static str>: |text| text;
    Option<String>: |text| text;
    bool: |is| is;
    u32: |n| n.to_string();
    usize: |n| n.to_string();
    i32: |n| n.to_string();
    Option<u32>: |n| n.map(|n| n.to_string());
    Option<usize>: |n| n.map(|n| n.to_string());
}

/// What can stand between the tags of an element.
pub trait IntoView {
    /// The view.
    fn into_view(self) -> View;
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        fragment(Vec::new())
    }
}

impl IntoView for &'static str {
    fn into_view(self) -> View {
        View(dom::text(self))
    }
}

impl IntoView for String {
    fn into_view(self) -> View {
        View(dom::text(&self))
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> View {
        self.map_or_else(|| ().into_view(), IntoView::into_view)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_view(self) -> View {
        self.into_iter().collect_view()
    }
}

impl<F: Fn() -> T + 'static, T: IntoView> IntoView for F {
    fn into_view(self) -> View {
        live(Box::new(move || self().into_view()))
    }
}

/// One view out of several.
pub trait CollectView {
    /// All of them, one behind the other.
    fn collect_view(self) -> View;
}

impl<I: IntoIterator<Item = T>, T: IntoView> CollectView for I {
    fn collect_view(self) -> View {
        let fragment = dom::fragment();
        for item in self {
            append(&fragment, item.into_view());
        }
        View(fragment)
    }
}
