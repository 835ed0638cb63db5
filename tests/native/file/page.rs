//! The page of a file and the blank form: what people see of them.

use super::{application, data, golden_application, small};
use crate::filling::{ROUNDS, on_each_round, round};
use serde_json::json;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::journey::{self, Scope};
use white_area_core::domain::round::{Kind, Round};
use white_area_core::domain::summary::{self, Line};
use white_area_core::file::{blank, read, write};
use white_area_core::i18n::{Lang, format, shell};

/// What a browser shows of a page: the text between tags, one per line, with its three escapes undone.
fn shown(page: &str) -> String {
    let (_, body) = page.split_once("<body>").expect("a body");
    let body = body.split("<script").next().unwrap_or_default();
    let texts = body.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    let plain =
        |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    texts.map(plain).filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// Every tag of a page before its data, without what is in it.
fn tags(page: &str) -> Vec<&str> {
    let (head, _) = page.split_once("<script type=\"application/json\"").expect("the data");
    head.split('<').skip(1).map(|piece| piece.split_once('>').map_or(piece, |(tag, _)| tag)).collect()
}

#[test]
fn the_whole_application_can_be_read() {
    let (_, text) = ROUNDS[0];
    let round = round("2567");
    let answers = crate::filling::fill(&round, || 1);
    let application = application(&round, text, answers);
    let page = write(&application, Lang::Th, "0.1.0 2026-11-21 abc");
    let shown = shown(&page);
    let lines = |entry: &summary::Entry| {
        let mut wanted = format::shown_lines(Lang::Th, &entry.value);
        // A box is ticked in place of the word.
        wanted.retain(|line| line != format::AGREED.th);
        wanted.into_iter().chain([entry.label.th.clone()]).collect::<Vec<_>>()
    };
    let mut wanted = vec![
        shell::NOT_OFFICIAL.th.to_owned(),
        shell::ASK_OFFICIAL.th.to_owned(),
        "21 พฤศจิกายน 2569 เวลา 08:32 น.".to_owned(),
        format::date_long(Lang::Th, round.revised_on),
        "0.1.0 2026-11-21 abc".to_owned(),
        round.office("4").expect("an office").address.clone(),
        format::SECONDARY.th.to_owned(),
        format::confirm_address(Lang::Th, &round),
        application.envelope.draft.name(&round).expect("a name"),
    ];
    for part in summary::summary(&round, &application.envelope.draft.answers) {
        wanted.push(part.title.th.clone());
        for line in &part.lines {
            match line {
                Line::Answer(entry) => wanted.extend(lines(entry)),
                Line::Group { label, rows, .. } => {
                    wanted.push(label.th.clone());
                    wanted.extend(rows.iter().flatten().flat_map(lines));
                }
            }
        }
    }
    assert!(wanted.len() > 60);
    for one in wanted {
        assert!(shown.contains(&one), "{one} is missing");
    }
    assert!(!shown.contains(round.name.en.as_str()));
    let english = self::shown(&write(&application, Lang::En, "0.1.0"));
    assert!(english.contains(round.name.en.as_str()) && english.contains(round.name.th.as_str()));
}

#[test]
fn an_official_round_is_not_called_a_draft() {
    let application = small(Answers::default());
    assert!(application.round.official);
    assert!(!write(&application, Lang::En, "").contains(shell::NOT_OFFICIAL.th));
}

#[test]
fn markup_in_every_field_stays_words() {
    const EVIL: &str = "\"'></p><script>alert(1)</script><img src=x onerror=alert(1)><!-- </style> &lt;";
    on_each_round(|name, round| {
        let (_, text) = ROUNDS.iter().find(|(known, _)| *known == name).expect("a known round");
        let mut answers = Answers::default();
        for step in journey::walk(round, &answers.clone(), Scope::Everything) {
            for placed in
                step.fields.iter().flat_map(|placed| std::iter::once(placed).chain(placed.rows.iter().flatten()))
            {
                match placed.field.kind {
                    Kind::Repeat { .. } => answers.add_row(&placed.path),
                    // Choices are left to the person: what they open is asked.
                    Kind::Choice { .. } | Kind::MultiChoice { .. } => {}
                    _ if placed.field.kind.parts().is_empty() => answers.set(&placed.path, EVIL),
                    _ => {
                        for part in placed.field.kind.parts() {
                            answers.set(&format!("{}.{part}", placed.path), EVIL);
                        }
                    }
                }
            }
        }
        let mut application = application(round, text, answers);
        let draft = &mut application.envelope.draft;
        (draft.office, draft.suggested_office, draft.place) =
            (Some(EVIL.to_owned()), Some(EVIL.to_owned()), Some(EVIL.to_owned()));
        let evil = |text: &mut String| *text = EVIL.to_owned();
        // The round of a file is checked, but its words can be anything.
        let round = &mut application.round;
        for text in [&mut round.name, &mut round.short_name, &mut round.organiser] {
            evil(&mut text.th);
            evil(&mut text.en);
        }
        for section in &mut round.form.sections {
            evil(&mut section.title.th);
            section.fields.iter_mut().for_each(|field| evil(&mut field.label.th));
        }
        let page = write(&application, Lang::En, EVIL);
        let allowed = [
            "!doctype", "/", "html", "head", "meta", "title", "style", "body", "div", "h1", "h2", "h3", "h4", "h5",
            "p", "span", "strong", "br", "article", "header", "section", "dl", "dt", "dd", "footer", "small",
        ];
        for tag in tags(&page) {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap_or_default();
            assert!(allowed.contains(&name), "<{tag}>");
            assert!(!tag.contains("onerror"), "<{tag}>");
        }
        assert_eq!(page.matches("</style>").count(), 1);
        assert_eq!(page.matches("</script").count(), 1);
        assert!(!data(&page).contains('<'));
        assert!(shown(&page).contains(EVIL), "{name}: as typed");
        assert_eq!(blank(&application.round, Lang::En, EVIL).matches("<script").count(), 0);
        let opened = read(&page).expect("a sound file");
        assert_eq!(opened.envelope, application.envelope);
    });
}

#[test]
fn the_page_asks_for_nothing() {
    let page = write(&golden_application(), Lang::Th, "0.1.0");
    let tags = tags(&page);
    assert!(tags.iter().any(|tag| tag.contains("Content-Security-Policy") && tag.contains("default-src 'none'")));
    for tag in tags {
        for key in ["src=", "href=", "url(", "@import", "style="] {
            assert!(!tag.contains(key), "<{tag}>");
        }
    }
    let (_, style) = page.split_once("<style>").expect("a style");
    let (style, _) = style.split_once("</style>").expect("its end");
    assert!(!style.contains("url(") && !style.contains("@import"));
}

#[test]
fn the_blank_form_holds_every_question_and_every_office() {
    let check = |round: &Round| {
        let page = blank(round, Lang::Th, "0.1.0");
        let shown = shown(&page);
        let mut wanted = vec![round.revision.to_string(), format::date_long(Lang::Th, round.revised_on)];
        wanted.extend(round.offices.iter().map(|office| office.address.clone()));
        wanted.extend(round.form.attachments.iter().map(|one| one.label.th.clone()));
        let fields = round.form.sections.iter().flat_map(|section| &section.fields);
        for field in fields.flat_map(|field| std::iter::once(field).chain(journey::row_fields(field))) {
            wanted.push(field.label.th.clone());
            wanted.extend(field.kind.options().iter().map(|option| option.label.th.clone()));
            // As on the paper of the app, the hint of a group is left to its questions.
            let hint = field.hint.iter().filter(|_| !matches!(field.kind, Kind::Repeat { .. }));
            wanted.extend(hint.map(|hint| hint.th.clone()));
        }
        for one in wanted {
            assert!(shown.contains(&one), "{one} is missing");
        }
        assert_eq!(shown.contains(shell::NOT_OFFICIAL.th), !round.official);
        assert!(page.contains("class=\"write\"") && page.contains("class=\"box\"") && page.contains("class=\"digit\""));
        // What the site's policy would block.
        assert!(!page.contains("<style") && !page.contains(" style=") && !page.contains("<script"));
    };
    on_each_round(|_, round| check(round));
}

#[test]
fn what_was_not_answered_says_so() {
    let application = small(Answers::from_json(&json!({"who": "solo"})));
    let shown = shown(&write(&application, Lang::Th, ""));
    assert!(shown.contains(white_area_core::i18n::paper::NOT_ANSWERED.th));
    assert!(shown.contains(white_area_core::i18n::file::TITLE_NAMELESS.th));
}
