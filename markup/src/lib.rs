//! `view!` with the syntax of leptos, for a smaller program.
//!
//! leptos gives every element a type of its own, made of its tag, attributes and children, and the compiler writes code
//! for each. This macro turns the same markup into calls of a few plain functions (`crate::ui::dom`). What it saves was
//! measured: `docs/adr/0006-own-nodes.md`.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::Infallible;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};

/// Markup to a `View`.
#[proc_macro]
pub fn view(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match rstml::parse2(input.into()) {
        Ok(nodes) => roots(&nodes).into(),
        Err(error) => error.to_compile_error().into(),
    }
}

fn roots(nodes: &[Node]) -> TokenStream {
    match nodes {
        [one] => child(one),
        many => {
            let many = many.iter().map(child);
            quote! { crate::ui::dom::fragment(::std::vec![#(#many),*]) }
        }
    }
}

/// A node as an expression of the type `View`.
fn child(node: &Node) -> TokenStream {
    match node {
        Node::Element(one) => element(one),
        Node::Text(text) => {
            let text = &text.value;
            quote! { crate::ui::dom::IntoView::into_view(#text) }
        }
        Node::Block(block) => {
            let block = unbraced(block.try_block());
            quote! { crate::ui::dom::IntoView::into_view(#block) }
        }
        Node::Fragment(fragment) => roots(&fragment.children),
        other => syn::Error::new_spanned(other, "this kind of node is not supported").to_compile_error(),
    }
}

/// A block without the braces that only mark it off from the markup.
fn unbraced(block: Option<&syn::Block>) -> TokenStream {
    match block.map(|block| block.stmts.as_slice()) {
        Some([syn::Stmt::Expr(one, None)]) => quote! { #one },
        _ => quote! { #block },
    }
}

/// The element in the making, under a name that no variable of the markup can take.
fn it() -> proc_macro2::Ident {
    proc_macro2::Ident::new("it", proc_macro2::Span::mixed_site())
}

fn element(element: &NodeElement<Infallible>) -> TokenStream {
    let tag = element.name().to_string();
    let it = it();
    let parts = element.attributes().iter().map(|attribute| match attribute {
        NodeAttribute::Attribute(attribute) => part(attribute),
        NodeAttribute::Block(block) => {
            syn::Error::new_spanned(block, "spread attributes are not supported").to_compile_error()
        }
    });
    let children = element.children.iter().map(|child| match child {
        Node::Text(text) => {
            let text = &text.value;
            quote! { #it.text(#text); }
        }
        Node::Block(block) => {
            let block = unbraced(block.try_block());
            quote! { #it.child(#block); }
        }
        other => {
            let other = self::child(other);
            quote! { #it.child(#other); }
        }
    });
    quote! {{
        let #it = crate::ui::dom::element(#tag);
        #(#parts)*
        #(#children)*
        #it.done()
    }}
}

/// An attribute as a statement.
fn part(attribute: &KeyedAttribute) -> TokenStream {
    let key = attribute.key.to_string();
    let value = attribute.value().map_or_else(|| quote! { true }, |value| quote! { #value });
    let it = it();
    let (kind, name) = match key.split_once(':') {
        Some(("on", event)) => (quote! { on }, event),
        Some(("class", class)) => (quote! { class }, class),
        Some(("prop", property)) => (quote! { prop }, property),
        _ => (quote! { attr }, key.as_str()),
    };
    quote! { #it.#kind(#name, #value); }
}
