//! The chunks of the page's program: what only some screens need, in files of their own.
//!
//! `xtask/split` writes them, and names each by the parts of the program that need it: `chunk.form.staff.wasm` belongs to
//! the parts that begin with the split points `form` and `staff` (`src/ui/chunks.rs`). The names are all there is to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Result, paths};

/// The module from which the glue takes what loads a part, as wasm_split_cli_support has it.
pub const LINK_MODULE: &str = "__wasm_split.js";

/// Which part of the program the screens of a route need, for those who must know it before the program does.
const ROUTES: &str = "src/ui/chunks.json";

/// The route that a first visit leads to: the first question.
pub const FIRST_ROUTE: &str = "apply";

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

/// The chunks of a program.
#[derive(Debug, Default)]
pub struct Chunks {
    /// For each part of the program the chunks that it needs. A part may need none any more.
    of_parts: BTreeMap<String, BTreeSet<String>>,
}

impl Chunks {
    /// Those among the files of a site.
    pub fn among(files: &[String]) -> Self {
        let mut chunks = Self::default();
        for file in files {
            for part in parts(file).into_iter().flatten() {
                chunks.of_parts.entry(part.to_owned()).or_default().insert(file.clone());
            }
        }
        chunks
    }

    /// Every file, once.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let files: BTreeSet<&str> = self.of_parts.values().flatten().map(String::as_str).collect();
        files.into_iter()
    }

    /// The files that several parts need.
    pub fn shared(&self) -> Vec<String> {
        let shared = |file: &&str| parts(file).is_some_and(|parts| parts.len() > 1);
        self.files().filter(shared).map(str::to_owned).collect()
    }

    /// The files that a part needs.
    pub fn of_part(&self, part: &str) -> impl Iterator<Item = &str> {
        self.of_parts.get(part).into_iter().flatten().map(String::as_str)
    }

    /// Forgets a file.
    pub fn remove(&mut self, file: &str) {
        self.of_parts.values_mut().for_each(|files| {
            files.remove(file);
        });
    }

    /// The module from which the glue takes what loads a part.
    pub fn link_module(&self) -> String {
        let loader = paths::root().join("src/browser/chunks.js").display().to_string();
        let import = format!("import {{ loader }} from {};\n", serde_json::Value::from(loader));
        let load = |part: &String| format!("export const __wasm_split_load_{part} = loader(\"{part}\");\n");
        import + &self.of_parts.keys().map(load).collect::<String>()
    }

    /// The addresses of each part's files, as JavaScript.
    pub fn list(&self) -> String {
        let addresses = |part: &String| self.of_part(part).map(|file| format!("./{file}")).collect::<Vec<_>>();
        let list: BTreeMap<_, _> = self.of_parts.keys().map(|part| (part, addresses(part))).collect();
        serde_json::json!(list).to_string()
    }
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
    use super::{Chunks, imports, part_of_route, parts};

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
        let files = ["a.js", "chunk.form.staff.wasm", "chunk.form.wasm"].map(str::to_owned);
        let mut chunks = Chunks::among(&files);
        assert_eq!(chunks.of_part("form").collect::<Vec<_>>(), ["chunk.form.staff.wasm", "chunk.form.wasm"]);
        assert_eq!(chunks.shared(), ["chunk.form.staff.wasm"]);
        chunks.remove("chunk.form.staff.wasm");
        assert_eq!(chunks.files().collect::<Vec<_>>(), ["chunk.form.wasm"]);
        assert!(chunks.link_module().contains("export const __wasm_split_load_staff = loader(\"staff\");"));
        assert_eq!(chunks.list(), r#"{"form":["./chunk.form.wasm"],"staff":[]}"#);
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
