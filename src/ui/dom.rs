//! Elements of one type, which `view!` makes: a small program out of much markup.
//!
//! leptos's own `view!` gives each element a type of its own and the compiler writes building, changing and removing for
//! each. Here every element is the same leptos element with erased attributes and children; what can change is a boxed
//! closure. `docs/adr/0006-one-type-of-element.md` has the sizes.

use crate::browser::Event;
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::{class as class_of, event, property};
pub use markup::view;

/// An element with its attributes and children.
#[must_use]
pub fn element(tag: &'static str, parts: Vec<AnyAttribute>, children: Vec<AnyView>) -> AnyView {
    let bare = custom(tag);
    // A void element such as `<input>` has no children, and many elements have nothing else.
    match (parts.is_empty(), children.is_empty()) {
        (true, _) => bare.child(children).into_any(),
        (false, _) => bare.child(children).add_any_attr(parts).into_any(),
    }
}

/// Several views as one.
#[must_use]
pub fn fragment(views: Vec<AnyView>) -> AnyView {
    views.into_any()
}

/// An attribute. `None` and `false` leave it out; `true` sets it without a value.
pub fn attr(name: &'static str, value: impl IntoValue) -> AnyAttribute {
    match value.into_value() {
        Value::Fixed(value) => custom_attribute(name, value).into_any_attr(),
        Value::Live(value) => custom_attribute(name, move || value()).into_any_attr(),
    }
}

/// What is done when an event happens.
pub fn on(name: &'static str, action: impl FnMut(Event) + 'static) -> AnyAttribute {
    let action: Box<dyn FnMut(Event)> = Box::new(action);
    event::on(event::Custom::new(name), action).into_any_attr()
}

/// A class that is there while `when` says so.
pub fn class(name: &'static str, when: impl IntoWhen) -> AnyAttribute {
    let when = when.into_when();
    class_of::class((name, move || when())).into_any_attr()
}

/// A property of the control, such as `checked`, which the person may have changed since.
pub fn prop(name: &'static str, value: impl IntoProperty) -> AnyAttribute {
    value.into_property(name)
}

/// A value of an attribute.
pub enum Value {
    Fixed(Option<String>),
    Live(Box<dyn Fn() -> Option<String> + Send>),
}

/// What an attribute can be set to.
pub trait IntoValue {
    /// The value, fixed or live.
    fn into_value(self) -> Value;
}

/// What an attribute can be set to at one moment.
pub trait Fixed {
    /// `None` leaves the attribute out.
    fn fixed(self) -> Option<String>;
}

impl<F: Fn() -> T + Send + 'static, T: Fixed> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(move || self().fixed()))
    }
}

macro_rules! fixed {
    ($($type:ty: |$value:ident| $text:expr;)*) => {$(
        impl Fixed for $type {
            fn fixed(self) -> Option<String> {
                let $value = self;
                $text
            }
        }
        impl IntoValue for $type {
            fn into_value(self) -> Value {
                Value::Fixed(self.fixed())
            }
        }
    )*};
}

fixed! {
    &'static str: |text| Some(text.to_owned());
    String: |text| Some(text);
    Option<&'static str>: |text| text.map(str::to_owned);
    Option<String>: |text| text;
    bool: |is| is.then(String::new);
    u32: |n| Some(n.to_string());
    usize: |n| Some(n.to_string());
    i32: |n| Some(n.to_string());
    Option<u32>: |n| n.map(|n| n.to_string());
    Option<usize>: |n| n.map(|n| n.to_string());
}

/// What decides whether a class is there.
pub trait IntoWhen {
    /// The decision, made again whenever a signal it reads changes.
    fn into_when(self) -> Box<dyn Fn() -> bool + Send>;
}

impl IntoWhen for bool {
    fn into_when(self) -> Box<dyn Fn() -> bool + Send> {
        Box::new(move || self)
    }
}

impl<F: Fn() -> bool + Send + 'static> IntoWhen for F {
    fn into_when(self) -> Box<dyn Fn() -> bool + Send> {
        Box::new(self)
    }
}

/// What a property can be set to.
pub trait IntoProperty {
    /// The property as an attribute of the element.
    fn into_property(self, name: &'static str) -> AnyAttribute;
}

impl IntoProperty for String {
    fn into_property(self, name: &'static str) -> AnyAttribute {
        property::prop(name, self).into_any_attr()
    }
}

impl IntoProperty for bool {
    fn into_property(self, name: &'static str) -> AnyAttribute {
        property::prop(name, self).into_any_attr()
    }
}

impl<F: Fn() -> T + Send + 'static, T: LiveProperty> IntoProperty for F {
    fn into_property(self, name: &'static str) -> AnyAttribute {
        T::live(name, Box::new(self))
    }
}

/// What a property can be set to again and again.
pub trait LiveProperty: Sized {
    /// The property, set whenever a signal that `value` reads changes.
    fn live(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute;
}

impl LiveProperty for bool {
    fn live(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute {
        property::prop(name, move || value()).into_any_attr()
    }
}

impl LiveProperty for String {
    fn live(name: &'static str, value: Box<dyn Fn() -> Self + Send>) -> AnyAttribute {
        property::prop(name, move || value()).into_any_attr()
    }
}

/// What can stand between the tags of an element.
pub trait IntoChild {
    /// The view.
    fn into_child(self) -> AnyView;
}

/// A child of an element.
#[must_use]
pub fn child(child: impl IntoChild) -> AnyView {
    child.into_child()
}

impl IntoChild for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl IntoChild for () {
    fn into_child(self) -> AnyView {
        ().into_any()
    }
}

impl IntoChild for &'static str {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl IntoChild for String {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

impl<T: IntoChild> IntoChild for Option<T> {
    fn into_child(self) -> AnyView {
        self.map_or_else(|| ().into_any(), IntoChild::into_child)
    }
}

impl<T: IntoChild> IntoChild for Vec<T> {
    fn into_child(self) -> AnyView {
        fragment(self.into_iter().map(IntoChild::into_child).collect())
    }
}

impl<F: Fn() -> T + Send + 'static, T: IntoChild + 'static> IntoChild for F {
    fn into_child(self) -> AnyView {
        let live: Box<dyn Fn() -> AnyView + Send> = Box::new(move || self().into_child());
        (move || live()).into_any()
    }
}
