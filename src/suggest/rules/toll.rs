//! Numbers of a toll: "le bilan passe de 12 à 17", "death toll rises to 40".

use super::Rule;
use crate::language::lexicon::Class;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;

/// See the file.
pub struct Toll;

impl Rule for Toll {
    fn name(&self) -> &'static str {
        "toll"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        for sentence in &layers.sentences {
            let mut figures = layers.figures_in(sentence).peekable();
            if figures.peek().is_none() {
                continue;
            }
            let Some(toll) = sentence.clone().find(|at| words.is(*at, Class::Toll)) else {
                continue;
            };
            let length = words.len_of(toll, Class::Toll);
            for index in figures {
                let figure = &layers.figures[index];
                if figure.start < toll && figure.last() + 3 < toll
                    || !draft.is_free(index)
                    || figure.weak
                    || figure.value.is_none()
                    || figure.phrase.partitive
                {
                    continue;
                }
                let bare = figure.phrase.head != Head::Unknown
                    && !matches!(figure.phrase.head, Head::Known(_));
                if bare && reached(layers, toll + length, figure.start) {
                    draft.take(layers, index, "killed", toll..toll + length, self.name());
                }
            }
        }
    }
}

/// Whether the words between a toll and a figure lead to it.
fn reached(layers: &Layers, from: usize, to: usize) -> bool {
    let words = &layers.words;
    let linked = (1..=6).filter_map(|back| to.checked_sub(back)).any(|at| {
        words.is_one_of(at, &[Class::Reaches, Class::To, Class::From, Class::Figure, Class::Of])
            || words.is(at, Class::Be)
    });
    to <= from + 26 && linked || to <= from + 1 || to < from
}
