//! Finding words in the article.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};

fn shown(stage: &Stage) -> (usize, usize) {
    let find = stage.session().find.as_ref().expect("something is looked for");
    (find.at, find.matches.len())
}

#[test]
fn words_are_found_whatever_their_case_and_gone_through() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::F);
    stage.fill("Find in article", "port amber");
    assert_eq!(shown(&stage), (0, 2));
    stage.press(Key::Enter);
    assert_eq!(shown(&stage), (1, 2));
    stage.press(Key::Enter);
    assert_eq!(shown(&stage), (0, 2), "from the last to the first");
    stage.press_with(Modifiers::SHIFT, Key::Enter);
    assert_eq!(shown(&stage), (1, 2));
    stage.press(Key::Escape);
    assert!(stage.session().find.is_none());
}

#[test]
fn what_is_not_there_is_said_and_typing_decides_nothing() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Slash);
    stage.fill("Find in article", "xax");
    let find = stage.session().find.clone().unwrap();
    assert_eq!((find.query.as_str(), find.count().as_str()), ("xax", "not found"));
    assert_eq!(stage.session().review.progress().decided(), 0);
}
