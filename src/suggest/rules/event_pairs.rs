//! Events told by two words near each other: "Internet" and "coupé".

use super::Rule;
use crate::language::lexicon::Sense;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// See the file.
pub struct EventPairs;

/// One half of a pair: its words, which pattern, whether the second half.
type Half = (Range<usize>, usize, bool);

impl Rule for EventPairs {
    fn name(&self) -> &'static str {
        "event pair"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for sentence in &layers.sentences {
            let halves = halves(&layers.words, sentence);
            let mut used: Vec<Range<usize>> = Vec::new();
            for (at, index, second) in &halves {
                if !second || used.iter().any(|range| range.contains(&at.start)) {
                    continue;
                }
                let Some(event) = layers.words.lexicon.event(*index) else { continue };
                let partner = halves
                    .iter()
                    .filter(|(other, pattern, does)| {
                        pattern == index
                            && !does
                            && other.start != at.start
                            && gap(other, at) <= event.reach
                            && (!event.ordered || other.end <= at.start)
                            && open(&layers.words, other, at)
                    })
                    .min_by_key(|(other, _, _)| gap(other, at));
                if let Some((other, _, _)) = partner {
                    let tokens = at.start.min(other.start)..at.end.max(other.end);
                    if used.iter().any(|range| range.start < tokens.end && tokens.start < range.end)
                    {
                        continue;
                    }
                    draft.event(&event.category, tokens.clone(), self.name());
                    used.push(tokens);
                }
            }
        }
    }
}

fn halves(words: &Words, sentence: &Range<usize>) -> Vec<Half> {
    let mut out = Vec::new();
    for at in sentence.clone() {
        if !words.is_event(at) {
            continue;
        }
        for (length, sense) in words.senses(at) {
            if let Sense::Half(index, second) = sense {
                out.push((at..at + length, index, second));
            }
        }
    }
    out
}

fn gap(left: &Range<usize>, right: &Range<usize>) -> usize {
    if left.start < right.start {
        right.start.saturating_sub(left.end)
    } else {
        left.start.saturating_sub(right.end)
    }
}

/// Whether no mark that ends a clause stands between.
fn open(words: &Words, left: &Range<usize>, right: &Range<usize>) -> bool {
    let (from, to) =
        if left.start < right.start { (left.end, right.start) } else { (right.end, left.start) };
    !(from..to).any(|at| words.is_any(at, ";:."))
}
