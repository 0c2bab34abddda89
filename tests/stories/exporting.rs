//! Exporting from the window.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};

#[test]
fn only_what_was_confirmed_is_exported_and_that_is_said() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    stage.press(Key::X);
    stage.press_with(Modifiers::COMMAND, Key::E);
    stage.click("CSV table");
    stage.will_choose("out.csv");
    stage.click("Choose where…");
    let rows = stage.read("out.csv").lines().count();
    assert_eq!(rows, 2, "a heading and one claim");
    let told = stage.notices();
    assert!(told.contains("1 confirmed of") && told.contains("out.csv"), "{told}");
}

#[test]
fn all_claims_are_exported_with_their_states_on_request() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    let count = stage.claims().len();
    stage.press_with(Modifiers::COMMAND, Key::E);
    stage.click(&format!("All claims with their states ({count})"));
    stage.click("W3C Web Annotation");
    stage.will_choose("out.jsonld");
    stage.click("Choose where…");
    let page: serde_json::Value = serde_json::from_str(&stage.read("out.jsonld")).unwrap();
    assert_eq!(page["items"].as_array().unwrap().len(), count);
}

#[test]
fn cancelling_exports_nothing() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::E);
    stage.press(Key::Escape);
    assert!(stage.harness.state().app().dialog.is_none());
}
