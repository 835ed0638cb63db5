//! Processes of a browser: who they are, and their end.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// No killed process takes longer to go.
const LONGEST_END: Duration = Duration::from_secs(10);

/// The ids of all processes that `root` started, and they in turn, without `root` itself. A process that has left the
/// tree, as those do that catch crashes, is known by a path inside of the folder `mark` in its environment. Those that
/// have ended and were not yet asked how are not counted.
pub(super) fn started_by(root: u32, mark: &Path) -> BTreeSet<u32> {
    let all: BTreeMap<u32, Process> = std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Process::read(&entry.path()))
        .collect();
    // With its end: `e2e-1-1` is no part of `e2e-1-10`.
    let mark = [mark.as_os_str().as_bytes(), b"/"].concat();
    let mut found: BTreeSet<u32> = all.iter().filter(|(_, one)| one.mentions(&mark)).map(|(id, _)| *id).collect();
    found.insert(root);
    loop {
        let before = found.len();
        found.extend(all.iter().filter(|(_, one)| found.contains(&one.parent)).map(|(id, _)| *id).collect::<Vec<_>>());
        if found.len() == before {
            break;
        }
    }
    found.retain(|id| *id != root && all.get(id).is_some_and(|one| one.state != 'Z'));
    found
}

/// Ends processes by SIGKILL, which none of them can catch, and waits until they are gone.
pub(super) fn kill(ids: &BTreeSet<u32>) {
    if ids.is_empty() {
        return;
    }
    // The shell's own `kill`, because not every system has one as a program.
    let mut shell = Command::new("sh");
    shell.args(["-c", "kill -KILL \"$@\"", "kill"]).args(ids.iter().map(u32::to_string));
    // Some may have gone by themselves, of which it complains.
    let _some_gone = shell.stderr(Stdio::null()).status();
    let start = Instant::now();
    while ids.iter().any(|id| is_running(*id)) && start.elapsed() < LONGEST_END {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Whether it runs; one that has ended and was not yet asked how does not.
fn is_running(id: u32) -> bool {
    Process::read(&Path::new("/proc").join(id.to_string())).is_some_and(|(_, one)| one.state != 'Z')
}

struct Process {
    parent: u32,
    state: char,
    environment: Vec<u8>,
}

impl Process {
    fn read(folder: &Path) -> Option<(u32, Self)> {
        let id = folder.file_name()?.to_str()?.parse().ok()?;
        let stat = std::fs::read_to_string(folder.join("stat")).ok()?;
        let (state, parent) = state_and_parent(&stat)?;
        // The environment of other people's processes cannot be read, and they are not ours either.
        let environment = std::fs::read(folder.join("environ")).unwrap_or_default();
        Some((id, Self { parent, state, environment }))
    }

    fn mentions(&self, mark: &[u8]) -> bool {
        self.environment.windows(mark.len()).any(|part| part == mark)
    }
}

/// Of `/proc/<id>/stat`, `12 (a name) S 1 …`, where the name may hold brackets and spaces.
fn state_and_parent(stat: &str) -> Option<(char, u32)> {
    let mut words = stat.rsplit_once(')')?.1.split_whitespace();
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}

#[test]
fn the_parent_is_read_whatever_the_name() {
    let check = |stat, expected| assert_eq!(state_and_parent(stat), expected, "{stat}");
    check("12 (sh) S 1 12 12 0", Some(('S', 1)));
    check("13 (a) b) R 4 x) Z 77 12", Some(('Z', 77)));
    check("13 sh", None);
}
