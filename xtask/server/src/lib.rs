//! A small static file server over `std::net`, for one machine and one developer.
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

mod http;
mod site;

pub use http::{Request, Server};
pub use site::Site;
