//! One section of the form.

use crate::i18n::Lang;
use crate::ui::route::At;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page.
pub fn page(_app: App, _lang: Lang, at: At) -> AnyView {
    view! { <h1 tabindex="-1">{at.section}</h1> }.into_any()
}
