//! What the state does with messages, without a window or a disk.

use super::*;
use crate::review::fixture::sample;
use crate::review::{Progress, State};
use crate::text::Span;
use std::path::Path;
use std::sync::Arc;

pub fn now(second: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(second).unwrap()
}

fn app() -> App {
    App::new(Codebook::unrest(), Settings::default(), Vec::new())
}

fn opened(path: &str) -> Box<Result<Opened, Refused>> {
    Box::new(Ok(Opened {
        path: path.into(),
        review: sample(),
        resumed: None,
        remark: None,
        words: 10,
        lexicon: FolderLexicon { folder: "/news".into(), ..FolderLexicon::default() },
        guard: Guard::default(),
    }))
}

/// Opens `path` and gives the job's ticket.
fn ask(app: &mut App, path: &str) -> OpenJob {
    let effects = app.update(Message::Open(path.into()), now(0));
    let job = effects.into_iter().find_map(|effect| match effect {
        Effect::Open(job) => Some(*job),
        _ => None,
    });
    job.expect("opening asks for the file")
}

pub fn with_article() -> App {
    let mut app = app();
    let ticket = ask(&mut app, "/news/a.txt").ticket;
    app.update(Message::Opened { ticket, result: opened("/news/a.txt") }, now(1));
    app
}

pub fn saves(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::Save(_))).count()
}

#[test]
fn the_article_that_was_asked_for_last_is_shown() {
    let mut app = app();
    let first = ask(&mut app, "/news/a.txt").ticket;
    let second = ask(&mut app, "/news/b.txt").ticket;
    app.update(Message::Opened { ticket: second, result: opened("/news/b.txt") }, now(1));
    app.update(Message::Opened { ticket: first, result: opened("/news/a.txt") }, now(2));
    assert_eq!(app.session.unwrap().path, Path::new("/news/b.txt"));
}

#[test]
fn looking_keeps_nothing_and_deciding_keeps_at_once() {
    let mut app = with_article();
    assert_eq!(app.session.as_ref().unwrap().saving, SaveState::Untouched);
    assert_eq!(saves(&app.update(Message::Step(Step::Next), now(2))), 0);
    assert_eq!(saves(&app.update(Message::Decide(State::Confirmed), now(3))), 1);
    assert!(app.is_saving());
}

#[test]
fn what_could_not_be_saved_is_said_until_it_is() {
    let mut app = with_article();
    app.update(Message::Decide(State::Confirmed), now(2));
    let failed = Err("the disk is full".to_owned());
    app.update(Message::Saved { path: "/news/a.txt".into(), result: failed }, now(3));
    assert!(matches!(app.session.as_ref().unwrap().saving, SaveState::Failed(_)));
    assert!(app.notices.iter().any(|notice| notice.is_shown(now(3600))));
    assert_eq!(saves(&app.update(Message::Decide(State::Rejected), now(4))), 1);
}

#[test]
fn an_article_opened_again_keeps_its_lock() {
    let mut app = with_article();
    assert!(ask(&mut app, "/news/a.txt").guard.is_some());
    assert!(ask(&mut app, "/news/b.txt").guard.is_none());
}

#[test]
fn a_folder_shows_how_far_its_articles_are() {
    let mut app = with_article();
    app.update(Message::OpenFolder("/news".into()), now(2));
    let item = |name: &str| FolderItem {
        path: format!("/news/{name}").into(),
        name: name.into(),
        detail: String::new(),
        progress: None,
    };
    let listed = Ok(vec![item("a.txt"), item("b.txt")]);
    app.update(Message::FolderListed { path: "/news".into(), result: listed }, now(3));
    app.update(Message::Decide(State::Rejected), now(4));
    let items = app.folder.as_ref().unwrap().items.as_ref().unwrap();
    let expected = Progress { open: 2, confirmed: 0, rejected: 1 };
    assert_eq!(items[0].progress, Some(expected));
    assert_eq!(items[1].progress, None);
}

#[test]
fn the_list_of_another_folder_comes_too_late() {
    let mut app = app();
    app.update(Message::OpenFolder("/old".into()), now(0));
    app.update(Message::OpenFolder("/new".into()), now(1));
    let result = Ok(Vec::new());
    app.update(Message::FolderListed { path: "/old".into(), result }, now(2));
    assert_eq!(app.folder.as_ref().unwrap().path, Path::new("/new"));
    assert_eq!(app.folder.unwrap().items, None);
}

#[test]
fn decisions_carry_the_time_and_the_annotator() {
    let mut app = with_article();
    app.update(
        Message::Configure(Settings { annotator: "Anna".into(), ..Settings::default() }),
        now(5),
    );
    app.update(Message::Decide(State::Confirmed), now(77));
    let session = app.session.unwrap();
    let entry = session.review.history().last().unwrap();
    assert_eq!((entry.stamp.at, entry.stamp.by.as_str()), (now(77), "Anna"));
}

/// The words that the effects ask the rules about.
fn asked(effects: &[Effect]) -> Vec<Span> {
    let spans = effects.iter().filter_map(|effect| match effect {
        Effect::Explain { span, .. } => Some(*span),
        _ => None,
    });
    spans.collect()
}

#[test]
fn the_rules_are_asked_once_and_only_when_somebody_wants_to_know() {
    let mut app = with_article();
    let span = app.session.as_ref().unwrap().focused().unwrap().coding.span;
    assert_eq!(asked(&app.update(Message::Step(Step::Next), now(2))), []);
    app.update(Message::Step(Step::Previous), now(2));
    assert_eq!(asked(&app.update(Message::Why, now(3))), [span]);
    assert_eq!(asked(&app.update(Message::Select(None), now(3))), []);
    let explanation = Arc::new(crate::suggest::Explanation::default());
    let path = PathBuf::from("/news/a.txt");
    app.update(Message::Explained { path, span, explanation }, now(4));
    assert!(app.session.as_ref().unwrap().explanation(span).is_some());
    app.update(Message::Why, now(5));
    assert_eq!(asked(&app.update(Message::Why, now(6))), [], "it is known");
    let effects = app.update(Message::MoveEnd { end: End::End, step: Step::Next }, now(7));
    let moved = app.session.as_ref().unwrap().focused().unwrap().coding.span;
    assert_ne!(moved, span);
    assert_eq!(asked(&effects), [moved], "other words, another question");
}

#[test]
fn an_answer_in_the_language_of_before_is_not_kept() {
    let mut app = with_article();
    app.update(Message::Why, now(2));
    let effects = app.update(Message::SetLanguage("en".into()), now(3));
    let ticket = effects.iter().find_map(|effect| match effect {
        Effect::Resuggest { ticket, .. } => Some(*ticket),
        _ => None,
    });
    let (ticket, language) = (ticket.unwrap(), "en".into());
    let message = Message::Resuggested { ticket, language, suggestions: Vec::new() };
    app.update(message, now(4));
    assert!(app.session.as_ref().unwrap().explained.iter().all(|e| e.explanation.is_none()));
}

#[test]
fn the_selection_is_asked_about_until_it_is_again() {
    let mut app = with_article();
    app.update(Message::WhyHere, now(2));
    assert_eq!(app.session.as_ref().unwrap().probe, None);
    assert!(!app.notices.is_empty(), "nothing is selected, which is said");
    let span = Span::new(0, 4);
    app.update(Message::Select(Some(span)), now(3));
    assert_eq!(asked(&app.update(Message::WhyHere, now(4))), [span]);
    assert_eq!(app.session.as_ref().unwrap().asked(), Some(span));
    app.update(Message::WhyHere, now(5));
    assert_eq!(app.session.as_ref().unwrap().asked(), None);
}
