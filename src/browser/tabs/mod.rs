//! Several tabs of one browser: one writes a draft, the others read along and may take over.
//!
//! Web Locks where there are any that work; else, as on pages that are not served securely, a lease in local storage.

mod lease;
mod lock;

use lease::Lease;
use lock::{Lock, LockManager};
use std::cell::RefCell;
use std::rc::Rc;

/// Told whether this tab may write, as often as that changes. Never called inside a call to this module.
type Tell = Rc<dyn Fn(bool)>;

struct Claim {
    draft: String,
    way: Way,
}

enum Way {
    Lock(Rc<Lock>),
    Lease(Rc<Lease>),
}

thread_local! {
    static CURRENT: RefCell<Option<Claim>> = const { RefCell::new(None) };
}

/// Claims a draft for this tab, in place of the one it claimed before. `tell(true)` when this tab may write it,
/// `tell(false)` when another tab does, as often as that changes.
pub fn claim(draft: &str, tell: impl Fn(bool) + 'static) {
    give_up();
    let tell: Tell = Rc::new(tell);
    let locks: Option<LockManager> = super::navigator().and_then(|navigator| super::property(&navigator, "locks"));
    let way = match locks {
        Some(locks) => Way::Lock(Lock::begin(locks, draft, tell)),
        None => Way::Lease(Lease::begin(draft, tell)),
    };
    CURRENT.set(Some(Claim { draft: draft.to_owned(), way }));
}

/// The browser has locks and gives none to this page: a lease it is.
fn claim_without_locks(draft: &str, tell: Tell) {
    CURRENT.with_borrow_mut(|current| {
        if let Some(claim) = current.as_mut().filter(|claim| claim.draft == draft) {
            claim.way = Way::Lease(Lease::begin(draft, tell));
        }
    });
}

/// Whether this tab has asked for this draft, whoever writes it.
#[must_use]
pub fn has_claimed(draft: &str) -> bool {
    CURRENT.with_borrow(|current| current.as_ref().is_some_and(|claim| claim.draft == draft))
}

/// Gives up what this tab claimed.
pub fn give_up() {
    match CURRENT.take().map(|claim| claim.way) {
        Some(Way::Lock(lock)) => lock.end(),
        Some(Way::Lease(lease)) => lease.end(),
        None => {}
    }
}

/// Asks the tab that writes to save and give way, and takes over from one that does not answer.
pub fn take_over() {
    CURRENT.with_borrow(|current| match current.as_ref().map(|claim| &claim.way) {
        Some(Way::Lock(lock)) => lock.take(),
        Some(Way::Lease(lease)) => lease.take(),
        None => {}
    });
}
