//! A run of several checks: each is tried, timed and told at the end.

use std::time::{Duration, Instant};

use crate::Result;

/// Tests that a step counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Counts {
    /// Adds what a line says, if it is the last line of a test program: `test result: ok. 12 passed; 0 failed; …`.
    pub fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ").and_then(|(_, rest)| rest.split_once(". ")) else {
            return;
        };
        let number = |what: &str| {
            let part = counts.split(';').find_map(|part| part.trim().strip_suffix(what))?;
            part.trim().parse::<u32>().ok()
        };
        self.passed += number("passed").unwrap_or_default();
        self.failed += number("failed").unwrap_or_default();
    }
}

struct Step {
    name: &'static str,
    outcome: Result,
    counts: Counts,
    took: Duration,
}

/// What has been tried so far.
#[derive(Default)]
pub struct Summary {
    steps: Vec<Step>,
}

impl Summary {
    /// Tries a step and notes how it went. What it returns says whether it went well.
    pub fn step(&mut self, name: &'static str, check: impl FnOnce(&mut Counts) -> Result) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let mut counts = Counts::default();
        let outcome = check(&mut counts);
        if let Err(fault) = &outcome {
            eprintln!("error: {fault}");
        }
        let well = outcome.is_ok();
        self.steps.push(Step { name, outcome, counts, took: start.elapsed() });
        well
    }

    /// Notes that a step could not be tried, which is a failure like any other.
    pub fn cannot(&mut self, name: &'static str, why: &str) {
        self.step(name, |_| Err(format!("could not run: {why}")));
    }

    /// Prints the table and the totals.
    ///
    /// # Errors
    /// When a step failed, or none was tried.
    pub fn finish(self) -> Result {
        println!("\n== summary");
        for Step { name, outcome, counts: Counts { passed, failed }, took } in &self.steps {
            let (mark, what) = match outcome {
                Ok(()) if *passed == 0 => ("ok    ", String::new()),
                Ok(()) if *failed > 0 => {
                    ("ok    ", format!("{} tests, {failed} of them at the second try", passed + failed))
                }
                Ok(()) => ("ok    ", format!("{passed} tests")),
                Err(_) if *failed > 0 => ("FAILED", format!("{failed} of {} tests", passed + failed)),
                Err(fault) => ("FAILED", fault.lines().next().unwrap_or_default().to_owned()),
            };
            println!("{mark}  {name:<20} {:>5} s  {what}", took.as_secs());
        }
        let failed = self.steps.iter().filter(|step| step.outcome.is_err()).count();
        let (tests, broken) = self.steps.iter().fold((0, 0), |(tests, broken), Step { counts, .. }| {
            (tests + counts.passed + counts.failed, broken + counts.failed)
        });
        println!("\n{tests} tests ran, {broken} of them failed at the first try; steps:");
        println!("{} passed, {failed} failed", self.steps.len() - failed);
        match (failed, self.steps.len()) {
            (_, 0) => Err("nothing was checked".into()),
            (0, _) => Ok(()),
            _ => Err(format!("{failed} of {} steps failed", self.steps.len())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Summary};

    #[test]
    fn counts_are_read_from_what_test_programs_print() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "\u{1b}[32mtest result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.21s",
            "test result of something else. 5 passed",
            "running 3 tests",
        ] {
            counts.read(line);
        }
        assert_eq!(counts, Counts { passed: 13, failed: 2 });
    }

    #[test]
    fn one_failure_fails_the_run_and_so_does_doing_nothing() {
        assert!(Summary::default().finish().is_err());
        let mut summary = Summary::default();
        assert!(summary.step("good", |_| Ok(())));
        summary.cannot("other", "no browser");
        assert_eq!(summary.finish(), Err("1 of 2 steps failed".into()));
    }
}
