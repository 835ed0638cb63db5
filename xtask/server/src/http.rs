//! HTTP/1.1, as much of it as a browser on the same machine needs: GET and HEAD, one request a connection.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::site::{Answer, Site};

/// How long a connection may stay silent. Browsers open spare ones and never use them.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often a slow answer looks whether the server is ending.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// No header line of a browser on this machine is longer.
const LONGEST_HEAD: usize = 64 * 1024;

/// One line of the log: what was asked and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// The target of the request line, with its query: `/some/path/a.js?x=1`.
    pub target: String,
    /// The status answered: 200, 301, 404, 405.
    pub status: u16,
}

/// A running server on the loopback address. Dropping it stops it, and the port is free again.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    site: Arc<RwLock<Arc<Site>>>,
    log: Arc<Mutex<Vec<Request>>>,
    stopping: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves `site` on 127.0.0.1 at `port`, or at a free one when `port` is 0.
    ///
    /// # Errors
    /// When the port cannot be bound, mostly because something else has it.
    pub fn start(site: Site, port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let site = Arc::new(RwLock::new(Arc::new(site)));
        let log = Arc::<Mutex<Vec<Request>>>::default();
        let stopping = Arc::<AtomicBool>::default();
        let thread = std::thread::spawn({
            let (site, log, stopping) = (Arc::clone(&site), Arc::clone(&log), Arc::clone(&stopping));
            move || listen(&listener, &site, &log, &stopping)
        });
        Ok(Self { address, site, log, stopping, thread: Some(thread) })
    }

    /// Serves another site from the next request on, as when a new version is published. Its mount may differ.
    pub fn serve(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// Where the site is: `http://127.0.0.1:8080/some/path/`.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, now(&self.site).mounted_on())
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything asked so far, in the order it was answered.
    pub fn requests(&self) -> Vec<Request> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::SeqCst);
        // The listener sleeps in `accept`; a last connection wakes it up to see that it should end.
        if let Some(thread) = self.thread.take()
            && TcpStream::connect(self.address).is_ok()
        {
            let _ended = thread.join();
        }
    }
}

/// The site as it is served at this moment.
fn now(site: &RwLock<Arc<Site>>) -> Arc<Site> {
    Arc::clone(&site.read().unwrap_or_else(PoisonError::into_inner))
}

fn listen(
    listener: &TcpListener,
    site: &Arc<RwLock<Arc<Site>>>,
    log: &Arc<Mutex<Vec<Request>>>,
    stopping: &Arc<AtomicBool>,
) {
    for stream in listener.incoming() {
        if stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let (site, log, stopping) = (Arc::clone(site), Arc::clone(log), Arc::clone(stopping));
        std::thread::spawn(move || {
            // A browser that closes its tab in the middle of an answer is no fault of anyone.
            let _closed_early = converse(&stream, &site, &log, &stopping);
        });
    }
}

fn converse(
    stream: &TcpStream,
    site: &RwLock<Arc<Site>>,
    log: &Mutex<Vec<Request>>,
    stopping: &AtomicBool,
) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
    let (method, target) = (method.to_owned(), target.to_owned());

    let mut accepts_brotli = false;
    let mut length = line.len();
    loop {
        line.clear();
        length += reader.read_line(&mut line)?;
        if line.trim().is_empty() || length > LONGEST_HEAD {
            break;
        }
        let header = line.to_ascii_lowercase();
        accepts_brotli |= header.strip_prefix("accept-encoding:").is_some_and(|value| value.contains("br"));
    }

    // A connection that a browser had opened in advance does not outlive the server.
    if stopping.load(Ordering::SeqCst) {
        return Ok(());
    }
    let site = now(site);
    let (asked, delay) = (Instant::now(), site.delay(&target));
    while asked.elapsed() < delay {
        if stopping.load(Ordering::SeqCst) {
            return Ok(());
        }
        std::thread::sleep(LOOK_EVERY);
    }
    let answer = match method.as_str() {
        "GET" | "HEAD" => Some(site.answer(&target, accepts_brotli)),
        _ => None,
    };
    let (status, reason, own, body) = match answer {
        Some(Answer::File { mime, encoding, body }) => {
            let encoding = encoding.map(|name| format!("Content-Encoding: {name}\r\n")).unwrap_or_default();
            (200, "OK", format!("Content-Type: {mime}\r\n{encoding}"), body)
        }
        Some(Answer::MovedTo(path)) => (301, "Moved Permanently", format!("Location: {path}\r\n"), Vec::new()),
        Some(Answer::NotFound) => (404, "Not Found", "Content-Type: text/plain\r\n".into(), b"not found\n".to_vec()),
        None => (405, "Method Not Allowed", "Allow: GET, HEAD\r\n".into(), Vec::new()),
    };
    log.lock().unwrap_or_else(PoisonError::into_inner).push(Request { method: method.clone(), target, status });

    let extra: String = site.headers().iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let (date, length) = (http_date(site.clock(SystemTime::now())), body.len());
    let mut out = stream;
    write!(
        out,
        "HTTP/1.1 {status} {reason}\r\nDate: {date}\r\nContent-Length: {length}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nVary: Accept-Encoding\r\nConnection: close\r\n{own}{extra}\r\n"
    )?;
    if method != "HEAD" {
        out.write_all(&body)?;
    }
    out.flush()
}

/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
fn http_date(moment: SystemTime) -> String {
    const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let seconds = moment.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    // Howard Hinnant's civil_from_days, for days since 1970-01-01 that are never negative here.
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12;
    let year = year_of_era + era * 400 + u64::from(month < 2);
    let weekday = usize::try_from(days % 7).ok().and_then(|at| WEEKDAYS.get(at)).unwrap_or(&"Thu");
    let month = usize::try_from(month).ok().and_then(|at| MONTHS.get(at)).unwrap_or(&"Jan");
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{weekday}, {day:02} {month} {year} {hour:02}:{minute:02}:{second:02} GMT")
}

#[cfg(test)]
mod tests {
    use super::{Server, http_date};
    use crate::Site;
    use std::io::{Read, Write};
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn dates_as_http_writes_them() {
        let check = |seconds, expected| assert_eq!(http_date(UNIX_EPOCH + Duration::from_secs(seconds)), expected);
        check(0, "Thu, 01 Jan 1970 00:00:00 GMT");
        check(784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT");
        check(1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT");
        check(1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT");
    }

    #[test]
    fn serves_logs_and_frees_its_port() {
        let server =
            Server::start(Site::new(env!("CARGO_MANIFEST_DIR")).header("X-Mine", "1"), 0).expect("a free port");
        let port = server.port();
        let ask = |request: &str| {
            let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).expect("the server");
            stream.write_all(request.as_bytes()).expect("a request");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).expect("an answer");
            answer
        };
        let answer = ask("GET /Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "), "{answer}");
        assert!(answer.contains("\r\nX-Mine: 1\r\n") && answer.contains("name = \"devserver\""), "{answer}");
        assert!(ask("HEAD /Cargo.toml HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
        assert!(ask("GET /none HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(ask("POST /Cargo.toml HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
        let log: Vec<_> = server.requests().into_iter().map(|request| (request.method, request.status)).collect();
        assert_eq!(log, [("GET", 200), ("HEAD", 200), ("GET", 404), ("POST", 405)].map(|(m, s)| (m.to_owned(), s)));
        server.serve(Site::new(env!("CARGO_MANIFEST_DIR")).replace("Cargo.toml", "another"));
        assert!(ask("GET /Cargo.toml HTTP/1.1\r\n\r\n").ends_with("\r\n\r\nanother"));

        let mut in_advance = std::net::TcpStream::connect(("127.0.0.1", port)).expect("the server");
        drop(server);
        // It may have been closed already, and then nothing is sent.
        let _closed = in_advance.write_all(b"GET /Cargo.toml HTTP/1.1\r\n\r\n");
        let mut answer = Vec::new();
        let _reset = in_advance.read_to_end(&mut answer);
        assert!(answer.is_empty(), "it answers after its end");
        assert!(std::net::TcpListener::bind(("127.0.0.1", port)).is_ok(), "the port is free again");
    }
}
