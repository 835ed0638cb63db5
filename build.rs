//! What the linker of the published program is told.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let set = |name: &str| std::env::var_os(name).is_some();
    // `--cfg split` and the browser alone: xtask/split takes the program apart along its relocations.
    if set("CARGO_CFG_SPLIT") && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bin=white-area=--emit-relocs");
    }
}
