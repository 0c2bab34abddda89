//! What a folder was taught, through the built program.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const TEXT: &str = "Les secours ont compté 12 zadrouilles dimanche à Valmont.\n\n\
    Quarante marins ont été blessés, selon la police.\n";

const TAUGHT: &str = "// by hand\n(\n    tallymark_lexicon: 1,\n    wordings: [\n        \
    (verdict: always, wording: \"zadrouilles\", category: \"killed\"),\n        \
    (verdict: never, wording: \"marins\", language: \"fr\"),\n    ],\n)\n";

fn folder(lexicon: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("other")).unwrap();
    for name in ["a.txt", "b.txt", "other/a.txt"] {
        std::fs::write(folder.path().join(name), TEXT).unwrap();
    }
    std::fs::write(folder.path().join("tallymark.lexicon.ron"), lexicon).unwrap();
    folder
}

fn tallymark(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tallymark"));
    command.args(arguments).current_dir(folder).env("TALLYMARK_HOME", folder.join("home"));
    command.output().unwrap()
}

/// `category value` of every claim of every file.
fn claims(output: &Output) -> Vec<Vec<String>> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    let object = |line: &str| -> Vec<String> {
        let object: Value = serde_json::from_str(line).unwrap();
        let claims = object["claims"].as_array().unwrap().iter();
        let value = |claim: &Value| claim["quantity"]["value"].as_u64().unwrap();
        claims.map(|c| format!("{} {}", c["category"].as_str().unwrap(), value(c))).collect()
    };
    text.lines().map(object).collect()
}

#[test]
fn suggest_follows_the_folder_of_each_article() {
    let folder = folder(TAUGHT);
    let files = ["a.txt", "other/a.txt", "b.txt"];
    let output = tallymark(&[&["suggest"], &files[..]].concat(), folder.path());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(claims(&output), [["killed 12"], ["wounded 40"], ["killed 12"]]);
    let reasons = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(reasons.contains("taught: always suggest “zadrouilles” as killed"), "{reasons}");
    let output = tallymark(&["suggest", "--no-taught", "a.txt"], folder.path());
    assert_eq!(claims(&output), [["wounded 40"]]);
    let from_outside = folder.path().join("a.txt");
    let output = tallymark(&["suggest", from_outside.to_str().unwrap()], Path::new("/"));
    assert_eq!(claims(&output), [["killed 12"]]);
}

#[test]
fn export_of_suggestions_follows_it_too() {
    let folder = folder(TAUGHT);
    let output = tallymark(&["export", "a.txt", "--to", "csv", "--include", "all"], folder.path());
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(table.contains("zadrouilles") && !table.contains("marins"), "{table}");
}

#[test]
fn a_broken_file_is_named_with_its_line_and_left_alone() {
    let broken = TAUGHT.replace("verdict: never", "verdict: perhaps");
    let newer = TAUGHT.replace("tallymark_lexicon: 1", "tallymark_lexicon: 7");
    for (lexicon, word) in [(&broken, "line 6"), (&newer, "version 7")] {
        let folder = folder(lexicon);
        let output = tallymark(&["suggest", "a.txt", "b.txt"], folder.path());
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(claims(&output), [["wounded 40"], ["wounded 40"]], "as if nothing was taught");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(told.lines().count(), 1, "said once: {told}");
        assert!(told.contains("tallymark.lexicon.ron") && told.contains(word), "{told}");
        let kept = std::fs::read_to_string(folder.path().join("tallymark.lexicon.ron")).unwrap();
        assert_eq!(kept, *lexicon);
    }
}
