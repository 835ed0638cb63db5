//! Each kind of block, and where pages end.

use crate::documents::{SENTENCE, both, document, line, question, said, section, text};
use crate::tools::{Paper, bare};
use white_area_core::paper::document::{
    Bilingual, Block, Code, Document, Foot, Gap, Level, Line, Piece, Question, Section, Size, Style,
};

/// The page, from 0, on which a text stands whole.
fn page_of(pages: &[String], text: &str) -> usize {
    let on: Vec<usize> = (0..pages.len()).filter(|page| bare(&pages[*page]).contains(&bare(text))).collect();
    assert_eq!(on.len(), 1, "{text} stands on {on:?}");
    on[0]
}

#[test]
fn no_question_is_cut_where_it_fits_a_page() {
    let one = |n: usize| {
        let label = format!("คำถาม{n}เริ่ม");
        let mut answer: Vec<Block> = (0..n % 7).map(|row| text(&format!("คำตอบ{n}แถว{row}"))).collect();
        answer.push(text(&format!("คำตอบ{n}จบ")));
        Block::Question(Question { wide: n.is_multiple_of(3), ..question(&label, answer) })
    };
    let paper = Paper::of(&document((100..190).map(one).collect()));
    let pages = paper.pages();
    assert!(pages.len() > 4);
    for n in 100..190 {
        assert_eq!(page_of(&pages, &format!("คำถาม{n}เริ่ม")), page_of(&pages, &format!("คำตอบ{n}จบ")), "{n}");
    }
}

#[test]
fn a_heading_never_stands_alone_at_the_end_of_a_page() {
    for lines in 14..30 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| text(&format!("บรรทัด{n}"))).collect();
        let row = section(Level::Row, "หัวแถว", vec![Block::Question(question("คำถาม", vec![text("คำตอบ")]))]);
        let group = section(Level::Group, "หัวกลุ่ม", vec![Block::Section(row)]);
        blocks.push(Block::Section(section(Level::Part, "หัวส่วน", vec![Block::Section(group)])));
        let pages = Paper::of(&document(blocks)).pages();
        let of = page_of(&pages, "คำตอบ");
        for heading in ["หัวส่วน", "หัวกลุ่ม", "หัวแถว"] {
            assert_eq!(page_of(&pages, heading), of, "{heading} behind {lines} lines");
        }
    }
}

#[test]
fn what_is_kept_stays_on_one_page_and_what_begins_anew_does() {
    for lines in 10..28 {
        let mut blocks: Vec<Block> = (0..lines).map(|n| text(&format!("บรรทัด{n}"))).collect();
        let inside =
            (0..8).map(|n| Block::Tick { ticked: false, lines: vec![line(Style::Plain, &format!("ช่อง{n}"))] });
        blocks.push(Block::Section(Section {
            kept: true, ..section(Level::Part, "เก็บไว้", inside.collect())
        }));
        blocks.push(Block::Section(Section {
            new_page: true, ..section(Level::Part, "หน้าใหม่", vec![text("ก")])
        }));
        let pages = Paper::of(&document(blocks)).pages();
        assert_eq!(page_of(&pages, "เก็บไว้"), page_of(&pages, "ช่อง7"), "{lines}");
        assert!(bare(pages.last().expect("a page")).starts_with("หน้าใหม่"), "{lines}");
    }
}

#[test]
fn what_is_kept_but_longer_than_a_page_goes_on() {
    let inside: Vec<Block> =
        (0..90).map(|n| Block::Question(question(&format!("ข้อ{n}ถาม"), vec![text("ตอบ")]))).collect();
    let blocks = vec![
        text("ก่อนหน้า"),
        Block::Section(Section { kept: true, framed: true, ..section(Level::Part, "ยาว", inside) }),
    ];
    let pages = Paper::of(&document(blocks)).pages();
    assert!(pages.len() > 2 && bare(&pages[0]).contains("ข้อ5ถาม"), "{pages:?}");
}

#[test]
fn a_long_answer_goes_on_with_three_lines_on_each_side() {
    for before in 10..26 {
        let mut blocks: Vec<Block> = (0..before).map(|n| text(&format!("บรรทัด{n}"))).collect();
        let rows: Vec<Block> = (100..112).map(|n| text(&format!("แถว{n}"))).collect();
        blocks
            .push(Block::Question(Question { wide: true, flows: true, ..question("คำถามยาว", rows) }));
        let pages = Paper::of(&document(blocks)).pages();
        let counts: Vec<usize> =
            pages.iter().map(|page| page.matches("แถว").count()).filter(|count| *count > 0).collect();
        assert!(counts.iter().all(|count| *count >= 3) && counts.iter().sum::<usize>() == 12, "{before}: {counts:?}");
        assert!(pages.iter().any(|page| bare(page).contains("คำถามยาวแถว100แถว101แถว102")), "{before}: {pages:?}");
    }
}

#[test]
fn twenty_thousand_characters_flow_over_pages() {
    let long: String = SENTENCE.chars().cycle().take(20_000).collect();
    for (wide, flows) in [(true, true), (false, false), (true, false), (false, true)] {
        let asked = Question { wide, flows, ..question("เล่า", vec![text(&long)]) };
        let paper = Paper::of(&document(vec![text("ก่อน"), Block::Question(asked)]));
        assert!((6..20).contains(&paper.pdf.pages), "{} pages", paper.pdf.pages);
        let read: String =
            paper.pages().iter().map(|page| bare(page.split("รอบ2567").next().expect("a page"))).collect();
        let read = read.replace(&bare("รอบ 2567 · แก้ไขครั้งที่ 1"), "");
        let without_numbers: String = read.split("หน้า").collect();
        assert!(bare(&without_numbers).matches("เครือข่ายของเราร่วมกัน").count() >= 20_000 / SENTENCE.chars().count() - 20);
    }
}

#[test]
fn words_without_a_space_stay_on_the_paper() {
    let words =
        ["ก".repeat(200), "น้ำ".repeat(70), "a".repeat(200), "W".repeat(200), format!("ไทย{}ไทย", "x9".repeat(120))];
    for word in &words {
        let paper = Paper::of(&document(vec![
            Block::Question(question("ข้อ", vec![text(word)])),
            Block::Question(question(word, vec![text("สั้น")])),
            Block::Tick { ticked: true, lines: vec![line(Style::Strong, word)] },
            Block::Notice(vec![line(Style::Plain, word)]),
            Block::Boxes(vec![said(word), said("สั้น")]),
            Block::Gaps(vec![Piece::Words(said(word)), Piece::Gap(Gap::Long)]),
        ]));
        assert_eq!(bare(&paper.text_in_order()).matches(word.as_str()).count(), 6, "{word}");
        assert!(paper.right_most() <= 190.5 / 25.4 * 72.0, "{word} reaches to {}", paper.right_most());
    }
}

#[test]
fn the_foot_counts_pages_and_cuts_what_is_too_long() {
    let mut all = document((0..100).map(|n| text(&format!("บรรทัด{n}"))).collect());
    all.foot = Foot {
        lines: vec![SENTENCE.repeat(3), "กำหนดน้ำใจ".into()],
        page: "หน้า {n} จาก {of}".into(),
        thai_digits: true,
    };
    let pages = Paper::of(&all).pages();
    for (index, page) in pages.iter().enumerate() {
        let digits = ["๑", "๒", "๓", "๔", "๕"];
        let foot = format!("หน้า{}จาก{}", digits[index], digits[pages.len() - 1]);
        let page = bare(page);
        assert!(page.ends_with(&foot) && page.contains("…") && page.contains("กำหนดน้ำใจ"), "{page}");
        assert!(!page.contains(&bare(SENTENCE)), "{page}");
    }
}

#[test]
fn english_stands_behind_the_thai() {
    let label = Bilingual { english: Some("Which one?".into()), ..said("ข้อใด") };
    let asked = Question {
        label,
        notes: vec![both("เลือกหนึ่งข้อ", "Choose one")],
        ..question("", vec![Block::Text(Line { style: Style::Plain, said: both("ใช่", "Yes") })])
    };
    let paper = Paper::of(&document(vec![Block::Question(asked)]));
    assert!(bare(&paper.text_in_order()).starts_with("ข้อใดWhichone?เลือกหนึ่งข้อChooseoneใช่Yes"));
    let ((_, label, _), (_, english, _), (_, answer, _)) =
        (paper.place("ข้อใด"), paper.place("Which"), paper.place("ใช่"));
    assert!((label - english).abs() < 1.0 && answer > label + 100.0);
}

#[test]
fn room_for_a_pen_and_places_to_sign() {
    let place =
        |name: &str| vec![vec![Piece::Words(said("ลงชื่อ")), Piece::Gap(Gap::Long)], vec![Piece::Words(said(name))]];
    let paper = Paper::of(&document(vec![
        Block::Write(3),
        Block::Digits(13),
        Block::Digits(60),
        Block::Gaps(vec![
            Piece::Words(said("วันที่")),
            Piece::Gap(Gap::Short),
            Piece::Words(said("เดือน")),
            Piece::Known("มีนาคม".into()),
        ]),
        Block::Signatures(vec![place("ผู้แรก"), place("ผู้สอง"), place("ผู้สาม")]),
    ]));
    let ((_, x1, y1), (_, x2, y2), (_, x3, y3)) = (paper.place("ผู้แรก"), paper.place("ผู้สอง"), paper.place("ผู้สาม"));
    assert!(x2 > x1 + 150.0 && (y1 - y2).abs() < 1.0 && (x3 - x1).abs() < 1.0 && y3 > y1 + 40.0);
    assert_eq!(Paper::of(&document(vec![])).pdf.pages, 1);
}

#[test]
fn codes_are_read_from_the_paper() {
    let texts: Vec<String> = (0..4).map(|n| format!("WAN{n}:{}", "AB12 $%*+-./:".repeat(20 + 25 * n))).collect();
    let codes = texts
        .iter()
        .enumerate()
        .map(|(n, text)| Code { text: text.clone(), caption: both(&format!("รหัส {n}"), "code") });
    let paper = Paper::of(&document(vec![Block::Codes(codes.collect())]));
    for dpi in [150, 300] {
        let mut read: Vec<String> = (0..paper.pages().len()).flat_map(|page| paper.codes(page, dpi)).collect();
        read.sort();
        assert_eq!(read, texts, "at {dpi} dpi");
    }
    assert!(paper.structure().contains("Figure"));
    assert!(paper.inside().contains("/Alt"));
    let much = Document {
        size: Size::A4,
        ..document(vec![Block::Codes(vec![Code { text: "ก".repeat(3000), caption: said("") }])])
    };
    assert_eq!(paper::draw(&much, &mut |_| ()), Err(paper::Fault::CodeTooLong));
}

#[test]
fn an_envelope_has_the_sender_above_the_addressee() {
    let lines = |name: &str| vec![format!("{name}หนึ่ง"), format!("{name}สอง")];
    for size in [Size::A4, Size::Dl] {
        let envelope = Block::Envelope {
            from: lines("ต้น"), to: lines("ปลาย"), notes: lines("หมายเหตุ")
        };
        let paper = Paper::of(&Document { size, ..document(vec![envelope]) });
        assert_eq!(paper.pdf.pages, 1);
        let ((_, from_x, from_y), (_, to_x, to_y)) = (paper.place("ต้นหนึ่ง"), paper.place("ปลายหนึ่ง"));
        let (_, notes_x, notes_y) = paper.place("หมายเหตุสอง");
        assert!(to_x > from_x + 80.0 && to_y > from_y + 20.0 && notes_y > to_y && notes_x < to_x, "{size:?}");
    }
    // Much on an envelope does not tear or end the program.
    let many = |name: &str| (0..30).map(|n| format!("{name}{n} {SENTENCE}")).collect::<Vec<_>>();
    let envelope = Block::Envelope { from: many("ก"), to: many("ข"), notes: many("ค") };
    assert!(Paper::of(&Document { size: Size::Dl, ..document(vec![envelope]) }).pdf.pages >= 1);
}
