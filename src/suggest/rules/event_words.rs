//! Words that state an event by themselves: "couvre-feu", "coups de feu".

use super::Rule;
use crate::language::lexicon::Sense;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;

/// See the file.
pub struct EventWords;

impl Rule for EventWords {
    fn name(&self) -> &'static str {
        "event words"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let mut at = 0;
        while at < words.len() {
            let event = if words.is_event(at) {
                words.senses(at).find_map(|(length, sense)| match sense {
                    Sense::Event(index) => Some((length, index)),
                    _ => None,
                })
            } else {
                None
            };
            let Some((length, index)) = event else {
                at += 1;
                continue;
            };
            if let Some(event) = words.lexicon.event(index) {
                let tokens = at..at + length;
                if !draft.extends(layers, &event.category, &tokens) {
                    draft.event(&event.category, tokens, self.name());
                }
            }
            at += length;
        }
    }
}
