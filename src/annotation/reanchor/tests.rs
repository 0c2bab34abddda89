//! What is carried over to a changed text, and what is kept without a place.

use super::*;
use crate::annotation::{AnnotationFile, parse, to_ron};
use crate::review::fixture::{article, owned, reviews, sample, stamp, suggestion, texts};
use crate::review::{Command, State};
use proptest::prelude::*;

const STORY: &str = "Émeutes à Karsk\n\nDans la nuit, trois civils ont été tués près du pont, \
selon la police. Plus tard, 40 blessés 🚑 ont été soignés à l’hôpital du centre.\n\n\
Les autorités parlent de 300 arrestations dans la capitale.\n";

/// Every claim of [`STORY`] confirmed.
fn confirmed() -> AnnotationFile {
    let article = article(STORY);
    let found = [
        ("killed", "trois civils ont été tués", 3),
        ("wounded", "40 blessés", 40),
        ("arrested", "300 arrestations", 300),
    ];
    let found = found.map(|(category, words, value)| suggestion(&article, category, words, value));
    let mut review = Review::new(article, "unrest", found.into());
    for id in 1..=3 {
        let command = Command::Decide { id: ClaimId(id), state: State::Confirmed };
        review.apply(command, stamp(i64::from(id))).unwrap();
    }
    reread(&review)
}

fn reread(review: &Review) -> AnnotationFile {
    parse(&to_ron(review, "Anna").unwrap()).unwrap()
}

fn quotes(review: &Review) -> Vec<&str> {
    review.claims().iter().map(|claim| review.article().text.slice(claim.coding.span)).collect()
}

#[test]
fn an_edited_article_keeps_its_decisions() {
    let new = STORY.replace("Dans la nuit,", "Dans la nuit de mardi 🌙,").replace("du centre", "");
    let (review, report) = confirmed().reanchor(article(&new));
    assert_eq!(quotes(&review), ["trois civils ont été tués", "40 blessés", "300 arrestations"]);
    assert_eq!(report, ReanchorReport { moved: 3, ..ReanchorReport::default() });
    assert!(review.claims().iter().all(|claim| claim.state == State::Confirmed));
    assert!(review.claims().iter().all(|claim| claim.reasons.len() == 1 && !claim.is_edited()));
    assert_eq!(review.history().len(), 3);
}

#[test]
fn reworded_claims_are_found_and_named() {
    let new = STORY.replace("trois civils ont été tués", "trois civils avaient été tués");
    let (review, report) = confirmed().reanchor(article(&new));
    assert_eq!(quotes(&review)[0], "trois civils avaient été tués");
    assert_eq!(report.reworded, [ClaimId(1)]);
}

#[test]
fn a_paragraph_that_moved_takes_its_claims_along() {
    let parts: Vec<&str> = STORY.split("\n\n").collect();
    let new = [parts[0], parts[2], parts[1]].join("\n\n");
    let (review, report) = confirmed().reanchor(article(&new));
    assert_eq!(quotes(&review), ["300 arrestations", "trois civils ont été tués", "40 blessés"]);
    assert_eq!(report.moved, 3);
}

#[test]
fn a_figure_that_changed_is_not_the_one_that_was_confirmed() {
    let new = STORY.replace("40 blessés", "45 blessés").replace("trois civils", "quatre civils");
    let (review, report) = confirmed().reanchor(article(&new));
    assert_eq!(quotes(&review), ["300 arrestations"]);
    assert_eq!(report.orphaned, [ClaimId(1), ClaimId(2)]);
    assert_eq!(review.orphans()[1].anchor.quote, "40 blessés");
    assert_eq!(review.orphans()[1].claim.coding.quantity.value, Some(40));
}

#[test]
fn orphans_stay_in_the_file_and_come_back_with_their_words() {
    let (review, _) = confirmed().reanchor(article(&STORY.replace("40 blessés", "Des blessés")));
    let file = reread(&review);
    assert_eq!(file.orphans, review.orphans());
    let again = file.clone().into_review(review.article().clone()).unwrap();
    assert_eq!(again.orphans(), review.orphans());
    let (review, report) = file.reanchor(article(STORY));
    assert_eq!(report.adopted, [ClaimId(2)]);
    assert_eq!(quotes(&review)[1], "40 blessés");
    assert!(review.orphans().is_empty());
}

#[test]
fn undecided_suggestions_are_dropped_with_their_words() {
    let review = sample();
    let new = review.article().text.replace("12 morts, ", "");
    let (review, report) = reread(&review).reanchor(article(&new));
    assert_eq!((review.claims().len(), report.moved, report.dropped), (2, 2, 1));
    assert!(review.orphans().is_empty());
}

#[test]
fn the_same_number_elsewhere_is_not_taken() {
    let old = article("Le bilan est de 12 selon la mairie, après une nuit de combats.\n");
    let found = suggestion(&old, "killed", "12", 12);
    let mut review = Review::new(old, "unrest", vec![found]);
    let command = Command::Decide { id: ClaimId(1), state: State::Confirmed };
    review.apply(command, stamp(0)).unwrap();
    let new = "La mairie se tait. Il reste 12 kilomètres de barbelés autour du port.\n";
    let (_, report) = reread(&review).reanchor(article(new));
    assert_eq!(report.orphaned, [ClaimId(1)]);
}

proptest! {
    #[test]
    fn nothing_decided_is_lost_in_any_change(review in reviews(), text in texts()) {
        let file = reread(&review);
        let decided = file.decided();
        let (moved, report) = file.reanchor(article(&text));
        let kept = moved.claims().iter().filter(|claim| !claim.is_open_suggestion()).count();
        prop_assert_eq!(kept + moved.orphans().len(), decided);
        prop_assert_eq!(report.orphaned.len(), moved.orphans().len());
        prop_assert_eq!(moved.history().len(), review.history().len());
        let file = reread(&moved);
        prop_assert_eq!(&file.orphans, &moved.orphans());
        prop_assert_eq!(&file.claims, &owned(moved.claims()));
    }

    #[test]
    fn the_same_text_moves_nothing(review in reviews()) {
        let (moved, report) = reread(&review).reanchor(review.article().clone());
        prop_assert_eq!(moved.claims(), review.claims());
        prop_assert_eq!(moved.history(), review.history());
        prop_assert_eq!(report.moved, review.claims().len());
    }
}
