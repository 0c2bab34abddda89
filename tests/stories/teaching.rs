//! Teaching the project wordings, from a rejected card and from the text.

use crate::stage::Stage;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::{Dialog, Message};
use tallymark::language::taught::Verdict;
use tallymark::review::State;
use tallymark::text::Span;

const ARTICLE: &str = "Couvre-feu à Valmont : douze arrêtés préfectoraux signés\n\n\
    Le préfet a signé douze arrêtés préfectoraux dimanche. Les secours ont dénombré 12 \
    zadrouilles près du pont et 30 zadrouilles au port.\n\n\
    Quarante marins ont été blessés, selon la police. La police a procédé à 30 arrestations.\n";

const FILE: &str = "tallymark.lexicon.ron";

fn select(stage: &mut Stage, words: &str) {
    let text = stage.session().review.article().text.clone();
    let start = text.find(words).expect("the words are in the article");
    stage.send(Message::Select(Some(Span::new(start, start + words.len()))));
}

/// The words of all claims of a category.
fn words_of(stage: &Stage, category: &str) -> Vec<String> {
    let claims = stage.claims().iter().filter(|c| c.coding.category.as_str() == category);
    claims.map(|claim| stage.quote(claim).to_owned()).collect()
}

/// Chooses one of a list's options.
fn choose(stage: &mut Stage, list: &str, option: &str) {
    let role = eframe::egui::accesskit::Role::ComboBox;
    stage.harness.get_by_role_and_label(role, list).click_accesskit();
    stage.settle();
    let option = stage.harness.query_all_by_label_contains(option).last().unwrap();
    option.click_accesskit();
    stage.settle();
}

fn focus(stage: &mut Stage, words: &str) {
    let claim = stage.claims().iter().find(|claim| stage.quote(claim).contains(words));
    let id = claim.expect("it is suggested").id;
    stage.send(Message::Focus(id));
}

#[test]
fn a_rejected_wording_vanishes_elsewhere_and_undo_brings_it_back() {
    let mut stage = Stage::on(ARTICLE);
    let before = words_of(&stage, "wounded");
    assert_eq!(before, ["Quarante marins ont été blessés"]);
    focus(&mut stage, "30 arrestations");
    let count = stage.claims().len();
    stage.press(Key::X);
    focus(&mut stage, "30 arrestations");
    let rejected = stage.focused().clone();
    select(&mut stage, "près du pont");
    stage.click("Never suggest this wording…");
    let Some(Dialog::Teach(form)) = &stage.harness.state().app().dialog else {
        panic!("the form is open")
    };
    assert_eq!(form.words, "arrestations", "the card's words, whatever is selected");
    stage.fill("Wording", "marins");
    choose(&mut stage, "Category", "any category");
    stage.press(Key::Enter);
    assert!(stage.harness.state().app().dialog.is_none(), "{}", stage.notices());
    assert!(words_of(&stage, "wounded").is_empty());
    assert_eq!(stage.claims().len(), count - 1);
    assert_eq!(stage.session().review.claim(rejected.id), Some(&rejected), "decided, so kept");
    assert!(stage.notices().contains("1 suggestion fewer"), "{}", stage.notices());
    assert!(stage.read(FILE).contains("(verdict: never, wording: \"marins\", language: \"fr\""));
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(words_of(&stage, "wounded"), before);
    assert!(!stage.path(FILE).exists(), "there was none before");
    assert_eq!(stage.session().review.claim(rejected.id), Some(&rejected));
    stage.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert!(words_of(&stage, "wounded").is_empty());
    assert!(stage.path(FILE).exists());
}

#[test]
fn a_selected_wording_is_suggested_everywhere_and_after_a_restart() {
    let mut stage = Stage::on(ARTICLE);
    assert!(!words_of(&stage, "killed").iter().any(|words| words.contains("zadrouilles")));
    stage.press(Key::Enter);
    let decided = stage.claims()[0].clone();
    select(&mut stage, "zadrouilles");
    stage.press_with(Modifiers::SHIFT, Key::A);
    let Some(Dialog::Teach(form)) = &stage.harness.state().app().dialog else {
        panic!("the form is open")
    };
    assert_eq!((form.words.as_str(), form.count), ("zadrouilles", Some(2)));
    choose(&mut stage, "Category", "Killed");
    stage.click("Teach");
    assert_eq!(words_of(&stage, "killed"), ["12 zadrouilles", "30 zadrouilles"]);
    assert_eq!(stage.claims()[0], decided);
    stage.write("second.txt", "On parle de 77 zadrouilles à Oran dimanche soir, dans la ville.\n");
    let mut stage = stage.reopened("article.txt");
    assert_eq!(words_of(&stage, "killed"), ["12 zadrouilles", "30 zadrouilles"]);
    stage.open("second.txt");
    assert_eq!(words_of(&stage, "killed"), ["77 zadrouilles"], "another article of the folder");
}

#[test]
fn the_list_is_looked_through_and_edited() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::T);
    assert!(stage.harness.query_by_label("Nothing has been taught in this folder yet").is_some());
    stage.click("Always suggest…");
    stage.fill("Wording", "zadrouilles");
    choose(&mut stage, "Category", "Missing");
    stage.click("Teach");
    assert_eq!(words_of(&stage, "missing").len(), 2);
    let row = "always suggest “zadrouilles” as missing";
    assert!(stage.harness.query_by_label(row).is_some());
    stage.click("Change “zadrouilles”");
    choose(&mut stage, "Category", "Wounded");
    stage.click("Teach");
    assert!(words_of(&stage, "missing").is_empty());
    assert_eq!(words_of(&stage, "wounded").len(), 3);
    let row = "always suggest “zadrouilles” as wounded";
    assert!(stage.harness.query_by_label(row).is_some(), "back at the list");
    stage.click("Take “zadrouilles” off the list");
    assert_eq!(words_of(&stage, "wounded").len(), 1);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert!(stage.harness.query_by_label(row).is_some(), "undone with the list open");
    assert_eq!(words_of(&stage, "wounded").len(), 3);
}

#[test]
fn what_cannot_be_written_is_said_and_not_lost() {
    let mut stage = Stage::on(ARTICLE);
    stage.write(FILE, "(tallymark_lexicon: 1, wordings: [])");
    let mut permissions = std::fs::metadata(stage.path(FILE)).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(stage.path(FILE), permissions).unwrap();
    let claims = stage.claims().to_vec();
    select(&mut stage, "zadrouilles");
    stage.press_with(Modifiers::SHIFT, Key::A);
    choose(&mut stage, "Category", "Killed");
    stage.click("Teach");
    let Some(Dialog::Teach(form)) = &stage.harness.state().app().dialog else {
        panic!("the form stays open")
    };
    assert_eq!(form.words, "zadrouilles");
    assert!(form.problem.as_ref().unwrap().contains("read-only"), "{:?}", form.problem);
    assert_eq!(stage.claims(), claims);
}

#[test]
fn a_broken_file_is_told_of_and_left_alone() {
    let broken = "(\n    tallymark_lexicon: 1,\n    wordings: [(verdict: perhaps)],\n)\n";
    let mut stage = Stage::empty();
    stage.write(FILE, broken);
    stage.write("article.txt", ARTICLE);
    stage.open("article.txt");
    assert!(stage.notices().contains("line 3"), "{}", stage.notices());
    assert!(!stage.claims().is_empty(), "read as if nothing had been taught");
    stage.press_with(Modifiers::SHIFT, Key::X);
    assert!(stage.harness.state().app().dialog.is_none(), "nothing can be taught now");
    stage.press_with(Modifiers::COMMAND, Key::T);
    assert_eq!(stage.read(FILE), broken);
}

#[test]
fn what_was_taught_over_another_article_is_there_when_this_one_is_resumed() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    let decided = stage.claims()[0].clone();
    stage.write("second.txt", "On parle de 77 zadrouilles à Oran dimanche soir, dans la ville.\n");
    stage.open("second.txt");
    select(&mut stage, "zadrouilles");
    stage.press_with(Modifiers::SHIFT, Key::A);
    choose(&mut stage, "Category", "Killed");
    stage.click("Teach");
    assert_eq!(stage.claims().len(), 1, "{}", stage.notices());
    stage.open("article.txt");
    let taught = stage.claims().iter().filter(|c| stage.quote(c).contains("zadrouilles")).count();
    assert_eq!(taught, 2);
    assert_eq!(stage.claims()[0], decided);
    assert_eq!(decided.state, State::Confirmed);
    assert!(!stage.session().review.can_undo(), "opening is nothing to take back");
}

#[test]
fn the_rejected_card_says_why_others_like_it_are_gone() {
    let mut stage = Stage::on(ARTICLE);
    focus(&mut stage, "30 arrestations");
    stage.press(Key::X);
    focus(&mut stage, "30 arrestations");
    stage.press_with(Modifiers::SHIFT, Key::X);
    let Some(Dialog::Teach(form)) = &stage.harness.state().app().dialog else {
        panic!("the form is open")
    };
    assert_eq!((form.verdict, form.words.as_str()), (Verdict::Never, "arrestations"));
    stage.click("Teach");
    stage.press(Key::W);
    let told = "taught: never suggest “arrestations” as arrested";
    assert!(stage.harness.query_by_label_contains(told).is_some());
}
