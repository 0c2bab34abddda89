//! What the state does about lessons, without a window or a disk.

use super::*;
use crate::app::Message;
use crate::app::tests::{now, saves, with_article};
use crate::language::taught::Taught;
use crate::review::State;

fn job(effects: &[Effect]) -> TeachJob {
    let job = effects.iter().find_map(|effect| match effect {
        Effect::Teach(job) => Some(TeachJob::clone(job)),
        _ => None,
    });
    job.expect("a lesson is written")
}

/// Opens the form about the focused claim and sends it.
fn teach(app: &mut App, verdict: Verdict) -> TeachJob {
    app.update(Message::AskTeach(verdict), now(2));
    let Some(Dialog::Teach(form)) = app.dialog.clone() else { panic!("a form is open") };
    job(&app.update(Message::Teach(form), now(3)))
}

/// What the world answers if it works: these suggestions stay.
fn done(job: &TeachJob, suggestions: Vec<Suggestion>) -> Message {
    let taught = Arc::new(Taught::default().with(&job.change));
    let result = Ok((taught, suggestions));
    let TeachJob { serial, change, manner, .. } = job.clone();
    Message::Learnt(Box::new(Learnt { serial, change, manner, result }))
}

#[test]
fn a_lesson_is_written_first_and_can_be_undone() {
    let mut app = with_article();
    let count = app.session.as_ref().unwrap().review.claims().len();
    let job = teach(&mut app, Verdict::Never);
    assert_eq!(job.change.add.len(), 1);
    let open = app.session.as_ref().unwrap().review.claims().len();
    assert_eq!(open, count, "nothing changes before it is written");
    let effects = app.update(done(&job, Vec::new()), now(4));
    assert_eq!(saves(&effects), 1);
    assert!(app.dialog.is_none());
    let session = app.session.as_ref().unwrap();
    assert!(session.review.claims().is_empty());
    assert_eq!(session.lexicon.taught.wordings(), job.change.add);
    let said = |app: &App| app.notices.iter().any(|notice| notice.text.contains("Ctrl+Z"));
    assert!(said(&app));
    let effects = app.update(Message::Undo, now(5));
    let back = self::job(&effects);
    assert_eq!((back.change.clone(), back.manner), (job.change.inverse(), Manner::Undo));
    assert!(app.session.as_ref().unwrap().review.claims().is_empty(), "not before it is written");
    assert!(app.update(Message::Undo, now(5)).is_empty(), "one at a time");
    app.update(done(&back, Vec::new()), now(6));
    assert!(!said(&app), "what was said of it is withdrawn");
    let session = app.session.as_ref().unwrap();
    assert_eq!(session.review.claims().len(), count);
    assert!(session.lexicon.taught.is_empty());
    let again = self::job(&app.update(Message::Redo, now(7)));
    assert_eq!((again.change, again.manner), (job.change, Manner::Redo));
}

#[test]
fn what_cannot_be_written_stays_in_the_form() {
    let mut app = with_article();
    let job = teach(&mut app, Verdict::Never);
    let TeachJob { serial, change, manner, .. } = job;
    let result = Err("no room.".to_owned());
    let learnt = Learnt { serial, change: change.clone(), manner, result };
    app.update(Message::Learnt(Box::new(learnt)), now(4));
    let Some(Dialog::Teach(form)) = &app.dialog else { panic!("the form stays") };
    assert_eq!(form.problem.as_deref(), Some("no room."));
    assert_eq!(form.words, change.add[0].words);
    assert!(app.session.as_ref().unwrap().lexicon.taught.is_empty());
    assert!(!app.session.as_ref().unwrap().review.can_undo());
}

#[test]
fn decisions_stay_exactly_as_they_are() {
    let mut app = with_article();
    app.update(Message::Decide(State::Rejected), now(2));
    let decided = app.session.as_ref().unwrap().review.claims()[0].clone();
    let job = teach(&mut app, Verdict::Never);
    app.update(done(&job, Vec::new()), now(4));
    assert_eq!(app.session.as_ref().unwrap().review.claims(), [decided]);
}

#[test]
fn a_decision_made_while_undoing_is_not_undone_instead() {
    let mut app = with_article();
    app.update(Message::Decide(State::Confirmed), now(2));
    let job = teach(&mut app, Verdict::Never);
    app.update(done(&job, Vec::new()), now(4));
    let back = self::job(&app.update(Message::Undo, now(5)));
    app.update(Message::Focus(app.session.as_ref().unwrap().review.claims()[0].id), now(5));
    app.update(Message::Decide(State::Rejected), now(5));
    let effects = app.update(done(&back, Vec::new()), now(6));
    assert_eq!(app.session.as_ref().unwrap().review.claims()[0].state, State::Rejected);
    assert!(matches!(effects[..], [Effect::Resuggest { .. }]), "{effects:?}");
}

#[test]
fn a_file_changed_elsewhere_is_followed_and_a_broken_one_told_of() {
    let mut app = with_article();
    let folder = app.session.as_ref().unwrap().lexicon.folder.clone();
    let change = teach(&mut app, Verdict::Never).change;
    let taught = Arc::new(Taught::default().with(&change));
    let lexicon = FolderLexicon { folder: folder.clone(), taught, problem: None };
    let effects = app.update(Message::LexiconRead(lexicon.clone()), now(4));
    assert!(matches!(effects[..], [Effect::Resuggest { .. }]), "{effects:?}");
    let known = lexicon.clone();
    assert!(app.update(Message::LexiconRead(lexicon), now(4)).is_empty(), "known already");
    let problem = Some("line 3: odd.".to_owned());
    app.dialog = None;
    let broken = FolderLexicon { folder, problem, ..FolderLexicon::default() };
    app.update(Message::LexiconRead(broken), now(5));
    assert!(app.notices.iter().any(|notice| notice.text.contains("line 3")));
    let session = app.session.as_ref().unwrap();
    assert_eq!(session.lexicon.taught.wordings().len(), 1, "what was known holds");
    app.update(Message::LexiconRead(known), now(6));
    assert!(app.notices.is_empty() && app.session.unwrap().lexicon.problem.is_none());
}

#[test]
fn the_list_is_filtered_by_words_notes_and_categories() {
    let mut app = with_article();
    let first = teach(&mut app, Verdict::Never).change.add.remove(0);
    let second =
        Wording { words: "Zadrouilles".to_owned(), note: "argot".to_owned(), ..first.clone() };
    let list = |filter: &str| TaughtList { filter: filter.to_owned() };
    let both = [first, second.clone()];
    assert_eq!(list("").shown(&both).len(), 2);
    assert_eq!(list("zadr").shown(&both), [&second]);
    assert_eq!(list("ARGOT").shown(&both), [&second]);
    assert!(list("nowhere").shown(&both).is_empty());
}
