//! The chunks of the page's program: what only some screens need, in files of their own.
//!
//! `xtask/split` writes them, and names each by the parts of the program that need it: `chunk.form.staff.wasm` belongs to
//! the parts that begin with the split points `form` and `staff` (`src/ui/chunks.rs`). The names are all there is to know.

use std::collections::BTreeMap;

use crate::{Result, paths};

/// The module from which the glue takes what loads a part, as wasm_split_cli_support has it.
pub const LINK_MODULE: &str = "__wasm_split.js";

/// Which part of the program the screens of a route need, for those who must know it before the program does.
const ROUTES: &str = "src/ui/chunks.json";

/// What a chunk imports from the first module stands there under this module's name.
pub const SHARED: &str = "__wasm_split";

/// The parts that need the chunk of this name, before or after it is named by its content; `None` for any other file.
pub fn parts(name: &str) -> Option<Vec<&str>> {
    let stem = name.strip_prefix("chunk.")?.strip_suffix(".wasm")?;
    let (parts, _digest) = stem.split_once('-').unwrap_or((stem, ""));
    Some(parts.split('.').collect())
}

/// Whether a file is a chunk.
pub fn is_chunk(name: &str) -> bool {
    parts(name).is_some()
}

/// The chunks among the files of a site.
pub fn among(names: &[String]) -> Vec<String> {
    names.iter().filter(|name| is_chunk(name)).cloned().collect()
}

/// For each part the chunks that it needs.
pub fn by_part(chunks: &[String]) -> BTreeMap<&str, Vec<&str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for chunk in chunks {
        for part in parts(chunk).into_iter().flatten() {
            found.entry(part).or_default().push(chunk);
        }
    }
    found
}

/// The module from which the glue takes what loads a part.
pub fn link_module(chunks: &[String]) -> String {
    let loader = paths::root().join("src/browser/chunks.js").display().to_string();
    let import = format!("import {{ loader }} from {};\n", serde_json::Value::from(loader));
    let load = |part: &&str| format!("export const __wasm_split_load_{part} = loader(\"{part}\");\n");
    import + &by_part(chunks).keys().map(load).collect::<String>()
}

/// The files of each part as JavaScript.
pub fn list(chunks: &[String]) -> String {
    let addresses = |files: Vec<&str>| files.into_iter().map(|file| format!("./{file}")).collect::<Vec<_>>();
    let list: BTreeMap<_, _> = by_part(chunks).into_iter().map(|(part, files)| (part, addresses(files))).collect();
    serde_json::json!(list).to_string()
}

/// The part that the screens of a route begin with.
pub fn part_of_route(route: &str) -> Result<String> {
    let table = paths::read(&paths::root().join(ROUTES))?;
    let table: Vec<(String, String)> = serde_json::from_str(&table).map_err(|error| format!("{ROUTES}: {error}"))?;
    let found = table.into_iter().find(|(pattern, _)| pattern == route);
    found.map(|(_, part)| part).ok_or_else(|| format!("{ROUTES} has no \"{route}\""))
}

/// What a chunk takes from the first module, by the chunk's text form.
pub fn imports(chunk: &str) -> Vec<&str> {
    let quoted = chunk.lines().filter_map(|line| line.trim_start().strip_prefix("(import \"")?.split_once("\" \""));
    quoted.filter(|(module, _)| *module == SHARED).filter_map(|(_, rest)| Some(rest.split_once('"')?.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::{by_part, imports, link_module, list, part_of_route, parts};

    #[test]
    fn a_name_says_which_parts_need_the_chunk() {
        let check = |name: &str, expected: Option<&[&str]>| assert_eq!(parts(name).as_deref(), expected, "{name}");
        check("chunk.form.wasm", Some(&["form"]));
        check("chunk.form.staff.wasm", Some(&["form", "staff"]));
        check("chunk.form.staff-0123456789abcdef.wasm", Some(&["form", "staff"]));
        check("white-area_bg.wasm", None);
        check("chunk.form.js", None);
    }

    #[test]
    fn a_part_knows_its_chunks() {
        let chunks = ["chunk.form.staff.wasm", "chunk.form.wasm"].map(str::to_owned);
        let found = by_part(&chunks);
        assert_eq!(found["form"], ["chunk.form.staff.wasm", "chunk.form.wasm"]);
        assert_eq!(found["staff"], ["chunk.form.staff.wasm"]);
        assert!(link_module(&chunks).contains("export const __wasm_split_load_staff = loader(\"staff\");"));
        let expected =
            r#"{"form":["./chunk.form.staff.wasm","./chunk.form.wasm"],"staff":["./chunk.form.staff.wasm"]}"#;
        assert_eq!(list(&chunks), expected);
    }

    #[test]
    fn what_a_chunk_takes_from_the_first_module() {
        let chunk = "(module\n (import \"__wasm_split\" \"memory\" (memory $0 1))\n (import \"env\" \"f\" (func $f))\n";
        assert_eq!(imports(chunk), ["memory"]);
    }

    #[test]
    fn the_form_has_a_part() {
        assert_eq!(part_of_route("apply").as_deref(), Ok("form"));
        assert!(part_of_route("nowhere").is_err());
    }
}
