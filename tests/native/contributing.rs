//! The recipes of CONTRIBUTING.md name what there is.

use crate::walls::read;
use std::path::Path;

#[test]
fn every_file_that_a_recipe_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = read(&root.join("CONTRIBUTING.md"));
    let quoted = text.split('`').skip(1).step_by(2);
    let files: Vec<&str> = quoted.filter(|one| one.contains('/') && !one.contains(' ')).collect();
    assert!(files.len() > 15, "{files:?}");
    for file in files {
        assert!(root.join(file).exists(), "CONTRIBUTING.md names {file}");
    }
}

#[test]
fn a_kind_opens_five_files_at_most() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = read(&root.join("CONTRIBUTING.md"));
    let recipe =
        text.split_once("### A kind of question").and_then(|(_, rest)| rest.split_once("###")).expect("a recipe").0;
    let steps: Vec<&str> = recipe.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert!(steps.len() <= 5, "{steps:?}");
    // Every other place where a kind is told from another by its name is wrong: it would be forgotten.
    for step in &steps {
        let file = step.split('`').nth(1).expect("a file");
        assert!(read(&root.join(file)).contains("Kind::NationalId") || file.ends_with("kind.rs"), "{file}");
    }
}
