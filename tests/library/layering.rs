//! The floors hold: reads the sources under `src/` and fails on a module that
//! uses one below it, or that knows what its floor may not know. The plan is
//! on the crate's front page.

mod code;
mod rules;

use rules::{FLOORS, breaches};
use std::path::{Path, PathBuf};

/// A source file, by its path under `src/`.
struct Source {
    path: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(source(&root, &path));
            }
        }
    }
    found
}

fn source(root: &Path, path: &Path) -> Source {
    let within: PathBuf = path.strip_prefix(root).unwrap().into();
    let parts: Vec<&str> = within.iter().map(|part| part.to_str().unwrap()).collect();
    Source { path: parts.join("/"), text: std::fs::read_to_string(path).unwrap() }
}

#[test]
fn every_module_keeps_to_its_floor() {
    let sources = sources();
    assert!(sources.len() > 30, "only {} sources were found", sources.len());
    let all: Vec<String> =
        sources.iter().flat_map(|source| breaches(&source.path, &source.text)).collect();
    assert!(all.is_empty(), "\n{}\n", all.join("\n"));
}

#[test]
fn every_module_of_the_crate_is_a_floor() {
    let lib = include_str!("../../src/lib.rs");
    for line in lib.lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let module = line.trim_end_matches(';');
        assert!(FLOORS.contains(&module), "{module} has no place among the floors");
    }
}

#[test]
fn a_floor_below_is_reported_however_it_is_reached() {
    let ways = [
        "use crate::review::Review;",
        "use crate::{text::Span, review::{Claim, State}};",
        "fn f() { let _ = crate::review::Filter::default(); }",
        "use super::super::review::Claim;",
        "pub use crate :: review as r;",
    ];
    for way in ways {
        let found = breaches("claim/anchor.rs", way);
        let named =
            |told: &String| told.contains("claim/anchor.rs") && told.contains("crate::review");
        assert!(!found.is_empty() && found.iter().all(named), "{way}: {found:?}");
    }
}

#[test]
fn what_a_floor_may_not_know_is_reported() {
    let forbidden = [
        ("article/html.rs", "use std::fs;"),
        ("exchange/csv.rs", "use std::{fmt, fs::File};"),
        ("app/saving.rs", "use crate::store::Store;"),
        ("review.rs", "use eframe::egui::Color32;"),
        ("cli.rs", "fn f(ui: &mut egui::Ui) {}"),
        ("suggest.rs", "let t = std::time::Instant::now();"),
        ("review/history.rs", "let at = jiff::Timestamp::now();"),
        ("app.rs", "use jiff::Timestamp; fn f() { Timestamp::now(); }"),
        ("store.rs", "std::thread::spawn(|| ());"),
        ("store.rs", "rfd::FileDialog::new();"),
        ("text/span.rs", "use serde::Serialize;"),
    ];
    for (path, text) in forbidden {
        assert_eq!(breaches(path, text).len(), 1, "{path}: {text}");
    }
}

#[test]
fn what_is_allowed_is_not_reported() {
    let allowed = [
        ("store/read.rs", "use std::fs; use crate::article;"),
        ("ui/effects.rs", "use eframe::egui; std::thread::spawn(|| rfd::FileDialog::new());"),
        (
            "claim/anchor.rs",
            "//! See [`crate::review`].\nuse super::quantity; use crate::text::Span;",
        ),
        ("claim.rs", "const HELP: &str = \"crate::review and std::fs\"; // egui"),
        ("article.rs", "#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n"),
        ("article/tests.rs", "use std::time::Instant;"),
        ("main.rs", "use tallymark::cli; use eframe::egui;"),
        ("text.rs", "use std::sync::Arc; use self::span::Span; 'a'.len_utf8();"),
    ];
    for (path, text) in allowed {
        assert_eq!(breaches(path, text), Vec::<String>::new(), "{path}: {text}");
    }
}
