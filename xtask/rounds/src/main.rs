//! Checks round files, and writes blank forms and JSON Schemas, with the app's own reader.
//!
//! A program apart from xtask, so that xtask compiles, and can say what is wrong, when the app does not.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use white_area_core::domain::round::{Index, Round};
use white_area_core::i18n::{Lang, faults};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let well = match arguments.as_slice() {
        ["check", files @ ..] if !files.is_empty() => files.iter().filter(|file| !check(file)).count() == 0,
        ["blank", round, page] => blank(round, Path::new(page)),
        ["schema"] => SCHEMAS.iter().all(|(name, make)| write(&place(name), &make())),
        ["schema", "--check"] => SCHEMAS.iter().filter(|(name, make)| !is_current(&place(name), &make())).count() == 0,
        _ => {
            eprintln!("rounds check FILE… | blank ROUND.json OUT.html | schema [--check]");
            false
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints every fault of a round file, or of the list of rounds. Returns whether there is none.
fn check(file: &str) -> bool {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return false;
        }
    };
    let is_list = Path::new(file).file_name().is_some_and(|name| name == "index.json");
    let found = if is_list { Index::parse(&text).err() } else { Round::parse(&text).err() };
    match found {
        None => {
            println!("{file}: no fault");
            true
        }
        Some(found) => {
            for fault in &found {
                println!("{file}: {}", faults::line(Lang::En, fault));
            }
            println!("{file}: {} fault(s)", found.len());
            false
        }
    }
}

/// Writes the blank form of a round as a page.
fn blank(file: &str, page: &Path) -> bool {
    if !check(file) {
        return false;
    }
    let round = std::fs::read_to_string(file).ok().and_then(|text| Round::parse(&text).ok());
    round.is_some_and(|round| write(page, &white_area_core::file::blank(&round, Lang::Th, env!("CARGO_PKG_VERSION"))))
}

/// A schema's file name, and what makes it.
type Schema = (&'static str, fn() -> String);

/// The schemas published beside the rounds.
const SCHEMAS: [Schema; 2] = [
    ("round.schema.json", || pretty(&round_schema())),
    ("application.schema.json", || pretty(&white_area_core::store::application_schema())),
];

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/schema").join(name)
}

/// The schema of a round, in which every object may hold a `$comment` and a `$schema`, as the reader allows.
fn round_schema() -> schemars::Schema {
    let mut schema = schemars::schema_for!(Round);
    let notes = |schema: &mut schemars::Schema| {
        let closed = ["additionalProperties", "unevaluatedProperties"];
        if closed.iter().any(|key| schema.get(*key).and_then(|value| value.as_bool()) == Some(false))
            && let Some(properties) = schema.ensure_object().get_mut("properties").and_then(|one| one.as_object_mut())
        {
            for note in ["$comment", "$schema"] {
                properties.insert(note.to_owned(), true.into());
            }
        }
    };
    schemars::transform::transform_subschemas(&mut schemars::transform::RecursiveTransform(notes), &mut schema);
    notes(&mut schema);
    schema
}

fn pretty(schema: &schemars::Schema) -> String {
    // The alternate form of a JSON value is indented, and cannot fail.
    format!("{:#}\n", schema.as_value())
}

fn write(path: &Path, text: &str) -> bool {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    match folder.and_then(|()| std::fs::write(path, text)) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            false
        }
    }
}

fn is_current(path: &Path, text: &str) -> bool {
    let current = std::fs::read_to_string(path).is_ok_and(|found| found == text);
    if !current {
        let name = path.file_name().unwrap_or_default().display();
        eprintln!("public/schema/{name} is not what the code says now: run `cargo xtask schema`");
    }
    current
}

#[cfg(test)]
mod tests {
    use super::round_schema;
    use serde_json::{Value, json};
    use white_area_core::domain::read;
    use white_area_core::domain::round::Round;

    const ROUNDS: [&str; 2] =
        [include_str!("../../../public/rounds/2567.json"), include_str!("../../../tests/data/rounds/forest.json")];

    /// JSON pointers of every object and of every value in it.
    fn places(value: &Value, at: &str, objects: &mut Vec<String>, members: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                objects.push(at.to_owned());
                for (key, inner) in object.iter().filter(|(key, _)| !key.starts_with('$')) {
                    members.push(format!("{at}/{key}"));
                    places(inner, &format!("{at}/{key}"), objects, members);
                }
            }
            Value::Array(list) => {
                for (index, inner) in list.iter().enumerate() {
                    places(inner, &format!("{at}/{index}"), objects, members);
                }
            }
            _ => {}
        }
    }

    /// Each round with one thing changed: a key left out, a value of another shape, a key that nobody knows.
    fn changed(round: &Value) -> Vec<(String, Value)> {
        let (mut objects, mut members) = (Vec::new(), Vec::new());
        places(round, "", &mut objects, &mut members);
        let mut all = Vec::new();
        for place in &members {
            let Some((parent, key)) = place.rsplit_once('/') else { continue };
            let mut without = round.clone();
            if let Some(object) = without.pointer_mut(parent).and_then(Value::as_object_mut) {
                object.remove(key);
            }
            all.push((format!("without {place}"), without));
            for other in [json!("word"), json!(7), json!(true), json!([]), json!({}), json!(-1.5)] {
                let mut with = round.clone();
                if let Some(value) = with.pointer_mut(place) {
                    *value = other.clone();
                }
                all.push((format!("{place} = {other}"), with));
            }
        }
        for place in &objects {
            for key in ["zzz", "$comment"] {
                let mut with = round.clone();
                if let Some(object) = with.pointer_mut(place).and_then(Value::as_object_mut) {
                    object.insert(key.to_owned(), json!("x"));
                }
                all.push((format!("{key} in {place}"), with));
            }
        }
        all
    }

    #[test]
    fn reader_and_schema_refuse_the_same_shapes() {
        let schema = jsonschema::validator_for(round_schema().as_value()).expect("a schema");
        let mut tried = 0;
        for text in ROUNDS {
            let round: Value = serde_json::from_str(text).expect("JSON");
            assert!(schema.is_valid(&round), "{:?}", schema.iter_errors(&round).next());
            // A few of each kind of change: every change of a round of this size would take minutes.
            for (what, value) in changed(&round).into_iter().step_by(23) {
                let read = read::parse::<Round>(&value.to_string());
                assert_eq!(schema.is_valid(&value), read.is_ok(), "{what}: {:?}", read.err());
                tried += 1;
            }
        }
        assert!(tried > 300, "{tried} changes tried");
    }

    #[test]
    fn the_golden_application_fits_its_schema() {
        let schema = white_area_core::store::application_schema();
        let schema = jsonschema::validator_for(schema.as_value()).expect("a schema");
        let golden: Value = serde_json::from_str(include_str!("../../../tests/data/store/v2.json")).expect("JSON");
        assert!(schema.is_valid(&golden), "{:?}", schema.iter_errors(&golden).next());
        let mut without = golden;
        if let Some(envelope) = without.as_object_mut() {
            envelope.remove("checksum");
        }
        assert!(!schema.is_valid(&without));
    }
}
