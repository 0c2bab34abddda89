//! Nobody killed and nobody hurt at once: "aucune victime", "no casualties".

use super::Rule;
use crate::language::lexicon::Kind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;

/// See the file.
pub struct Victims;

impl Rule for Victims {
    fn name(&self) -> &'static str {
        "no casualties"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if figure.phrase.is(Kind::Victims) && figure.value == Some(0) {
                for category in ["killed", "wounded"] {
                    let trigger = figure.phrase.at..figure.phrase.end;
                    draft.take(layers, index, category, trigger, self.name());
                }
            }
        }
    }
}
