//! What a developer does to the repository. `cargo xtask help` says what there is.

mod bench;
mod build;
mod chunks;
mod css;
mod debian;
mod dependencies;
mod finalize;
mod fmt;
mod fuzz;
mod hash;
mod headers;
mod html;
mod icons;
mod naming;
mod paths;
mod policy;
mod program;
mod release;
mod reproduce;
mod rounds;
mod run;
mod screenshots;
mod scripts;
mod serve;
mod service_worker;
mod sinks;
mod size;
mod summary;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

/// What went wrong, said to a developer in one or a few lines.
type Result<T = ()> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--release]
                              a quick build on http://127.0.0.1:8080/; when a source changes it is built again, and the
                              browser shows it by itself. --release: the site that is published, as it is
  test [STEP…]                everything: fmt, clippy, scripts, dependencies, native and browser tests, build, size, end-to-end tests
  build [--fast]              write dist/, which any static host can serve from any sub-path
  fmt                         write the source as rustfmt and leptosfmt have it
  finalize [FOLDER]           the last step of build alone: one script, names, policy, service worker
  release                     write one archive of the built site, with checksums and what changed, for any static host
  reproduce                   build twice from nothing and compare every byte
  screenshots                 write public/screenshots/ from the built site, for the manifest
  size                        the table of bytes of the program, chunk by chunk; fails above a gate
  bench                       how soon the form answers on a slow phone, and what a keystroke costs
  round check FILE…           every fault of a round file, with its JSON path
  fuzz [TARGET] [--seconds N] throw anything at what reads files and drafts, with a nightly compiler
  schema [--check]            write public/schema/ (or only compare)

  build --fast skips the slow optimizations: quicker to build, larger, never published.
  What is missing is installed once, outside the repository, and shared by every clone.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result {
    match arguments {
        ["serve", options @ ..] => serve::serve(&serve::Options::parse(options)?),
        ["build"] => build::build(build::Speed::Release),
        ["build", "--fast"] => build::build(build::Speed::Fast),
        ["fmt"] => fmt::fmt(fmt::Mode::Write),
        ["finalize"] => finalize::finalize(&paths::dist(), finalize::Optimize::Yes),
        ["finalize", folder] => {
            let folder = std::path::absolute(folder).map_err(|error| format!("{folder}: {error}"))?;
            finalize::finalize(&folder, finalize::Optimize::Yes)
        }
        ["release"] => release::release(),
        ["reproduce"] => reproduce::reproduce(),
        ["screenshots"] => screenshots::screenshots(),
        ["test", steps @ ..] => test::test(steps),
        ["size"] => size::size(&paths::dist()),
        ["bench"] => bench::bench(),
        ["round", "check", files @ ..] if !files.is_empty() => rounds::check(files),
        ["fuzz", options @ ..] => fuzz::fuzz(options),
        ["schema"] => rounds::schema(&[]),
        ["schema", "--check"] => rounds::schema(&["--check"]),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("that is no command of xtask\n\n{HELP}")),
    }
}
