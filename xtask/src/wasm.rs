//! The wasm of a program: the first module, and the chunks that share its memory, stack and table of functions.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::naming::replace_alone;
use crate::{Result, chunks, paths, run, sinks, tools};

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

/// Makes a program small: the first module together with its script, which it returns, and each chunk.
pub fn shrink(first: &Path, chunks: &[PathBuf], script: &str) -> Result<String> {
    let mut shared = Vec::new();
    for chunk in chunks {
        shared.extend(chunks::imports(&as_text(chunk)?).into_iter().map(str::to_owned));
    }
    let (module, script) = sinks::cut_setter(&as_text(first)?, script)?;
    let (module, script) = shortened(&module, &script, &shared);
    let text = paths::scratch("module.wat");
    paths::write(&text, module)?;
    // Each takes a minute of one processor.
    std::thread::scope(|scope| {
        let chunks: Vec<_> = chunks.iter().map(|chunk| scope.spawn(|| optimize(chunk, chunk))).collect();
        let first = optimize(&text, first);
        let crashed = |_| Err("wasm-opt: its thread died".to_owned());
        chunks.into_iter().fold(first, |so_far, chunk| so_far.and(chunk.join().unwrap_or_else(crashed)))
    })?;
    Ok(script)
}

/// Joins chunks to the first module, in its place.
pub fn join(first: &Path, chunks: &[PathBuf]) -> Result {
    let joined = paths::scratch("joined.wasm");
    let mut merge = run::command(tools::wasm_merge()?);
    merge.args(["--debuginfo"]).args(WASM_FEATURES).arg(first).arg(chunks::SHARED);
    for (number, chunk) in chunks.iter().enumerate() {
        merge.arg(chunk).arg(number.to_string());
    }
    quietly(merge.arg("-o").arg(&joined))?;
    paths::rename(&joined, first)
}

/// How many bytes of code and data a module has.
pub fn weight(module: &[u8]) -> usize {
    const HEADER: usize = 8;
    const CODE: u8 = 10;
    const DATA: u8 = 11;
    let mut rest = module.get(HEADER..).unwrap_or_default();
    let mut weight = 0;
    while let Some((section, after)) = rest.split_first() {
        let (size, after) = leb128(after);
        if matches!(*section, CODE | DATA) {
            weight += size;
        }
        rest = after.get(size..).unwrap_or_default();
    }
    weight
}

/// A number as wasm writes it, seven bits a byte, and what follows.
fn leb128(bytes: &[u8]) -> (usize, &[u8]) {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0).map_or(bytes.len(), |last| last + 1);
    let (number, rest) = bytes.split_at(length);
    (number.iter().rev().fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f)), rest)
}

/// A module in its text form.
fn as_text(wasm: &Path) -> Result<String> {
    let text = paths::scratch("text.wat");
    let mut print = run::command(tools::wasm_opt()?);
    quietly(print.arg("-S").args(WASM_FEATURES).arg(wasm).arg("-o").arg(&text))?;
    paths::read(&text)
}

fn optimize(from: &Path, to: &Path) -> Result {
    quietly(run::command(tools::wasm_opt()?).args(SMALL).args(WASM_FEATURES).arg(from).arg("-o").arg(to))
}

/// Runs a tool that warns of every name it does not need. What it says is told if it fails.
fn quietly(command: &mut Command) -> Result {
    run::output(command).map(drop)
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

/// Whether a letter may stand in the middle of a name in JavaScript.
pub fn part_of_identifier(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::{shortened, weight};

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
    fn the_weight_of_a_module_is_its_code_and_data() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        assert_eq!(weight(&module), 0);
        module.extend([1, 2, 0, 0]);
        module.extend([10, 0x82, 0x01]);
        module.extend([0; 130]);
        module.extend([11, 1, 0]);
        assert_eq!(weight(&module), 131);
    }
}
