//! The programs of the site: that of the page, and that of the worker that makes papers. Each becomes one script and one
//! wasm, and the page's also has chunks.
//!
//! trunk leaves the glue that wasm-bindgen wrote, the JavaScript modules of our own that the glue imports (`snippets/`),
//! and the wasm. With `src/browser/start.js` or `paper/src/worker.js` they become one script, which needs no inline script
//! and no second request; and what neither half uses leaves both.

use std::path::Path;

use crate::naming::replace_alone;
use crate::{Result, chunks, html, paths, run, tools};

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

/// What every browser we support understands; newer syntax would come out of the bundler otherwise.
const BROWSERS: &str = "--target=chrome97,safari16.4,firefox115";

/// What the wasm of our rustc uses, all of it in every browser we support.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How the wasm is made small. The first 1 KiB of a Rust program's memory is the last of its stack, so nothing points
/// into it; a control flow
/// taken apart and put together anew comes out smaller; functions in the order of their names stand beside what they
/// resemble, which compresses better.
const SMALL: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "--reorder-locals",
    "--reorder-functions-by-name",
];

/// Ways to turn a string into markup or script. The page's policy refuses them (`docs/adr/0009-trusted-types.md`), so what
/// tries one would break on a person's device.
const SINKS: [&str; 6] =
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "createContextualFragment", "DOMParser", "srcdoc"];

/// The files of a program, at the root of the site.
pub struct Program {
    place: Place,
    script: String,
    wasm: String,
    chunks: Vec<String>,
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
        let chunks = chunks::among(&paths::files_under(folder)?);
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
            chunks: Vec::new(),
        };
        folder.join(WORKER).is_file().then(|| program("paper.js", "paper_bg.wasm"))
    }

    /// Bundles the script, and makes it and the wasm small.
    pub fn make(&self, folder: &Path, optimize: bool) -> Result {
        match self.place {
            Place::Page => self.bundle(folder)?,
            Place::Worker => self.join(folder)?,
        }
        refuse_sinks(&paths::read(&folder.join(&self.script))?)?;
        if optimize { self.shrink(folder) } else { Ok(()) }
    }

    /// The tags that load it, the wasm first.
    pub fn tags(&self) -> String {
        format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin href=\"./{}\">\n\
             <script type=\"module\" src=\"./{}\"></script>\n",
            self.wasm, self.script
        )
    }

    fn bundle(&self, folder: &Path) -> Result {
        let glue = folder.join(&self.script);
        paths::write(&glue, may_be_dropped(&paths::read(&glue)?))?;
        let link_module = folder.join(chunks::LINK_MODULE);
        paths::write(&link_module, chunks::link_module(&self.chunks))?;
        let bundle = paths::scratch("bundle.js");
        let mut esbuild = run::command(tools::esbuild()?);
        esbuild.args([START, "--bundle", "--format=esm", "--log-level=warning", BROWSERS]);
        esbuild.arg(format!("--alias:program={}", glue.display()));
        esbuild.arg(format!("--define:WASM=\"./{}\"", self.wasm)).arg("--define:WORKER=\"./paper.js\"");
        esbuild.arg(format!("--define:CHUNKS={}", chunks::list(&self.chunks)));
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
        let (script, wasm) = (folder.join(&self.script), folder.join(&self.wasm));
        let mut shared = Vec::new();
        for chunk in &self.chunks {
            shared.extend(chunks::imports(&as_text(&folder.join(chunk))?).into_iter().map(str::to_owned));
        }
        let (short_module, short_script) = shortened(&as_text(&wasm)?, &paths::read(&script)?, &shared);
        let module = paths::scratch("module.wat");
        paths::write(&module, short_module)?;
        paths::write(&script, short_script)?;
        optimize(&module, &wasm)?;
        for chunk in &self.chunks {
            optimize(&folder.join(chunk), &folder.join(chunk))?;
        }
        // A script of the old kind stays one.
        minify(&script, (self.place == Place::Page).then_some("--format=esm"))
    }
}

/// A module in its text form.
fn as_text(wasm: &Path) -> Result<String> {
    let text = paths::scratch("text.wat");
    let mut print = run::command(tools::wasm_opt()?);
    run::run(print.args(["--quiet", "-S"]).args(WASM_FEATURES).arg(wasm).arg("-o").arg(&text))?;
    paths::read(&text)
}

fn optimize(from: &Path, to: &Path) -> Result {
    run::run(run::command(tools::wasm_opt()?).args(SMALL).args(WASM_FEATURES).arg(from).arg("-o").arg(to))
}

/// A way around the policy stops the build.
fn refuse_sinks(script: &str) -> Result {
    match SINKS.iter().find(|sink| script.contains(*sink)) {
        Some(sink) => Err(format!(
            "the program sets {sink}, which the page's policy refuses. leptos does so for markup made of literals alone; \
             give the element one value in braces"
        )),
        None => Ok(()),
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
        .filter(|line| match line.trim().strip_prefix("\"./snippets/") {
            Some(name) => {
                let name = name.split('"').next().unwrap_or(name);
                let new = !modules.contains(&name);
                modules.push(name);
                new
            }
            None => true,
        })
        .collect();
    kept.join("\n").replace("new FinalizationRegistry(", "/* @__PURE__ */ new FinalizationRegistry(") + "\n"
}

/// The module without the exports that neither the script nor a chunk uses, and with short names, in both, for what module
/// and script call each other: `__wbg_log_0123456789abcdef` is sent to everyone twice, and half of it does not compress.
fn shortened(module: &str, script: &str, shared: &[String]) -> (String, String) {
    let mut short_module = String::with_capacity(module.len());
    let mut short_script = script.to_owned();
    let mut names: Vec<String> = Vec::new();
    for line in module.lines() {
        match shared_name(line) {
            Some((name, _)) if shared.iter().any(|one| one == name) => short_module.push_str(line),
            Some((name, true)) if !has_name(script, name) => continue,
            Some((name, _)) if is_made_up(name) => {
                let number = names.iter().position(|known| known == name).unwrap_or_else(|| {
                    let short = format!("_{}", names.len());
                    short_script = replace_alone(&short_script, name, &short, part_of_identifier);
                    names.push(name.to_owned());
                    names.len() - 1
                });
                short_module.push_str(&line.replace(&format!("\"{name}\""), &format!("\"_{number}\"")));
            }
            _ => short_module.push_str(line),
        }
        short_module.push('\n');
    }
    // So does the address of a module of ours, which is in the script now.
    let modules: std::collections::BTreeSet<String> =
        short_module.split('"').filter(|part| part.starts_with("./snippets/")).map(str::to_owned).collect();
    for (number, name) in modules.iter().enumerate() {
        let (long, short) = (format!("\"{name}\""), format!("\"./{number}\""));
        short_module = short_module.replace(&long, &short);
        short_script = short_script.replace(&long, &short);
    }
    (short_module, short_script)
}

/// The name that a line of a module in text form imports or exports, and whether it exports it.
fn shared_name(line: &str) -> Option<(&str, bool)> {
    let line = line.trim_start();
    let (quote, export) = match line.get(..8) {
        Some("(import ") => (3, false),
        Some("(export ") => (1, true),
        _ => return None,
    };
    line.split('"').nth(quote).map(|name| (name, export))
}

/// Whether wasm-bindgen made this name up. A function of our own modules keeps its name, which another file also says.
fn is_made_up(name: &str) -> bool {
    ["__wb", "__externref", "wasm_bindgen__"].iter().any(|beginning| name.starts_with(beginning))
}

fn has_name(script: &str, name: &str) -> bool {
    replace_alone(script, name, "", part_of_identifier) != script
}

fn part_of_identifier(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::{Program, may_be_dropped, refuse_sinks, shortened};
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
        assert_eq!(program.chunks, ["chunk.form.wasm"]);
        assert_eq!(rest, "<head></head>");
        assert!(of("<p>words").expect("no program").is_none());
        assert!(of(script).is_err(), "no wasm");
        paths::remove_folder(&folder).expect("a folder");
    }

    #[test]
    fn a_string_made_into_markup_stops_the_build() {
        assert!(refuse_sinks("element.textContent = text").is_ok());
        assert!(refuse_sinks("template.innerHTML = text").is_err());
    }

    #[test]
    fn what_one_half_does_not_use_leaves_the_other() {
        let module = " (import \"./a.js\" \"__wbg_log_01\" (func $__wbg_log_01))\n (import \"./s.js\" \"ours\" (func $o))\n \
                      (export \"memory\" (memory $0))\n (export \"__wbg_dead_free\" (func $d))\n \
                      (export \"__stack_pointer\" (global $0))\n \
                      (export \"__wbindgen_malloc\" (func $\"with \"quotes\"\"))\n (func $__wbg_log_01)\n";
        let script = "__wbg_log_01() {} __wbg_log_01x; wasm.__wbindgen_malloc; wasm.memory; x.ours";
        let (module, script) = shortened(module, script, &["__stack_pointer".to_owned()]);
        assert_eq!(
            module,
            " (import \"./a.js\" \"_0\" (func $__wbg_log_01))\n (import \"./s.js\" \"ours\" (func $o))\n \
             (export \"memory\" (memory $0))\n (export \"__stack_pointer\" (global $0))\n (export \"_1\" (func $\"with \"quotes\"\"))\n (func $__wbg_log_01)\n"
        );
        assert_eq!(script, "_0() {} __wbg_log_01x; wasm._1; wasm.memory; x.ours");
    }

    #[test]
    fn a_class_that_nobody_uses_may_be_dropped() {
        let glue = "export class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
                    const Final = new FinalizationRegistry(free);\n";
        let expected = "export class A {}\nconst Final = /* @__PURE__ */ new FinalizationRegistry(free);\n";
        assert_eq!(may_be_dropped(glue), expected);
    }
}
