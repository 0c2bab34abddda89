//! Annotation files that stand in the way: nothing is ever overwritten.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::Key;
use tallymark::app::Dialog;
use tallymark::review::State;

const FILE: &str = "article.txt.tally.ron";
const KEPT: &str = "article.txt.kept-1.tally.ron";

fn decided() -> Stage {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    stage.press(Key::X);
    stage
}

fn asks(stage: &Stage) -> bool {
    matches!(stage.harness.state().app().dialog, Some(Dialog::Conflict(_)))
}

#[test]
fn a_broken_file_is_kept_aside() {
    let stage = decided();
    let broken = stage.kept()[..200].to_owned();
    stage.write(FILE, &broken);
    let mut stage = stage.reopened("article.txt");
    assert!(asks(&stage) && !stage.has_article());
    assert_eq!(stage.kept(), broken);
    stage.click("Start anew");
    assert!(stage.states().iter().all(|state| *state == State::Suggested));
    stage.press(Key::Enter);
    assert_eq!(stage.read(KEPT), broken);
    assert!(stage.kept().contains("confirmed"));
}

#[test]
fn a_newer_file_is_left_alone() {
    let stage = decided();
    let newer = stage.kept().replacen("tallymark: 2", "tallymark: 3", 1);
    stage.write(FILE, &newer);
    let mut stage = stage.reopened("article.txt");
    assert!(asks(&stage));
    stage.click("Do not open it");
    assert!(!stage.has_article());
    assert_eq!(stage.kept(), newer);
}

#[test]
fn decisions_are_carried_over_to_a_changed_text() {
    let stage = decided();
    let old = stage.kept();
    let changed = ARTICLE.replace("PORT AMBER, 3", "(Corrected.) PORT AMBER, 3");
    stage.write("article.txt", &changed);
    let mut stage = stage.reopened("article.txt");
    assert!(asks(&stage));
    stage.click("Carry the decisions over");
    assert!(stage.session().review.article().text.contains("Corrected"));
    assert_eq!(stage.states()[..2], [State::Confirmed, State::Rejected]);
    assert_eq!(stage.read(KEPT), old);
    let quotes: Vec<&str> = stage.claims().iter().map(|claim| stage.quote(claim)).collect();
    assert!(quotes.iter().any(|quote| quote.contains("40")), "{quotes:?}");
}

#[test]
fn the_old_text_can_be_gone_on_with() {
    let stage = decided();
    stage.write("article.txt", "Quite another article about the weather in spring.");
    let mut stage = stage.reopened("article.txt");
    stage.click("Go on with the old text");
    assert_eq!(stage.session().review.article().text.as_str(), ARTICLE);
    stage.press(Key::Enter);
    assert_eq!(stage.states()[2], State::Confirmed);
    assert!(stage.read("article.txt").contains("weather"), "the article itself is not touched");
}
