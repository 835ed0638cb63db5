//! Throws anything at what reads files, for as long as one likes. What it finds becomes a native test.

use crate::{Result, paths, run, tools};

/// The fuzzer needs a compiler that counts what runs, which only a nightly one does.
const TOOLCHAIN: &str = "nightly-2026-04-01";

/// The readers, each with a corpus of its own in `fuzz/corpus/`, and the folder of the golden files that it must read.
const TARGETS: [(&str, &str); 4] = [
    ("application_file", "tests/data/file"),
    ("round", "tests/data/rounds"),
    ("draft", "tests/data/store"),
    ("code", "tests/data/code"),
];

/// The largest input tried, in bytes: larger ones only repeat what smaller ones do, more slowly.
const LONGEST: u32 = 65_536;

/// What to run, and for how long.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    targets: Vec<(&'static str, &'static str)>,
    seconds: u32,
}

/// Runs one target or every one; `--seconds N` for each, 60 if it is not said.
///
/// # Errors
/// When a target is not known, a tool cannot be installed, or something was found: then with the input's place.
pub fn fuzz(arguments: &[&str]) -> Result {
    let options = parse(arguments)?;
    let cargo_fuzz = tools::cargo_fuzz()?;
    toolchain()?;
    for (target, golden) in options.targets {
        // What it keeps of a run is left to whoever runs it: only a corpus made small belongs into the repository.
        let corpus = paths::scratch("fuzz").join(target);
        paths::make_folder(&corpus)?;
        let mut fuzz = run::command(&cargo_fuzz);
        fuzz.env("RUSTUP_TOOLCHAIN", TOOLCHAIN).env_remove("CARGO").env_remove("RUSTC");
        let root = paths::root();
        fuzz.args(["run", target]).arg(&corpus).arg(root.join("fuzz/corpus").join(target)).arg(root.join(golden));
        fuzz.arg("--").arg(format!("-max_total_time={}", options.seconds)).arg(format!("-max_len={LONGEST}"));
        // An input that takes this many seconds is a fault like any other.
        fuzz.args(["-timeout=10", "-print_final_stats=1"]);
        run::run(&mut fuzz).map_err(|fault| format!("{target}: {fault}; the input is in fuzz/artifacts/{target}/"))?;
    }
    Ok(())
}

fn parse(arguments: &[&str]) -> Result<Options> {
    let mut options = Options { targets: Vec::new(), seconds: 60 };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--seconds" => {
                let number = rest.next().and_then(|number| number.parse().ok());
                options.seconds = number.ok_or("--seconds needs a whole number")?;
            }
            name => match TARGETS.into_iter().find(|(target, _)| *target == name) {
                Some(target) => options.targets.push(target),
                None => {
                    let names = TARGETS.map(|(target, _)| target).join(", ");
                    return Err(format!("no target is called \"{name}\"; the targets are {names}"));
                }
            },
        }
    }
    if options.targets.is_empty() {
        options.targets = TARGETS.to_vec();
    }
    Ok(options)
}

/// Installs the nightly toolchain unless it is there.
fn toolchain() -> Result {
    let there = run::output(run::command("rustup").args(["run", TOOLCHAIN, "rustc", "--version"])).is_ok();
    if there {
        return Ok(());
    }
    println!("installing the toolchain {TOOLCHAIN} (the fuzzer needs it); a few minutes, once");
    run::run(run::command("rustup").args(["toolchain", "install", TOOLCHAIN, "--profile", "minimal"]))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn what_to_run_is_read_from_the_arguments() {
        let check = |arguments: &[&str], targets: &[&str], seconds| {
            let parsed = parse(arguments).expect("options");
            let names: Vec<&str> = parsed.targets.iter().map(|(target, _)| *target).collect();
            assert_eq!((names.as_slice(), parsed.seconds), (targets, seconds), "{arguments:?}");
        };
        check(&[], &["application_file", "round", "draft", "code"], 60);
        check(&["draft"], &["draft"], 60);
        check(&["round", "--seconds", "5"], &["round"], 5);
        for wrong in [&["other"][..], &["--seconds"], &["--seconds", "long"]] {
            assert!(parse(wrong).is_err(), "{wrong:?}");
        }
    }
}
