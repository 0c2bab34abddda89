//! What each command does, and that every one can be taken back.

use super::*;
use crate::claim::Reason;
use crate::review::fixture::{fresh_reviews, sample, seen, stamp, steps, suggestion};
use crate::review::{Manner, Origin, Standing};
use crate::suggest::Suggestion;
use proptest::prelude::*;

fn ids(review: &Review) -> Vec<u32> {
    review.claims().iter().map(|claim| claim.id.0).collect()
}

fn decide(review: &mut Review, id: u32, state: State) -> Result<(), ReviewError> {
    review.apply(Command::Decide { id: ClaimId(id), state }, stamp(0))
}

fn state(review: &Review, id: u32) -> State {
    review.claim(ClaimId(id)).unwrap().state
}

fn draft(review: &Review, words: &str) -> Claim {
    review.draft(suggestion(review.article(), "killed", words, 1).coding)
}

#[test]
fn confirm_reject_and_take_back_are_told_apart_in_the_history() {
    let mut review = sample();
    for state in [State::Confirmed, State::Rejected, State::Suggested] {
        decide(&mut review, 1, state).unwrap();
        assert_eq!(self::state(&review, 1), state);
    }
    let acts: Vec<Act> = review.history_of(ClaimId(1)).map(|entry| entry.act).collect();
    assert_eq!(acts, [Act::Confirm, Act::Reject, Act::TakeBack]);
}

#[test]
fn an_edit_keeps_what_the_rules_had_said() {
    let mut review = sample();
    let mut coding = review.claim(ClaimId(2)).unwrap().coding.clone();
    coding.quantity.value = Some(41);
    let state = State::Confirmed;
    let command = Command::Recode { id: ClaimId(2), coding: Box::new(coding.clone()), state };
    review.apply(command, stamp(0)).unwrap();
    let claim = review.claim(ClaimId(2)).unwrap();
    assert!(claim.is_edited());
    assert_eq!(claim.suggested.as_ref().unwrap().quantity.value, Some(40));
    let entry = &review.history()[0];
    assert_eq!((entry.act, entry.after.as_ref()), (Act::Edit, Some(&coding)));
    assert_eq!(entry.before.as_ref().unwrap().quantity.value, Some(40));
    review.undo(stamp(1)).unwrap();
    assert!(!review.claim(ClaimId(2)).unwrap().is_edited());
}

#[test]
fn moving_a_claim_puts_it_in_reading_order() {
    let mut review = sample();
    let mut coding = review.claim(ClaimId(3)).unwrap().coding.clone();
    coding.span = Span::new(0, 4);
    let id = ClaimId(3);
    let state = State::Suggested;
    review.apply(Command::Recode { id, coding: Box::new(coding), state }, stamp(0)).unwrap();
    assert_eq!(ids(&review), [3, 1, 2]);
    assert_eq!(review.undo(stamp(1)), Ok(Some(id)));
    assert_eq!(ids(&review), [1, 2, 3]);
}

#[test]
fn an_added_claim_can_be_removed_and_its_number_is_not_given_again() {
    let mut review = sample();
    let added = draft(&review, "la police");
    review.apply(Command::Add(Box::new(added)), stamp(0)).unwrap();
    assert_eq!(ids(&review), [1, 2, 3, 4]);
    assert_eq!(review.claim(ClaimId(4)).unwrap().origin, Origin::Person);
    review.apply(Command::Remove(ClaimId(4)), stamp(1)).unwrap();
    assert_eq!(ids(&review), [1, 2, 3]);
    assert_eq!(draft(&review, "la police").id, ClaimId(5));
    review.undo(stamp(2)).unwrap();
    assert_eq!(ids(&review), [1, 2, 3, 4]);
}

#[test]
fn resuggesting_keeps_what_was_decided_and_drops_what_it_covers() {
    let mut review = sample();
    decide(&mut review, 1, State::Confirmed).unwrap();
    let again = suggestion(review.article(), "killed", "12 morts", 12);
    let other = suggestion(review.article(), "troops", "la police", 1);
    let command = review.resuggest(LanguageCode::from("en"), vec![again, other]);
    review.apply(command, stamp(1)).unwrap();
    assert_eq!(ids(&review), [1, 4]);
    assert_eq!(review.article().language.as_str(), "en");
    assert_eq!(review.undo(stamp(2)), Ok(None));
    assert_eq!(ids(&review), [1, 2, 3]);
    assert_eq!(review.article().language.as_str(), "fr");
}

#[test]
fn a_suggestion_that_stays_keeps_its_number() {
    let mut review = sample();
    decide(&mut review, 1, State::Rejected).unwrap();
    let open: Vec<Suggestion> = review.claims()[1..]
        .iter()
        .map(|claim| Suggestion::new(claim.coding.clone(), Vec::new()))
        .collect();
    let lesson = Change::default();
    let language = review.article().language.clone();
    let command = review.resuggest(language, open).because_of(lesson.clone());
    let before = ids(&review);
    review.apply(command, stamp(1)).unwrap();
    assert_eq!(ids(&review), before);
    assert_eq!(review.lesson_to_undo(), Some(&lesson));
    review.undo(stamp(2)).unwrap();
    assert_eq!((review.lesson_to_undo(), review.lesson_to_redo()), (None, Some(&lesson)));
}

#[test]
fn a_new_command_ends_what_could_be_redone() {
    let mut review = sample();
    decide(&mut review, 1, State::Confirmed).unwrap();
    review.undo(stamp(1)).unwrap();
    assert!(review.can_redo());
    decide(&mut review, 2, State::Rejected).unwrap();
    assert!(!review.can_redo());
    assert_eq!(review.redo(stamp(2)), Ok(None));
    assert_eq!((state(&review, 1), state(&review, 2)), (State::Suggested, State::Rejected));
}

#[test]
fn the_history_says_what_was_undone() {
    let mut review = sample();
    decide(&mut review, 1, State::Confirmed).unwrap();
    review.undo(stamp(1)).unwrap();
    review.redo(stamp(2)).unwrap();
    let told: Vec<_> = review.history().iter().map(|entry| (entry.act, entry.manner)).collect();
    let expected =
        [(Act::Confirm, Manner::Do), (Act::TakeBack, Manner::Undo), (Act::Confirm, Manner::Redo)];
    assert_eq!(told, expected);
}

#[test]
fn what_cannot_be_done_says_why_and_changes_nothing() {
    let mut review = sample();
    let outside = |id| {
        let mut coding = sample().claims()[0].coding.clone();
        coding.span = Span::new(1, 4);
        Command::Recode { id, coding: Box::new(coding), state: State::Confirmed }
    };
    let rules = Claim::clone(&review.claims()[0]);
    let decided = Claim { state: State::Confirmed, ..rules.clone() };
    let language = LanguageCode::from("fr");
    let twice = vec![rules.clone(), rules.clone()];
    let refused = [
        (Command::Remove(ClaimId(9)), ReviewError::NoSuchClaim(ClaimId(9))),
        (Command::Remove(ClaimId(1)), ReviewError::NotAdded(ClaimId(1))),
        (outside(ClaimId(1)), ReviewError::OutOfText(ClaimId(1))),
        (Command::Add(Box::new(rules.clone())), ReviewError::AlreadyThere(ClaimId(1))),
        (
            Command::Add(Box::new(Claim { id: ClaimId(7), ..rules })),
            ReviewError::NotAPersons(ClaimId(7)),
        ),
        (
            Command::Resuggest { language: language.clone(), open: twice, lesson: None },
            ReviewError::AlreadyThere(ClaimId(1)),
        ),
        (
            Command::Resuggest { language, open: vec![decided], lesson: None },
            ReviewError::NotOpen(ClaimId(1)),
        ),
    ];
    for (command, reason) in refused {
        assert_eq!(review.apply(command, stamp(0)), Err(reason));
        assert_eq!(seen(&review), seen(&sample()));
        assert!(review.history().is_empty() && !review.can_undo());
    }
}

#[test]
fn a_suggestion_that_stands_on_no_words_is_left_out() {
    let article = sample().article().clone();
    let mut astray = suggestion(&article, "killed", "12 morts", 12);
    astray.coding.span = Span::new(1, 4);
    let mut sound = suggestion(&article, "killed", "12 morts", 12);
    let beyond = Span::new(900, 901);
    let role = crate::claim::Role::Number;
    sound.reasons.push(Reason { role, span: beyond, reading: String::new() });
    let review = Review::new(article, "unrest", vec![astray, sound]);
    assert_eq!(review.claims().len(), 1);
    assert_eq!(review.claims()[0].reasons.len(), 1);
}

proptest! {
    #[test]
    fn undoing_all_gives_the_beginning_and_redoing_all_the_end(
        fresh in fresh_reviews(),
        steps in steps(),
    ) {
        let mut review = fresh.clone();
        for (second, step) in (0..).zip(&steps) {
            let _ = step.take(&mut review, second);
        }
        let last = seen(&review);
        let mut undone = 0;
        while review.can_undo() {
            review.undo(stamp(100)).unwrap();
            undone += 1;
        }
        prop_assert_eq!(seen(&review), seen(&fresh));
        for _ in 0..undone {
            review.redo(stamp(200)).unwrap();
        }
        prop_assert_eq!(seen(&review), last);
    }

    #[test]
    fn every_change_is_told_and_a_refused_one_changes_nothing(
        mut review in fresh_reviews(),
        steps in steps(),
    ) {
        for (second, step) in (0..).zip(&steps) {
            let (before, told) = (seen(&review), review.history().len());
            let stacks = (review.can_undo(), review.can_redo());
            if step.take(&mut review, second).is_err() {
                prop_assert_eq!(seen(&review), before);
                prop_assert_eq!(review.history().len(), told);
                prop_assert_eq!((review.can_undo(), review.can_redo()), stacks);
            } else if seen(&review) != before {
                prop_assert_eq!(review.history().len(), told + 1);
            }
            prop_assert!(review.claims().is_sorted_by_key(|claim| (claim.coding.span, claim.id)));
        }
    }
}

#[test]
fn a_flag_a_pass_and_an_end_are_undone_like_a_decision() {
    let mut review = sample();
    let before = review.clone();
    let id = review.claims()[0].id;
    let span = review.claims()[1].coding.span;
    let commands = [
        Command::Flag { id, flagged: true },
        Command::Pass { span, passed: true },
        Command::Finish(true),
    ];
    for (second, command) in (0..).zip(commands) {
        review.apply(command, stamp(second)).unwrap();
    }
    assert!(review.claims()[0].flagged && !review.claims()[0].is_open_suggestion());
    assert_eq!(*review.standing(), Standing { done: true, passed: vec![span] });
    for second in 3..6 {
        review.undo(stamp(second)).unwrap();
    }
    assert_eq!(review.claims(), before.claims());
    assert_eq!(review.standing(), before.standing());
    assert_eq!(review.history().len(), 6, "what was done and undone is told");
}

#[test]
fn words_that_are_not_there_cannot_be_passed_over() {
    let mut review = sample();
    let past = review.article().text.len();
    for span in [Span::new(3, 3), Span::new(past, past + 1)] {
        let refused = review.apply(Command::Pass { span, passed: true }, stamp(0));
        assert_eq!(refused, Err(ReviewError::NoWords));
    }
    assert!(!review.has_decisions());
}
