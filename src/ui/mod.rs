//! What a person sees. Routes are plain data and compile everywhere; the rest exists in the browser only.

pub mod link;
pub mod route;

#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod app;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod chunks;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod components;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod desk;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod pages;
#[cfg(all(target_arch = "wasm32", feature = "app"))]
pub mod state;
