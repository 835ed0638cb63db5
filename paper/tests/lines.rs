//! Where lines may be broken.

use paper::lines::pieces;

fn broken(text: &str) -> String {
    pieces(text).iter().map(|piece| piece.text).collect::<Vec<_>>().join("|")
}
#[test]
fn show() {
    for f in std::fs::read_dir("/work/shared/seeds").unwrap() {
        for l in std::fs::read_to_string(f.unwrap().path()).unwrap().lines().filter(|l| !l.trim().is_empty()) {
            println!("{}", broken(l));
        }
    }
    for l in include_str!("../../public/rounds/2567.json").lines() {
        if let Some(i) = l.find("\"th\": \"") {
            println!("{}", broken(&l[i + 7..]));
        }
    }
}
