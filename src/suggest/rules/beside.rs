//! Attackers told of beside those they killed: "in addition to the assailant,
//! eight people were killed", "30 killed (including the gunman)".

use super::Rule;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// See the file.
pub struct Beside;

impl Rule for Beside {
    fn name(&self) -> &'static str {
        "beside the dead"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        self.fallen(layers, draft);
        let mut told = BTreeSet::new();
        let mut deaths = BTreeMap::new();
        for found in draft.found.iter().filter(|found| found.category == "killed") {
            let number = layers.sentence_of(found.tokens.start);
            deaths.entry(number).or_insert_with(|| found.trigger.clone());
            told.extend(found.figure);
        }
        for index in 0..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(index);
            if told.contains(&index) || !is_beside(layers, figure) {
                continue;
            }
            let Some(trigger) = deaths.get(&layers.sentence_of(figure.start)) else { continue };
            if is_attacker(layers, figure) {
                draft.add(layers, index, "killed", trigger.clone(), self.name());
            }
        }
    }
}

impl Beside {
    /// Attackers who in the end were killed: "killed two guards before being
    /// shot dead", "opened fire and were killed".
    fn fallen(&self, layers: &Layers, draft: &mut Draft) {
        let dead = draft.found.iter().filter(|found| found.category == "killed");
        let told: BTreeSet<usize> = dead.clone().filter_map(|found| found.figure).collect();
        let mut triggers: BTreeSet<usize> = dead.flat_map(|found| found.trigger.clone()).collect();
        for index in 0..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(index);
            let sentence = layers.sentence(figure.start);
            let subject = figure.start <= sentence.start + FIRST && is_attacker(layers, figure);
            if told.contains(&index) || !subject || figure.value == Some(0) {
                continue;
            }
            let end = (figure.last()..sentence.end)
                .find_map(|at| end_of(layers, at))
                .filter(|trigger| triggers.range(trigger.clone()).next().is_none());
            if let Some(trigger) = end {
                triggers.extend(trigger.clone());
                draft.add(layers, index, "killed", trigger, self.name());
            }
        }
    }
}

/// Tokens before the subject of a sentence, at most: "12 March – A gunman".
const FIRST: usize = 9;

/// "and was shot dead", "before being killed": a death at `at` of those whom
/// the sentence is about.
fn end_of(layers: &Layers, at: usize) -> Option<Range<usize>> {
    let words = &layers.words;
    let opens = words.is_one_of(at, &[Class::And, Class::Preposition]) || words.is_mark(at, ',');
    let mut next = at + 1;
    let auxiliary = [Class::Adverb, Class::Be, Class::Been, Class::Have, Class::And];
    let mut passive = false;
    while next < at + 6 && words.is_one_of(next, &auxiliary) && !words.is_predicate(next) {
        passive |= words.is_one_of(next, &[Class::Be, Class::Been]);
        next += 1;
    }
    let (length, _, _) = words.predicates(next).into_iter().find(|(_, frame, form)| {
        let frame = words.lexicon.frame(*frame);
        *form == Form::Done && frame.and_then(|frame| frame.people.as_deref()) == Some("killed")
    })?;
    (opens && passive).then_some(next..next + length)
}

fn is_attacker(layers: &Layers, figure: &Figure) -> bool {
    (figure.start..figure.last()).any(|at| layers.words.is(at, Class::Attacker))
}

/// Whether words end at `end` that add what follows to a count: "as well as",
/// "not including", but no mere "and".
pub fn adds(words: &Words, end: usize) -> bool {
    (end.saturating_sub(5)..end).any(|at| {
        let length = words.len_of(at, Class::And);
        at + length == end && (length > 1 || length == 1 && words.is(at, Class::Preposition))
    })
}

/// Whether words that add to a count, or take from one, lead to the figure.
fn is_beside(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let article = usize::from(
        figure.start > 0
            && words.is(figure.start - 1, Class::Determiner)
            && !words.is(figure.start - 1, Class::Subset),
    );
    let end = figure.start - article;
    adds(words, end) || words.ends_with(end, Class::Subset)
}
