//! The program of a page or of a worker: one script and one wasm.
//!
//! trunk leaves the glue that wasm-bindgen wrote, the JavaScript modules of our own that the glue imports (`snippets/`),
//! and the wasm. With `src/browser/start.js` they become one script, which needs no inline script and no second request;
//! and what neither half uses leaves both.

use std::path::Path;

use crate::naming::replace_alone;
use crate::{Result, html, paths, run, tools};

/// Where a program runs, which decides what starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a page.
    Page,
    /// In a worker: a script of the old kind, which every browser takes there.
    Worker,
}

impl Place {
    fn start(self) -> &'static str {
        match self {
            Self::Page => "src/browser/start.js",
            Self::Worker => "paper/src/start.js",
        }
    }

    fn format(self) -> &'static str {
        match self {
            Self::Page => "--format=esm",
            Self::Worker => "--format=iife",
        }
    }
}

/// The script of the worker that makes papers, before it is named by its content.
pub const PAPER: &str = "paper.js";

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

/// The files of a program, at the root of the site.
pub struct Program {
    script: String,
    wasm: String,
}

impl Program {
    /// What a page loads, as `Trunk.toml` has trunk write it; `None` for a page of words alone.
    pub fn of(page: &str) -> Option<Self> {
        let tags = html::tags(page);
        let script = tags.iter().find(|tag| tag.is("script", "type", "module"))?.local()?;
        let wasm = tags.iter().find(|tag| tag.is("link", "type", "application/wasm"))?.local()?;
        Some(Self { script: script.to_owned(), wasm: wasm.to_owned() })
    }

    /// Bundles the script.
    pub fn bundle(&self, folder: &Path, place: Place) -> Result {
        let glue = folder.join(&self.script);
        paths::write(&glue, may_be_dropped(&paths::read(&glue)?))?;
        let bundle = paths::scratch("bundle.js");
        let mut esbuild = run::command(tools::esbuild()?);
        esbuild.args([place.start(), "--bundle", place.format(), "--log-level=warning", BROWSERS]);
        esbuild.arg(format!("--alias:program={}", glue.display()));
        // Where the glue would look for the wasm if nobody told it.
        esbuild.args((place == Place::Worker).then_some("--define:import.meta.url=\"\""));
        esbuild.arg(format!("--define:PAPER=\"./{PAPER}\"")).arg(format!("--define:WASM=\"./{}\"", self.wasm));
        esbuild.arg(format!("--outfile={}", bundle.display()));
        run::run(&mut esbuild)?;
        paths::rename(&bundle, &glue)
    }

    /// Makes the bundled script and the wasm small together.
    pub fn shrink(&self, folder: &Path, place: Place) -> Result {
        let wasm_opt = tools::wasm_opt()?;
        let (script, wasm, module) = (folder.join(&self.script), folder.join(&self.wasm), paths::scratch("module.wat"));
        run::run(
            run::command(&wasm_opt).args(["--quiet", "-S"]).args(WASM_FEATURES).arg(&wasm).arg("-o").arg(&module),
        )?;
        let (short_module, short_script) = shortened(&paths::read(&module)?, &paths::read(&script)?);
        paths::write(&module, short_module)?;
        paths::write(&script, short_script)?;
        run::run(run::command(&wasm_opt).args(SMALL).args(WASM_FEATURES).arg(&module).arg("-o").arg(&wasm))?;
        minify(&script, Some(place.format()))
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

/// The module without the exports that the script does not use, and with short names, in both, for what they call each
/// other: `__wbg_log_0123456789abcdef` is sent to everyone twice, and half of it does not compress.
fn shortened(module: &str, script: &str) -> (String, String) {
    let mut short_module = String::with_capacity(module.len());
    let mut short_script = script.to_owned();
    let mut names: Vec<String> = Vec::new();
    for line in module.lines() {
        match shared_name(line) {
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
    use super::{Program, may_be_dropped, shortened};

    #[test]
    fn the_program_of_a_page() {
        let check = |page: &str, expected: Option<(&str, &str)>| {
            let found = Program::of(page);
            let found = found.as_ref().map(|program| (program.script.as_str(), program.wasm.as_str()));
            assert_eq!(found, expected, "{page}");
        };
        let script = "<script type=module src=./a.js></script>";
        let wasm = "<link rel=preload as=fetch type=application/wasm crossorigin href=./a_bg.wasm>";
        check(&format!("{script}{wasm}"), Some(("a.js", "a_bg.wasm")));
        check(script, None);
        check("<p>words", None);
    }

    #[test]
    fn what_one_half_does_not_use_leaves_the_other() {
        let module = " (import \"./a.js\" \"__wbg_log_01\" (func $__wbg_log_01))\n (import \"./s.js\" \"ours\" (func $o))\n \
                      (export \"memory\" (memory $0))\n (export \"__wbg_dead_free\" (func $d))\n \
                      (export \"__wbindgen_malloc\" (func $\"with \"quotes\"\"))\n (func $__wbg_log_01)\n";
        let script = "__wbg_log_01() {} __wbg_log_01x; wasm.__wbindgen_malloc; wasm.memory; x.ours";
        let (module, script) = shortened(module, script);
        assert_eq!(
            module,
            " (import \"./a.js\" \"_0\" (func $__wbg_log_01))\n (import \"./s.js\" \"ours\" (func $o))\n \
             (export \"memory\" (memory $0))\n (export \"_1\" (func $\"with \"quotes\"\"))\n (func $__wbg_log_01)\n"
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
