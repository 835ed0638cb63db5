//! Programs that tests need from the system: browsers, their drivers, Thai fonts, readers of PDF and QR.

use std::process::Command;

use crate::{Result, run};

/// How one sees that a package is there, whoever installed it.
enum Proof {
    /// A program on the PATH.
    Program(&'static str),
    /// Fontconfig knows a font for Thai.
    ThaiFont,
}

/// What is looked for, the Debian package that has it, and what for.
const NEEDED: [(Proof, &str, &str); 10] = [
    (Proof::Program("chromium"), "chromium", "the browser of the tests"),
    (Proof::Program("chromedriver"), "chromium-driver", "lets the tests drive the browser"),
    (Proof::Program("firefox-esr"), "firefox-esr", "another engine, in which the same journeys run"),
    (Proof::Program("WebKitWebDriver"), "webkit2gtk-driver", "a third engine and its driver"),
    (Proof::Program("Xvfb"), "xvfb", "a screen for WebKit, which needs a window"),
    (Proof::Program("fc-list"), "fontconfig", "says which fonts there are"),
    (Proof::ThaiFont, "fonts-noto-core", "Thai letters on screen and in print"),
    (Proof::Program("pdftotext"), "poppler-utils", "reads what was printed"),
    (Proof::Program("qpdf"), "qpdf", "finds faults in a PDF"),
    (Proof::Program("zbarimg"), "zbar-tools", "reads QR codes back"),
];

/// Installs by apt what is missing, where that is allowed.
///
/// # Errors
/// When something is missing and cannot be installed here: one line says what to install.
pub fn ensure() -> Result {
    let missing: Vec<_> = NEEDED.iter().filter(|(proof, ..)| !is_there(proof)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|(_, package, _)| *package).collect();
    let by_hand = format!("install these packages, by these names on Debian: {}", packages.join(" "));
    let Some(apt) = apt() else { return Err(by_hand) };
    for (_, package, why) in &missing {
        println!("installing {package} ({why})");
    }
    println!("by apt-get; about 2 minutes, once");
    run::run(apt().arg("update"))
        .and_then(|()| run::run(apt().args(["install", "--yes", "--no-install-recommends"]).args(&packages)))
        .map_err(|fault| format!("{fault}\n{by_hand}"))?;
    match missing.iter().find(|(proof, ..)| !is_there(proof)) {
        Some((_, package, _)) => Err(format!("{package} was installed, but what it should bring is not there")),
        None => Ok(()),
    }
}

fn is_there(proof: &Proof) -> bool {
    match proof {
        Proof::Program(name) => run::on_path(name).is_some(),
        Proof::ThaiFont => run::output(Command::new("fc-list").arg(":lang=th")).is_ok_and(|fonts| !fonts.is_empty()),
    }
}

/// apt-get with the rights to install, if there is a way without asking for a password.
fn apt() -> Option<impl Fn() -> Command> {
    run::on_path("apt-get")?;
    let root = run::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    if !root && run::output(Command::new("sudo").args(["-n", "true"])).is_err() {
        return None;
    }
    Some(move || {
        let mut apt = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            apt.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        }
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    })
}
