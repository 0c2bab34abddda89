//! Opening articles and folders, and what cannot be opened.

use crate::stage::{ARTICLE, Stage};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use tallymark::app::Message;
use tallymark::language::LanguageCode;
use tallymark::review::State;

#[test]
fn the_welcome_page_opens_a_sample() {
    let mut stage = Stage::empty();
    let title = tallymark::article::samples::SAMPLES[0].title();
    stage.click(title);
    let article = stage.session().review.article();
    assert_eq!(article.language.as_str(), "fr");
    assert!(stage.claims().len() >= 8);
}

#[test]
fn a_file_is_chosen_in_the_dialog() {
    let mut stage = Stage::empty();
    stage.write("other.txt", ARTICLE);
    stage.will_choose("other.txt");
    stage.click("Open article…");
    assert_eq!(stage.session().name(), "other.txt");
}

#[test]
fn a_folder_lists_its_articles_and_opens_the_next() {
    let mut stage = Stage::empty();
    std::fs::create_dir(stage.path("news")).unwrap();
    for name in ["news/b.txt", "news/a.txt", "news/c.png"] {
        stage.write(name, ARTICLE);
    }
    stage.open("news");
    assert_eq!(stage.session().name(), "a.txt");
    assert!(stage.harness.query_by_label("b.txt, new").is_some());
    stage.press(Key::Enter);
    stage.press(Key::CloseBracket);
    assert_eq!(stage.session().name(), "b.txt");
    let row = format!("a.txt, 1 of {}", stage.claims().len());
    assert!(stage.harness.query_by_label(&row).is_some(), "no row {row}");
    stage.press(Key::CloseBracket);
    assert_eq!(stage.session().name(), "b.txt", "there is no further article");
    stage.press(Key::OpenBracket);
    assert_eq!(stage.session().name(), "a.txt");
}

#[test]
fn bad_files_get_a_sentence_and_the_open_article_stays() {
    let mut stage = Stage::on(ARTICLE);
    stage.write("empty.txt", "");
    std::fs::write(stage.path("image.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    for (name, word) in [("empty.txt", "empty"), ("image.txt", "PNG"), ("gone.txt", "no such")] {
        stage.open(name);
        let told = stage.notices();
        assert!(told.contains(name) && told.contains(word), "{name}: {told}");
        assert_eq!(stage.session().name(), "article.txt");
    }
}

#[test]
fn another_language_suggests_anew_and_keeps_decisions() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    let (count, decided) = (stage.claims().len(), stage.claims()[0].clone());
    stage.send(Message::SetLanguage(LanguageCode::from("fr")));
    assert_eq!(stage.session().review.article().language.as_str(), "fr");
    assert_eq!(stage.claims()[0], decided);
    stage.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.session().review.article().language.as_str(), "en");
    assert_eq!(stage.claims().len(), count);
}

#[test]
fn another_encoding_reads_the_bytes_again() {
    let mut stage = Stage::empty();
    std::fs::write(stage.path("old.txt"), b"Douze bless\xe9s \xe0 Or\xe9e, selon la police.")
        .unwrap();
    stage.open("old.txt");
    stage.send(Message::ReadAs { encoding: "windows-1251".to_owned() });
    assert!(stage.session().review.article().text.contains('й'));
    stage.send(Message::ReadAs { encoding: "windows-1252".to_owned() });
    assert!(stage.session().review.article().text.contains("blessés"));
    assert_eq!(stage.session().review.article().encoding, "windows-1252");
}

#[test]
fn a_language_without_a_lexicon_says_so_and_can_be_tagged() {
    let text = "وقالت الشرطة إن 14 شخصا قتلوا في المدينة يوم الأحد خلال الاحتجاجات.";
    let mut stage = Stage::on(text);
    assert_eq!(stage.session().review.article().language.as_str(), "ar");
    assert!(stage.claims().is_empty());
    assert!(stage.notices().contains("lexicon"));
    stage.press_with(Modifiers::COMMAND, Key::A);
    stage.press(Key::N);
    assert_eq!(stage.claims().len(), 1);
}

#[test]
fn an_annotation_file_alone_can_be_opened() {
    let mut stage = Stage::on(ARTICLE);
    stage.press(Key::Enter);
    std::fs::remove_file(stage.path("article.txt")).unwrap();
    let stage = stage.reopened("article.txt.tally.ron");
    assert_eq!(stage.states()[0], State::Confirmed);
}

#[test]
fn closing_the_article_leads_back_to_the_welcome_page() {
    let mut stage = Stage::on(ARTICLE);
    stage.press_with(Modifiers::COMMAND, Key::W);
    assert!(!stage.has_article());
    stage.click("article.txt");
    assert_eq!(stage.session().name(), "article.txt", "it is among the recent ones");
}

#[test]
fn an_article_is_resumed_where_it_was_left() {
    let filler = "Nothing of note happened in the harbour that day.\n\n".repeat(60);
    let text =
        format!("Nine people were killed, police said.\n\n{filler}Police arrested 120 people.\n");
    let mut stage = Stage::on(&text);
    assert_eq!(stage.claims().len(), 2);
    stage.press(Key::Enter);
    let stage = stage.reopened("article.txt");
    let shown = stage.harness.query_by_label("Arrested, 120, suggested");
    assert!(shown.is_some(), "the next undecided claim is on the screen");
}

#[test]
fn the_same_file_read_another_way_has_its_own_highlights() {
    let mut stage = Stage::empty();
    std::fs::write(stage.path("old.txt"), b"\xc0 Or\xe9e, douze bless\xe9s, selon la police.")
        .unwrap();
    stage.open("old.txt");
    let before = stage.session().serial;
    stage.send(Message::ReadAs { encoding: "windows-1252".to_owned() });
    assert_ne!(stage.session().serial, before);
    let span = stage.claims()[0].coding.span;
    assert!(stage.session().review.article().text.get(span).is_some());
    assert!(stage.harness.query_by_label("Wounded, 12, suggested").is_some());
}

/// A file as the system hands it to a window it is dropped on.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_file_is_dropped_on_the_window() {
    let mut stage = Stage::empty();
    stage.write("مقتل 14 شخصا.txt", ARTICLE);
    let file = std::sync::Arc::new(Dropped(stage.path("مقتل 14 شخصا.txt")));
    stage.harness.input_mut().dropped_files.push(file);
    stage.settle();
    assert_eq!(stage.session().name(), "مقتل 14 شخصا.txt");
}
