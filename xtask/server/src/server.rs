//! The running server: a site on a port, which another site may follow, and the log of what was asked.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::serve::ListenerExt;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tower::ServiceExt;

use crate::Site;

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

/// A running server on the loopback address. Dropping it stops it: every connection is closed, whatever was still to be
/// answered on it, and the port is free again.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Where the server runs: dropping it waits until no task is left.
    _runtime: Runtime,
}

/// What the server's tasks and its owner have together.
#[derive(Debug)]
struct Shared {
    served: RwLock<Served>,
    log: Mutex<Vec<Request>>,
    build: watch::Sender<u64>,
}

/// A site, and the same as a service.
#[derive(Debug)]
struct Served {
    url: String,
    router: Router,
}

impl Server {
    /// Serves `site` on 127.0.0.1 at `port`, or at a free one when `port` is 0.
    ///
    /// # Errors
    /// When the port cannot be bound, mostly because something else has it.
    pub fn start(site: Site, port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        // A page that was served before this server began hears another name than it knows.
        let began = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |age| age.as_secs());
        let build = watch::Sender::new(began);
        let served = RwLock::new(Served::new(&site, address, &build));
        let shared = Arc::new(Shared { served, log: Mutex::default(), build });

        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let host = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        // Without delay, as the end of a short answer would otherwise wait for the browser's acknowledgement.
        let listener = listener.tap_io(|connection| drop(connection.set_nodelay(true)));
        runtime.spawn(axum::serve(listener, host).into_future());
        Ok(Self { address, shared, _runtime: runtime })
    }

    /// Serves another site from the next request on, as when a new version is published. Its mount may differ.
    pub fn serve(&self, site: Site) {
        let served = Served::new(&site, self.address, &self.shared.build);
        *self.shared.served.write().unwrap_or_else(PoisonError::into_inner) = served;
    }

    /// Has every open page of a [reloading](Site::reloading) site load itself anew.
    pub fn reload(&self) {
        self.shared.build.send_modify(|build| *build += 1);
    }

    /// Where the site is: `http://127.0.0.1:8080/some/path/`.
    pub fn url(&self) -> String {
        self.shared.served.read().unwrap_or_else(PoisonError::into_inner).url.clone()
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything asked so far, in the order it was answered.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Served {
    fn new(site: &Site, address: SocketAddr, build: &watch::Sender<u64>) -> Self {
        let url = format!("http://{address}{}", site.mounted_on());
        Self { url, router: site.router(build.subscribe()) }
    }
}

/// The answer of the site of this moment, which goes into the log.
async fn answer(State(shared): State<Arc<Shared>>, request: axum::extract::Request) -> Result<Response, Infallible> {
    let (method, target) = (request.method().to_string(), request.uri().to_string());
    let router = shared.served.read().unwrap_or_else(PoisonError::into_inner).router.clone();
    let response = router.oneshot(request).await?;
    let line = Request { method, target, status: response.status().as_u16() };
    shared.log.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::Server;
    use crate::Site;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::time::Duration;

    fn asked(port: u16, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("the server");
        stream
            .write_all(format!("{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").as_bytes())
            .expect("sent");
        stream
    }

    fn ask(port: u16, request: &str) -> String {
        let mut answer = String::new();
        asked(port, request).read_to_string(&mut answer).expect("an answer");
        answer
    }

    fn here() -> Site {
        Site::new(env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn serves_logs_and_frees_its_port() {
        let server = Server::start(here().header("X-Mine", "1"), 0).expect("a free port");
        let port = server.port();
        assert_eq!(server.url(), format!("http://127.0.0.1:{port}/"));
        let answer = ask(port, "GET /Cargo.toml?x=1");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("\r\nx-mine: 1\r\n") && answer.contains("name = \"devserver\""), "{answer}");
        assert!(ask(port, "HEAD /Cargo.toml").ends_with("\r\n\r\n"));
        assert!(ask(port, "GET /none").starts_with("HTTP/1.1 404 "));
        assert!(ask(port, "POST /Cargo.toml").starts_with("HTTP/1.1 405 "));
        let log: Vec<_> = server.requests().into_iter().map(|one| (one.method, one.target, one.status)).collect();
        let line = |method: &str, target: &str, status: u16| (method.to_owned(), target.to_owned(), status);
        let expected = [
            line("GET", "/Cargo.toml?x=1", 200),
            line("HEAD", "/Cargo.toml", 200),
            line("GET", "/none", 404),
            line("POST", "/Cargo.toml", 405),
        ];
        assert_eq!(log, expected);
        server.serve(here().mount("another").replace("Cargo.toml", "another"));
        assert_eq!(server.url(), format!("http://127.0.0.1:{port}/another/"));
        assert!(ask(port, "GET /another/Cargo.toml").ends_with("\r\n\r\nanother"));
        drop(server);
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok(), "the port is free again");
    }

    #[test]
    fn its_end_cuts_every_connection_and_it_starts_again_on_its_port() {
        let server = Server::start(here().slow("slow/", Duration::from_secs(3600)), 0).expect("a free port");
        let port = server.port();
        let mut kept = TcpStream::connect(("127.0.0.1", port)).expect("the server");
        kept.write_all(b"GET /none HTTP/1.1\r\nHost: x\r\n\r\n").expect("sent");
        let mut kept = BufReader::new(kept);
        let mut line = String::new();
        kept.read_line(&mut line).expect("an answer");
        assert!(line.starts_with("HTTP/1.1 404 "), "{line}");
        let mut in_advance = TcpStream::connect(("127.0.0.1", port)).expect("the server");
        let mut hanging = asked(port, "GET /slow/one");
        assert!(ask(port, "GET /none").starts_with("HTTP/1.1 404 "), "others are answered meanwhile");
        let log = server.requests();
        assert!(!log.iter().any(|one| one.target.contains("slow")), "it has not been answered: {log:?}");
        drop(server);

        let again = Server::start(here().replace("slow/one", "again"), port).expect("the same port");
        let _closed = in_advance.write_all(b"GET /Cargo.toml HTTP/1.1\r\n\r\n");
        let _closed = kept.get_mut().write_all(b"GET /Cargo.toml HTTP/1.1\r\n\r\n");
        let mut rest = Vec::new();
        let _reset = kept.read_to_end(&mut rest);
        assert!(!String::from_utf8_lossy(&rest).contains("HTTP/1.1"), "it answers after its end");
        for stream in [&mut hanging, &mut in_advance] {
            let mut answer = Vec::new();
            let _reset = stream.read_to_end(&mut answer);
            assert!(answer.is_empty(), "it answers after its end");
        }
        assert!(ask(port, "GET /slow/one").ends_with("again"));
        assert!(Server::start(here(), again.port()).is_err(), "a taken port is told");
    }

    #[test]
    fn a_page_hears_of_every_build() {
        let server = Server::start(here().mount("/some/path/").reloading(), 0).expect("a free port");
        let stream = asked(server.port(), "GET /some/path/__builds");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a patience");
        let mut lines = BufReader::new(stream).lines().map(|line| line.expect("a line"));
        assert!(lines.any(|line| line == "content-type: text/event-stream"));
        let mut build = || lines.find_map(|line| line.strip_prefix("data: ")?.parse::<u64>().ok()).expect("an event");
        let first = build();
        server.reload();
        assert_eq!(build(), first + 1);
        server.serve(here().mount("/some/path/").reloading());
        server.reload();
        assert_eq!(build(), first + 2, "another site, the same page");
    }
}
