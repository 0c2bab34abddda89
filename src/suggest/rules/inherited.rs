//! Numbers without a noun that go on counting what was counted before:
//! "police spoke of 6,000", "Dix-neuf étaient encore ...", "240 of those".

use super::Rule;
use crate::language::lexicon::Class;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;

/// See the file.
pub struct Inherited;

impl Rule for Inherited {
    fn name(&self) -> &'static str {
        "same as before"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if !draft.is_free(index) || figure.weak || figure.phrase.head == Head::Unknown {
                continue;
            }
            if matches!(figure.phrase.head, Head::Known(_))
                && !figure.phrase.partitive
                && figure.phrase.counts.is_some()
            {
                continue;
            }
            let bare = figure.phrase.head == Head::Missing;
            if !(bare && tallied(layers, figure.start) || figure.phrase.partitive) {
                continue;
            }
            if let Some(category) = earlier(layers, draft, index) {
                draft.take(layers, index, &category, figure.start..figure.end, self.name());
            }
        }
    }
}

/// Whether a verb of counting leads to the number at `start`, or a source
/// alone does ("la CGT 350 000", "4 500 à Paris").
fn tallied(layers: &Layers, start: usize) -> bool {
    let words = &layers.words;
    let floor = layers.sentence(start).start;
    (1..=6)
        .filter_map(|back| start.checked_sub(back))
        .take_while(|at| *at >= floor)
        .any(|at| words.is_one_of(at, &[Class::Tally, Class::Figure]))
}

/// The category last counted in the same sentence, or the one before.
fn earlier(layers: &Layers, draft: &Draft, index: usize) -> Option<String> {
    let here = layers.sentence_of(layers.figures[index].start);
    (0..index)
        .rev()
        .take_while(|other| layers.sentence_of(layers.figures[*other].start) + 2 >= here)
        .find_map(|other| draft.claim_of(other))
        .map(|claim| claim.category.clone())
}
