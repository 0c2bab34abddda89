//! What is written comes back, reads well, compares well, and breaks loudly.

use super::*;
use crate::review::fixture::{article, fresh_reviews, owned, reviews, sample, stamp, suggestion};
use crate::review::{ClaimId, Command, State};
use crate::text::{Span, Text};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn confirm(review: &mut Review, id: u32) {
    let command = Command::Decide { id: ClaimId(id), state: State::Confirmed };
    review.apply(command, stamp(7)).unwrap();
}

/// A small review in which one claim is confirmed and one is edited.
fn decided() -> Review {
    let mut review = sample();
    confirm(&mut review, 1);
    let mut coding = review.claims()[1].coding.clone();
    coding.sources = vec!["police".to_owned()];
    let (id, state) = (ClaimId(2), State::Confirmed);
    review.apply(Command::Recode { id, coding: Box::new(coding), state }, stamp(9)).unwrap();
    review
}

#[test]
fn the_file_reads_well() {
    let ron = to_ron(&decided(), "Anna").unwrap();
    assert!(ron.starts_with("// Tallymark annotations."), "{ron}");
    assert!(ron.contains("\nAnnotations(\n    tallymark: 2,\n    article: Article(\n"), "{ron}");
    let shown = [
        "        Claim(\n            id: 1,\n            state: \"confirmed\",\n",
        "                quantity: Quantity(kind: \"exact\", value: Some(12), text: \"12\"),\n",
        "                quote: \"12 morts\",\n",
        "                Reason(role: \"number\", span: (14, 16), words: \"12\", reading: \"12\"),\n",
        "            at: \"2026-01-01T00:00:07Z\",\n            by: \"Anna\",\n",
        "            decided: Some(Coding(\n",
    ];
    for lines in shown {
        assert!(ron.contains(lines), "{lines} is not in\n{ron}");
    }
    assert!(ron.ends_with(")\n") && !ron.ends_with("\n\n"));
}

#[test]
fn one_decision_changes_one_line_and_adds_one_entry() {
    let mut review = decided();
    let before = to_ron(&review, "Anna").unwrap();
    confirm(&mut review, 3);
    let after = to_ron(&review, "Anna").unwrap();
    let diff = similar::TextDiff::from_lines(before.as_str(), after.as_str());
    let changes: Vec<_> = diff.iter_all_changes().map(|change| change.tag()).collect();
    let count = |tag| changes.iter().filter(|&&change| change == tag).count();
    assert_eq!(count(similar::ChangeTag::Delete), 1);
    assert!(count(similar::ChangeTag::Insert) <= 7);
}

#[test]
fn the_review_can_be_opened_from_the_file_alone() {
    let mut review = decided();
    let command = review.resuggest("en".into(), Vec::new());
    review.apply(command, stamp(11)).unwrap();
    let file = parse(&to_ron(&review, "Anna").unwrap()).unwrap();
    assert_eq!((file.annotator(), file.decided()), ("Anna", 2));
    assert_eq!(file.article(), *review.article());
    let renamed = Article { name: "copy.txt".to_owned(), ..article(&file.article().text) };
    assert_eq!(file.matches(&renamed), Match::Same);
    let restored = file.into_review(renamed).unwrap();
    assert_eq!(restored.article().language.as_str(), "en");
    assert_eq!(restored.article().name, "copy.txt");
}

#[test]
fn flags_passes_and_the_end_come_back() {
    let mut review = decided();
    let span = Span::new(0, review.article().text.find(' ').unwrap());
    let flag = Command::Flag { id: ClaimId(3), flagged: true };
    let pass = Command::Pass { span, passed: true };
    for command in [flag, pass, Command::Finish(true)] {
        review.apply(command, stamp(12)).unwrap();
    }
    let restored = parse(&to_ron(&review, "").unwrap()).unwrap();
    let restored = restored.into_review(review.article().clone()).unwrap();
    assert_eq!(restored.standing(), review.standing());
    assert_eq!(restored.claims(), review.claims());
    assert_eq!(restored.history(), review.history());
}

#[test]
fn a_file_of_version_1_is_read_and_kept_as_version_2() {
    let now = to_ron(&decided(), "Anna").unwrap();
    let then = now.replacen("tallymark: 2", "tallymark: 1", 1);
    let read = parse(&then).unwrap();
    assert_eq!(read, parse(&now).unwrap());
    assert_eq!(
        to_ron(&read.into_review(decided().article().clone()).unwrap(), "Anna").unwrap(),
        now
    );
}

#[test]
fn another_text_is_not_resumed() {
    let file = parse(&to_ron(&decided(), "").unwrap()).unwrap();
    let other = article("Autre chose.");
    assert_eq!(file.matches(&other), Match::TextChanged);
    assert_eq!(file.into_review(other).unwrap_err(), AnnotationError::TextChanged);
}

#[test]
fn a_newer_file_is_told_by_its_number() {
    let ron = "Annotations(tallymark: 12, hologram: true)";
    let newer = AnnotationError::NewerVersion { found: 12, known: VERSION };
    assert_eq!(parse(ron), Err(newer));
}

#[test]
fn something_else_is_no_annotation() {
    for other in ["Reconnaissance(", "(id: 3)", "{}", "Annotations(name: 3)", "PK\u{3}\u{4}"] {
        assert_eq!(parse(other), Err(AnnotationError::NotAnAnnotation), "{other}");
    }
}

#[test]
fn a_field_that_nobody_knows_is_named_with_its_place() {
    let ron = to_ron(&decided(), "Anna").unwrap().replacen("kind: \"text\"", "sort: \"text\"", 1);
    let line = ron.lines().position(|line| line.contains("sort:")).unwrap() + 1;
    match parse(&ron) {
        Err(AnnotationError::Broken { line: told, what, .. }) => {
            assert_eq!(told, line);
            assert!(what.contains("sort"), "{what}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let ron = to_ron(&decided(), "Anna").unwrap();
    let changes = [
        ("blessés et", "blessées et"),
        ("quote: \"12 morts\"", "quote: \"13 morts\""),
        ("id: 2,", "id: 1,"),
        ("span: (14, 16)", "span: (14, 900)"),
        ("span: (14, 16)", "span: (16, 14)"),
        ("words: \"12\"", "words: \"21\""),
    ];
    for (from, to) in changes {
        assert!(ron.contains(from), "{from} is not in\n{ron}");
        let result = parse(&ron.replacen(from, to, 1));
        assert!(matches!(result, Err(AnnotationError::Inconsistent(_))), "{to}: {result:?}");
    }
}

#[test]
fn line_ends_changed_on_the_way_do_no_harm() {
    let review = decided();
    let ron = to_ron(&review, "Anna").unwrap();
    let windows = format!("\u{feff}{}", ron.replace('\n', "\r\n"));
    assert_eq!(parse(&windows), parse(&ron));
}

#[test]
fn a_file_cut_short_anywhere_is_broken() {
    let ron = to_ron(&decided(), "Anna").unwrap();
    let whole = ron.trim_end().len();
    for end in (0..whole).filter(|end| ron.is_char_boundary(*end)) {
        let result = parse(&ron[..end]);
        assert!(matches!(result, Err(AnnotationError::Broken { .. })), "{end}: {result:?}");
    }
}

#[test]
fn marks_of_other_scripts_stay_readable() {
    let article = article("قُتِلَ 14 शहीद\u{202e}!");
    let ron = to_ron(&Review::new(article, "unrest", Vec::new()), "").unwrap();
    assert!(ron.contains("قُتِلَ 14 शहीद\\u{202e}!"), "{ron}");
}

#[test]
fn twenty_thousand_claims_are_written_at_once() {
    let line = "Ce jour-là, 12 morts et bien des larmes.\n";
    let article = article(&line.repeat(20_000));
    let one = suggestion(&article, "killed", "12 morts", 12);
    let found = (0..20_000).map(|index| {
        let mut next = one.clone();
        let shift = |span: crate::text::Span| {
            let by = index * line.len();
            crate::text::Span::new(span.start() + by, span.end() + by)
        };
        next.coding.span = shift(next.coding.span);
        next.reasons[0].span = shift(next.reasons[0].span);
        next
    });
    let review = Review::new(article.clone(), "unrest", found.collect());
    let ron = to_ron(&review, "Anna").unwrap();
    assert_eq!(parse(&ron).unwrap().claims, owned(review.claims()));
}

proptest! {
    #[test]
    fn everything_comes_back(review in reviews()) {
        let ron = to_ron(&review, "Anna \"A\" 🕊️").unwrap();
        prop_assert_eq!(&ron, &to_ron(&review, "Anna \"A\" 🕊️").unwrap());
        let file = parse(&ron).unwrap();
        prop_assert_eq!(file.matches(review.article()), Match::Same);
        let back = file.into_review(review.article().clone()).unwrap();
        prop_assert_eq!(back.article(), review.article());
        prop_assert_eq!(back.claims(), review.claims());
        prop_assert_eq!(back.history(), review.history());
        prop_assert_eq!(back.codebook(), review.codebook());
        prop_assert_eq!(to_ron(&back, "Anna \"A\" 🕊️").unwrap(), ron);
    }

    #[test]
    fn any_damage_is_told_and_never_a_panic(
        review in fresh_reviews(),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut bytes = to_ron(&review, "Anna").unwrap().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(ron) = std::str::from_utf8(&bytes) {
            let _ = parse(ron);
        }
    }

    #[test]
    fn titles_and_dates_come_back(text in "\\PC{1,60}", date in prop::option::of("2026-0[1-9]-1[0-9]")) {
        let text = Text::new(&text);
        let first = text.chars().next().map_or(0, char::len_utf8);
        let title = Some(crate::text::Span::new(0, first));
        let article = Article { title, dateline: title, date, ..article(&text) };
        let review = Review::new(article.clone(), "unrest", Vec::new());
        prop_assert_eq!(parse(&to_ron(&review, "").unwrap()).unwrap().article(), article);
    }
}

#[test]
fn words_of_the_vocabularies_are_all_different() {
    let words: BTreeSet<&str> = crate::claim::QuantityKind::ALL.iter().map(|k| k.name()).collect();
    assert_eq!(words.len(), 7);
}
