//! The tools a build and a test need, each at one version, installed once and shared by every clone.
//!
//! A tool is installed into a folder beside its place and renamed into it when all is there, so a broken
//! install never looks like a finished one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, paths, run};

/// Builds for the browser: runs cargo and wasm-bindgen, copies assets. 0.22 needs a newer rustc than ours.
const TRUNK: &str = "0.21.14";
/// Has wasm-opt. The one of Debian 12 (108) writes a wasm that does not start.
const BINARYEN: &str = "132";
/// Finds accessibility faults in a page.
const AXE: &str = "4.14.1";

/// Runs the fuzzer that comes with LLVM.
const CARGO_FUZZ: &str = "0.13.1";
/// Joins the scripts of a page into one and makes it smaller.
const ESBUILD: &str = "0.25.12";
/// Formats what stands inside `view!`.
const LEPTOSFMT: &str = "0.1.33";
/// Checks our scripts.
const TYPESCRIPT: &str = "7.0.2";
/// Lets the tests drive Firefox.
const GECKODRIVER: &str = "0.37.1";

/// Checks licences, sources and known faults of what we depend on.
const DENY: &str = "0.20.2";

/// The compile target of a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// How a tool is installed.
enum From {
    /// `cargo install NAME`, with the tool's own lock file or with the newest of what it depends on.
    Cargo { locked: bool },
    /// `npm install NAME`.
    Npm,
}

struct Tool {
    name: &'static str,
    version: String,
    /// The name of its folder in the cache, before the version.
    folder: &'static str,
    from: From,
    /// A file that is there when the tool is, relative to its folder.
    proof: &'static str,
    why: &'static str,
    minutes: &'static str,
}

impl Tool {
    fn trunk() -> Self {
        Self {
            name: "trunk",
            version: TRUNK.into(),
            folder: "trunk",
            from: From::Cargo { locked: true },
            proof: "bin/trunk",
            why: "builds the site",
            minutes: "about 7 minutes on two cores",
        }
    }

    /// It must be of the same version as the library, so Cargo.lock is its pin.
    fn wasm_bindgen() -> Result<Self> {
        Ok(Self {
            name: "wasm-bindgen-cli",
            version: locked_version("wasm-bindgen")?,
            folder: "wasm-bindgen",
            // Its lock file names a crate that has been withdrawn.
            from: From::Cargo { locked: false },
            proof: "bin/wasm-bindgen",
            why: "connects wasm to the browser, and runs the browser unit tests",
            minutes: "about 3 minutes on two cores",
        })
    }

    fn binaryen() -> Self {
        Self {
            name: "binaryen",
            version: format!("{BINARYEN}.0.0"),
            folder: "binaryen",
            from: From::Npm,
            proof: "node_modules/.bin/wasm-opt",
            why: "has wasm-opt, which makes the wasm smaller, and wasm-merge, which joins small chunks",
            minutes: "less than a minute",
        }
    }

    fn esbuild() -> Self {
        Self {
            name: "esbuild",
            version: ESBUILD.into(),
            folder: "esbuild",
            from: From::Npm,
            proof: "node_modules/.bin/esbuild",
            why: "joins the scripts of a page into one and makes it smaller",
            minutes: "less than a minute",
        }
    }

    fn typescript() -> Self {
        Self {
            name: "typescript",
            version: TYPESCRIPT.into(),
            folder: "typescript",
            from: From::Npm,
            proof: "node_modules/.bin/tsc",
            why: "checks our scripts",
            minutes: "a few seconds",
        }
    }

    fn leptosfmt() -> Self {
        Self {
            name: "leptosfmt",
            version: LEPTOSFMT.into(),
            folder: "leptosfmt",
            from: From::Cargo { locked: true },
            proof: "bin/leptosfmt",
            why: "formats the views",
            minutes: "about 2 minutes on two cores",
        }
    }

    fn cargo_fuzz() -> Self {
        Self {
            name: "cargo-fuzz",
            version: CARGO_FUZZ.into(),
            folder: "cargo-fuzz",
            from: From::Cargo { locked: true },
            proof: "bin/cargo-fuzz",
            why: "throws anything at what reads files",
            minutes: "about 1 minute on two cores",
        }
    }

    fn axe() -> Self {
        Self {
            name: "axe-core",
            version: AXE.into(),
            folder: "axe-core",
            from: From::Npm,
            proof: "node_modules/axe-core/axe.min.js",
            why: "finds accessibility faults in the end-to-end tests",
            minutes: "a few seconds",
        }
    }

    fn deny() -> Self {
        Self {
            name: "cargo-deny",
            version: DENY.into(),
            folder: "cargo-deny",
            from: From::Cargo { locked: true },
            proof: "bin/cargo-deny",
            why: "checks licences, sources and known faults of dependencies",
            minutes: "about 4 minutes on two cores",
        }
    }

    fn geckodriver() -> Self {
        Self {
            name: "geckodriver",
            version: GECKODRIVER.into(),
            folder: "geckodriver",
            from: From::Cargo { locked: true },
            proof: "bin/geckodriver",
            why: "lets the tests drive Firefox",
            minutes: "about 3 minutes on two cores",
        }
    }

    /// The folder of this version, `trunk-0.21.14`.
    fn place(&self) -> Result<PathBuf> {
        let version = self.version.strip_suffix(".0.0").unwrap_or(&self.version);
        Ok(paths::cache()?.join(format!("{}-{version}", self.folder)))
    }

    /// Installs the tool unless it is there, and returns its proof: the path of the program or file.
    fn ensured(&self) -> Result<PathBuf> {
        let place = self.place()?;
        let proof = place.join(self.proof);
        if proof.exists() {
            return Ok(proof);
        }
        println!("installing {} {} ({}); {}, once", self.name, self.version, self.why, self.minutes);
        let cache = paths::cache()?;
        let partial = cache.join(format!(".partial-{}-{}", self.folder, std::process::id()));
        paths::remove_folder(&partial)?;
        paths::make_folder(&partial)?;
        let installed = run::run(&mut self.installer(&partial))
            .and_then(|()| paths::remove_folder(&partial.join("target")))
            .and_then(
                |()| if partial.join(self.proof).exists() { Ok(()) } else { Err(format!("it has no {}", self.proof)) },
            )
            .and_then(|()| paths::remove_folder(&place))
            .and_then(|()| paths::rename(&partial, &place));
        if let Err(fault) = installed {
            paths::remove_folder(&partial)?;
            // Another clone may have installed it in the meantime.
            if !proof.exists() {
                return Err(format!("{} {} could not be installed: {fault}", self.name, self.version));
            }
        }
        Ok(proof)
    }

    fn installer(&self, into: &Path) -> Command {
        let name_and_version = format!("{}@{}", self.name, self.version);
        let mut command = match self.from {
            From::Cargo { locked } => {
                let mut command = run::cargo();
                command.arg("install").arg(name_and_version).args(locked.then_some("--locked"));
                command.arg("--root").arg(into).arg("--target-dir").arg(into.join("target"));
                command
            }
            From::Npm => {
                let mut command = run::command("npm");
                command.args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"]);
                command.arg(into).arg(name_and_version);
                command
            }
        };
        // Away from the repository, whose .cargo/config.toml and flags are the app's and not the tools'.
        command.current_dir(into);
        for flags in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            command.env_remove(flags);
        }
        command
    }
}

/// What a build needs, all there.
pub struct BuildTools {
    /// Path of the trunk program.
    pub trunk: PathBuf,
    /// Path of the wasm-bindgen program.
    pub wasm_bindgen: PathBuf,
}

/// Installs what a build needs, unless it is there.
pub fn for_build() -> Result<BuildTools> {
    wasm_target()?;
    let wasm_bindgen = Tool::wasm_bindgen()?.ensured()?;
    let trunk = Tool::trunk().ensured()?;
    // Finalize needs it later; better to hear now that it cannot be installed.
    wasm_opt()?;
    esbuild()?;
    Ok(BuildTools { trunk, wasm_bindgen })
}

/// PATH with what splits the program (`xtask/split`) where trunk looks for wasm-bindgen.
pub fn path_of_splitter() -> Result<OsString> {
    let folder = paths::scratch("bin");
    paths::make_folder(&folder)?;
    let place = folder.join(format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX));
    run::run(run::cargo().args(["run", "--quiet", "--package", "split", "--", "--copy-to"]).arg(&place))?;
    path_with(&[&place])
}

/// PATH with the wasm-bindgen test runner first, for `cargo test --target wasm32-unknown-unknown`.
pub fn path_of_test_runner() -> Result<OsString> {
    wasm_target()?;
    path_with(&[&Tool::wasm_bindgen()?.ensured()?])
}

/// wasm-opt alone.
pub fn wasm_opt() -> Result<PathBuf> {
    Tool::binaryen().ensured()
}

/// wasm-merge, which comes with wasm-opt.
pub fn wasm_merge() -> Result<PathBuf> {
    Ok(wasm_opt()?.with_file_name("wasm-merge"))
}

/// esbuild alone.
pub fn esbuild() -> Result<PathBuf> {
    Tool::esbuild().ensured()
}

/// The compiler of TypeScript alone.
pub fn typescript() -> Result<PathBuf> {
    Tool::typescript().ensured()
}

/// leptosfmt alone.
pub fn leptosfmt() -> Result<PathBuf> {
    Tool::leptosfmt().ensured()
}

/// cargo-deny alone.
pub fn deny() -> Result<PathBuf> {
    Tool::deny().ensured()
}

/// The one file of axe-core that is injected into a page.
pub fn axe() -> Result<PathBuf> {
    Tool::axe().ensured()
}

/// cargo-fuzz alone.
pub fn cargo_fuzz() -> Result<PathBuf> {
    Tool::cargo_fuzz().ensured()
}

/// The driver of Firefox.
pub fn geckodriver() -> Result<PathBuf> {
    Tool::geckodriver().ensured()
}

/// Adds the wasm target to the toolchain in use. rust-toolchain.toml asks for it, but rustup may be told not to obey.
pub fn wasm_target() -> Result {
    let folder = run::output(run::command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&folder).is_dir() {
        return Ok(());
    }
    println!("installing the target {WASM} (compiles for the browser); less than a minute, once");
    run::run(run::command("rustup").args(["target", "add", WASM]))
}

fn path_with(programs: &[&Path]) -> Result<OsString> {
    let ours = programs.iter().filter_map(|program| program.parent()).map(Path::to_owned);
    let theirs = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(ours.chain(std::env::split_paths(&theirs))).map_err(|error| format!("PATH: {error}"))
}

/// PATH with the wasm-bindgen of Cargo.lock first, for trunk on its own.
pub fn path_of_bindgen(tools: &BuildTools) -> Result<OsString> {
    path_with(&[&tools.wasm_bindgen])
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String> {
    version_in(&paths::read(&paths::root().join("Cargo.lock"))?, package)
        .ok_or_else(|| format!("Cargo.lock has no {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n[[package]]\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        let check = |package, expected: Option<&str>| assert_eq!(version_in(lock, package).as_deref(), expected);
        check("wasm-bindgen", Some("0.2.130"));
        check("wasm-bindgen-macro", Some("0.1.0"));
        check("wasm", None);
    }
}
