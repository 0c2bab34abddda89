//! A wording with a number in it that is always to be suggested, because
//! somebody taught it: "12 zadrouilles".

use super::Rule;
use crate::language::taught::Verdict;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;

/// See the file. Wordings without a number are words of the lexicon, and the
/// other rules find them.
pub struct Taught;

impl Rule for Taught {
    fn name(&self) -> &'static str {
        "taught wording"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for found in layers.taught.iter().filter(|found| found.phrase.verdict == Verdict::Always) {
            let Some(category) = &found.phrase.category else { continue };
            let numbers = layers.figures_in(&found.tokens);
            let inside = |index: &usize| layers.figures[*index].end <= found.tokens.end;
            if let Some(index) = numbers.filter(inside).find(|index| draft.is_free(*index)) {
                draft.take(layers, index, category, found.tokens.clone(), self.name());
            }
        }
    }
}
