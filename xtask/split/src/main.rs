//! Stands in for `wasm-bindgen` while `cargo xtask build` runs.
//!
//! A program has to be split between the linker and wasm-bindgen, and trunk runs nothing of ours there. So trunk finds
//! this program under that name. It splits what was linked for it (the app's `build.rs` asks for the relocations that
//! splitting needs), and hands everything to the real wasm-bindgen. `docs/adr/0015-one-program-split.md` says why.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_split_cli_support::{Options, transform};

/// Copies this program to the path that follows.
const COPY: &str = "--copy-to";
/// The environment's name for the path of the real wasm-bindgen.
const REAL: &str = "REAL_WASM_BINDGEN";
/// The environment's name for the folder that the chunks are written to.
const CHUNKS: &str = "CHUNKS";
/// The custom section that the linker writes when it is asked for relocations.
const RELOCATIONS: &[u8] = b"reloc.CODE";

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1).collect()) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("split: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Vec<OsString>) -> Result<ExitCode, String> {
    if let [option, path] = arguments.as_slice()
        && option == COPY
    {
        let copied = std::env::current_exe().and_then(|program| std::fs::copy(program, path));
        return copied.map(|_| ExitCode::SUCCESS).map_err(|error| format!("{}: {error}", path.display()));
    }
    if let Some(linked) = arguments.iter_mut().find(|argument| is_wasm(argument)) {
        let bytes = std::fs::read(&*linked).map_err(|error| format!("{}: {error}", linked.display()))?;
        if bytes.windows(RELOCATIONS.len()).any(|part| part == RELOCATIONS) {
            *linked = split(&bytes, &from_environment(CHUNKS)?)?.into();
            // The chunks share the stack pointer with the first module.
            arguments.push("--keep-lld-exports".into());
        }
    }
    let real = from_environment(REAL)?;
    let status = Command::new(&real).args(arguments).status();
    let status = status.map_err(|error| format!("`{}` did not start: {error}", real.display()))?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn from_environment(name: &str) -> Result<PathBuf, String> {
    std::env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"))
}

fn is_wasm(argument: &OsStr) -> bool {
    Path::new(argument).extension().is_some_and(|ending| ending == "wasm")
}

/// Splits a program. Returns where the first module is; the others, the chunks, stand in `folder`.
fn split(linked: &[u8], folder: &Path) -> Result<PathBuf, String> {
    let work = folder.join("work");
    let first = work.join("first.wasm");
    let mut options = Options::new(linked);
    options.output_dir = &work;
    options.main_out_path = &first;
    let made = transform(options).map_err(|fault| format!("{fault:#}"))?;
    for (file, name) in names(&made.prefetch_map.into_iter().collect())? {
        let (from, to) = (work.join(format!("{file}.wasm")), folder.join(name));
        std::fs::rename(&from, &to).map_err(|error| format!("{}: {error}", from.display()))?;
    }
    Ok(first)
}

/// For each file of a chunk a name that says which parts of the program need it: `chunk.form.send.wasm`.
fn names(files_of_parts: &BTreeMap<String, Vec<String>>) -> Result<BTreeMap<&str, String>, String> {
    let mut parts_of_files: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (part, files) in files_of_parts {
        if files.is_empty() {
            return Err(format!("the part {part} holds nothing: all of it is in the first module"));
        }
        for file in files {
            parts_of_files.entry(file).or_default().insert(part);
        }
    }
    let name = |parts: BTreeSet<&str>| format!("chunk.{}.wasm", parts.into_iter().collect::<Vec<_>>().join("."));
    Ok(parts_of_files.into_iter().map(|(file, parts)| (file, name(parts))).collect())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_says_which_parts_need_the_chunk() {
        let files = |names: &[&str]| names.iter().copied().map(str::to_owned).collect::<Vec<_>>();
        let of_parts =
            [("send".to_owned(), files(&["chunk_1", "split_send"])), ("form".to_owned(), files(&["chunk_1"]))].into();
        let named = names(&of_parts).expect("names");
        assert_eq!(named["chunk_1"], "chunk.form.send.wasm");
        assert_eq!(named["split_send"], "chunk.send.wasm");
        assert!(names(&[("empty".to_owned(), Vec::new())].into()).is_err());
    }
}
