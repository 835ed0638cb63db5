//! A screen that is nowhere, for a browser that has no other way without a window.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// The screen of this test program, `:7`; the first caller starts it.
///
/// It ends with the program, however that ends: a shell waits at a pipe that only the program holds open, and ends the
/// screen when the pipe is closed.
pub(super) fn display() -> &'static str {
    static SCREEN: OnceLock<(Child, String)> = OnceLock::new();
    let (_, name) = SCREEN.get_or_init(|| {
        let script = "Xvfb -displayfd 1 -screen 0 1600x1200x24 -nolisten tcp <&- & read -r _; kill $!";
        let mut shell = Command::new("sh")
            .args(["-c", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let mut number = String::new();
        let mut said = BufReader::new(shell.stdout.take().expect("its output is a pipe"));
        said.read_line(&mut number).expect("the number of a screen");
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        let name = format!(":{}", number.trim());
        (shell, name)
    });
    name
}
