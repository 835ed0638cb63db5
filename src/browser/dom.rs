//! Nodes of the page: made, put together, changed and listened to.
//!
//! Thin on purpose: these few functions are called for every element of every screen, so each is one call to the browser.

use super::Event;
use wasm_bindgen::prelude::*;
pub use web_sys::Node;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createElementNS)]
    fn create_element_of(namespace: &str, tag: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn create_text(text: &str) -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createDocumentFragment)]
    fn create_fragment() -> Node;
    #[wasm_bindgen(js_namespace = document, js_name = createComment)]
    fn create_comment(text: &str) -> Node;

    /// What every element can do; text and fragments are never asked to.
    type Attributes;
    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set(this: &Attributes, name: &str, value: &JsValue);
    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove(this: &Attributes, name: &str);
    #[wasm_bindgen(method, getter, js_name = classList)]
    fn class_list(this: &Attributes) -> web_sys::DomTokenList;
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element; `svg` and `path` are made as images.
#[must_use]
pub fn element(tag: &str) -> Node {
    if matches!(tag, "svg" | "path") { create_element_of(SVG, tag) } else { create_element(tag) }
}

/// A text, never read as markup.
#[must_use]
pub fn text(text: &str) -> Node {
    create_text(text)
}

/// A bundle of nodes that dissolves where it is put.
#[must_use]
pub fn fragment() -> Node {
    create_fragment()
}

/// A node that nobody sees, to find a place again.
#[must_use]
pub fn marker() -> Node {
    create_comment("")
}

/// Puts a node behind the last child of another.
pub fn append(parent: &Node, child: &Node) {
    // Fails only for a node put into itself.
    let _ = parent.append_child(child);
}

/// Puts a node before another, wherever that one is.
pub fn insert_before(node: &Node, place: &Node) {
    if let Some(parent) = place.parent_node() {
        let _ = parent.insert_before(node, Some(place));
    }
}

/// Takes a node out of the page.
pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Takes out all that stands between two nodes of one parent.
pub fn remove_between(start: &Node, end: &Node) {
    while let Some(next) = start.next_sibling().filter(|next| next != end) {
        remove(&next);
    }
}

/// Sets an attribute to a text; `true` sets it without a value, anything else takes it away.
pub fn set_attribute(element: &Node, name: &str, value: &JsValue) {
    let attributes: &Attributes = element.unchecked_ref();
    if value.is_string() {
        attributes.set(name, value);
    } else if value.is_truthy() {
        attributes.set(name, &JsValue::from_str(""));
    } else {
        attributes.remove(name);
    }
}

/// Adds a class if the value is true, else takes it away.
pub fn set_class(element: &Node, name: &str, value: &JsValue) {
    let _ = element.unchecked_ref::<Attributes>().class_list().toggle_with_force(name, value.is_truthy());
}

/// Sets a property, such as `checked`, which may differ from the attribute.
pub fn set_property(element: &Node, name: &str, value: &JsValue) {
    // Fails only for a property that may not be set.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

/// A listener; it listens for as long as it lives.
pub type Listener = Closure<dyn FnMut(Event)>;

/// Calls `action` at every event of this name at this element.
#[must_use]
pub fn listen(element: &Node, name: &str, action: Box<dyn FnMut(Event)>) -> Listener {
    let listener = Closure::wrap(action);
    let _ = element.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    listener
}
