//! Objects apart from their verb: those in whose company something befell
//! somebody, and those behind a phrase of place, time or manner.

use super::{before_partner, passive, verb_before};
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Whether the figure counts people that may keep others company.
pub(super) fn joins(words: &Words, figure: &Figure) -> bool {
    // "along with 12 Yazidis", but "with three bullets" is no company.
    let plain = figure.start > 0 && words.len_of(figure.start - 1, Class::Company) == 1;
    match figure.phrase.head {
        Head::Known(kind) => kind.is_people() && kind != Kind::Casualty,
        Head::Missing => figure.phrase.other,
        Head::Unknown => !figure.weak && !plain,
    }
}

/// "was arrested along with four of his aides": the verb of those in whose
/// company the figure's people were.
pub fn accompanied(words: &Words, at: usize, floor: usize) -> Option<(usize, Range<usize>)> {
    const REACH: usize = 8;
    let article = at > floor && words.is(at - 1, Class::Determiner);
    let first = before_partner(words, at - usize::from(article), floor);
    let with = [at, first].into_iter().find_map(|end| company(words, end, floor))?;
    let shut = |at: &usize| words.is_any(*at, ";:()") || words.is(*at, Class::Relative);
    let near = floor.max(with.saturating_sub(REACH))..with;
    let month = |at: &usize| words.is(*at, Class::Month) && words.is_capital(*at);
    near.rev().take_while(|at| !shut(at)).filter(|at| !month(at)).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let told = match form {
                Form::Happens => true,
                Form::Done => passive(words, start, floor) || !active(words, start, floor),
                Form::Does | Form::Noun => false,
            };
            // "a marché 90 km avec ses enfants": no crowd.
            let people = words.lexicon.frame(frame).and_then(|frame| frame.people.as_deref());
            // "seized a trawler with a crew of nine": those are the trawler's.
            let things = !passive(words, start, floor)
                && with > 0
                && words.noun(with - 1).is_some_and(|(_, kind, _)| kind == Kind::Thing);
            let told = told && !things && people != Some("crowd") && start + length <= with;
            told.then_some((frame, start..start + length))
        })
    })
}

/// Where words that tell of company begin, if they end at `end`, or before an
/// article there.
fn company(words: &Words, end: usize, floor: usize) -> Option<usize> {
    let article = end > floor && words.is(end - 1, Class::Determiner);
    let of = |end: usize, back: usize| {
        let from = end.checked_sub(back).filter(|from| *from > floor)?;
        let along = back > 1 && words.len_of(from, Class::And) == back;
        (along || words.len_of(from, Class::Company) == back).then_some(from)
    };
    [end, end - usize::from(article)]
        .into_iter()
        .find_map(|end| (1..=4).find_map(|back| of(end, back)))
}

/// Whether the participle at `at` stands behind a form of "to have" alone.
fn active(words: &Words, at: usize, floor: usize) -> bool {
    (floor.max(at.saturating_sub(3))..at)
        .rev()
        .take_while(|before| words.is_one_of(*before, &[Class::Have, Class::Adverb]))
        .any(|before| words.is(before, Class::Have))
}

/// "a arrêté dans trois quartiers de la capitale [40 jeunes]": a verb with a
/// phrase of place, time or manner between it and its object.
pub(super) fn over_phrase(
    words: &Words,
    figure: &Figure,
    floor: usize,
) -> Option<(usize, Range<usize>)> {
    const REACH: usize = 10;
    let kind = match figure.phrase.head {
        Head::Known(kind) => kind,
        Head::Unknown | Head::Missing => return None,
    };
    let mut end = figure.start;
    let article = |at: usize| words.is(at, Class::Determiner) && !words.is(at, Class::Of);
    while end > floor + 1 && (article(end - 1) || words.is(end - 1, Class::Object)) {
        end -= 1;
    }
    let open = |at: usize| words.is_one_of(at, &[Class::Preposition, Class::Place, Class::By]);
    if kind == Kind::Uncounted || end <= floor + 2 || open(end - 1) || words.is(end - 1, Class::Of)
    {
        return None;
    }
    let inside = |at: &usize| {
        let verbal = [Class::Be, Class::Have, Class::Relative, Class::Speech, Class::And];
        let verb = words.is_predicate(*at) && !words.is_noun(*at);
        (words.is_word(*at) || words.is_number(*at)) && !words.is_one_of(*at, &verbal) && !verb
    };
    let from = (floor..end).rev().take(REACH).take_while(inside).last()?;
    let begins = open(from) || words.is_calendar(from);
    let before = verb_before(words, from, floor, figure.phrase.head).filter(|_| begins);
    before.filter(|(_, trigger)| {
        let does = words.predicates(trigger.start).iter().any(|(_, _, form)| *form == Form::Does);
        trigger.end == from && (active(words, trigger.start, floor) || does)
    })
}
