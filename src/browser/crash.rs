//! If the program dies all the same: a panel that says what is safe and what to do.

use super::document;

/// Shows the static panel `#crash` of `index.html` and hides the app. The panel's words are there already, because
/// nothing of the program can be trusted any more.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        if let Some(document) = document() {
            if let Some(panel) = document.get_element_by_id("crash") {
                let _ = panel.remove_attribute("hidden");
            }
            if let Some(detail) = document.get_element_by_id("crash-detail") {
                detail.set_text_content(Some(&info.to_string()));
            }
        }
    }));
}
