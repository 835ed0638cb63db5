//! What comes out of the printer.

use std::process::Command;

use serde_json::Value;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::round::{Field, Kind, Round};
use white_area_core::i18n::{award, form as words, paper, shell};

use crate::applicants::{network, nominated, person};
use crate::device::{IN_WINDOW, ROUND_2567, UNANNOUNCED, keep, visit};
use crate::harness::{Page, Paper};

/// Width and height of A4 in points.
const A4: (f64, f64) = (595.3, 841.9);

/// Opens an address and prints what is there once it says `words`.
fn printed(page: &Page, address: &str, words: &str, name: &str) -> Paper {
    page.load(address);
    page.see(words);
    page.eval("return document.fonts.ready.then(() => 0)", &[]);
    let paper = page.print(name);
    is_a4_and_nowhere_empty(&paper, name);
    paper
}

/// Every page is A4 and says something.
#[track_caller]
fn is_a4_and_nowhere_empty(paper: &Paper, name: &str) {
    let info = Command::new("pdfinfo").args(["-f", "1", "-l", "99"]).arg(&paper.pdf).output().expect("pdfinfo");
    let info = String::from_utf8_lossy(&info.stdout);
    // "Page    1 size:  594.96 x 841.92 pts (A4)"
    let sizes: Vec<Vec<f64>> = info
        .lines()
        .filter(|line| line.starts_with("Page ") && line.contains(" size:"))
        .map(|line| line.split_whitespace().filter_map(|word| word.parse().ok()).skip(1).collect())
        .collect();
    assert_eq!(sizes.len(), paper.pages.len(), "{name}: {info}");
    for size in sizes {
        assert!((size[0] - A4.0).abs() < 2.0 && (size[1] - A4.1).abs() < 2.0, "{name}: {size:?} is not A4");
    }
    for (index, page) in paper.pages.iter().enumerate() {
        assert!(squeezed(page).chars().count() > 40, "{name}: page {} is almost empty:\n{page}", index + 1);
    }
}

/// Without spaces and line breaks, which fall anywhere in Thai, and with SARA AM in one piece.
fn squeezed(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    text.replace("\u{e4d}\u{e32}", "\u{e33}")
}

#[track_caller]
fn says(paper: &Paper, words: &str) {
    let all = squeezed(&paper.pages.join(" "));
    assert!(all.contains(&squeezed(words)), "“{words}” is not on the paper:\n{}", paper.pages.join("\n----\n"));
}

#[track_caller]
fn is_silent_about(paper: &Paper, words: &str) {
    assert!(!squeezed(&paper.pages.join(" ")).contains(&squeezed(words)), "“{words}” is on the paper");
}

/// The first words of the paper are that it is not the official one.
#[track_caller]
fn begins_unofficial(paper: &Paper) {
    let first = squeezed(&paper.pages[0]);
    let ask = first.find(&squeezed(shell::ASK_OFFICIAL.th)).expect("the words that ask for the official form");
    assert!(ask < 30, "something stands before them: {first}");
    assert!(first.contains(&squeezed(shell::NOT_OFFICIAL.th)), "{first}");
}

/// Every text that was typed, inside rows too; ids of options and parts of dates are shown in words instead.
fn typed(answers: &Value) -> Vec<String> {
    let round = Round::parse(ROUND_2567).expect("a sound round");
    let fields: Vec<&Field> = round.form.sections.iter().flat_map(|section| &section.fields).collect();
    let mut texts = Vec::new();
    let mut collect = |fields: &mut dyn Iterator<Item = &Field>, answers: &Value| {
        for field in fields {
            if matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Phone | Kind::Email) {
                texts.extend(answers[&field.id].as_str().map(str::to_owned));
            }
            if matches!(field.kind, Kind::Address) {
                let parts = ["line", "district", "subdistrict", "postcode"];
                texts.extend(
                    parts.iter().filter_map(|part| Some(answers[format!("{}.{part}", field.id)].as_str()?.to_owned())),
                );
            }
        }
    };
    for field in &fields {
        if let Kind::Repeat { fields: inner, .. } = &field.kind {
            let rows = answers[&field.id].as_array().cloned().unwrap_or_default();
            rows.iter().for_each(|row| collect(&mut inner.iter(), row));
        }
    }
    collect(&mut fields.into_iter(), answers);
    texts
}

#[test]
fn a_whole_application_on_paper() {
    let page = visit(IN_WINDOW).phone().open("");
    let people = [
        ("person", person(), "ศูนย์ราชการจังหวัดเชียงใหม่ ถนนโชตนา", &["เครือข่ายคนเฝ้าบ้านสมมติ", "ผู้เสนอชื่อ"][..]),
        ("network", network(), "4/33 ถนนหน้าเมือง ตำบลในเมือง", &["ผู้เสนอชื่อ"][..]),
        ("nominated", nominated("สงขลา", "หาดใหญ่", "ควนลัง", "90110"), "116 หมู่ 2 ถนนเพชรเกษม", &[][..]),
    ];
    for (name, answers, office, absent) in people {
        keep(&page, name, &answers);
        let paper = printed(&page, &format!("#/apply/{name}/submit/paper"), paper::PAPER.th, &format!("{name}-th"));
        begins_unofficial(&paper);
        let texts = typed(&answers);
        assert!(texts.len() > 20, "{texts:?}");
        texts.iter().for_each(|text| says(&paper, text));
        for shown in ["1 กุมภาพันธ์ 2565", "30 กันยายน 2566", "ป้องกัน", "เฝ้าระวัง", "โครงการอื่น", office, "ลงชื่อ"]
        {
            says(&paper, shown);
        }
        says(&paper, "โปรดตรวจสอบกับ 0 2502 6670-80 ต่อ 1405 หรือ 1206 ก่อนส่ง");
        says(&paper, "รับสมัคร 2 มกราคม 2567 ถึง 31 พฤษภาคม 2567");
        absent.iter().for_each(|words| is_silent_about(&paper, words));
        is_silent_about(&paper, paper::OUTSIDE.th);
        // Nothing of the screen is printed.
        is_silent_about(&paper, paper::THAI_DIGITS.th);
        is_silent_about(&paper, shell::OTHER_LANGUAGE.th);
        page.load("");
    }
    page.assert_clean();
}

#[test]
fn answers_that_no_longer_apply_stay_off_the_paper() {
    let mut answers = network();
    answers["applicant.kind"] = "person".into();
    let page = visit(IN_WINDOW).open("");
    keep(&page, "changed", &answers);
    let paper = printed(&page, "#/apply/changed/submit/paper", paper::PAPER.th, "changed-th");
    says(&paper, "สมชาย ใจซื่อ");
    is_silent_about(&paper, "เครือข่ายคนเฝ้าบ้านสมมติ");
    is_silent_about(&paper, "โรงเรียนบ้านสมมติ");
    let kept = crate::device::kept(&page);
    assert_eq!(kept[0].answers, Answers::from_json(&answers), "and stay in the draft");
}

#[test]
fn a_half_filled_paper_leaves_room_and_tells_when_it_is_out_of_time() {
    let page = visit(UNANNOUNCED).open("");
    let mut half = network();
    half.as_object_mut()
        .unwrap()
        .retain(|path, _| path.starts_with("network") || path.starts_with("applicant") || path == "way");
    keep(&page, "half", &half);
    let paper = printed(&page, "#/apply/half/submit/paper", paper::PAPER.th, "half-th");
    begins_unofficial(&paper);
    says(&paper, paper::OUTSIDE.th);
    says(&paper, "เครือข่ายคนเฝ้าบ้านสมมติ");
    // Questions of a row that nobody began are there to be answered by pen.
    for label in ["เบอร์โทรที่ติดต่อได้", "ชื่อผลงาน", "ทำอะไรบ้าง", "จะขยายงานไปที่ไหน กับใคร เมื่อไร"]
    {
        says(&paper, label);
    }
    is_silent_about(&paper, paper::NOT_ANSWERED.th);
    page.choose(paper::WITH_LINES.th);
    page.see(paper::NOT_ANSWERED.th);
    let without_lines = page.print("half-without-lines-th");
    is_a4_and_nowhere_empty(&without_lines, "half without lines");
    assert!(without_lines.pages.len() <= paper.pages.len(), "room to write takes room");
    page.assert_clean();
}

#[test]
fn thai_digits_and_english_beside_the_thai() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/submit/paper");
    page.see(paper::PAPER.th);
    page.choose(paper::THAI_DIGITS.th);
    page.choose(paper::WITH_ENGLISH.th);
    page.see("Date of signing");
    let paper = page.print("person-thai-digits-english");
    is_a4_and_nowhere_empty(&paper, "Thai digits");
    says(&paper, "๐๘ ๑๒๓๔ ๕๖๗๘");
    says(&paper, "๑ กุมภาพันธ์ ๒๕๖๕");
    says(&paper, "somchai@example.com");
    says(&paper, "How are you applying?");
    says(&paper, "Ask the office for the official form before sending");
    is_silent_about(&paper, "08 1234 5678");
    page.assert_clean();
}

#[test]
fn the_blank_form_asks_everything() {
    let round = Round::parse(ROUND_2567).expect("a sound round");
    let page = visit(IN_WINDOW).phone().open("");
    let paper = printed(&page, "#/blank", paper::BLANK.th, "blank-th");
    begins_unofficial(&paper);
    for section in &round.form.sections {
        says(&paper, &section.title.th);
        for field in &section.fields {
            says(&paper, &field.label.th);
            for option in field.kind.options() {
                says(&paper, &option.label.th);
            }
            if let Kind::Repeat { fields, .. } = &field.kind {
                fields.iter().for_each(|inner| says(&paper, &inner.label.th));
            }
            if let Kind::Declaration { statement } = &field.kind {
                says(&paper, &statement.th);
            }
        }
    }
    for office in &round.offices {
        says(&paper, &office.addressee);
        says(&paper, &office.address);
    }
    round.form.signatures.iter().for_each(|one| says(&paper, &one.label.th));
    // When a question is asked is told in words: there is no program on paper.
    says(&paper, "ตอบเฉพาะเมื่อ");
    page.assert_clean();
}

#[test]
fn the_page_that_tells_how_to_send_can_be_printed_too() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    let paper = printed(&page, "#/apply/mine/submit", words::SUBMIT.th, "submit-th");
    says(&paper, shell::ASK_OFFICIAL.th);
    says(&paper, "ศูนย์ราชการจังหวัดเชียงใหม่");
    says(&paper, paper::STEP_KEEP.th);
    page.assert_clean();
}

#[test]
fn the_poster_is_one_sheet_with_three_codes_that_lead_where_they_say() {
    let page = visit(IN_WINDOW).open("");
    for (lang, office) in [("th", ""), ("en", "&office=9")] {
        let parameters = format!("?round=2567{office}");
        let tongue = if lang == "en" { "&lang=en" } else { "" };
        let heading = if lang == "en" { award::POSTER.en } else { award::POSTER.th };
        let name = format!("poster-{lang}");
        let paper = printed(&page, &format!("{parameters}&lang={lang}#/share/poster"), heading, &name);
        assert_eq!(paper.pages.len(), 1, "{name}");
        says(&paper, shell::NOT_OFFICIAL.th);
        says(&paper, "2 มกราคม 2567 ถึง 31 พฤษภาคม 2567");
        says(&paper, "0 2502 6670-80 ต่อ 1405");
        let link = |hash: &str| format!("{}{parameters}{tongue}{hash}", page.root());
        assert_eq!(paper.qr_codes(), [link("#/apply"), link("#/criteria"), link("#/offices")], "{name}");
        if lang == "en" {
            says(&paper, "116 หมู่ 2 ถนนเพชรเกษม");
            says(&paper, "White Area Model Network");
        }
    }
    page.assert_clean();
}
