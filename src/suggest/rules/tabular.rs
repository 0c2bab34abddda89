//! Figures of a table flattened to lines: "Killed: 14", "Blessés : 60".

use super::Rule;
use crate::language::lexicon::{Form, Kind};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Tabular;

impl Rule for Tabular {
    fn name(&self) -> &'static str {
        "line of a table"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let colon = figure.start.checked_sub(1).filter(|at| layers.words.is_mark(*at, ':'));
            if !draft.is_free(index) || figure.phrase.head != Head::Missing {
                continue;
            }
            let Some((category, trigger)) = colon.and_then(|colon| label(layers, colon)) else {
                continue;
            };
            draft.take(layers, index, &category, trigger, self.name());
        }
    }
}

/// The category that the one or two words before a colon name.
fn label(layers: &Layers, colon: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    (1..=3).filter_map(|back| colon.checked_sub(back)).find_map(|at| {
        if let Some((length, Kind::Casualty, Some(counts))) = words.noun(at)
            && at + length == colon
        {
            return Some((words.lexicon.category(counts).to_owned(), at..colon));
        }
        words.predicates(at).into_iter().find_map(|(length, frame, form)| {
            let ends = at + length == colon && form == Form::Done;
            let category = category_for(words.lexicon.frame(frame)?, Head::Missing)?;
            ends.then(|| (category.to_owned(), at..colon))
        })
    })
}
