//! Every screen, in both languages, on a phone and on a desk: named, reached by the focus, accessible, fitting, quiet.
//! One browser goes through them all, and a picture of each is left in `target/screens/`.

use std::collections::BTreeMap;

use serde_json::json;
use white_area_core::i18n::{
    Lang, Msg, award, backups as keeping, device, file, form as words, paper, pdf, sending, shell,
};

use crate::applicants::{nominated, person};
use crate::check::{faulty_round, sound_round};
use crate::device::{Device, IN_WINDOW, ROUND_2567, keep, keep_begun_with, keep_sent, visit};
use crate::engines::{file_of, written};
use crate::form::arrives_at;
use crate::harness::{Page, Visit};
use white_area_core::store::KeyValueStore;

/// Widths and heights in CSS pixels.
const SIZES: [(&str, u32, u32); 2] = [("360", 360, 740), ("1280", 1280, 900)];

/// How a screen is reached, besides by its address.
enum Act {
    /// Makes the PDF.
    Make,
    Nothing,
    /// Continue, with questions unanswered.
    GoOn,
    /// Notes a sending of which nothing is told.
    Note,
    Check(fn() -> std::path::PathBuf),
    FindOffice,
    /// Opens an application file of this text, which ends at this heading.
    Open(fn() -> String, [&'static str; 2]),
}

struct Screen {
    name: &'static str,
    hash: &'static str,
    heading: [&'static str; 2],
    act: Act,
}

const fn screen(name: &'static str, hash: &'static str, heading: [&'static str; 2], act: Act) -> Screen {
    Screen { name, hash, heading, act }
}

const fn said(message: Msg) -> [&'static str; 2] {
    [message.th, message.en]
}

/// The drafts `half` (a nominated network of a disputed province), `whole` (a person) and `hurt` (damaged) are on the
/// device; three questions of the self-check were answered. `older` was
/// begun with other questions, `posted` was sent twice.
const SCREENS: [Screen; 40] = [
    screen(
        "home",
        "#/",
        [
            "เครือข่ายพื้นที่สีขาวต้นแบบในการป้องกันและเฝ้าระวังการทุจริต",
            "White Area Model Network in preventing and watching for corruption",
        ],
        Act::Nothing,
    ),
    screen("criteria", "#/criteria", said(award::CRITERIA_TITLE), Act::Nothing),
    screen("outcome", "#/criteria/outcome", said(award::OUTCOME), Act::Nothing),
    screen("offices", "#/offices", said(shell::OFFICES), Act::Nothing),
    screen("offices-found", "#/offices", said(shell::OFFICES), Act::FindOffice),
    screen("way", "#/apply/half/way", ["วิธีสมัคร", "How you apply"], Act::Nothing),
    screen("applicant", "#/apply/half/applicant", ["ผู้เข้ารับการคัดเลือก", "The candidate"], Act::Nothing),
    screen("nomination", "#/apply/half/nomination", ["ผู้เสนอชื่อ", "The nominator"], Act::Nothing),
    screen("network", "#/apply/half/network", ["ข้อมูลเครือข่าย", "The network"], Act::Nothing),
    screen("contact-errors", "#/apply/empty/contact", ["ผู้สมัครหรือผู้ประสานงาน", "Applicant or contact person"], Act::GoOn),
    screen("achievements", "#/apply/whole/achievements", ["ผลงาน", "Achievements"], Act::Nothing),
    screen("achievements-errors", "#/apply/empty/achievements", ["ผลงาน", "Achievements"], Act::GoOn),
    screen("history", "#/apply/whole/history", ["รางวัลที่เคยได้", "Earlier awards"], Act::Nothing),
    screen("declarations", "#/apply/whole/declarations", ["คำรับรอง", "Declarations"], Act::Nothing),
    screen("section-not-asked", "#/apply/whole/nomination", said(words::NOT_ASKED), Act::Nothing),
    screen("tasks", "#/apply/half", said(words::TASKS), Act::Nothing),
    screen("review", "#/apply/whole/review", said(words::REVIEW), Act::Nothing),
    screen("review-missing", "#/apply/empty/review", said(words::REVIEW), Act::Nothing),
    screen("drafts", "#/drafts", said(shell::DRAFTS), Act::Nothing),
    screen("keep", "#/apply/whole/keep", said(keeping::KEEP), Act::Nothing),
    screen("questions", "#/apply/older/keep/questions", said(keeping::NEW_QUESTIONS), Act::Nothing),
    screen("open", "#/open", said(device::OPEN_FILE), Act::Open(another, ["สมหมาย ใจซื่อ"; 2])),
    screen("open-refused", "#/open", said(device::OPEN_FILE), Act::Open(|| "%PDF-1.7".into(), said(file::PDF))),
    screen("erase", "#/erase", said(device::ERASE), Act::Nothing),
    screen("submit", "#/apply/whole/submit", said(words::SUBMIT), Act::Nothing),
    screen("sent-not-yet", "#/apply/whole/sent", said(sending::NOTE), Act::Nothing),
    screen("sent-errors", "#/apply/whole/sent", said(sending::NOTE), Act::Note),
    screen("sent", "#/apply/posted/sent", said(sending::SENT), Act::Nothing),
    screen("sent-locked", "#/apply/posted/declarations", ["คำรับรอง", "Declarations"], Act::Nothing),
    screen("submit-disputed", "#/apply/half/submit", said(words::SUBMIT), Act::Nothing),
    screen("paper", "#/apply/whole/submit/paper", said(paper::PAPER), Act::Nothing),
    screen("paper-made", "#/apply/whole/submit/paper", said(paper::PAPER), Act::Make),
    screen("blank", "#/blank", said(paper::BLANK), Act::Nothing),
    screen("share", "#/share", said(award::SHARE_TITLE), Act::Nothing),
    screen("poster", "#/share/poster", said(award::POSTER), Act::Nothing),
    screen("about", "#/about", said(award::ABOUT_TITLE), Act::Nothing),
    screen("programmes", "#/programmes", said(shell::PROGRAMMES), Act::Nothing),
    screen("check-faults", "#/check", said(award::CHECK_TITLE), Act::Check(faulty_round)),
    screen("check-sound", "#/check", said(award::CHECK_TITLE), Act::Check(sound_round)),
    screen("not-found", "#/nowhere/at/all", said(shell::NOT_FOUND), Act::Nothing),
];
/// Reached in another way than the rest.
const DAMAGED: Screen = screen("damaged", "#/apply/hurt", said(words::CANNOT_OPEN), Act::Nothing);

/// The file of an application that differs from those on the device.
fn another() -> String {
    let mut answers = person();
    answers["contact.given_name"] = json!("สมหมาย");
    written(&answers)
}

/// A visit with drafts on the device.
fn furnished(visit: Visit, lang: Lang) -> Page {
    let page = visit.open("");
    keep(&page, "whole", &person());
    let mut half = nominated("สมุทรปราการ", "เมืองสมุทรปราการ", "ปากน้ำ", "90110");
    half.as_object_mut().unwrap().retain(|path, _| !path.starts_with("contact") && !path.starts_with("achievements"));
    keep(&page, "half", &half);
    keep(&page, "empty", &json!({ "contact.phone": "1", "history.awarded": "yes", "contact.prefix": "other" }));
    let before = [("เบอร์โทรที่ติดต่อได้", "เบอร์บ้าน"), ("\"ไม่เคย\"", "\"ยังไม่เคยเลย\"")];
    let older = before.iter().fold(ROUND_2567.to_owned(), |round, (now, then)| round.replace(now, then));
    assert_ne!(older, ROUND_2567);
    keep_begun_with(&page, "older", &person(), &older);
    keep_sent(&page, "posted", &person());
    Device(&page).put("wan/draft/hurt", "{").unwrap();
    Device(&page).put("wan/self-check", "volunteer=yes\ntake-part=no\nreport=not-sure").unwrap();
    page.load(&format!("?lang={}#/about", lang.tag()));
    page.titled(lang.say(award::ABOUT_TITLE));
    page
}

/// Goes to a screen as a link does, from another screen.
fn reach(page: &Page, screen: &Screen, lang: Lang) {
    // From elsewhere, so that the heading is a new one.
    let (elsewhere, heading) =
        if screen.hash == "#/about" { ("#/programmes", shell::PROGRAMMES) } else { ("#/about", award::ABOUT_TITLE) };
    page.go(elsewhere);
    page.titled(lang.say(heading));
    page.go(screen.hash);
    arrives_at(page, screen.heading[lang as usize]);
    match screen.act {
        Act::Nothing => {}
        Act::GoOn => {
            page.click("button", lang.say(words::CONTINUE));
            page.focused("alert");
        }
        Act::Make => {
            page.click("button", lang.say(pdf::MAKE));
            page.see(lang.say(pdf::OPEN));
        }
        Act::Note => {
            page.click("button", lang.say(sending::NOTE));
            page.focused("alert");
        }
        Act::Check(file) => {
            page.upload("#check-file", &file());
            page.wait_for("a result", || match page.focus() {
                now if now.starts_with("heading ") && now.contains(".json") => Ok(()),
                now => Err(format!("the focus is on “{now}”")),
            });
        }
        Act::Open(text, heading) => {
            page.upload("#open-file", &file_of(page, "application.html", text().as_bytes()));
            page.focused(&format!("heading {}", heading[lang as usize]));
        }
        Act::FindOffice => {
            let province = if lang == Lang::Th { "อุตรดิตถ์" } else { "Uttaradit" };
            page.select(lang.say(award::CHOOSE_PROVINCE), province);
            page.see(lang.say(award::CALL_FIRST));
        }
    }
}

fn resize(page: &Page, (_, width, height): (&str, u32, u32)) {
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.session().cdp("Emulation.setDeviceMetricsOverride", &metrics);
    page.eval("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))", &[]);
}

/// What is smaller than 44 CSS pixels and is meant to be touched. A link within a sentence is as high as its line.
fn too_small(page: &Page) -> Vec<String> {
    let script = "
        const least = 43.5, small = [];
        for (const one of document.querySelectorAll('button, summary, select, textarea, input, a[href]')) {
            if (!one.checkVisibility({visibilityProperty: true})) continue;
            const target = ['radio', 'checkbox'].includes(one.type) ? one.closest('label') ?? one : one;
            const inSentence = one.tagName === 'A' && getComputedStyle(one).display === 'inline'
                && one.parentElement.innerText.trim().length > one.innerText.trim().length + 1;
            // The skip link is out of sight until it has the focus.
            const {width, height, right, bottom} = target.getBoundingClientRect();
            if (inSentence || right <= 0 || bottom + scrollY <= 0) continue;
            if (width < least || height < least)
                small.push(`${one.tagName} “${(one.innerText || one.name || one.id).trim()}” ${Math.round(width)}x${Math.round(height)}`);
        }
        return small";
    let found = page.eval(script, &[]);
    found.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// What cuts off its own words: Thai stacks marks above and below its letters.
fn clipped(page: &Page) -> Vec<String> {
    let script = "
        return [...document.querySelectorAll('main *, header *, footer *')].filter(one => {
            const style = getComputedStyle(one);
            return one.checkVisibility() && !['radio', 'checkbox'].includes(one.type) && one.clientWidth > 1 && one.clientHeight > 1
                && ['hidden', 'clip'].includes(style.overflowY)
                && (one.scrollHeight > one.clientHeight + 1
                    // A box to type into scrolls sideways by itself.
                    || one.tagName !== 'INPUT' && one.scrollWidth > one.clientWidth + 1);
        }).map(one => one.tagName + '.' + one.className + ': ' + one.innerText.slice(0, 40))";
    let found = page.eval(script, &[]);
    found.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect()
}

/// Goes through every screen and gathers all that is wrong, so that one run tells everything.
fn every_screen(lang: Lang) {
    let page = furnished(visit(IN_WINDOW).phone(), lang);
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for screen in SCREENS.iter().chain([&DAMAGED]) {
        resize(&page, SIZES[0]);
        reach(&page, screen, lang);
        let title = page.eval("return document.title", &[]).as_str().unwrap_or_default().to_owned();
        let before = titles.insert(title.clone(), screen.hash);
        if let Some(other) = before.filter(|hash| kind_of(hash) != kind_of(screen.hash)) {
            wrong.push(format!("{} has the title of {other}: {title}", screen.name));
        }
        for size in SIZES {
            resize(&page, size);
            let name = format!("{}-{}-{}", screen.name, lang.tag(), size.0);
            wrong.extend(page.axe().iter().map(|violation| format!("{name}: {violation}")));
            wrong.extend(too_small(&page).iter().map(|small| format!("{name}: hard to touch: {small}")));
            wrong.extend(clipped(&page).iter().map(|cut| format!("{name}: cut off: {cut}")));
            page.assert_fits(&name);
            page.screenshot(&name);
        }
    }
    page.assert_clean();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same kind of screen has the same title for every draft.
fn kind_of(hash: &str) -> &str {
    let kind = hash.strip_prefix("#/apply/").and_then(|rest| rest.split_once('/'));
    kind.map_or(hash, |(_, kind)| kind)
}

#[test]
fn every_screen_in_thai() {
    every_screen(Lang::Th);
}

#[test]
fn every_screen_in_english() {
    every_screen(Lang::En);
}

#[test]
fn every_screen_fits_with_letters_twice_as_large() {
    let page = furnished(visit(IN_WINDOW).phone().text_size(200), Lang::Th);
    for screen in &SCREENS {
        reach(&page, screen, Lang::Th);
        let name = format!("{}-th-360-large", screen.name);
        page.assert_fits(&name);
        assert_eq!(clipped(&page), Vec::<String>::new(), "{name}");
        page.screenshot(&name);
    }
    page.assert_clean();
}

#[test]
fn the_main_screens_in_the_dark() {
    let page = furnished(visit(IN_WINDOW).phone().dark(), Lang::Th);
    let main = [
        "home",
        "outcome",
        "offices-found",
        "contact-errors",
        "tasks",
        "review",
        "submit-disputed",
        "drafts",
        "keep",
        "questions",
        "open",
        "open-refused",
        "erase",
        "check-faults",
        "paper",
    ];
    for screen in SCREENS.iter().filter(|screen| main.contains(&screen.name)) {
        reach(&page, screen, Lang::Th);
        page.assert_accessible(screen.name);
        page.screenshot(&format!("{}-th-360-dark", screen.name));
    }
    page.assert_clean();
}
