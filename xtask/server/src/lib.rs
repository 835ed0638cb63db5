//! A static file server for one machine and one developer, on axum and tower-http.
//!
//! It serves the built site the way a plain static host does, from any sub-path, and keeps a log of what was asked.
//! `cargo xtask serve`, the end-to-end tests and the bench share it, so what they see is the same.
//!
//! ```no_run
//! let site = devserver::Site::new("dist").mount("/some/path/");
//! let server = devserver::Server::start(site, 0)?;
//! assert!(server.url().ends_with("/some/path/"));
//! # std::io::Result::Ok(())
//! ```

mod reload;
mod server;
mod site;

pub use server::{Request, Server};
pub use site::Site;
