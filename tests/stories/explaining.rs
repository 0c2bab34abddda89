//! Why something was suggested, and why something was not.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::{Message, Settings};
use tallymark::text::Span;

const COURT: &str = "A court in Osk sentenced 12 men on Monday.\n\n\
    Nine people were killed in the blast, police said.\n";

fn select(stage: &mut Stage, words: &str) -> Span {
    let text = stage.session().review.article().text.clone();
    let start = text.as_str().find(words).unwrap();
    let span = Span::new(start, start + words.len());
    stage.send(Message::Select(Some(span)));
    span
}

#[test]
fn a_card_says_why_by_key_and_by_mouse() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::J);
    let row = "Show “police said”, source: police";
    assert!(stage.harness.query_by_label(row).is_none());
    stage.press(Key::W);
    assert!(stage.harness.query_by_label("Show “killed”, trigger: Killed").is_some());
    stage.click(row);
    assert!(stage.session().why, "going to the words leaves the box open");
    stage.press(Key::W);
    assert!(stage.harness.query_by_label(row).is_none());
    stage.click("Why it was suggested");
    assert!(stage.harness.query_by_label(row).is_some());
    stage.press(Key::J);
    assert!(!stage.session().why, "the next card opens closed");
}

#[test]
fn a_claim_of_ones_own_says_what_the_rules_see_there() {
    let mut stage = Stage::on(COURT);
    select(&mut stage, "12 men");
    stage.press(Key::N);
    stage.press_with(Modifiers::COMMAND, Key::S);
    assert_eq!(stage.quote(stage.focused()), "12 men");
    stage.click("Why it was not suggested");
    let told = "nearly object of a verb: this verb takes them out of every count";
    assert!(stage.harness.query_by_label(&format!("Show “sentenced”, {told}")).is_some());
}

#[test]
fn a_selection_is_explained_without_becoming_a_claim() {
    let mut stage = Stage::on(COURT);
    let before = stage.claims().len();
    let span = select(&mut stage, "12 men");
    stage.click("Why nothing here?");
    assert_eq!(stage.session().probe, Some(span));
    assert!(stage.harness.query_by_label("Show “12”, 12, people: no claim").is_some());
    assert!(stage.harness.query_by_label("Why nothing here?").is_none(), "it is answered");
    stage.press(Key::Escape);
    assert_eq!((stage.session().probe, stage.claims().len()), (None, before));
    stage.press_with(Modifiers::SHIFT, Key::W);
    assert_eq!(stage.session().probe, Some(span));
    stage.click("New claim");
    assert_eq!((stage.session().probe, stage.claims().len()), (None, before + 1));
}

#[test]
fn escape_lets_go_of_a_selection() {
    let mut stage = Stage::on(COURT);
    select(&mut stage, "12 men");
    stage.press(Key::Escape);
    assert_eq!(stage.session().selection, None);
    assert!(stage.harness.query_by_label("Why nothing here?").is_none());
}

#[test]
fn a_blind_coder_is_not_told_how_sure_the_rules_are() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::W);
    let sure = |stage: &Stage| stage.harness.query_all_by_label_contains("% sure").count();
    assert_eq!(sure(&stage), 1);
    let settings = stage.harness.state().app().settings.clone();
    stage.send(Message::Configure(Settings { blind: true, ..settings }));
    assert_eq!(sure(&stage), 0);
}
