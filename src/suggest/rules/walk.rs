//! Walks from a figure to the predicate whose subject it is.

mod phrase;
mod search;

pub use phrase::owned;
use search::Walk;

use crate::language::lexicon::Class;
use crate::suggest::draft::category_for;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// Words between a subject and its verb, at most.
const REACH: usize = 26;

/// Words over which a participle may stand behind commas.
const NEAR: usize = 12;

/// What a walk looks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Any predicate.
    Any,
    /// The clause's own verb, a participle having been found before.
    Clause,
}

/// What surrounds the clause that is walked through.
#[derive(Clone, Copy, Default)]
struct Around {
    /// What was found before only says what armed men were doing.
    of_men: bool,
    /// A relative clause with a subject of its own has begun.
    relative: bool,
}

/// A predicate found after its subject.
pub struct Verb {
    /// Its frame.
    pub frame: usize,
    /// Its words.
    pub trigger: Range<usize>,
    /// Whether it is a clause's verb rather than a participle in the phrase.
    pub finite: bool,
    /// The category of a participle before a finite verb and its words:
    /// "sept journalistes retenus en otage ont été relâchés".
    pub before: Option<(String, Range<usize>)>,
}

/// The predicate after the figure whose subject it is.
pub fn verb_after(layers: &Layers, figure: &Figure) -> Option<Verb> {
    let mut first: Option<Verb> = None;
    let mut from = figure.last();
    let wanted = |first: &Option<Verb>| if first.is_some() { Wanted::Clause } else { Wanted::Any };
    // "technicians who had been kidnapped were freed": what comes first may
    // only be the relative clause's.
    let relative = layers.words.is(from, Class::Relative);
    let duty = |first: &Option<Verb>| {
        let frame = first.as_ref().and_then(|verb| layers.words.lexicon.frame(verb.frame));
        frame.is_some_and(|frame| frame.name == "deploy")
    };
    let walk = |from: usize, first: &Option<Verb>| {
        let around = Around { of_men: duty(first), relative: false };
        Walk::new(layers, figure, from, wanted(first)).within(around).run()
    };
    while let Ok(mut verb) = walk(from, &first) {
        // "a man who was hurt in the blast died": the man did.
        let plain = |first: &Verb| relative && verb.finite && on(layers, first, &verb);
        let main = first
            .as_ref()
            .is_none_or(|first| !first.finite || follows(layers, first, &verb) || plain(first));
        // "another injured when the roof collapsed": a clause of its own.
        let clause = |first: &Verb| {
            let inner = [Class::Relative, Class::That, Class::And];
            let mut between = first.trigger.end..verb.trigger.start;
            !first.finite
                && figure.phrase.head == Head::Missing
                && between.any(|at| {
                    let words = &layers.words;
                    words.is(at, Class::ClauseStart) && !words.is_one_of(at, &inner)
                })
        };
        if !main || first.as_ref().is_some_and(clause) {
            break;
        }
        if verb.finite && (first.is_some() || !relative) {
            let lexicon = layers.words.lexicon;
            let head = figure.phrase.head;
            let before = first.and_then(|first| {
                let category = category_for(lexicon.frame(first.frame)?, head)?;
                captive(category).then(|| (category.to_owned(), first.trigger))
            });
            verb.before = before.or(verb.before);
            return Some(verb);
        }
        from = verb.trigger.end;
        first.get_or_insert(verb);
    }
    first
}

/// Whether `verb` has an auxiliary of its own in the clause around the one
/// that `first` stands in.
fn follows(layers: &Layers, first: &Verb, verb: &Verb) -> bool {
    let words = &layers.words;
    let between = first.trigger.end..verb.trigger.start;
    let inner = [Class::And, Class::Relative, Class::ClauseStart, Class::That, Class::Or];
    let auxiliary = between.clone().any(|at| words.is_one_of(at, &[Class::Be, Class::Have]));
    let apart = |at: usize| words.is_one_of(at, &inner) || words.is_any(at, ",;:");
    verb.finite && auxiliary && !between.clone().any(apart)
}

/// Whether nothing between the two verbs begins a clause of its own.
fn on(layers: &Layers, first: &Verb, verb: &Verb) -> bool {
    let words = &layers.words;
    let inner = [Class::And, Class::Relative, Class::ClauseStart, Class::That, Class::Or];
    let apart = |at: usize| words.is_one_of(at, &inner) || words.is_any(at, ",;:");
    words.lexicon.head_last && !(first.trigger.end..verb.trigger.start).any(apart)
}

/// Whether people of that category are held, and may be freed.
fn captive(category: &str) -> bool {
    matches!(category, "arrested" | "abducted")
}

/// Where the search for such a predicate ends without one.
pub fn end_of_search(layers: &Layers, figure: &Figure) -> Option<usize> {
    Walk::new(layers, figure, figure.last(), Wanted::Any).run().err()
}
