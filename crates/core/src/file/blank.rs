//! The blank form as a page without a program, for whoever has none that runs.

use super::html::{Html, page};
use crate::domain::round::Round;
use crate::i18n::{Lang, file as words, paper};
use crate::paper::{PaperInput, PrintOptions, markup};

/// The blank form of a round as a page of the site, beside its style sheets. With English beside the Thai for
/// [`Lang::En`]. The build writes it, so no browser has to; `version` is the app's.
#[must_use]
pub fn blank(round: &Round, lang: Lang, version: &str) -> String {
    let pen = PrintOptions { english: lang == Lang::En, lines: true, ..PrintOptions::default() };
    let document = PaperInput { pen, round, draft: None, today: None, version, codes: false }.document();
    let say = |message| Html::nodes(&markup::said(&pen.say(message)));
    let title = lang.say(paper::BLANK);
    let head = Html::markup(
        "<meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"./fonts.css\">\n<link rel=\"stylesheet\" href=\"./style.css\">\n",
    );
    let aside = |inside| Html::element("p", "screen-only", inside);
    let body = [
        Html::element("h1", "screen-only", say(paper::BLANK)),
        aside(say(words::BLANK_HELP)),
        aside(Html::markup("<a href=\"./\">").then(say(words::BACK)).then(Html::markup("</a>"))),
        Html::nodes(&[markup::sheet(&document, None)]),
    ];
    page(title, head, Html::element("main", "", Html::all(body)))
}
