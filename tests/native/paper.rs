//! What stands on a paper, whoever draws it.

use crate::filling::{ROUNDS, fill, on_each_round, round};
use serde_json::json;
use white_area_core::code::{Collector, Content, Found};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::post::Tracking;
use white_area_core::domain::round::{ClosedDay, Round, Status};
use white_area_core::domain::sending::Record;
use white_area_core::domain::sending::{How, Sending};
use white_area_core::domain::summary::{self, Line as Answered};
use white_area_core::domain::thai::Date;
use white_area_core::i18n::paper::digits;
use white_area_core::i18n::{Lang, format, paper as words, posting, shell};
use white_area_core::paper::document::{Bilingual, Block, Document};
use white_area_core::paper::markup::{self, Node};
use white_area_core::paper::{PaperInput, PaperKind, PdfInfo, PdfRequest, PdfRequestFault, PrintOptions};
use white_area_core::store::{Envelope, digest};

#[test]
fn thai_digits_where_they_were_chosen_and_do_no_harm() {
    let check = |text: &str, expected: &str| assert_eq!(digits(true, text), expected, "{text}");
    check("โทร 0 2502 6670-80 ต่อ 1405", "โทร ๐ ๒๕๐๒ ๖๖๗๐-๘๐ ต่อ ๑๔๐๕");
    check("31 พฤษภาคม 2567\nหมู่ 4", "๓๑ พฤษภาคม ๒๕๖๗\nหมู่ ๔");
    // Another digit, another address.
    check("somchai12@example.com โทร 12", "somchai12@example.com โทร ๑๒");
    check("ชมรม STRONG2 ปี 3", "ชมรม STRONG2 ปี ๓");
    assert_eq!(digits(false, "ปี 2567"), "ปี 2567");
}

const DAY: &str = "2024-05-01";

fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

fn text_of(name: &str) -> &'static str {
    ROUNDS.iter().find(|(known, _)| *known == name).expect("a known round").1
}

fn draft(name: &str, answers: Answers) -> Draft {
    Draft {
        id: DraftId::parse("h4k9w2").expect("an id"),
        begun_at: 1,
        form: digest(text_of(name)),
        answers,
        office: None,
        suggested_office: None,
        place: None,
        record: Record::default(),
    }
}

fn order(what: PaperKind, name: &str, draft: &Draft) -> PdfRequest {
    let shown = text_of(name).to_owned();
    let envelope = Envelope { revision: 3, saved_at: 5, draft: draft.clone() };
    PdfRequest {
        what,
        pen: PrintOptions::default(),
        today: day(DAY),
        version: "0.1.0".to_owned(),
        application: (what != PaperKind::Blank).then(|| (shown.clone(), envelope.to_text())),
        shown,
    }
}

const WHATS: [PaperKind; 6] = [
    PaperKind::Application,
    PaperKind::Blank,
    PaperKind::Label { with_sender: true },
    PaperKind::Label { with_sender: false },
    PaperKind::Envelope { with_sender: true },
    PaperKind::Envelope { with_sender: false },
];

/// Every text of a document, in the order of reading.
fn texts(document: &Document) -> Vec<String> {
    fn collect(node: &Node, texts: &mut Vec<String>) {
        match node {
            Node::Text(text) => texts.push(text.clone()),
            Node::Code { .. } => {}
            Node::Element(element) => element.inside.iter().for_each(|inside| collect(inside, texts)),
        }
    }
    let mut found = Vec::new();
    collect(&markup::sheet(document, None), &mut found);
    found.retain(|text| !text.trim().is_empty());
    found
}

fn filled(name: &str) -> Draft {
    draft(name, fill(&round(name), || 4))
}

#[test]
fn an_order_reads_back_as_it_was_written() {
    for name in ["2567", "forest"] {
        for what in WHATS {
            for pen in [PrintOptions::default(), PrintOptions { thai_digits: true, english: true, lines: true }] {
                let order = PdfRequest { pen, ..order(what, name, &filled(name)) };
                assert_eq!(PdfRequest::parse(&order.to_text()), Some(order));
            }
        }
    }
    for text in ["", "{}", "[]", "{\"paper\":\"nothing\"}", "{\"paper\":\"blank\",\"today\":\"2024-13-01\"}"] {
        assert_eq!(PdfRequest::parse(text), None, "{text}");
    }
    let made = PdfInfo { pages: 7, missing: "😀\"".to_owned() };
    assert_eq!(PdfInfo::parse(&made.to_text()), Some(made));
    assert_eq!(PdfInfo::parse("{\"pages\":-1,\"missing\":\"\"}"), None);
}

#[test]
fn an_order_that_cannot_be_read_makes_no_paper() {
    let good = order(PaperKind::Application, "2567", &filled("2567"));
    let check = |change: &dyn Fn(&mut PdfRequest), expected| {
        let mut changed = good.clone();
        change(&mut changed);
        assert_eq!(changed.document().map(drop), Err(expected));
    };
    check(&|order| order.shown = "{}".to_owned(), PdfRequestFault::Unreadable);
    check(&|order| order.application = None, PdfRequestFault::Unreadable);
    check(&|order| order.application = Some((String::new(), String::new())), PdfRequestFault::Unreadable);
    let label = |answers| order(PaperKind::Label { with_sender: true }, "2567", &draft("2567", answers)).document();
    assert_eq!(label(Answers::default()).map(drop), Err(PdfRequestFault::NoOffice));
    // Where sources differ nothing is chosen for anybody.
    let disputed = json!({ "way": "self", "applicant.kind": "person", "contact.address.province": "สมุทรปราการ" });
    assert_eq!(label(Answers::from_json(&disputed)).map(drop), Err(PdfRequestFault::NoOffice));
}

#[test]
fn every_paper_begins_with_what_it_is_not_until_the_round_is_official() {
    for what in WHATS {
        let document = order(what, "2567", &filled("2567")).document().expect("a document");
        let first = texts(&document);
        assert_eq!(first[..2], [shell::ASK_OFFICIAL.th, shell::NOT_OFFICIAL.th], "{what:?}");
    }
    on_each_round(|name, round| {
        let document = order(PaperKind::Application, name, &filled(name)).document().expect("a document");
        assert_eq!(texts(&document).contains(&shell::NOT_OFFICIAL.th.to_owned()), !round.official, "{name}");
    });
}

#[test]
fn every_answer_is_on_the_paper_in_the_order_of_the_form() {
    on_each_round(|name, round| {
        let draft = filled(name);
        let document = order(PaperKind::Application, name, &draft).document().expect("a document");
        let found = texts(&document);
        let mut rest = found.iter();
        let mut next =
            |text: &str| assert!(rest.any(|found| found == text), "{name}: {text} is missing or out of order");
        for part in summary::summary(round, &draft.answers) {
            for line in &part.lines {
                let entries: Vec<_> = match line {
                    Answered::Answer(entry) => vec![entry],
                    Answered::Group { rows, .. } => rows.iter().flatten().collect(),
                };
                for entry in entries {
                    next(&entry.label.th);
                }
            }
        }
    });
}

#[test]
fn the_check_code_is_at_the_foot_and_in_the_codes_and_they_hold_the_answers() {
    on_each_round(|name, round| {
        let draft = filled(name);
        let document = order(PaperKind::Application, name, &draft).document().expect("a document");
        let content = Content::of(round, &draft);
        assert!(document.foot.lines[0].contains(&content.check_code().to_string()), "{:?}", document.foot);
        let Some(Block::Section(last)) = document.blocks.last() else { panic!("{name}: no codes") };
        let mut collector = Collector::default();
        let mut found = None;
        for code in last.blocks.iter().flat_map(|block| match block {
            Block::Codes(codes) => codes.as_slice(),
            _ => &[],
        }) {
            assert!(code.caption.thai.contains(&content.check_code().to_string()));
            found = collector.add(&code.text).ok();
        }
        assert_eq!(found, Some(Found::Whole(Box::new(content))), "{name}");
    });
}

#[test]
fn thai_digits_leave_the_check_code_alone() {
    let mut order = order(PaperKind::Application, "2567", &filled("2567"));
    order.pen.thai_digits = true;
    let code = Content::of(&round("2567"), &filled("2567")).check_code().to_string();
    let document = order.document().expect("a document");
    assert!(document.foot.lines[0].contains(&code) && document.foot.thai_digits);
    assert!(document.foot.lines[1].ends_with("0.1.0"), "{:?}", document.foot);
    assert!(texts(&document).iter().any(|text| text.contains("๒๕๖๗")));
}

#[test]
fn a_paper_out_of_time_says_so_and_a_blank_one_does_not() {
    let says = |what, today: &str| {
        let order = PdfRequest { today: day(today), ..order(what, "2567", &filled("2567")) };
        texts(&order.document().expect("a document")).contains(&words::OUTSIDE.th.to_owned())
    };
    assert!(!says(PaperKind::Application, "2024-01-02") && !says(PaperKind::Application, "2024-05-31"));
    assert!(says(PaperKind::Application, "2024-01-01") && says(PaperKind::Application, "2024-06-01"));
    assert!(!says(PaperKind::Blank, "2024-06-01"));
}

/// Sender and addressee of a label.
fn envelope(document: &Document) -> (Vec<String>, Vec<String>, Vec<String>) {
    let found = document.blocks.iter().find_map(|block| match block {
        Block::Envelope { from, to, notes } => Some((from.clone(), to.clone(), notes.clone())),
        _ => None,
    });
    found.expect("an envelope")
}

#[test]
fn a_label_names_the_office_and_the_sender() {
    let answers = json!({
        "way": "self", "applicant.kind": "person", "contact.given_name": "สมชาย", "contact.family_name": "ใจซื่อ",
        "contact.phone": "0812345678", "contact.address.line": "9 หมู่ 4", "contact.address.province": "เชียงใหม่",
        "contact.address.district": "เมืองเชียงใหม่", "contact.address.subdistrict": "ช้างเผือก",
        "contact.address.postcode": "50300",
    });
    let draft = draft("2567", Answers::from_json(&answers));
    let round = round("2567");
    let office = round.office("5").expect("an office");
    for with_sender in [true, false] {
        for what in [PaperKind::Label { with_sender }, PaperKind::Envelope { with_sender }] {
            let (from, to, notes) = envelope(&order(what, "2567", &draft).document().expect("a label"));
            assert_eq!(to, [posting::PLEASE_DELIVER.th, &office.addressee, &office.address], "{what:?}");
            assert!(notes.contains(&format::confirm_address(Lang::Th, &round)), "{notes:?}");
            let lines =
                ["สมชาย ใจซื่อ", "9 หมู่ 4", "ตำบลช้างเผือก อำเภอเมืองเชียงใหม่", "จังหวัดเชียงใหม่ 50300", "โทรศัพท์ 08 1234 5678"];
            assert_eq!(from, if with_sender { lines.to_vec() } else { Vec::new() }, "{what:?}");
        }
    }
}

#[test]
fn the_page_to_keep_tells_what_was_noted_and_never_that_it_was_received() {
    let mut sent = filled("2567");
    let order_of = |draft: &Draft| order(PaperKind::Receipt, "2567", draft).document();
    assert_eq!(order_of(&sent).map(drop), Err(PdfRequestFault::NotSent));
    let check = |sent: &Draft, on: &str, how: How, wanted: &[&str]| {
        let mut sent = sent.clone();
        let (office, check_code) = (Some("5".to_owned()), Some("K7Q2-M9XD-4TFB-7".to_owned()));
        sent.record.note(Sending { version: 1, on: day(on), how, office, check_code, noted_at: 1 });
        let found = texts(&order_of(&sent).expect("a document"));
        for one in wanted {
            assert!(found.iter().any(|text| text.contains(one)), "{on}: {one} is missing in {found:?}");
        }
        assert!(!found.iter().any(|text| text.contains("ได้รับแล้ว")));
        let (made, _) =
            ::paper::make(&order(PaperKind::Receipt, "2567", &sent).to_text(), &mut |_| ()).expect("a paper");
        assert_eq!(made.pages, 1, "one page to keep");
    };
    let tracking = Tracking::parse("EE123456785TH").expect("a number");
    let by_post = How::ByPost { tracking: Some(tracking) };
    let facts = ["วันศุกร์ที่ 31 พฤษภาคม 2567", "EE123456785TH", "K7Q2-M9XD-4TFB-7", "ป.ป.ท. เขต 5", "ไม่ใช่ใบรับของสำนักงาน"];
    check(&sent, "2024-05-31", by_post.clone(), &facts);
    check(&sent, "2024-05-31", by_post.clone(), &["อยู่ในช่วงรับสมัคร", "เก็บใบรับฝากของไปรษณีย์"]);
    check(&sent, "2024-06-02", by_post, &["ส่งหลังวันปิดรับ 2 วัน"]);
    check(&sent, "2024-01-01", How::ByHand, &["ส่งก่อนวันเปิดรับ 1 วัน", "เก็บหลักฐานการยื่น"]);
    // The longest that codes hold, and longer: still one page.
    for times in [12, 60, 400] {
        sent.answers.set("plan.extend", "ชาวบ้านร่วมกันเฝ้าระวังการจัดซื้อจัดจ้างของท้องถิ่น ".repeat(times));
        check(&sent, "2024-05-31", How::ByHand, &[]);
    }
}

#[test]
fn the_cover_has_both_ways_to_tick_and_the_last_days_of_an_announced_round_only() {
    let check = |round: &Round, expected: &[&[&str]]| {
        let draft = filled("2567");
        let sheet = PaperInput {
            pen: PrintOptions::default(),
            round,
            draft: Some(&draft),
            today: None,
            version: "",
            codes: false,
        };
        let document = sheet.document();
        let ways = document.blocks.iter().find_map(|block| match block {
            Block::Section(section) if section.class == "ways" => Some(&section.blocks),
            _ => None,
        });
        let lines = |block: &Block| match block {
            Block::Tick { lines, .. } => lines.iter().map(|line| line.said.thai.clone()).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(ways.expect("the ways").iter().map(lines).collect::<Vec<_>>(), expected);
    };
    let mut round = round("2567");
    let rule = round.window.postmark.clone().expect("a rule").text.th;
    let until = "ทางไปรษณีย์: ประทับตราไม่เกินวันศุกร์ที่ 31 พฤษภาคม 2567";
    let by_hand = "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันศุกร์ที่ 31 พฤษภาคม 2567 (ไม่รวมวันหยุดราชการ)";
    check(&round, &[&[until, &rule], &[by_hand]]);
    // Where the round lists days off they are counted, and nothing else is said of them.
    round.window.closed_days =
        vec![ClosedDay { date: day("2024-05-31"), name: round.name.clone(), source: round.window.source }];
    let by_hand = "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันพฤหัสบดีที่ 30 พฤษภาคม 2567";
    check(&round, &[&[until, &rule, posting::LAST_ON_CLOSED.th], &[by_hand]]);
    round.window.closed_days.clear();
    // 2026-05-31 is a Sunday.
    round.window.closes = day("2026-05-31");
    let until = "ทางไปรษณีย์: ประทับตราไม่เกินวันอาทิตย์ที่ 31 พฤษภาคม 2569";
    let by_hand = "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันศุกร์ที่ 29 พฤษภาคม 2569 (ไม่รวมวันหยุดราชการ)";
    check(&round, &[&[until, &rule, posting::LAST_ON_WEEKEND.th], &[by_hand]]);
    round.window.status = Status::Expected;
    check(&round, &[&["ทางไปรษณีย์"], &["ยื่นด้วยตนเอง"]]);
}

#[test]
fn room_for_a_pen_where_it_was_asked_for() {
    let half = draft("2567", Answers::from_json(&json!({ "way": "self", "applicant.kind": "person" })));
    let gaps = |pen: PrintOptions, what| {
        let document = PdfRequest { pen, ..order(what, "2567", &half) }.document().expect("a document");
        let lines = format!("{document:?}").matches("Write(").count();
        (lines, texts(&document).contains(&words::NOT_ANSWERED.th.to_owned()))
    };
    let lines = PrintOptions { lines: true, ..PrintOptions::default() };
    assert!(gaps(lines, PaperKind::Application).0 > 10 && !gaps(lines, PaperKind::Application).1);
    assert!(gaps(PrintOptions::default(), PaperKind::Application).1);
    // The blank form is all room, whatever was chosen.
    assert!(
        gaps(PrintOptions::default(), PaperKind::Blank).0 > 10 && !gaps(PrintOptions::default(), PaperKind::Blank).1
    );
}

#[test]
fn texts_carry_english_only_if_it_was_chosen() {
    let said = |pen: PrintOptions| pen.say(words::SIGNED);
    assert_eq!(said(PrintOptions::default()), Bilingual { thai: words::SIGNED.th.into(), english: None });
    let english = PrintOptions { english: true, ..PrintOptions::default() };
    assert_eq!(said(english).english.as_deref(), Some(words::SIGNED.en));
    let order = PdfRequest { pen: english, ..order(PaperKind::Application, "2567", &filled("2567")) };
    assert!(texts(&order.document().expect("a document")).contains(&words::SIGNED.en.to_owned()));
}
