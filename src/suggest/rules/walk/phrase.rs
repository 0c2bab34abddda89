//! What stands around a subject and its verb: prepositions, auxiliaries,
//! objects and asides.

use super::NEAR;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;

/// Whether the figure is the complement of a preposition, and so no subject.
pub(super) fn governed(layers: &Layers, figure: &Figure, floor: usize) -> bool {
    let words = &layers.words;
    let mut before = figure.start;
    while before > floor
        && (words.is_quote(before - 1)
            || words.is(before - 1, Class::Determiner) && !words.is(before - 1, Class::Of))
    {
        before -= 1;
    }
    // "a woman disguised as [a patient]"
    let longer = |back: usize| {
        before.checked_sub(back).is_some_and(|at| words.len_of(at, Class::Preposition) == back)
    };
    before > floor && (2..=3).any(longer)
        || before > floor
            && before > 1
            && (words.is_one_of(before - 1, &[Class::Preposition, Class::By])
                || words.is(before - 1, Class::Of)
                    && (figure.weak && figure.phrase.head == Head::Unknown
                        || parent(words, before - 2)
                        || counted_before(layers, before - 1)))
            && !words.is_one_of(
                before - 1,
                &[
                    Class::That,
                    Class::ClauseStart,
                    Class::Apart,
                    Class::AtMost,
                    Class::AtLeast,
                    Class::About,
                ],
            )
}

/// Whether the noun of another number ends right before `of`: "three members
/// of [one family]".
fn counted_before(layers: &Layers, of: usize) -> bool {
    let near = of.saturating_sub(NEAR)..of;
    layers.figures_in(&near).any(|at| {
        let other = layers.figure(at);
        other.last() == of && matches!(other.phrase.head, Head::Known(_)) && !other.weak
    })
}

/// Whether one person stands at `at`, of whom others are told: "mother of".
fn parent(words: &Words, at: usize) -> bool {
    words.noun(at).is_some_and(|(length, kind, counts)| {
        length == 1 && kind == Kind::Person && counts.is_none()
    }) && !words.lexicon.is_plural(words.str(at))
}

/// Whether an active auxiliary stands right before the participle at `at`.
pub(super) fn has_before(layers: &Layers, at: usize, floor: usize) -> bool {
    let words = &layers.words;
    for before in (floor.min(at)..at).rev() {
        if words.is(before, Class::Been) {
            return false;
        }
        if words.is(before, Class::Have) {
            return true;
        }
        if !words.is_one_of(before, &[Class::Adverb, Class::Negation]) {
            return false;
        }
    }
    false
}

/// Whether an object follows at `at`, so that what stands before was active.
pub(super) fn object_follows(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    // "a crash killed all 259 on board"
    let plain =
        words.is(at, Class::Adverb) && !words.is_one_of(at, &[Class::Preposition, Class::Place]);
    let all = plain && (words.is_number(at + 1) || words.is_numeral(at + 1));
    let at = at + usize::from(all);
    let starts = layers.figure_at(at).is_some();
    let follows = || {
        words.is_number(at)
            || words.is_one_of(at, &[Class::Determiner, Class::Indefinite, Class::Each])
                && !words.is(at, Class::Weekday)
            || words.is_numeral(at) && words.is(at + 1, Class::BodyPart)
    };
    let him = || {
        words.is(at, Class::Personal) && words.is_one_of(at + 1, &[Class::And])
            || words.is(at, Class::Personal) && !words.is_word(at + 1)
    };
    // "stabbed others"
    let others = || words.is(at, Class::Other) && words.lexicon.is_plural(words.str(at));
    starts || words.lexicon.head_last && (follows() || him() || others())
}

/// The comma that closes an aside opened by the one at `comma`: ", dont trois
/// enfants,", ", who were asleep,", ", 34,".
pub(super) fn aside(layers: &Layers, comma: usize, limit: usize) -> Option<usize> {
    let words = &layers.words;
    let next = comma + 1;
    let opens = words.is_one_of(
        next,
        &[
            Class::Subset,
            Class::Relative,
            Class::Preposition,
            Class::Determiner,
            Class::Indefinite,
            Class::Been,
            Class::About,
            Class::Several,
            Class::Resumes,
        ],
    ) || words.is_number(next)
        || words.is_numeral(next)
        || !words.is_known(next)
        || words.is_predicate(next);
    if !opens {
        return None;
    }
    // An aside that itself holds the predicate is not skipped.
    let continues = |close: usize| {
        words.is_mark(close, ',')
            && (words.is_one_of(close + 1, &[Class::Be, Class::Have, Class::Negation])
                || words.is_predicate(close + 1))
    };
    let mark = |from: usize| (from..limit).find(|at| words.is_any(*at, ",;."));
    let close = mark(next)?;
    if continues(close) {
        return Some(close);
    }
    // ", identified as Anna, 24, and Ben, were killed": ages and names.
    let age = |at: usize| words.is_number(at) && words.is_any(at + 1, ",");
    let second = Some(close).filter(|at| age(at + 1)).and_then(|at| mark(at + 1))?;
    let third = mark(second + 1).filter(|at| {
        let named = words.is(second + 1, Class::And);
        named && (second + 2..*at).all(|at| words.is_capital(at) || words.is_mark(at, '.'))
    });
    [Some(second), third].into_iter().flatten().find(|at| continues(*at))
}

/// Whether the figure only says whose people are told of: "the son of [a
/// rancher]", "six members of [one crew]".
pub fn owned(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let Some(of) = figure.start.checked_sub(1) else { return false };
    of > 0
        && words.is(of, Class::Of)
        && figure.weak
        && (parent(words, of - 1) || counted_before(layers, of))
}

/// Whether an auxiliary at `at` leads to a predicate that the lexicon has.
pub(super) fn verb_follows(layers: &Layers, at: usize, limit: usize) -> bool {
    let words = &layers.words;
    let mut strange = 0;
    for next in at..limit.min(at + 8) {
        if words.is_predicate(next) {
            return true;
        }
        let auxiliary = [
            Class::Be,
            Class::Been,
            Class::Have,
            Class::Adverb,
            Class::Negation,
            Class::Modal,
            Class::Future,
            Class::Preposition,
            Class::And,
            Class::Or,
        ];
        if next > at && !words.is_one_of(next, &auxiliary) {
            strange += 1;
        }
        if strange > 1 || !words.is_word(next) && !words.is_quote(next) {
            return false;
        }
    }
    false
}

/// Whether the full stop at `at` only shortens a title: "M. Kolé", "Mr. Doe".
pub(super) fn shortened(words: &Words, at: usize) -> bool {
    let title = |at: usize| words.is(at, Class::Title) && words.is(at, Class::Abbreviation);
    // "Adam H., infirmier, a été enlevé"
    let initial = |at: usize| words.str(at).chars().count() == 1 && words.is_capital(at);
    let named = at > 1 && initial(at - 1) && words.is_capital(at - 2) && words.is_mark(at + 1, ',');
    named || at > 0 && words.is_glued(at - 1) && title(at - 1) && words.is_capital(at + 1)
}
