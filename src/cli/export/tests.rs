//! What `export` writes, says and refuses.

use super::*;
use crate::annotation::to_ron;
use crate::review::fixture::{sample, stamp};
use crate::review::{ClaimId, Command, State};
use std::fs;

const CSV: &str = "csv";

/// A folder with an article and its annotations, one claim confirmed.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let article = folder.path().join("story.txt");
    let mut review = sample();
    let command = Command::Decide { id: ClaimId(1), state: State::Confirmed };
    review.apply(command, stamp(0)).unwrap();
    fs::write(&article, review.article().text.as_str()).unwrap();
    let ron = to_ron(&review, "Anna").unwrap();
    fs::write(store::annotation_path(&article), ron).unwrap();
    (folder, article)
}

fn args(file: &Path, to: &str) -> ExportArgs {
    ExportArgs {
        file: file.to_owned(),
        to: to.to_owned(),
        output: None,
        include: Include::Confirmed,
    }
}

/// Standard output, standard error, and whether all went well.
fn ran(args: &ExportArgs) -> (String, String, bool) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let outcome = run(args, &mut out, &mut err).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(out), text(err), outcome == Outcome::Done)
}

#[test]
fn an_article_is_exported_from_the_annotations_beside_it() {
    let (_folder, article) = folder();
    let (out, err, done) = ran(&args(&article, CSV));
    assert!(done && out.contains("12 morts") && !out.contains("40 blessés"), "{out}{err}");
    let said = "tallymark: exported 1 confirmed of 3 claims as CSV table to standard output; \
                left out: 2 undecided\n";
    assert!(err.starts_with(said), "{err}");
    assert!(err.contains("not in this format: the article's text; "), "{err}");
}

#[test]
fn an_annotation_file_is_enough() {
    let (_folder, article) = folder();
    fs::remove_file(&article).unwrap();
    let all = ExportArgs {
        include: Include::All,
        ..args(&store::annotation_path(&article), "webannotation")
    };
    let (out, err, done) = ran(&all);
    assert!(done && out.contains("40 blessés"), "{err}");
    assert!(err.contains("all 3 claims (1 confirmed, 2 undecided, 0 rejected)"), "{err}");
}

#[test]
fn a_path_is_written_and_never_the_files_it_comes_from() {
    let (folder, article) = folder();
    let output = folder.path().join("claims.csv");
    let to = |path: &Path| ExportArgs { output: Some(path.to_owned()), ..args(&article, CSV) };
    let (out, err, done) = ran(&to(&output));
    assert!(done && out.is_empty() && err.contains("claims.csv"), "{err}");
    assert!(fs::read_to_string(&output).unwrap().contains("12 morts"));
    for origin in [article.clone(), folder.path().join("./story.txt.tally.ron")] {
        let before = fs::read(&origin).unwrap();
        let (_, err, done) = ran(&to(&origin));
        assert!(!done && err.contains("would replace"), "{err}");
        assert_eq!(fs::read(&origin).unwrap(), before);
    }
}

#[test]
fn a_changed_article_is_exported_as_it_was_annotated() {
    let (_folder, article) = folder();
    fs::write(&article, "Rien de tout cela.").unwrap();
    let (out, err, done) = ran(&args(&article, CSV));
    assert!(done && out.contains("12 morts"));
    assert!(err.contains("has changed since"), "{err}");
}

#[test]
fn what_cannot_be_exported_is_said_in_one_line() {
    let (folder, article) = folder();
    let fresh = folder.path().join("fresh.txt");
    fs::write(&fresh, "Douze morts à Karsk, dit la police.").unwrap();
    let missing = folder.path().join("missing.txt");
    for (file, said) in [(&fresh, "nothing in it has been decided"), (&missing, "no such file")] {
        let (out, err, done) = ran(&args(file, CSV));
        assert!(!done && out.is_empty() && err.contains(said), "{err}");
        assert_eq!(err.lines().count(), 1);
    }
    fs::write(store::annotation_path(&article), "Annotations(tallymark: 99)").unwrap();
    let (_, err, done) = ran(&args(&article, CSV));
    assert!(!done && err.contains("version 99"), "{err}");
}

#[test]
fn suggestions_can_be_exported_before_any_review() {
    let (folder, _) = folder();
    let fresh = folder.path().join("fresh.txt");
    fs::write(&fresh, "Douze morts à Karsk, dit la police.").unwrap();
    let (out, err, done) = ran(&ExportArgs { include: Include::All, ..args(&fresh, "ron") });
    assert!(done && annotation::parse(&out).is_ok(), "{err}");
    assert!(err.contains("the rules' suggestions"), "{err}");
}
