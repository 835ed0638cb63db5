//! The programs of the site: that of the page, and that of the worker that makes papers. Each becomes one script and one
//! wasm, and the page's also has chunks.
//!
//! trunk leaves the glue that wasm-bindgen wrote, the JavaScript modules of our own that the glue imports (`snippets/`),
//! and the wasm. With `src/browser/start.js` or `paper/src/worker.js` they become one script, which needs no inline script
//! and no second request; and what neither half uses leaves both.

use std::path::Path;

use crate::chunks::{self, Chunks};
use crate::naming::replace_alone;
use crate::{Result, html, paths, run, sinks, tools, wasm};

/// Where a program runs, which decides what starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In a page: a module, which a bundler makes smaller.
    Page,
    /// In a worker: a script of the old kind, which every browser takes there.
    Worker,
}

/// What starts the page's program.
const START: &str = "src/browser/start.js";
/// What starts the worker's, as trunk leaves it.
const WORKER: &str = "worker.js";
/// Where that gets its glue from. In the published site the glue stands before it.
const WORKER_IMPORT: &str = "importScripts(\"./paper.js\");\n";

/// What the script calls the number of bytes of the wasm, which is known last.
const WASM_LENGTH: &str = "WASM_LENGTH";

/// What every browser we support understands; newer syntax would come out of the bundler otherwise.
const BROWSERS: &str = "--target=chrome97,safari16.4,firefox115";

/// A chunk that several parts share and that has fewer bytes of code and data than this, before they are made small,
/// is not worth a request of its own.
const SMALL_CHUNK: usize = 4 * 1024;

/// The files of a program, at the root of the site.
pub struct Program {
    place: Place,
    script: String,
    wasm: String,
    chunks: Chunks,
}

impl Program {
    /// What a page loads, and the page without what `Trunk.toml` has trunk write of it; `None` for a page of words alone.
    pub fn of(page: &str, folder: &Path) -> Result<Option<(Self, String)>> {
        let tags = html::tags(page);
        let starts = tags.iter().find(|tag| tag.is("script", "type", "module") && tag.get("src").is_none());
        let Some(starts) = starts else { return Ok(None) };
        let script = page[starts.content.clone()].split_once("from \"./").and_then(|(_, rest)| rest.split_once('"'));
        let wasm = tags.iter().find(|tag| tag.is("link", "type", "application/wasm"));
        let (Some((script, _)), Some(wasm)) = (script, wasm) else {
            return Err("the page does not start its program as Trunk.toml has it".into());
        };
        let Some(name) = wasm.local() else { return Err("the page's wasm is not a file of the site".into()) };
        let chunks = Chunks::among(&paths::files_under(folder)?);
        let program = Self { place: Place::Page, script: script.to_owned(), wasm: name.to_owned(), chunks };
        let end = starts.content.end + "</script>".len();
        Ok(Some((program, html::without(page, vec![starts.range.start..end, wasm.range.clone()]))))
    }

    /// What the worker that makes papers loads, if the site has one.
    pub fn of_worker(folder: &Path) -> Option<Self> {
        let program = |script: &str, wasm: &str| Self {
            place: Place::Worker,
            script: script.to_owned(),
            wasm: wasm.to_owned(),
            chunks: Chunks::default(),
        };
        folder.join(WORKER).is_file().then(|| program("paper.js", "paper_bg.wasm"))
    }

    /// Bundles the script, and makes it and the wasm small.
    pub fn make(&mut self, folder: &Path, optimize: bool) -> Result {
        match self.place {
            Place::Page => {
                self.join_shared_chunks(folder)?;
                self.bundle(folder)?;
            }
            Place::Worker => self.join(folder)?,
        }
        if optimize {
            self.shrink(folder)?;
        }
        self.tell_length(folder)
    }

    /// Puts the length of the wasm where the script that starts it has its name.
    fn tell_length(&self, folder: &Path) -> Result {
        let script = folder.join(&self.script);
        let length = paths::read_bytes(&folder.join(&self.wasm))?.len().to_string();
        paths::write(&script, replace_alone(&paths::read(&script)?, WASM_LENGTH, &length, wasm::part_of_identifier))
    }

    /// The tags that load it, the wasm first.
    pub fn tags(&self) -> String {
        format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{}\">\n\
             <script type=\"module\" src=\"./{}\"></script>\n",
            self.wasm, self.script
        )
    }

    /// Takes the chunks that several parts share into the first module, where they are small or of the part that a first
    /// visit leads to: that is needed at once or in a moment, is compressed better there, and costs no request.
    fn join_shared_chunks(&mut self, folder: &Path) -> Result {
        let first_part = chunks::part_of_route(chunks::FIRST_ROUTE)?;
        let mut joined = Vec::new();
        for chunk in self.chunks.shared() {
            let of_first = chunks::parts(&chunk).is_some_and(|parts| parts.contains(&first_part.as_str()));
            if of_first || wasm::weight(&paths::read_bytes(&folder.join(&chunk))?) < SMALL_CHUNK {
                self.chunks.remove(&chunk);
                joined.push(folder.join(chunk));
            }
        }
        if joined.is_empty() {
            return Ok(());
        }
        wasm::join(&folder.join(&self.wasm), &joined)?;
        joined.iter().try_for_each(|chunk| paths::remove_file(chunk))
    }

    fn bundle(&self, folder: &Path) -> Result {
        let glue = folder.join(&self.script);
        paths::write(&glue, may_be_dropped(&paths::read(&glue)?))?;
        let link_module = folder.join(chunks::LINK_MODULE);
        paths::write(&link_module, self.chunks.link_module())?;
        let bundle = paths::scratch("bundle.js");
        let mut esbuild = run::command(tools::esbuild()?);
        esbuild.args([START, "--bundle", "--format=esm", "--log-level=warning", BROWSERS]);
        esbuild.arg(format!("--alias:program={}", glue.display()));
        esbuild.arg(format!("--define:WASM=\"./{}\"", self.wasm)).arg("--define:WORKER=\"./paper.js\"");
        esbuild.arg(format!("--define:CHUNKS={}", self.chunks.list()));
        esbuild.arg(format!("--outfile={}", bundle.display()));
        run::run(&mut esbuild)?;
        paths::remove_file(&link_module)?;
        paths::rename(&bundle, &glue)
    }

    /// Puts what starts the worker behind its glue.
    fn join(&self, folder: &Path) -> Result {
        let (glue, start) = (folder.join(&self.script), folder.join(WORKER));
        let (text, starts) = (paths::read(&glue)?, paths::read(&start)?);
        if !starts.contains(WORKER_IMPORT) {
            return Err(format!("paper/src/{WORKER} must have the line {WORKER_IMPORT}"));
        }
        paths::write(&glue, text + &starts.replace(WORKER_IMPORT, ""))?;
        paths::remove_file(&start)
    }

    fn shrink(&self, folder: &Path) -> Result {
        let script = folder.join(&self.script);
        let chunks: Vec<_> = self.chunks.files().map(|chunk| folder.join(chunk)).collect();
        let short = wasm::shrink(&folder.join(&self.wasm), &chunks, &paths::read(&script)?)?;
        sinks::refuse(&short)?;
        paths::write(&script, short)?;
        // A script of the old kind stays one.
        minify(&script, (self.place == Place::Page).then_some("--format=esm"))
    }
}

/// Takes long names, comments and spaces out of a script or a style sheet.
pub fn minify(path: &Path, format: Option<&str>) -> Result {
    let mut minify = run::command(tools::esbuild()?);
    minify.args(["--minify", "--log-level=warning", "--allow-overwrite", BROWSERS]);
    minify.args(format);
    run::run(minify.arg(path).arg(format!("--outfile={}", path.display())))
}

/// The glue, so written that a bundler may drop its classes where nobody uses them.
///
/// A library may export classes that the app never touches (leptos brings those of streams). wasm-bindgen registers
/// each with statements that a bundler must take for effects.
fn may_be_dropped(glue: &str) -> String {
    let mut modules: Vec<&str> = Vec::new();
    let kept = glue.lines().filter(|line| !line.starts_with("if (Symbol.dispose) "));
    // A module of ours is named once for each function imported from it; once is enough.
    let kept: Vec<&str> = kept
        .filter(|line| match line.trim().strip_prefix("\"./").and_then(|rest| rest.split_once("\": ")) {
            Some((name, _)) => {
                let new = !modules.contains(&name);
                modules.push(name);
                new
            }
            None => true,
        })
        .collect();
    kept.join("\n").replace("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(") + "\n"
}

#[cfg(test)]
mod tests {
    use super::{Program, may_be_dropped};
    use crate::paths;

    #[test]
    fn the_program_of_a_page() {
        let folder = paths::scratch(&format!("program-{}", std::process::id()));
        paths::make_folder(&folder).expect("a folder");
        paths::write(&folder.join("chunk.form.wasm"), "").expect("a file");
        let script = "<script type=\"module\">import init from \"./a.js\"; init(\"./a_bg.wasm\");</script>";
        let wasm = "<link rel=preload as=fetch type=application/wasm crossorigin href=./a_bg.wasm>";
        let of = |page: &str| Program::of(page, &folder);
        let (program, rest) = of(&format!("<head>{script}{wasm}</head>")).expect("a program").expect("a program");
        assert_eq!((program.script.as_str(), program.wasm.as_str()), ("a.js", "a_bg.wasm"));
        assert_eq!(program.chunks.files().collect::<Vec<_>>(), ["chunk.form.wasm"]);
        assert_eq!(rest, "<head></head>");
        assert!(of("<p>words").expect("no program").is_none());
        assert!(of(script).is_err(), "no wasm");
        paths::remove_folder(&folder).expect("a folder");
    }

    #[test]
    fn a_class_that_nobody_uses_may_be_dropped() {
        let glue = "export class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
                    const Final = new FinalizationRegistry(free);\n";
        let expected = "export class A {}\nconst Final = /* @__PURE__ */ new FinalizationRegistry(free);\n";
        assert_eq!(may_be_dropped(glue), expected);
    }
}
