//! The built program's command line.

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const FRENCH: &str = "Douze morts à Valmont\n\n\
    Douze personnes ont été tuées mardi 🕊️ à Valmont, a annoncé la police.\n";

fn command(arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tallymark"));
    command.args(arguments).current_dir(folder).env("TALLYMARK_HOME", folder.join("home"));
    command
}

fn tallymark(arguments: &[&str], folder: &TempDir) -> Output {
    command(arguments, folder.path()).output().unwrap()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn lines(stream: &[u8]) -> Vec<String> {
    String::from_utf8(stream.to_vec()).unwrap().lines().map(str::to_owned).collect()
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn one_object_a_file_in_the_order_asked_for() {
    let utf16: Vec<u8> = FRENCH.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = folder(&[("a.txt", FRENCH.as_bytes()), ("é.txt", &utf16)]);
    let output = tallymark(&["suggest", "é.txt", "a.txt"], &folder);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    let objects = lines(&output.stdout);
    let objects: Vec<Value> =
        objects.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(objects.len(), 2);
    for (object, name) in objects.iter().zip(["é.txt", "a.txt"]) {
        assert_eq!(keys(object), ["file", "language", "claims", "totals"]);
        assert_eq!((&object["file"], &object["language"]), (&name.into(), &"fr".into()));
    }
    assert_eq!(objects[0]["claims"], objects[1]["claims"]);
}

#[test]
fn every_claim_has_every_field_and_a_span_in_code_points() {
    let folder = folder(&[("a.txt", FRENCH.as_bytes())]);
    let output = tallymark(&["suggest", "a.txt"], &folder);
    let object: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text: Vec<char> = FRENCH.chars().collect();
    let slice = |span: &Value| -> String {
        let end = |name: &str| usize::try_from(span[name].as_u64().unwrap()).unwrap();
        text[end("start")..end("end")].iter().collect()
    };
    for (index, claim) in object["claims"].as_array().unwrap().iter().enumerate() {
        let fields = [
            "id",
            "category",
            "quantity",
            "span",
            "quote",
            "sources",
            "stance",
            "place",
            "when",
            "reasons",
            "date",
            "background",
            "unverified",
            "attackers",
            "links",
            "confidence",
        ];
        assert_eq!(keys(claim), fields);
        assert_eq!(claim["id"], format!("c{}", index + 1));
        assert_eq!(keys(&claim["quantity"]), ["kind", "value", "upper", "text"]);
        assert_eq!(slice(&claim["span"]), claim["quote"].as_str().unwrap());
        for link in claim["links"].as_array().unwrap() {
            assert_eq!(keys(link), ["type", "to"]);
        }
        for reason in claim["reasons"].as_array().unwrap() {
            assert_eq!(keys(reason), ["role", "text", "span", "reading"]);
            assert_eq!(slice(&reason["span"]), reason["text"].as_str().unwrap());
        }
        for name in ["place", "when"] {
            assert_ne!(claim[name], "", "what is not stated is null");
        }
    }
}

#[test]
fn bad_files_are_one_line_each_and_do_not_stop_the_rest() {
    let folder = folder(&[
        ("a.txt", FRENCH.as_bytes()),
        ("empty.txt", b" \n"),
        ("paper.pdf", b"%PDF-1.7 \0\x01"),
        ("b.txt", FRENCH.as_bytes()),
    ]);
    let files = ["suggest", "a.txt", "missing.txt", "empty.txt", "paper.pdf", ".", "b.txt"];
    let output = tallymark(&files, &folder);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output.stdout).len(), 2);
    let complaints = lines(&output.stderr);
    assert_eq!(complaints.len(), 4, "{complaints:?}");
    let expected = [
        ("missing.txt", "no such file"),
        ("empty.txt", "is empty"),
        ("paper.pdf", "a PDF document"),
        (".", "a folder"),
    ];
    for (complaint, (name, what)) in complaints.iter().zip(expected) {
        assert!(complaint.starts_with(&format!("tallymark: {name}: ")), "{complaint}");
        assert!(complaint.contains(what), "{complaint}");
    }
}

#[test]
fn a_language_without_rules_is_noted_and_can_be_overridden() {
    let russian = "В результате обстрела погибли не менее двенадцати человек, сообщила полиция.";
    let folder = folder(&[("ru.txt", russian.as_bytes())]);
    let output = tallymark(&["suggest", "ru.txt"], &folder);
    assert_eq!(output.status.code(), Some(0));
    let object: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&object["language"], &object["claims"]), (&"ru".into(), &Value::Array(vec![])));
    assert_eq!(lines(&output.stderr).len(), 1);
    let output = tallymark(&["suggest", "--language", "EN", "ru.txt"], &folder);
    let object: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(object["language"], "en");
    assert!(output.stderr.is_empty());
}

#[test]
fn the_table_is_for_people() {
    let folder = folder(&[("a.txt", FRENCH.as_bytes())]);
    let output = tallymark(&["suggest", "--format", "text", "a.txt"], &folder);
    assert_eq!(output.status.code(), Some(0));
    let table = lines(&output.stdout);
    assert!(table[0].starts_with("a.txt · fr · "), "{table:?}");
    assert_eq!(table[1], "Douze morts à Valmont");
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let folder = folder(&[("a.txt", FRENCH.as_bytes())]);
    let files = vec!["a.txt"; 2000];
    let mut command = command(&[&["suggest"], &files[..]].concat(), folder.path());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(lines(&output.stderr), [""; 0]);
}

#[test]
fn help_and_mistakes() {
    let folder = folder(&[]);
    for (arguments, words) in [(&["--help"][..], "Exit codes"), (&["suggest", "-h"], "code points")]
    {
        let output = tallymark(arguments, &folder);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).contains(words));
    }
    let version = tallymark(&["--version"], &folder);
    assert_eq!(lines(&version.stdout), [concat!("tallymark ", env!("CARGO_PKG_VERSION"))]);
    for arguments in [&["suggest"][..], &["suggest", "--format", "xml", "a.txt"]] {
        assert_eq!(tallymark(arguments, &folder).status.code(), Some(2));
    }
}

#[test]
fn totals_follow_the_convention_that_is_asked_for() {
    let text = "Dozens of people were killed and 40 wounded in the attack on Sunday.\n";
    let folder = folder(&[("a.txt", text.as_bytes())]);
    let best = |arguments: &[&str]| {
        let output = tallymark(&[&["suggest"], arguments, &["a.txt"]].concat(), &folder);
        let object: Value = serde_json::from_slice(&output.stdout).unwrap();
        let killed = &object["totals"]["killed"];
        assert_eq!(keys(killed), ["low", "best", "high", "claims"]);
        assert_eq!(object["totals"]["wounded"]["best"], 40);
        killed["best"].as_u64()
    };
    assert_eq!(best(&[]), Some(12));
    assert_eq!(best(&["--convention", "mpeds"]), Some(36));
    let wrong = tallymark(&["suggest", "--convention", "guess", "a.txt"], &folder);
    assert_eq!(wrong.status.code(), Some(2));
}

const REPORT: &str = "Nine dead in Osk\n\nAt least nine people were killed on Sunday, said \
    the police. A court sentenced 12 men over $400. The mayor of Zorg came at 9.\n";

#[test]
fn explain_tells_what_was_found_and_what_nearly_was() {
    let folder = folder(&[("a.txt", REPORT.as_bytes())]);
    let output = tallymark(&["explain", "a.txt"], &folder);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
    assert!(!output.stdout.contains(&0x1b), "no colours in a pipe");
    let lines = lines(&output.stdout);
    let suggested = tallymark(&["suggest", "a.txt"], &folder);
    let suggested: Value = serde_json::from_slice(&suggested.stdout).unwrap();
    for claim in suggested["claims"].as_array().unwrap() {
        let head =
            format!("  {}  {}", claim["id"].as_str().unwrap(), claim["category"].as_str().unwrap());
        assert!(lines.iter().any(|line| line.starts_with(&head)), "{head} in {lines:#?}");
    }
    let with = |parts: &[&str]| {
        let line = lines.iter().find(|line| parts.iter().all(|part| line.contains(part)));
        assert!(line.is_some(), "{parts:?} in {lines:#?}");
    };
    with(&["people", "noun: people"]);
    with(&["(others)", "Zorg"]);
    with(&["400", "no count", "money"]);
    with(&["12 men", "no claim"]);
    with(&["nearly", "object of a verb", "takes them out"]);
    with(&["hedge", "At least"]);
    assert!(lines.iter().all(|line| line.chars().count() <= 100 && line.trim_end() == line));
}

#[test]
fn explain_can_be_limited_to_some_sentences() {
    let folder = folder(&[("a.txt", REPORT.as_bytes())]);
    let numbers = |arguments: &[&str]| -> Vec<String> {
        let output = tallymark(&[&["explain", "--no-words", "a.txt"], arguments].concat(), &folder);
        assert_eq!(output.status.code(), Some(0));
        let heads = lines(&output.stdout).into_iter().filter(|line| line.starts_with('['));
        heads.map(|line| line[..3].to_owned()).collect()
    };
    assert_eq!(numbers(&[]), ["[1]", "[2]", "[3]", "[4]"]);
    assert_eq!(numbers(&["--sentence", "3"]), ["[3]"]);
    assert_eq!(numbers(&["--at", "NINE"]), ["[1]", "[2]"]);
    for wrong in [["--at", "zebra"], ["--sentence", "9"]] {
        let output = tallymark(&[&["explain", "a.txt"], &wrong[..]].concat(), &folder);
        assert_eq!(output.status.code(), Some(1), "{wrong:?}");
        assert_eq!(lines(&output.stderr).len(), 1);
    }
}
