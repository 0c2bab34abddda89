//! The plan of the house, as data, and what breaks it.

use super::code::{only_code, paths, without_tests};

/// From the top; a module uses what stands above it.
pub const FLOORS: [&str; 13] = [
    "text",
    "codebook",
    "claim",
    "language",
    "article",
    "suggest",
    "review",
    "annotation",
    "exchange",
    "store",
    "app",
    "ui",
    "cli",
];

/// What only some floors may know: the beginning of a path, and who may.
const PRIVILEGES: [(&str, &[&str]); 12] = [
    ("egui", &["ui"]),
    ("eframe", &["ui"]),
    ("rfd", &["ui"]),
    ("std::thread", &["ui"]),
    ("std::fs", &["store"]),
    ("std::time::SystemTime", &["store", "ui"]),
    ("std::time::Instant", &["store", "ui"]),
    ("jiff::Timestamp::now", &["store", "ui"]),
    ("Timestamp::now", &["store", "ui"]),
    ("Zoned::now", &["store", "ui"]),
    ("jiff::Zoned::now", &["store", "ui"]),
    // Above `app` in the list, but the window's state asks for effects only.
    ("crate::store", &["store", "ui", "cli"]),
];

/// The only crate that the first floor knows.
const STD: [&str; 5] = ["std", "core", "crate", "self", "super"];

/// What the source at `path` (under `src/`) uses and may not, a line each.
pub fn breaches(path: &str, text: &str) -> Vec<String> {
    let module = path.trim_end_matches(".rs");
    let parts: Vec<&str> = module.split('/').collect();
    let floor = parts[0];
    if ["main", "lib"].contains(&floor) {
        return Vec::new();
    }
    let code = only_code(text);
    let mut used = paths(&code);
    let test_only = is_test(parts[parts.len() - 1]);
    let product = if test_only { Vec::new() } else { paths(&without_tests(&code)) };
    used.iter_mut().for_each(|path| *path = from_root(path, parts.len()));
    let mut found: Vec<String> = used.into_iter().filter(|used| is_below(floor, used)).collect();
    found.extend(product.into_iter().filter(|used| is_forbidden(floor, used)));
    found.sort();
    found.dedup();
    found.into_iter().map(|used| format!("src/{path}: `{floor}` may not use {used}")).collect()
}

/// Files that are compiled for tests alone.
fn is_test(name: &str) -> bool {
    ["tests", "contract", "fixture"].contains(&name)
}

/// `super::super::x` as `crate::x` where that is what it means for a module
/// `depth` levels down; a `super` of a test module counts as well.
fn from_root(path: &str, depth: usize) -> String {
    let supers = path.split("::").take_while(|part| *part == "super").count();
    let rest: Vec<&str> = path.split("::").skip(supers).collect();
    if supers >= depth && FLOORS.contains(&rest.first().copied().unwrap_or_default()) {
        format!("crate::{}", rest.join("::"))
    } else {
        path.to_owned()
    }
}

fn is_below(floor: &str, used: &str) -> bool {
    let place = |name: &str| FLOORS.iter().position(|floor| *floor == name);
    let used = used.strip_prefix("crate::").and_then(|path| path.split("::").next());
    matches!((place(floor), used.and_then(place)), (Some(here), Some(there)) if there > here)
}

fn is_forbidden(floor: &str, used: &str) -> bool {
    let root = used.split("::").next().unwrap_or_default();
    let foreign = floor == "text" && root.starts_with(char::is_lowercase) && !STD.contains(&root);
    let known = |(what, who): &(&str, &[&str])| {
        let inside = used == *what || used.starts_with(&format!("{what}::"));
        inside && !who.contains(&floor)
    };
    (foreign && used.contains("::") && is_crate(root)) || PRIVILEGES.iter().any(known)
}

/// Whether `name` is a dependency rather than a module or a type.
fn is_crate(name: &str) -> bool {
    let manifest = include_str!("../../../Cargo.toml");
    let dependencies = manifest.lines().filter_map(|line| line.split_once(" = "));
    dependencies.map(|(key, _)| key.replace('-', "_")).any(|key| key == name)
}
