//! The policy for what we depend on, `deny.toml`.

use std::process::Command;

use crate::{Result, run, tools};

/// Holds every crate in Cargo.lock against the policy: licence, source, versions, and known faults where they can be
/// had. The list of known faults comes from a public git host; where that is out of reach, this says so and goes on.
///
/// # Errors
/// When a crate breaks the policy.
pub fn check() -> Result {
    run::run(deny()?.args(["check", "--hide-inclusion-graph", "licenses", "bans", "sources"]))?;
    if let Err(fault) = run::output(deny()?.args(["fetch", "db"])) {
        println!("NOT CHECKED: advisories. The list of known faults of crates could not be had:\n{fault}");
        return Ok(());
    }
    run::run(deny()?.args(["check", "--hide-inclusion-graph", "advisories"]))
}

fn deny() -> Result<Command> {
    let mut deny = run::command(tools::deny()?);
    deny.args(["--log-level", "warn"]);
    Ok(deny)
}
