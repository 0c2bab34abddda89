//! What became of an object, told after it: "held 17 officers hostage",
//! "sent a dozen motorists to hospital", "were led away in handcuffs".

use super::Rule;
use super::object::joined;
use super::subject::released;
use super::walk::owned;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Form, Kind};
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
            let numeral = layers.words.is_numeral(figure.core);
            let thing = figure.weak
                && figure.phrase.head == Head::Missing
                && !figure.phrase.other
                && !numeral;
            if !draft.is_free(index) || thing {
                continue;
            }
            let list = || shared(layers, figure).or_else(|| listed(layers, index));
            let Some((frame, trigger)) = outcome(layers, figure).or_else(list) else { continue };
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

/// The outcome told after the last of a list: "left [a teacher] and two pupils
/// dead".
fn listed(layers: &Layers, index: usize) -> Option<(usize, Range<usize>)> {
    const LIST: usize = 3;
    let figures = &layers.figures;
    for next in index + 1..figures.len().min(index + 1 + LIST) {
        let (one, other) = (&figures[next - 1], &figures[next]);
        if other.start >= one.last() + 3 || !joined(layers, one, other) {
            return None;
        }
        if other.phrase.is(Kind::Casualty) || other.phrase.partitive {
            return None;
        }
        if let Some(found) = outcome(layers, other) {
            return Some(found);
        }
    }
    None
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
pub fn shared(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let next = figure.last() + 1;
    let and = layers.words.is(figure.last(), Class::And);
    let several = || layers.figure_at(next).map(|at| &layers.figures[at]);
    let partner = and.then(|| several().or_else(|| layers.single_at(next))).flatten()?;
    let (frame, trigger) = outcome(layers, partner)?;
    (trigger.start == partner.last()).then_some((frame, trigger))
}

/// The outcome right after the figure, or after a passive that leads to it.
pub fn outcome(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end.min(figure.last() + REACH);
    let (mut strange, mut verbal) = (0, false);
    let before = figure.start.saturating_sub(1);
    // "the bodies of three men with gunshot wounds"
    let remains = words.is(before, Class::Of)
        && before > 0
        && words.predicates(before - 1).iter().any(|(_, frame, form)| {
            let frame = words.lexicon.frame(*frame);
            let dead = frame.and_then(|frame| frame.people.as_deref()) == Some("killed");
            dead && *form == Form::Noun
        });
    if remains || owned(layers, figure) || neutral(layers, before) {
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
            let named = words.lexicon.frame(frame).map(|frame| frame.name.as_str());
            let held = named == Some("let-go") && !allowed(layers, figure);
            if how || active || held {
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

/// Whether the figure is the object of a verb that lets people do what follows:
/// "let two women go", where "two women go" alone frees nobody.
fn allowed(layers: &Layers, figure: &Figure) -> bool {
    const LIST: usize = 12;
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start.max(figure.start.saturating_sub(LIST));
    let open = |at: &usize| !words.is_any(*at, ".;:");
    (floor..figure.start).rev().take_while(open).any(|at| words.is(at, Class::Lets))
}

/// Whether people are told of at `at`.
fn has_person(layers: &Layers, at: usize) -> bool {
    let people =
        |figure: &Figure| matches!(figure.phrase.head, Head::Known(kind) if kind.is_people());
    layers.figure_at(at).is_some_and(|found| people(layers.figure(found)))
        || layers.single_at(at).is_some()
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
