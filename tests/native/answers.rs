//! Answers: paths, rows, options.

use serde_json::json;
use white_area_core::domain::answers::Answers;

#[test]
fn a_path_finds_its_answer_also_inside_rows() {
    let answers = Answers::from_json(&json!({
        "network.name": "ก",
        "achievements": [{"title": "หนึ่ง", "started.year": "2560"}, {"title": "สอง"}],
    }));
    let check = |path: &str, expected: &str| assert_eq!(answers.text(path), expected, "{path}");
    check("network.name", "ก");
    check("achievements.0.title", "หนึ่ง");
    check("achievements.0.started.year", "2560");
    check("achievements.1.title", "สอง");
    check("achievements.2.title", "");
    check("achievements.x.title", "");
    check("achievements", "");
    check("nothing", "");
    assert_eq!(answers.rows("achievements"), 2);
}

#[test]
fn removing_a_row_can_be_undone() {
    let before = Answers::from_json(&json!({"rows": [{"a": "1"}, {"a": "2"}, {"a": "3"}]}));
    let mut after = before.clone();
    let row = after.remove_row("rows", 1).expect("a row");
    assert_eq!((after.rows("rows"), after.text("rows.1.a")), (2, "3"));
    after.insert_row("rows", 1, row);
    assert_eq!(after, before);
    assert_eq!(after.remove_row("rows", 9), None);
    assert_eq!(after, before);
}

#[test]
fn options_keep_the_order_of_the_form() {
    let order = ["a", "b", "c"];
    let mut answers = Answers::default();
    answers.take("x", "c", true, &order);
    answers.take("x", "a", true, &order);
    assert_eq!(answers.many("x"), ["a", "c"]);
    answers.take("x", "c", false, &order);
    assert_eq!(answers.many("x"), ["a"]);
}

#[test]
fn an_emptied_answer_is_no_answer() {
    let mut answers = Answers::default();
    answers.set("x", "1");
    answers.set("x", "");
    assert_eq!(answers, Answers::default());
    assert!(answers.is_empty());
    answers.set("rows.0.a", "into a row that is not there");
    assert_eq!(
        answers.text("rows.0.a"),
        "into a row that is not there",
        "a path like any other while there is no group"
    );
}

#[test]
fn no_file_makes_more_rows_than_can_be_shown() {
    let rows: Vec<_> = (0..5000).map(|_| json!({"a": "1"})).collect();
    assert_eq!(Answers::from_json(&json!({"rows": rows})).rows("rows"), 200);
}
