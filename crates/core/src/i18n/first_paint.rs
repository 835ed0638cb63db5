//! The page before the program is there, as plain HTML made from a round: the award, the dates, the offices, and how
//! to apply if the program never comes.
//!
//! It stands in `index.html` between two marks. `cargo test --test native first_paint` fails where it is out of date;
//! with `UPDATE_FIRST_PAINT=1` the same test writes it anew. It knows no today, so it says none of the three states
//! of the window. The app takes it away when it is ready, and its own first screen looks much the same.

use super::{Lang, Msg, award, format, shell};
use crate::domain::round::{Fact, Office, Round, Source, Status, Telephone};

super::messages! {
    OPENING: "กำลังเปิดแบบฟอร์ม… ถ้ารอเกินหนึ่งนาที ดูหัวข้อ “ถ้าแบบฟอร์มไม่เปิด” ข้างล่าง",
        "Opening the form… If it takes over a minute, see “If the form does not open” below.";
    NO_SCRIPT:
        "เบราว์เซอร์นี้ปิด JavaScript ไว้ แบบฟอร์มจึงเปิดไม่ได้ เปิด JavaScript แล้วโหลดใหม่ หรือสมัครด้วยกระดาษตามข้างล่าง",
        "JavaScript is switched off here, so the form cannot open. Switch it on and load the page again, or apply on paper as told below.";
    FAILED: "เปิดแบบฟอร์มไม่ได้", "The form could not be opened";
    FAILED_WHY:
        "สัญญาณอาจขาด หรือเบราว์เซอร์นี้ไม่ให้โปรแกรมทำงาน",
        "The connection may have broken, or this browser does not let the program run.";
    FAILED_SAFE:
        "ใบสมัครที่เริ่มไว้ในเครื่องนี้ยังอยู่ครบ",
        "Applications begun on this device are still here.";
    FAILED_WAYS:
        "เปิดหน้านี้ใหม่ก่อน ถ้ายังไม่ได้ ลองเปิดใน Chrome หรือ Safari รุ่นใหม่ หรือสมัครด้วยกระดาษ",
        "First open this page again. If that does not help, try a recent Chrome or Safari, or apply on paper.";
    DATES: "ช่วงรับสมัครที่ประกาศล่าสุด", "The dates last announced";
    DAYS: "{year}: {days}", "{year}: {days}";
    TODAY_UNKNOWN:
        "หน้านี้ยังไม่รู้วันที่ของวันนี้ โปรดดูวันเองก่อนส่ง",
        "This page does not know today's date yet: look at the days yourself before sending.";
    WITHOUT: "ถ้าแบบฟอร์มไม่เปิด", "If the form does not open";
    WITHOUT_WHY:
        "อินเทอร์เน็ตอาจขาด หรือเบราว์เซอร์เก่าหรือปิด WebAssembly ไว้ (เช่น Lockdown Mode ของ iPhone) ลองเปิดใน Chrome หรือ Safari รุ่นใหม่",
        "There may be no connection, or the browser is old or has WebAssembly switched off (as in Lockdown Mode on an iPhone). Try a recent Chrome or Safari.";
    WITHOUT_HOW:
        "สมัครด้วยกระดาษได้เสมอ โทรขอใบสมัครทางการจากสำนักงาน กรอก ลงชื่อ แล้วส่งถึงสำนักงานของพื้นที่ท่านภายในช่วงรับสมัคร",
        "You can always apply on paper: ask the office for the official form, fill it in, sign it and send it to the office of your area within the days given.";
    BLANK: "พิมพ์แบบเปล่า", "Print a blank form";
    REVISION: "ข้อมูลรอบ {round} ปรับปรุงครั้งที่ {revision} เมื่อ {date}", "Round {round}, revision {revision} of {date}";
    CALL: "โทร {phones}", "Call {phones}";
    STOPPED: "โปรแกรมหยุดทำงาน", "The program has stopped";
    STOPPED_SAFE:
        "คำตอบที่บันทึกแล้วยังอยู่ในเครื่องนี้ เปิดหน้านี้ใหม่แล้วทำต่อได้",
        "Answers already saved are still on this device. Open this page again and carry on.";
    STOPPED_AGAIN: "เปิดหน้านี้ใหม่", "Open this page again";
    STOPPED_PAPER:
        "ถ้ายังเป็นอีก สมัครด้วยกระดาษได้ โทรขอใบสมัครทางการจากสำนักงาน",
        "If it happens again, apply on paper: ask the office for the official form.";
}

/// Where the first paint begins and ends in `index.html`.
pub const MARKS: (&str, &str) = ("<!-- first-paint:begin -->", "<!-- first-paint:end -->");
/// Where the panel of a crash begins and ends in `index.html`.
pub const CRASH_MARKS: (&str, &str) = ("<!-- crash:begin -->", "<!-- crash:end -->");

const TH: Lang = Lang::Th;

/// The first paint of a round: what stands inside `#app`.
#[must_use]
pub fn html(round: &Round) -> String {
    let parts = [
        header(round),
        "<main>\n".to_owned(),
        format!("<h1>{}</h1>\n", escape(&round.name.th)),
        window(round),
        format!("<p class=\"notice opening\">{}</p>\n", say(OPENING)),
        failed(round),
        format!("<noscript><p class=\"notice warn\">{}</p></noscript>\n", say(NO_SCRIPT)),
        section(award::WHAT, &about(round)),
        section(award::WHO, &facts(&round.who)),
        ways(round),
        section(WITHOUT, &without(TH, round)),
        section(award::ENQUIRIES, &format!("<ul class=\"plain\">\n{}</ul>\n", each(&round.enquiries, telephone))),
        offices(round),
        english(round),
        "</main>\n".to_owned(),
    ];
    parts.concat()
}

/// What is said if the program cannot be started: `src/browser/start.js` takes its `hidden` away.
fn failed(round: &Round) -> String {
    let half = |lang: Lang| {
        format!(
            "<div class=\"stack\" lang=\"{}\">\n<p><strong>{}</strong></p>\n<p>{}</p>\n<p>{}</p>\n<p>{} {}</p>\n<p><a class=\"button\" href=\"\">{}</a></p>\n</div>\n",
            lang.tag(),
            lang.say(FAILED),
            lang.say(FAILED_SAFE),
            lang.say(FAILED_WHY),
            lang.say(FAILED_WAYS),
            call(lang, round),
            lang.say(STOPPED_AGAIN),
        )
    };
    format!(
        "<div id=\"load-failed\" class=\"notice warn\" role=\"alert\" hidden>\n{}{}</div>\n",
        half(Lang::Th),
        half(Lang::En)
    )
}

/// The panel that is shown if the program dies: what stands inside `#crash`.
#[must_use]
pub fn crash(round: &Round) -> String {
    let half = |lang: Lang, level: &str| {
        format!(
            "<div class=\"stack\" lang=\"{}\">\n<{level}>{}</{level}>\n<p>{}</p>\n<p><a class=\"button\" href=\"\">{}</a></p>\n<p>{} {}</p>\n</div>\n",
            lang.tag(),
            lang.say(STOPPED),
            lang.say(STOPPED_SAFE),
            lang.say(STOPPED_AGAIN),
            lang.say(STOPPED_PAPER),
            call(lang, round),
        )
    };
    format!("{}{}", half(Lang::Th, "h1"), half(Lang::En, "h2"))
}

/// The same header and banner as the app's, without what needs the program.
fn header(round: &Round) -> String {
    let link = |(hash, words): &(&str, Msg)| format!("<li><a href=\"{hash}\">{}</a></li>\n", say(*words));
    let links = [
        ("#/", shell::HOME),
        ("#/criteria", shell::CRITERIA),
        ("#/offices", shell::OFFICES),
        ("#/drafts", shell::DRAFTS),
        ("#/about", shell::ABOUT),
    ];
    let banner =
        if round.official { String::new() } else { format!("<p class=\"banner\">{}</p>\n", say(shell::NOT_OFFICIAL)) };
    format!(
        "<header>\n<div class=\"site-header\">\n<a class=\"brand\" href=\"#/\">{}</a>\n<nav aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n</div>\n{banner}</header>\n",
        escape(&round.short_name.th),
        say(shell::NAVIGATION),
        each(&links, link),
    )
}

fn window(round: &Round) -> String {
    let title = match round.window.status {
        Status::Announced => DATES,
        Status::Expected => format::EXPECTED,
    };
    let postmark = round.window.postmark.as_ref().map(|rule| format!("<p>{}</p>\n", fact(rule))).unwrap_or_default();
    format!(
        "<section class=\"card window\">\n<p class=\"state\">{}</p>\n<p>{}{}</p>\n{postmark}<p class=\"hint\">{}</p>\n</section>\n",
        say(title),
        escape(&days(TH, round)),
        tag(round.window.source),
        say(TODAY_UNKNOWN),
    )
}

fn days(lang: Lang, round: &Round) -> String {
    let year = format::fiscal_year_words(lang, i32::try_from(round.fiscal_year).unwrap_or_default());
    let days = format::from_to(lang, round.window.opens, round.window.closes);
    lang.fill(DAYS, &[("year", &year), ("days", &days)])
}

fn ways(round: &Round) -> String {
    let items = each(&round.ways, |way| {
        format!(
            "<li class=\"card\">\n<h3>{}</h3>\n<p>{}{}</p>\n</li>\n",
            escape(&way.title.th),
            escape(&way.text.th),
            tag(way.source)
        )
    });
    let title = TH.fill(award::WAYS, &[("n", &round.ways.len().to_string())]);
    format!("<section>\n<h2>{title}</h2>\n<ul class=\"grid\">\n{items}</ul>\n</section>\n")
}

fn about(round: &Round) -> String {
    let Some((first, rest)) = round.about.split_first() else { return String::new() };
    format!("<p class=\"lead\">{}</p>\n{}", fact(first), facts(rest))
}

/// Every office with its address and telephones.
fn offices(round: &Round) -> String {
    let office = |office: &Office| {
        let note =
            office.address_note.as_ref().map(|note| format!(" <span class=\"hint\">{}</span>", escape(&note.th)));
        format!(
            "<li class=\"card office\">\n<h3>{}</h3>\n<address><strong>{}</strong><br>{}</address>\n<p>{}{}</p>\n<ul class=\"plain\">\n{}</ul>\n<p class=\"hint\">{}{}</p>\n</li>\n",
            escape(&office.name.th),
            escape(&office.addressee),
            escape(&office.address),
            tag(office.address_source),
            note.unwrap_or_default(),
            each(&office.phones, telephone),
            escape(&office.provinces.join(" ")),
            tag(office.provinces_source),
        )
    };
    let inside = format!(
        "<p><strong>{}</strong></p>\n<ul class=\"plain stack\">\n{}</ul>\n",
        escape(&format::confirm_address(TH, round)),
        each(&round.offices, office),
    );
    section(shell::OFFICES, &inside)
}

/// The same in short for whoever does not read Thai.
fn english(round: &Round) -> String {
    let lang = Lang::En;
    let about = round.about.first().map(|first| format!("<p>{}</p>\n", escape(&first.text.en))).unwrap_or_default();
    let unofficial = if round.official { String::new() } else { format!("<p>{}</p>\n", lang.say(shell::NOT_OFFICIAL)) };
    format!(
        "<section lang=\"en\">\n<h2>{}</h2>\n{unofficial}{about}<p>{}</p>\n<h3>{}</h3>\n{}</section>\n",
        escape(&round.name.en),
        escape(&days(lang, round)),
        lang.say(WITHOUT),
        without(lang, round),
    )
}

fn without(lang: Lang, round: &Round) -> String {
    let (revision, date) = (round.revision.to_string(), format::date_long(lang, round.revised_on));
    let values = [("round", round.id.as_str()), ("revision", &revision), ("date", &date)];
    // The build writes blank.html, which needs no program.
    format!(
        "<p>{}</p>\n<p>{} {}</p>\n<p><a href=\"blank.html\">{}</a></p>\n<p class=\"hint\">{}</p>\n",
        lang.say(WITHOUT_WHY),
        lang.say(WITHOUT_HOW),
        call(lang, round),
        lang.say(BLANK),
        escape(&lang.fill(REVISION, &values)),
    )
}

/// The numbers for enquiries, to tap.
fn call(lang: Lang, round: &Round) -> String {
    let links: Vec<String> = round.enquiries.iter().map(|number| tap(lang, number)).collect();
    lang.fill(CALL, &[("phones", &links.join(lang.say(format::OR)))])
}

fn tap(lang: Lang, number: &Telephone) -> String {
    let (shown, href) = format::telephone(lang, number);
    match href {
        Some(href) => format!("<a class=\"tel\" href=\"{}\">{}</a>", escape(&href), escape(&shown)),
        None => escape(&shown),
    }
}

fn telephone(number: &Telephone) -> String {
    let label = number.label.as_ref().map(|label| format!(" {}", escape(&label.th))).unwrap_or_default();
    format!("<li>{}{label}{}</li>\n", tap(TH, number), tag(number.source))
}

fn facts(facts: &[Fact]) -> String {
    format!("<ul>\n{}</ul>\n", each(facts, |one| format!("<li>{}</li>\n", fact(one))))
}

fn fact(fact: &Fact) -> String {
    format!("{}{}", escape(&fact.text.th), tag(fact.source))
}

fn tag(source: Source) -> String {
    format::source_label(TH, source).map(|label| format!(" <span class=\"tag\">{label}</span>")).unwrap_or_default()
}

fn section(title: Msg, inside: &str) -> String {
    format!("<section>\n<h2>{}</h2>\n{inside}</section>\n", say(title))
}

fn say(message: Msg) -> String {
    escape(TH.say(message))
}

fn each<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect()
}

/// A text as the content of an element or of a quoted attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}
