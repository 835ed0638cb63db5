//! What happens around the page: its host, the other tabs, and the browser's sudden end.

use std::cell::RefCell;

use devserver::{Request, Server, Site};

use super::{Page, Tab};

/// The host of the site, which may be away for a while. Its address stays the same.
pub(super) struct Host {
    /// The address of the site, `http://127.0.0.1:41234/some/path/`.
    pub root: String,
    port: u16,
    site: RefCell<Site>,
    server: RefCell<Option<Server>>,
    /// What it was asked before it went away.
    earlier: RefCell<Vec<Request>>,
}

impl Host {
    /// Serves a site on a port, or on any free one when it is 0.
    pub fn start(site: Site, port: u16) -> Self {
        let server = started(&site, port);
        let (root, port, server) = (server.url(), server.port(), RefCell::new(Some(server)));
        Self { root, port, site: RefCell::new(site), server, earlier: RefCell::default() }
    }

    pub fn port(&self) -> u16 {
        self.port
    }
}

fn started(site: &Site, port: u16) -> Server {
    Server::start(site.clone(), port).unwrap_or_else(|error| panic!("port {port}: {error}"))
}

impl Page {
    // The host

    /// Stops the host: nothing of it can be fetched any more.
    pub fn cut_network(&self) {
        let stopped = self.host.server.take();
        self.host.earlier.borrow_mut().extend(stopped.iter().flat_map(Server::requests));
    }

    /// Starts the host again, at the same address.
    pub fn restore_network(&self) {
        self.cut_network();
        self.host.server.replace(Some(started(&self.host.site.borrow(), self.host.port)));
    }

    /// Publishes something else at the same address: a file replaced or missing, a header. See [`Site`]. While the
    /// network is cut, it is what will be there afterwards.
    pub fn publish(&self, change: impl FnOnce(Site) -> Site) {
        let site = change(self.host.site.borrow().clone());
        if let Some(server) = &*self.host.server.borrow() {
            server.serve(site.clone());
        }
        self.host.site.replace(site);
    }

    /// What is published at this moment.
    pub fn site(&self) -> Site {
        self.host.site.borrow().clone()
    }

    /// What the host has been asked since the page was opened.
    pub fn requests(&self) -> Vec<Request> {
        let mut all = self.host.earlier.borrow().clone();
        all.extend(self.host.server.borrow().iter().flat_map(Server::requests));
        all
    }

    // Tabs

    /// The tab that the page's methods act on.
    #[track_caller]
    pub fn tab(&self) -> Tab {
        self.session().tab().unwrap_or_else(|error| panic!("the tab: {error}"))
    }

    /// Opens a tab of the same browser at an address of the site; from here on the page's methods act on it.
    #[track_caller]
    pub fn new_tab(&self, address: &str) -> Tab {
        let tab = self.session().new_tab().unwrap_or_else(|error| panic!("a new tab: {error}"));
        self.device.emulate(self.session());
        self.session().go(&format!("{}{address}", self.root()));
        tab
    }

    /// Brings a tab to the front; from here on the page's methods act on it.
    #[track_caller]
    pub fn switch_to(&self, tab: &Tab) {
        self.session().switch_to(tab).unwrap_or_else(|error| panic!("to another tab: {error}"));
    }

    /// Closes the tab in front and switches to another.
    #[track_caller]
    pub fn close_tab(&self, next: &Tab) {
        self.session().close_tab().unwrap_or_else(|error| panic!("closing the tab: {error}"));
        self.switch_to(next);
    }

    // The end

    /// Ends all processes of the browser by SIGKILL, as the system of a phone does. The page is of no more use; what
    /// the device has kept is seen by another visit with the same [`Profile`](super::Profile).
    pub fn kill_browser(self) {
        self.session().kill();
    }
}
