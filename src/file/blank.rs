//! The blank form as a page without a program, for whoever has none that runs.

use super::html::{Html, page};
use super::sheet::Sheet;
use crate::domain::round::Round;
use crate::domain::summary;
use crate::i18n::{Lang, file as words, paper};

/// The blank form of a round as a page of the site, beside its style sheets. With English beside the Thai for
/// [`Lang::En`]. The build writes it, so no browser has to; `version` is the app's.
#[must_use]
pub fn blank(round: &Round, lang: Lang, version: &str) -> String {
    let sheet = Sheet { lang, round, draft: None };
    let title = lang.say(paper::BLANK);
    let head = Html::markup(
        "<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"./style.css\">\n<link rel=\"stylesheet\" href=\"./more.css\">\n",
    );
    let aside = |inside| Html::element("p", "screen-only", inside);
    let body = [
        Html::element("h1", "screen-only", sheet.say(paper::BLANK)),
        aside(sheet.say(words::BLANK_HELP)),
        aside(Html::markup("<a href=\"./\">").then(sheet.say(words::BACK)).then(Html::markup("</a>"))),
        sheet.whole(&summary::blank(round), version, Html::default()),
    ];
    page(title, head, Html::element("main", "", Html::all(body)))
}
