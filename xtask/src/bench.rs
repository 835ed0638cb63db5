//! How the form feels on a slow phone: prepares the sites, and lets tests/e2e/bench.rs visit them.

use std::path::Path;

use serde_json::{Value, json};

use crate::{Result, debian, finalize, paths, run, size, test};

/// Fields of a section of the long form.
const FIELDS_A_SECTION: usize = 30;

/// Visits the built site, and the same site with longer forms, and prints what was measured. Nothing is asserted.
///
/// # Errors
/// When there is no built site, no browser, or the form does not open.
pub fn bench() -> Result {
    debian::ensure()?;
    let sites = paths::scratch("bench");
    paths::remove_folder(&sites)?;
    let published = sites.join("published");
    copy_compressed(&paths::dist(), &published)?;
    for (name, sections, fields) in
        [("30-fields", 1, FIELDS_A_SECTION), ("300-fields", 10, FIELDS_A_SECTION), ("300-on-one-page", 1, 300)]
    {
        let site = sites.join(name);
        copy(&published, &site)?;
        lengthen(&site, sections, fields)?;
    }
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "white-area", "--features", "e2e", "--test", "bench"]);
    test::with_browser(&mut cargo)?;
    run::run(cargo.env("BENCH_SITES", &sites))
}

/// Copies a folder, with a `.br` beside each file, as good static hosts keep them.
fn copy_compressed(from: &Path, to: &Path) -> Result {
    let files = paths::files_under(from).map_err(|fault| format!("{fault}; `cargo xtask build` first"))?;
    for name in files {
        let content = std::fs::read(from.join(&name)).map_err(|error| format!("{name}: {error}"))?;
        write_both(&to.join(&name), &content)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result {
    for name in paths::files_under(from)? {
        let place = to.join(&name);
        paths::make_folder(place.parent().unwrap_or(to))?;
        std::fs::copy(from.join(&name), place).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(())
}

fn write_both(place: &Path, content: &[u8]) -> Result {
    paths::make_folder(place.parent().unwrap_or(place))?;
    paths::write(place, content)?;
    // A font is compressed already; a second time makes it larger.
    if place.extension().is_some_and(|ending| ending == "woff2" || ending == "png") {
        return Ok(());
    }
    paths::write(
        &place.with_file_name(format!("{}.br", place.file_name().unwrap_or_default().display())),
        size::brotli(content)?,
    )
}

/// Puts sections of text fields in front of the default round's form. The first field of each is a choice that
/// every tenth field looks at, so that a key has conditions to decide.
fn lengthen(site: &Path, sections: usize, fields: usize) -> Result {
    let Some(name) = finalize::default_rounds(site)?.pop() else { return Err("the site has no round".into()) };
    let place = site.join(&name);
    let mut round: Value = serde_json::from_str(&paths::read(&place)?).map_err(|error| format!("{name}: {error}"))?;
    let form = round.pointer_mut("/form/sections").and_then(Value::as_array_mut);
    let form = form.ok_or_else(|| format!("{name}: no form.sections"))?;
    form.splice(0..0, (0..sections).map(|number| section(number, fields)));
    write_both(&place, round.to_string().as_bytes())
}

fn section(number: usize, fields: usize) -> Value {
    let text = |words: String| json!({ "th": words, "en": words });
    let field = |at: usize| {
        let (id, label) = (format!("bench{number}.f{at}"), text(format!("{number}-{at}")));
        let mut field = json!({ "id": id, "label": label, "source": "assumed", "required": "never" });
        if at == 0 {
            field["kind"] = json!("choice");
            field["options"] =
                json!([{ "id": "a", "label": text("a".into()) }, { "id": "b", "label": text("b".into()) }]);
        } else {
            field["kind"] = json!("text");
        }
        if at % 10 == 9 {
            field["show_if"] = json!({ "field": format!("bench{number}.f0"), "not": "b" });
        }
        field
    };
    let fields: Vec<Value> = (0..fields).map(field).collect();
    json!({ "id": format!("bench{number}"), "title": text(format!("bench {number}")), "fields": fields })
}
