//! A library of its own, loaded into WebKit's MiniBrowser: under automation that browser asks for a storage that is only
//! in memory, and gets one in a folder instead, `KEPT_IN`. What outlives a kill could not be seen otherwise.

use std::ffi::{c_char, c_void};

unsafe extern "C" {
    /// The last of pairs of names and values is null.
    fn webkit_website_data_manager_new(name: *const c_char, ...) -> *mut c_void;
    fn getenv(name: *const c_char) -> *const c_char;
}

/// Takes the place of WebKitGTK's function of this name.
#[unsafe(no_mangle)]
pub extern "C" fn webkit_website_data_manager_new_ephemeral() -> *mut c_void {
    let end: *const c_char = std::ptr::null();
    // SAFETY: texts end with a zero and live as long as the program; the list of pairs ends with null.
    unsafe {
        let folder = getenv(c"KEPT_IN".as_ptr());
        let (data, cache) = (c"base-data-directory".as_ptr(), c"base-cache-directory".as_ptr());
        webkit_website_data_manager_new(data, folder, cache, folder, end)
    }
}
