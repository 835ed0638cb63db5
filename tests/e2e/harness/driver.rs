//! The driver's process, and JSON over HTTP to it.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::display::display;
use super::profile::Scratch;
use super::{Engine, Profile, from_environment, processes};

/// No command takes longer: the slowest loads a page on a throttled network.
const LONGEST_COMMAND: Duration = Duration::from_secs(120);
/// No driver takes longer to listen.
const LONGEST_START: Duration = Duration::from_secs(20);

/// A running driver. Dropping it ends it and the browsers it started.
pub struct Driver {
    process: Child,
    port: u16,
    /// Where the driver and its browser put what they need for a while.
    own: Scratch,
}

impl Driver {
    /// Starts an engine's driver on a free port, in a time zone. `kept` is a profile that outlives it.
    pub fn start(engine: Engine, zone: &str, kept: Option<&Profile>) -> Self {
        let own = Scratch::new();
        let mut command = Command::new(from_environment(engine.driver()));
        // Nothing of the person who runs the tests, and nothing of theirs is changed.
        for (variable, folder) in [
            ("HOME", "home"),
            ("TMPDIR", "tmp"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_DATA_HOME", "data"),
        ] {
            let folder = own.path().join(folder);
            std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
            command.env(variable, folder);
        }
        let (process, port) = match engine {
            // "ChromeDriver was started successfully on port 41234."
            Engine::Chromium => started_and_said(command.arg("--port=0"), "successfully on port "),
            // "geckodriver	INFO	Listening on 127.0.0.1:41234"
            Engine::Firefox => {
                let command = command.args(["--port=0", "--websocket-port=0"]).env("TZ", zone);
                started_and_said(command, "Listening on 127.0.0.1:")
            }
            Engine::WebKit => {
                if let Some(profile) = kept {
                    command.env("LD_PRELOAD", keeping()).env("KEPT_IN", profile.folder());
                }
                started_on(command.env("TZ", zone).env("DISPLAY", display()))
            }
        };
        Self { process, port, own }
    }

    /// A folder that goes with the driver.
    pub fn folder(&self) -> &Path {
        self.own.path()
    }

    /// The processes that it has started: those of the browser.
    pub fn browser(&self) -> BTreeSet<u32> {
        processes::started_by(self.process.id(), self.own.path())
    }

    /// One command of the WebDriver protocol: what `value` it answers with, or its error and message.
    pub fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.exchange(method, path, body).map_err(|error| format!("the driver is gone: {error}"))?;
        let mut answer: Value = serde_json::from_slice(&answer)
            .map_err(|error| format!("{error} in {}", String::from_utf8_lossy(&answer)))?;
        let value = answer["value"].take();
        match value.get("error").and_then(Value::as_str) {
            Some(error) => {
                let message = value["message"].as_str().unwrap_or_default();
                Err(format!("{error}: {}", message.lines().next().unwrap_or_default()))
            }
            None => Ok(value),
        }
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Vec<u8>> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(LONGEST_COMMAND))?;
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let mut request = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n", self.port);
        request += &format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        (&stream).write_all(request.as_bytes())?;

        let mut reader = BufReader::new(&stream);
        let mut length = None;
        let mut line = String::new();
        while reader.read_line(&mut line)? > 0 && !line.trim().is_empty() {
            let header = line.to_ascii_lowercase();
            length = header.strip_prefix("content-length:").and_then(|value| value.trim().parse().ok()).or(length);
            line.clear();
        }
        let mut answer = Vec::new();
        match length {
            Some(length) => reader.take(length).read_to_end(&mut answer)?,
            None => reader.read_to_end(&mut answer)?,
        };
        Ok(answer)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let browser = self.browser();
        let _gone = self.process.kill();
        processes::kill(&browser);
        let _status = self.process.wait();
    }
}

/// Starts a driver that chooses a free port itself and says so, after the words `before`.
fn started_and_said(command: &mut Command, before: &str) -> (Child, u16) {
    let mut process = spawned(command.stdout(Stdio::piped()));
    let mut said = String::new();
    let mut lines = BufReader::new(process.stdout.take().expect("its output is a pipe"));
    let port = loop {
        let from = said.len();
        if lines.read_line(&mut said).unwrap_or(0) == 0 {
            panic!("the driver did not start; it said: {said}");
        }
        let port = said[from..].split_once(before).map(|(_, rest)| rest.trim_end());
        if let Some(port) = port.and_then(|text| text.trim_end_matches('.').parse().ok()) {
            break port;
        }
    };
    // Whatever else it says goes nowhere, but somebody must read it, or it would stop when the pipe is full.
    std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
    (process, port)
}

/// Starts a driver that must be told its port, and waits until it listens.
fn started_on(command: &mut Command) -> (Child, u16) {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    let port = free.expect("a free port").port();
    let mut process = spawned(command.arg(format!("--port={port}")).stdout(Stdio::null()));
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        let ended = process.try_wait().expect("a child");
        assert!(ended.is_none() && start.elapsed() < LONGEST_START, "the driver does not listen; its end: {ended:?}");
        std::thread::sleep(Duration::from_millis(10));
    }
    (process, port)
}

/// The library of `keeping.rs`; the first caller builds it, by the compiler that is there for the tests themselves.
fn keeping() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("libkeeping.so");
        // Another run of the tests may use the old one at this moment; it is replaced as a whole.
        let partial = library.with_extension(std::process::id().to_string());
        let mut rustc = Command::new("rustc");
        // Bound when called: the driver is given the library too, and has none of WebKitGTK's functions.
        rustc.current_dir(root).args([
            "--edition=2024",
            "--crate-type=cdylib",
            "-Cpanic=abort",
            "-Crelro-level=partial",
        ]);
        let built = rustc.arg("tests/e2e/harness/keeping.rs").arg("-o").arg(&partial).output().expect("rustc");
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        std::fs::rename(&partial, &library).unwrap_or_else(|error| panic!("{}: {error}", library.display()));
        library
    })
}

fn spawned(command: &mut Command) -> Child {
    let started = command.stderr(Stdio::null()).spawn();
    started.unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display()))
}
