//! The JavaScript of the site, checked by TypeScript. What it knows of each file stands in comments (JSDoc).

use crate::{Result, paths, run, tools};

/// How strictly: as strictly as it goes, for what the bundler makes of it.
const STRICT: [&str; 12] = [
    "--noEmit",
    "--allowJs",
    "--checkJs",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--resolveJsonModule",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
];

/// The folders whose scripts run in one place together, and what TypeScript calls what the browser gives them there.
const PLACES: [(&[&str], &str); 2] =
    [(&["src"], "es2022,dom,dom.iterable"), (&["public", "paper/src"], "es2022,webworker,webworker.iterable")];

/// Checks every script that is published.
///
/// # Errors
/// When TypeScript finds a fault, or a script does not ask to be checked.
pub fn check() -> Result {
    let tsc = tools::typescript()?;
    for (folders, library) in PLACES {
        let mut files = Vec::new();
        for folder in folders {
            let found = paths::files_under(&paths::root().join(folder))?;
            files.extend(found.into_iter().map(|name| format!("{folder}/{name}")).filter(|name| is_source(name)));
        }
        for script in files.iter().filter(|name| name.ends_with(".js")) {
            // An editor then shows the same faults.
            if !paths::read(&paths::root().join(script))?.starts_with("// @ts-check\n") {
                return Err(format!("{script} must begin with // @ts-check"));
            }
        }
        run::run(run::command(&tsc).args(STRICT).args(["--lib", library]).args(&files))?;
    }
    Ok(())
}

/// Whether TypeScript reads it: a script, or what it is told of one.
fn is_source(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".d.ts")
}
