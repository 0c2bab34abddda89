//! A noun that counts by itself: "18 morts", "2.000 arrestations".

use super::Rule;
use super::walk::verb_after;
use crate::language::lexicon::Kind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::miss::Miss;

/// See the file.
pub struct CountNoun;

impl Rule for CountNoun {
    fn name(&self) -> &'static str {
        "count noun"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if !draft.is_free(index) || !figure.phrase.is(Kind::Casualty) {
                continue;
            }
            let part = figure.phrase.partitive && verb_after(layers, figure).is_some();
            if part {
                let noun = figure.phrase.at..figure.phrase.end;
                draft.miss(index, self.name(), Miss::OwnVerb, &noun);
                continue;
            }
            let Some(category) = figure.phrase.counts else { continue };
            let category = layers.words.lexicon.category(category).to_owned();
            draft.take(layers, index, &category, figure.phrase.at..figure.phrase.end, self.name());
        }
    }
}
