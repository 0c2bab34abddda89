//! The built program's command line.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn tallymark(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tallymark"))
        .args(arguments)
        .current_dir(folder)
        .env("TALLYMARK_HOME", folder.join("home"))
        .output()
        .unwrap()
}

#[test]
fn one_bad_file_does_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let article =
        "Douze morts à Valmont\n\nDouze personnes ont été tuées mardi, selon la police.\n";
    std::fs::write(folder.path().join("a.txt"), article).unwrap();
    std::fs::write(folder.path().join("b.txt"), article).unwrap();
    let output = tallymark(&["suggest", "a.txt", "missing.txt", "b.txt"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let out = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    for (line, name) in lines.iter().zip(["a.txt", "b.txt"]) {
        let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["file", "language", "claims"]);
        assert_eq!((&line["file"], &line["language"]), (&name.into(), &"fr".into()));
    }
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(err.starts_with("tallymark: missing.txt: "), "{err}");
}
