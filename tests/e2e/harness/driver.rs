//! The driver's process, and JSON over HTTP to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::from_environment;

/// No command takes longer: the slowest loads a page on a throttled network.
const LONGEST_COMMAND: Duration = Duration::from_secs(120);

/// A running chromedriver. Dropping it ends it and the browsers it started.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port.
    pub fn start() -> Self {
        let program = from_environment("CHROMEDRIVER");
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
        let mut said = String::new();
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        // "ChromeDriver was started successfully on port 41234."
        let port = loop {
            let from = said.len();
            if lines.read_line(&mut said).unwrap_or(0) == 0 {
                panic!("the driver did not start; it said: {said}");
            }
            let port = said[from..].split_once("successfully on port ").map(|(_, rest)| rest.trim_end());
            if let Some(port) = port.and_then(|text| text.trim_end_matches('.').parse().ok()) {
                break port;
            }
        };
        // Whatever else it says goes nowhere, but somebody must read it, or it would stop when the pipe is full.
        std::thread::spawn(move || std::io::copy(&mut lines, &mut std::io::sink()));
        Self { process, port }
    }

    /// One command of the WebDriver protocol: what `value` it answers with, or its error and message.
    pub fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.exchange(method, path, body).unwrap_or_else(|error| panic!("the driver is gone: {error}"));
        let mut answer: Value = serde_json::from_slice(&answer)
            .unwrap_or_else(|error| panic!("{error} in {}", String::from_utf8_lossy(&answer)));
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
        let _gone = self.process.kill();
        let _status = self.process.wait();
    }
}
