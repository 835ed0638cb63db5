//! The page `blank`.

use crate::i18n::Lang;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page.
pub fn page(_app: App, _lang: Lang) -> AnyView {
    view! { <h1 tabindex="-1">"blank"</h1> }.into_any()
}
