//! Confirming, rejecting, taking back, undoing - and finding it all again.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::Message;
use tallymark::review::State;

#[test]
fn one_key_decides_and_goes_on() {
    let mut stage = Stage::on(ARTICLE);
    assert!(stage.claims().len() >= 4, "{:?}", stage.claims());
    let first = stage.focused().id;
    stage.press(Key::Enter);
    let second = stage.focused().id;
    assert_ne!(first, second);
    stage.press(Key::X);
    assert_eq!(stage.states()[..2], [State::Confirmed, State::Rejected]);
    assert_eq!(stage.states()[2..].iter().filter(|s| **s != State::Suggested).count(), 0);
}

#[test]
fn decisions_are_on_the_disk_and_come_back() {
    let mut stage = Stage::on(ARTICLE);
    assert!(!stage.path("article.txt.tally.ron").exists(), "nothing is decided yet");
    stage.press(Key::A);
    stage.press(Key::X);
    let (states, focus) = (stage.states(), stage.focused().id);
    assert!(stage.kept().contains("confirmed"));
    let stage = stage.reopened("article.txt");
    assert_eq!(stage.states(), states);
    assert_eq!(stage.focused().id, focus, "resumes at the next undecided claim");
    assert_eq!(stage.session().review.history().len(), 2);
    assert_eq!(stage.session().review.history()[0].stamp.by, "Anna");
}

#[test]
fn everything_can_be_undone_and_redone() {
    let mut stage = Stage::on(ARTICLE);
    let before = stage.states();
    stage.press(Key::Enter);
    stage.press(Key::X);
    stage.press(Key::K);
    stage.press(Key::Backspace);
    let after = stage.states();
    for _ in 0..3 {
        stage.press_with(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(stage.states(), before);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.states(), before, "there is nothing more to undo");
    for _ in 0..3 {
        stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    }
    assert_eq!(stage.states(), after);
}

#[test]
fn the_mouse_does_what_the_keys_do() {
    let mut stage = Stage::on(ARTICLE);
    stage.click("Confirm");
    assert_eq!(stage.states()[0], State::Confirmed);
    stage.click("Reject");
    assert_eq!(stage.states()[1], State::Rejected);
    stage.click("Undo");
    assert_eq!(stage.states()[1], State::Suggested);
}

#[test]
fn a_claim_that_is_not_listed_is_not_decided_about() {
    let mut stage = Stage::on(ARTICLE);
    let rejected = stage.harness.get_by_label("Rejected 0");
    rejected.click_accesskit();
    stage.settle();
    stage.press(Key::Enter);
    stage.press(Key::A);
    assert!(stage.states().iter().all(|state| *state == State::Suggested));
}

#[test]
fn filters_show_what_they_count() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    stage.click("Confirmed 1");
    let filter = stage.session().filter.clone();
    assert_eq!(stage.session().review.filtered(&filter).count(), 1);
    stage.click(&format!("All {}", stage.claims().len()));
    let killed = stage.claims().iter().filter(|c| c.coding.category.as_str() == "killed").count();
    stage.click(&format!("Killed {killed}"));
    let filter = stage.session().filter.clone();
    assert_eq!(stage.session().review.filtered(&filter).count(), killed);
}

#[test]
fn the_last_decision_is_followed_by_a_word() {
    let mut stage = Stage::on(ARTICLE);
    for _ in 0..stage.claims().len() {
        stage.press(Key::Enter);
    }
    assert!(stage.states().iter().all(|state| *state == State::Confirmed));
    assert!(stage.notices().contains("Every claim is decided"));
}

#[test]
fn clicking_a_highlight_focuses_its_card() {
    let mut stage = Stage::on(ARTICLE);
    let wounded = stage.claims().iter().find(|c| c.coding.category.as_str() == "wounded");
    let id = wounded.expect("the wounded are found").id;
    let name = "Wounded, 40, suggested";
    stage.harness.get_by_label(name).click_accesskit();
    stage.settle();
    assert_eq!(stage.focused().id, id);
}

#[test]
fn a_claim_can_be_left_undecided_for_the_next_one() {
    let mut stage = Stage::on(ARTICLE);
    let ids: Vec<_> = stage.claims().iter().map(|claim| claim.id).collect();
    stage.press(Key::J);
    stage.press(Key::Enter);
    stage.press_with(Modifiers::SHIFT, Key::K);
    assert_eq!(stage.focused().id, ids[0], "over the decided one");
    stage.press(Key::Space);
    assert_eq!(stage.focused().id, ids[2]);
    stage.press_with(Modifiers::SHIFT, Key::J);
    assert_eq!(stage.focused().id, ids[3]);
    let open = stage.states().iter().filter(|state| **state == State::Suggested).count();
    assert_eq!(open, ids.len() - 1);
}

#[test]
fn the_focused_card_is_in_view_after_many_decisions() {
    let text =
        "Police arrested 120 people on Sunday. Nine people were killed and the wounded were \
        taken to the hospital of the town, officials said.\n\n"
            .repeat(40);
    let mut stage = Stage::on(&text);
    for _ in 0..30 {
        stage.press(Key::Enter);
    }
    assert!(stage.claims().len() > 40, "{}", stage.claims().len());
    let confirm = stage.harness.get_by_label("Confirm").rect();
    assert!(confirm.top() > 150.0 && confirm.bottom() < 690.0, "{confirm:?}");
}

#[test]
fn what_could_not_be_saved_is_tried_again_and_no_longer_told_of() {
    let mut stage = Stage::on(ARTICLE);
    let path = stage.path("article.txt");
    stage.harness.state_mut().send(Message::Saved { path, result: Err("no room.".to_owned()) });
    assert!(stage.notices().contains("Not saved: no room"));
    stage.settle();
    assert!(stage.kept().contains("suggested"));
    assert!(stage.notices().is_empty(), "{}", stage.notices());
}
