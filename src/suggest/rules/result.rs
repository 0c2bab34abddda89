//! What became of an object, told after it: "held 17 officers hostage",
//! "sent a dozen motorists to hospital", "were led away in handcuffs".

use super::Rule;
use super::subject::released;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;
use std::ops::Range;

/// See the file.
pub struct Outcome;

/// Tokens of a verb that the lexicon lacks, and of auxiliaries, between.
const REACH: usize = 5;

impl Rule for Outcome {
    fn name(&self) -> &'static str {
        "outcome"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let thing = figure.weak && figure.phrase.head == Head::Missing && !figure.phrase.other;
            if !draft.is_free(index) || thing {
                continue;
            }
            let Some((frame, trigger)) = outcome(layers, figure).or_else(|| shared(layers, figure))
            else {
                continue;
            };
            if overtaken(layers, figure, &trigger) {
                continue;
            }
            let Some(frame) = layers.words.lexicon.frame(frame) else { continue };
            if let Some(category) = category_for(frame, figure.phrase.head) {
                let category = category.to_owned();
                let end = trigger.end;
                draft.take(layers, index, &category, trigger, self.name());
                if let Some((later, trigger)) = released(layers, end) {
                    draft.take(layers, index, later, trigger, self.name());
                }
            } else {
                draft.miss(index, self.name(), Miss::NotCounted, &trigger);
            }
        }
    }
}

/// Whether the outcome only says who they are of whom a verb tells more:
/// "seven reporters held hostage for a day were freed".
fn overtaken(layers: &Layers, figure: &Figure, outcome: &Range<usize>) -> bool {
    let words = &layers.words;
    let verbal = |at: usize| words.is_one_of(at, &[Class::Be, Class::Been, Class::Have]);
    let attributive = !(figure.last()..outcome.start).any(verbal);
    let later = || verb_after(layers, figure).filter(|verb| verb.finite && verb.before.is_some());
    attributive && later().is_some_and(|verb| verb.trigger.start > outcome.end)
}

/// The outcome told of two: "left [an imam] and his nephew dead".
fn shared(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let next = figure.last() + 1;
    let and = layers.words.is(figure.last(), Class::And);
    let single = layers.singles.binary_search_by_key(&next, |single| single.start);
    let partner = single.ok().filter(|_| and).map(|at| &layers.singles[at])?;
    let (frame, trigger) = outcome(layers, partner)?;
    (trigger.start == partner.last()).then_some((frame, trigger))
}

/// The outcome right after the figure, or after a passive that leads to it.
pub fn outcome(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end.min(figure.last() + REACH);
    let (mut strange, mut verbal) = (0, false);
    let before = figure.start.saturating_sub(1);
    if neutral(layers, before) {
        return None;
    }
    for at in figure.last()..limit {
        if neutral(layers, at) {
            return None;
        }
        if let Some((length, frame)) = words.result(at) {
            // "an officer fatally shot him": only tells how.
            let longer = words.predicates(at).iter().any(|(other, _, _)| *other > length);
            let how = words.is(at, Class::Adverb) && (longer || words.is_predicate(at + length));
            // "a mob beat to death a man": what became of the one after it.
            let active = strange > 0 && !verbal && has_person(layers, at + length);
            if how || active {
                return None;
            }
            return Some((frame, at..at + length));
        }
        if befalls(layers, at) {
            return None;
        }
        if words.is_quote(at) || words.is(at, Class::Adverb) {
            continue;
        }
        if words.is_one_of(at, &[Class::Be, Class::Been, Class::Have]) {
            verbal = true;
            continue;
        }
        let shut = [Class::Negation, Class::And, Class::Relative, Class::Preposition, Class::By];
        strange += 1;
        if !words.is_word(at) || words.is_one_of(at, &shut) || strange > usize::from(verbal) + 1 {
            return None;
        }
        let moves = words.is(at, Class::Moves);
        if !verbal && !words.is_predicate(at) && words.is_known(at) && !moves {
            return None;
        }
    }
    None
}

/// Whether people are told of at `at`.
fn has_person(layers: &Layers, at: usize) -> bool {
    let people =
        |figure: &Figure| matches!(figure.phrase.head, Head::Known(kind) if kind.is_people());
    let singles = layers.singles.binary_search_by_key(&at, |figure| figure.start);
    layers.figure_at(at).is_some_and(|found| people(layers.figure(found))) || singles.is_ok()
}

/// Whether a verb at `at` itself says what became of its subject: "112 have
/// died in prison".
fn befalls(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let own = |frame| {
        let frame = words.lexicon.frame(frame);
        frame.and_then(|frame| frame.people.as_deref()) == Some("killed")
    };
    !words.is_noun(at)
        && words
            .predicates(at)
            .into_iter()
            .any(|(_, frame, form)| form == Form::Happens && own(frame))
}

/// Whether a verb at `at` takes the figure out of every count: "sentenced".
fn neutral(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let neutral = |frame| words.lexicon.frame(frame).is_some_and(|frame| frame.name == "neutral");
    words.predicates(at).into_iter().any(|(_, frame, _)| neutral(frame))
}
