//! Attackers told of beside those they killed: "in addition to the assailant,
//! eight people were killed", "30 killed (including the gunman)".

use super::Rule;
use crate::language::lexicon::Class;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// See the file.
pub struct Beside;

impl Rule for Beside {
    fn name(&self) -> &'static str {
        "beside the dead"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
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
            let attackers = (figure.end..figure.last())
                .chain(figure.start..figure.end)
                .any(|at| layers.words.is(at, Class::Attacker));
            if attackers {
                draft.add(layers, index, "killed", trigger.clone(), self.name());
            }
        }
    }
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
