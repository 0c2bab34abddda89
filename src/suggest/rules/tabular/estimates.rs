//! Low, best and high estimates of one event's dead, as data sets on armed
//! conflict code them: "Best 13, low 13, high 21", "Best est. 48".

use super::heading::line;
use crate::language::lexicon::Class;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use std::ops::Range;

/// Tokens between a label and its number, at most: "Best est.: 48".
const GAP: usize = 2;

/// A number under one of the labels.
struct Coded {
    figure: usize,
    value: u64,
    label: Range<usize>,
}

/// Takes the best of the numbers labelled low, best and high in the line of
/// each, and rules the others out. A low and a high alone may be the weather.
pub fn take(layers: &Layers, draft: &mut Draft, rule: &'static str) {
    let mut done = 0;
    for index in 0..layers.figures.len() {
        let start = layers.figures[index].core;
        if start < done || label(layers, start).is_none() {
            continue;
        }
        let line = line(layers, start);
        done = line.end.max(start + 1);
        let coded = coded(layers, &line);
        let sure = coded.iter().any(|coded| coded.label.len() > 1);
        if coded.len() < 3 && !sure {
            continue;
        }
        let mut values: Vec<u64> = coded.iter().map(|coded| coded.value).collect();
        values.sort_unstable();
        let middle = values[values.len() / 2];
        let named = coded.iter().find(|coded| coded.label.len() > 1);
        let best = named.or_else(|| coded.iter().find(|coded| coded.value == middle));
        let best = best.map(|best| (best.figure, best.label.clone()));
        let told = best.as_ref().is_some_and(|(figure, _)| !draft.is_free(*figure));
        coded.iter().for_each(|coded| draft.spend(coded.figure));
        if let Some((figure, label)) = best.filter(|_| !told) {
            draft.take(layers, figure, "killed", label, rule);
        }
    }
}

fn coded(layers: &Layers, line: &Range<usize>) -> Vec<Coded> {
    let all = layers.figures_in(line).filter_map(|figure| {
        let value = layers.figures[figure].value?;
        Some(Coded { figure, value, label: label(layers, layers.figures[figure].core)? })
    });
    all.collect()
}

/// The label before the number at `start`.
fn label(layers: &Layers, start: usize) -> Option<Range<usize>> {
    let words = &layers.words;
    let mark = |at: usize| words.is_any(at, ":.=");
    let from = start.saturating_sub(GAP);
    let end = (from..start).rev().take_while(|at| mark(*at)).last().unwrap_or(start);
    (1..=3).rev().filter_map(|back| end.checked_sub(back)).find_map(|at| {
        let length = words.len_of(at, Class::Estimate);
        (length > 0 && at + length == end).then_some(at..end)
    })
}
