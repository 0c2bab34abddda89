//! The lines of a card's Why.

use super::*;
use crate::app::{Guard, Opened, Settings};
use crate::article::{Hint, read};
use crate::claim::{Coding, Quantity};
use crate::review::Review;
use crate::suggest::{explain_span, suggest};
use std::sync::Arc;

const TEXT: &str = "At least nine people were killed in Osk, police said.\n\n\
    A court sentenced 12 men over $400. The 30 teachers have blue coats.\n";

/// A session in which somebody has asked about `words`, and the span of them.
fn asked(words: &str) -> (Session, Span) {
    let codebook = Codebook::unrest();
    let article = read(TEXT.as_bytes(), &Hint { language: Some("en".into()), ..Hint::default() });
    let article = article.unwrap();
    let lexicon = crate::language::lexicon(&article.language).unwrap();
    let review = Review::new(article.clone(), "unrest", suggest(&article, lexicon, codebook));
    let opened = Opened {
        path: "a.txt".into(),
        review,
        resumed: None,
        remark: None,
        lexicon: crate::app::FolderLexicon::default(),
        words: 1,
        guard: Guard::default(),
    };
    let mut session = Session::new(opened, 1, &Settings::default());
    let start = TEXT.find(words).unwrap();
    let span = Span::new(start, start + words.len());
    let explanation = Some(Arc::new(explain_span(&article, lexicon, codebook, span)));
    session.explained.push(crate::app::Explained { span, explanation });
    (session, span)
}

/// What the box says of `words`, each line as `part words: told`.
fn told(words: &str, claim: Option<&Claim>, blind: bool) -> Vec<String> {
    let (session, span) = asked(words);
    let own = session.review.claims().first().map(AsRef::as_ref);
    let claim = claim.or_else(|| own.filter(|claim| claim.coding.span == span));
    let all = lines(&session, span, claim, Codebook::unrest(), blind).into_iter();
    let line = |line| match line {
        Line::Rule { name, sure } => format!("{name} {}", sure.unwrap_or_default()),
        Line::Told(text) => text,
        Line::Words { part, span, told } => {
            let part = part.map_or("-", Role::name);
            format!("{part} {}: {told}", session.review.article().text.slice(span))
        }
    };
    all.map(line).collect()
}

fn has(lines: &[String], start: &str) -> bool {
    lines.iter().any(|line| line.starts_with(start))
}

#[test]
fn a_claim_has_its_rule_and_every_part() {
    let lines = told("At least nine people were killed", None, false);
    assert!(has(&lines, "Subject of a verb"), "{lines:?}");
    assert!(lines[0].contains("% sure"), "{lines:?}");
    let parts =
        ["number nine", "hedge At least", "counted people", "trigger killed: trigger: Killed"];
    for part in parts.into_iter().chain(["source police said", "place Osk"]) {
        assert!(has(&lines, part), "{part} in {lines:?}");
    }
}

#[test]
fn whoever_decides_blindly_is_not_told_how_sure_the_rules_are() {
    let lines = told("At least nine people were killed", None, true);
    assert!(!lines.iter().any(|line| line.contains('%')), "{lines:?}");
}

#[test]
fn where_nothing_was_suggested_the_numbers_say_why() {
    let lines = told("sentenced 12 men", None, false);
    assert!(has(&lines, "The rules suggest nothing"), "{lines:?}");
    assert!(has(&lines, "number 12: 12, people: no claim"), "{lines:?}");
    assert!(has(&lines, "- sentenced: nearly object of a verb"), "{lines:?}");
    assert!(!has(&lines, "number 400"), "it was not asked about: {lines:?}");
    assert!(has(&told("$400", None, false), "number 400: no count: money"));
}

#[test]
fn words_without_a_number_tell_of_the_sentence() {
    let lines = told("court", None, false);
    assert!(has(&lines, "number 12") && has(&lines, "number 400"), "{lines:?}");
    assert!(!has(&lines, "number 30"), "another sentence: {lines:?}");
}

#[test]
fn a_claim_that_the_rules_read_otherwise_says_how() {
    let (_, span) = asked("At least nine people were killed");
    let coding = Coding::new("missing".into(), Quantity::exact(9, "nine"), span);
    let claim = Claim::tagged(crate::review::ClaimId(7), coding);
    let lines = told("At least nine people were killed", Some(&claim), false);
    assert!(lines[0].starts_with("The rules read it as: Killed"), "{lines:?}");
}
