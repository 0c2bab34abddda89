//! One key a decision: categories, flags, notes, taking back, the palette,
//! and keys of one's own.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::{Dialog, Message};
use tallymark::review::State;

fn category(stage: &Stage) -> String {
    stage.focused().coding.category.to_string()
}

#[test]
fn a_digit_codes_the_claim_in_focus_and_is_undone() {
    let mut stage = Stage::on(ARTICLE);
    let (id, before) = (stage.focused().id, category(&stage));
    assert_eq!(before, "killed");
    stage.press(Key::Num2);
    assert_eq!((stage.focused().id, category(&stage).as_str()), (id, "wounded"));
    assert_eq!(stage.focused().state, State::Suggested, "what it is, not whether it stands");
    assert!(stage.kept().contains("wounded"));
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(category(&stage), "killed");
}

#[test]
fn a_category_without_a_number_drops_it_and_one_with_a_number_asks_for_it() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::H);
    assert_eq!(category(&stage), "shutdown");
    assert_eq!(stage.focused().coding.quantity.value, None);
    assert!(stage.session().draft.is_none());
    stage.press(Key::Num1);
    assert!(stage.session().draft.is_some(), "how many were killed?");
}

#[test]
fn a_digit_tags_the_selected_words_and_confirms_them() {
    let mut stage = Stage::on("Quiet day\n\nThere were 14 students in the yard.\n");
    stage.select("14 students");
    stage.press(Key::Num4);
    let claim = stage.focused();
    assert_eq!(claim.coding.category.as_str(), "arrested");
    assert_eq!((claim.coding.quantity.value, claim.state), (Some(14), State::Confirmed));
    assert!(stage.session().draft.is_none() && stage.session().selection.is_none());
}

#[test]
fn words_without_a_number_ask_for_one() {
    let mut stage = Stage::on("Quiet day\n\nThere were students in the yard.\n");
    stage.select("students in the yard");
    stage.press(Key::Num4);
    assert_eq!(stage.session().draft.as_ref().unwrap().category.as_str(), "arrested");
    assert_eq!(stage.focused().state, State::Suggested);
}

#[test]
fn a_flag_is_kept_and_taken_away() {
    let mut stage = Stage::on(ARTICLE);
    let id = stage.focused().id;
    stage.press(Key::F);
    assert!(stage.focused().flagged);
    assert_eq!(stage.focused().id, id, "a flag is no decision: nothing moves on");
    let mut stage = stage.reopened("article.txt");
    assert!(stage.focused().flagged);
    stage.harness.get_by_label("Flagged: take the flag away").click();
    stage.settle();
    assert!(!stage.focused().flagged);
}

#[test]
fn a_note_is_written_without_the_mouse() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::M);
    stage.type_text("see the later bulletin");
    stage.press_with(Modifiers::COMMAND, Key::S);
    assert_eq!(stage.focused().coding.note, "see the later bulletin");
    assert!(stage.session().draft.is_none());
}

#[test]
fn backspace_takes_back_the_last_decision_in_another_article() {
    let mut stage = Stage::on(ARTICLE);
    let first = stage.focused().id;
    stage.press(Key::Enter);
    stage.write("other.txt", "Three people were arrested in Oldtown.\n");
    stage.open("other.txt");
    stage.press(Key::X);
    stage.press(Key::Backspace);
    assert_eq!(stage.states(), [State::Suggested]);
    assert!(stage.session().path.ends_with("other.txt"));
    stage.press(Key::Backspace);
    assert!(stage.session().path.ends_with("article.txt"), "it went back there");
    assert_eq!(stage.focused().id, first);
    assert_eq!(stage.focused().state, State::Suggested);
    stage.press(Key::Backspace);
    assert!(stage.states().iter().all(|state| *state == State::Suggested), "nothing is left");
}

#[test]
fn what_was_undone_is_not_taken_back_again() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    stage.press(Key::X);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    stage.press(Key::Backspace);
    assert!(stage.states().iter().all(|state| *state == State::Suggested));
}

#[test]
fn the_palette_does_what_is_typed() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::K);
    assert!(matches!(stage.harness.state().app().dialog, Some(Dialog::Palette(_))));
    stage.type_text("rej");
    stage.press(Key::Enter);
    assert!(stage.harness.state().app().dialog.is_none());
    assert_eq!(stage.states()[0], State::Rejected);
    stage.press_with(Modifiers::COMMAND, Key::K);
    stage.type_text("code wound");
    stage.press(Key::Enter);
    assert_eq!(category(&stage), "wounded");
}

#[test]
fn the_palette_is_walked_with_arrows_and_left_with_escape() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::K);
    stage.press(Key::ArrowDown);
    stage.press(Key::Enter);
    assert_eq!(stage.states()[0], State::Rejected, "the second line");
    stage.press_with(Modifiers::COMMAND, Key::K);
    stage.press(Key::Escape);
    assert!(stage.harness.state().app().dialog.is_none());
    assert_eq!(stage.states().iter().filter(|state| **state != State::Suggested).count(), 1);
}

#[test]
fn keys_are_chosen_kept_and_refused_where_they_clash() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Questionmark);
    stage.harness.get_by_label("Change keys…").click();
    stage.settle();
    stage.harness.get_by_label("Add a key to “Reject”").click();
    stage.settle();
    stage.press(Key::E);
    let text = "E already means “Edit”. Take it away there first, or choose another key.";
    assert!(stage.harness.query_by_label(text).is_some());
    stage.harness.get_by_label("Add a key to “Reject”").click();
    stage.settle();
    stage.press(Key::G);
    stage.press(Key::Escape);
    assert!(stage.harness.state().app().dialog.is_none());
    let mut stage = stage.reopened("article.txt");
    stage.press(Key::G);
    assert_eq!(stage.states()[0], State::Rejected);
    stage.send(Message::Decide(State::Suggested));
    stage.press(Key::X);
    assert!(stage.states().contains(&State::Rejected), "the usual key is still there");
}
