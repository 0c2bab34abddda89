//! The form in the card, new claims and the marked words.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use tallymark::app::Message;
use tallymark::claim::QuantityKind;
use tallymark::review::{Origin, State};
use tallymark::text::Span;

fn select(stage: &mut Stage, words: &str) -> Span {
    let text = stage.session().review.article().text.clone();
    let start = text.find(words).expect("the words are in the article");
    let span = Span::new(start, start + words.len());
    stage.send(Message::Select(Some(span)));
    span
}

#[test]
fn a_number_is_typed_as_people_write_it() {
    let mut stage = Stage::on(ARTICLE);
    let id = stage.focused().id;
    stage.press(Key::E);
    stage.fill("Quantity", "at least 1.5 million");
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    let claim = stage.session().review.claim(id).unwrap().clone();
    assert_eq!(claim.coding.quantity.kind, QuantityKind::AtLeast);
    assert_eq!(claim.coding.quantity.value, Some(1_500_000));
    assert_eq!(claim.state, State::Confirmed);
    assert!(claim.is_edited());
    let stage = stage.reopened("article.txt");
    assert_eq!(stage.session().review.claim(id), Some(&claim));
}

#[test]
fn what_cannot_be_read_is_not_kept_and_not_lost() {
    let mut stage = Stage::on(ARTICLE);
    let before = stage.focused().clone();
    stage.press(Key::E);
    stage.fill("Value", "rather a lot");
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    let draft = stage.session().draft.as_ref().expect("the form stays open");
    assert_eq!(draft.value, "rather a lot");
    stage.press(Key::Escape);
    stage.press(Key::Escape);
    assert!(stage.session().draft.is_none());
    assert_eq!(stage.session().review.claim(before.id), Some(&before));
}

#[test]
fn typing_in_the_form_decides_nothing() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::E);
    stage.fill("Note", "ax jk n");
    assert_eq!(stage.session().draft.as_ref().unwrap().note, "ax jk n");
    assert!(stage.states().iter().all(|state| *state == State::Suggested));
}

#[test]
fn the_form_opens_with_the_quantity_selected() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::E);
    let words = stage.session().draft.as_ref().unwrap().words.clone();
    stage.harness.event(eframe::egui::Event::Text("12".to_owned()));
    stage.settle();
    let draft = stage.session().draft.as_ref().unwrap();
    assert_ne!(draft.words, words);
    assert_eq!((draft.words.as_str(), draft.value.as_str()), ("12", "12"));
}

#[test]
fn sources_are_added_and_removed() {
    let mut stage = Stage::on(ARTICLE);
    let id = stage.focused().id;
    stage.press(Key::E);
    while let Some(source) = stage.session().draft.as_ref().unwrap().sources.first().cloned() {
        stage.click(&format!("Remove the source {source}"));
    }
    stage.click("add");
    stage.fill("New source", "harbour master");
    stage.press(Key::Enter);
    stage.press_with(Modifiers::COMMAND, Key::S);
    let claim = stage.session().review.claim(id).unwrap();
    assert_eq!(claim.coding.sources, ["harbour master"]);
    assert_eq!(claim.state, State::Suggested, "saved, not confirmed");
}

#[test]
fn selected_words_become_a_claim() {
    let mut stage = Stage::on(ARTICLE);
    let count = stage.claims().len();
    let span = select(&mut stage, "marched to the harbour");
    stage.press(Key::N);
    assert_eq!(stage.claims().len(), count + 1);
    assert_eq!(stage.focused().origin, Origin::Person);
    assert!(stage.focused().coding.span.overlaps(span));
    assert!(stage.session().draft.is_some(), "its form is open");
    stage.fill("Quantity", "2,000");
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    let added = |stage: &Stage| {
        let mine = stage.claims().iter().find(|claim| claim.origin == Origin::Person);
        mine.map(|claim| (claim.state, claim.coding.quantity.value))
    };
    assert_eq!(added(&stage), Some((State::Confirmed, Some(2000))));
    let stage = stage.reopened("article.txt");
    assert_eq!(added(&stage), Some((State::Confirmed, Some(2000))));
}

#[test]
fn a_new_claim_that_is_cancelled_is_gone_but_can_be_had_back() {
    let mut stage = Stage::on(ARTICLE);
    let count = stage.claims().len();
    select(&mut stage, "to the harbour");
    stage.press(Key::N);
    stage.press(Key::Escape);
    stage.press(Key::Escape);
    assert_eq!(stage.claims().len(), count);
    stage.press_with(Modifiers::COMMAND, Key::Y);
    assert_eq!(stage.claims().len(), count + 1);
}

#[test]
fn nothing_selected_makes_no_claim() {
    let mut stage = Stage::on(ARTICLE);
    let count = stage.claims().len();
    stage.press(Key::N);
    assert_eq!(stage.claims().len(), count);
    assert!(stage.notices().contains("Select words"));
}

#[test]
fn the_keyboard_moves_the_ends_of_the_marked_words() {
    let mut stage = Stage::on(ARTICLE);
    let before = stage.focused().coding.span;
    stage.press_with(Modifiers::ALT, Key::ArrowRight);
    let after = stage.focused().coding.span;
    assert_eq!(after.start(), before.start());
    assert!(after.end() > before.end());
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.focused().coding.span, before);
    stage.press(Key::E);
    stage.press_with(Modifiers::ALT, Key::ArrowLeft);
    stage.press(Key::Escape);
    stage.press(Key::Escape);
    assert_eq!(stage.focused().coding.span, before, "cancelled with the form");
}

#[test]
fn leaving_the_form_for_another_card_keeps_it() {
    let mut stage = Stage::on(ARTICLE);
    let (first, other) = (stage.claims()[0].id, stage.claims()[1].id);
    stage.press(Key::E);
    stage.fill("Note", "checked against the video");
    stage.send(Message::Focus(other));
    assert_eq!(stage.focused().id, other);
    let claim = stage.session().review.claim(first).unwrap();
    assert_eq!(claim.coding.note, "checked against the video");
    assert_eq!(claim.state, State::Suggested);
}

#[test]
fn what_is_typed_just_before_saving_is_saved() {
    let mut stage = Stage::on(ARTICLE);
    let id = stage.focused().id;
    stage.press(Key::E);
    // All in one frame, as after a slow one.
    stage.harness.event(eframe::egui::Event::Text("75".to_owned()));
    stage.press_with(Modifiers::COMMAND, Key::Enter);
    let claim = stage.session().review.claim(id).unwrap();
    assert_eq!(claim.coding.quantity.value, Some(75));
}
