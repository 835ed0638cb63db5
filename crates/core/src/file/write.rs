//! From an application to the text of its file.

use super::html::{Html, page};
use super::{Application, CLOSE, MARK, OPEN, Sealed, checksum};
use crate::domain::round::Round;
use crate::domain::thai::date::{Date, bangkok_today};
use crate::i18n::{Lang, Msg, file as words, format};
use crate::paper::{PaperInput, PrintOptions, markup};
use crate::store::{Envelope, json};

/// The page's own style, in the page.
const STYLE: &str = include_str!("style.css");

/// What the page may load: nothing at all. The style inside it is the program's, and everything else is escaped.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" \
                      content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n";

/// The whole file of an application. It is read without the app: in Thai, with English beside it for [`Lang::En`].
/// `version` is the app's.
#[must_use]
pub fn write(application: &Application, lang: Lang, version: &str) -> String {
    let Application { envelope, round, round_text } = application;
    let pen = PrintOptions { english: lang == Lang::En, ..PrintOptions::default() };
    let document =
        PaperInput { pen, round, draft: Some(&envelope.draft), today: None, version, codes: false }.document();
    let both = |say: &dyn Fn(Lang) -> String| Html::nodes(&markup::said(&pen.both(say)));
    let say = |message: Msg| both(&|lang| lang.say(message).to_owned());
    let name = envelope.draft.name(round);
    let title = |lang: Lang| match &name {
        Some(name) => lang.fill(words::TITLE, &[("name", name)]),
        None => lang.say(words::TITLE_NAMELESS).to_owned(),
    };
    let saved = pen.both(|lang| saved_words(lang, envelope.saved_at));
    let head = Html::all([
        Html::markup(POLICY),
        Html::markup(MARK),
        Html::markup("\n<style>\n"),
        Html::markup(STYLE),
        Html::markup("</style>\n"),
    ]);
    let about = [
        Html::element("h1", "", both(&title)),
        Html::element("p", "", Html::nodes(&markup::said(&saved))),
        Html::element("p", "", say(words::ABOUT)),
        Html::element("p", "", say(words::PRIVATE)),
    ];
    let body =
        Html::element("div", "about", Html::all(about)).then(Html::nodes(&[markup::sheet(&document, Some(saved))]));
    let title = format!("{} · {}", title(lang), lang.of(&round.short_name));
    [page(&title, head, body), OPEN.to_owned(), data(envelope, round_text), CLOSE.to_owned()].concat()
}

/// The data as JSON without `<`, so that nothing in it can end the element it stands in.
fn data(envelope: &Envelope, round_text: &str) -> String {
    let checksum = checksum(&envelope.to_text(), round_text);
    json::text(&Sealed { application: envelope, checksum, round: round_text.to_owned() }).replace('<', "\\u003c")
}

/// What the file is called: `application-2567-2569-05-01-h4k9w2.html`, by the round, the day it was saved (Buddhist
/// era) and the draft's id.
///
/// Of ASCII only, without the applicant's name: some apps that Android shares to cannot attach a file with other
/// letters, and old zip programs and mail garble them. The person's name stands in the page's title.
#[must_use]
pub fn name(round: &Round, envelope: &Envelope) -> String {
    let round = round.id_in_names();
    let (_, month, day) = saved_on(envelope.saved_at).ymd();
    let year = saved_on(envelope.saved_at).year_be();
    format!("application-{round}-{year}-{month:02}-{day:02}-{}.html", envelope.draft.id.as_str())
}

fn saved_on(saved_at: u64) -> Date {
    bangkok_today(i64::try_from(saved_at).unwrap_or(i64::MAX))
}

/// When it was saved, to the minute, in Bangkok, which is seven hours ahead all year.
fn saved_words(lang: Lang, saved_at: u64) -> String {
    const MINUTE_MILLIS: u64 = 60_000;
    let minutes = (saved_at / MINUTE_MILLIS + 7 * 60) % (24 * 60);
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    lang.fill(words::SAVED, &[("date", &format::date_long(lang, saved_on(saved_at))), ("time", &time)])
}
