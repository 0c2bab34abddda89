//! Words that state an event by themselves: "couvre-feu", "coups de feu".

use super::Rule;
use crate::language::lexicon::Sense;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use std::collections::BTreeSet;

/// See the file.
pub struct EventWords;

impl Rule for EventWords {
    fn name(&self) -> &'static str {
        "event words"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let people = ["killed", "wounded", "arrested", "abducted", "released"];
        let befallen: BTreeSet<usize> = draft
            .found
            .iter()
            .filter(|found| people.contains(&found.category.as_str()))
            .flat_map(|found| found.trigger.clone())
            .collect();
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
            // "170 have been recaptured": people, no town.
            let taken = (at..at + length).any(|at| befallen.contains(&at));
            if let Some(event) = words.lexicon.event(index).filter(|_| !taken) {
                let tokens = at..at + length;
                if !draft.extends(layers, &event.category, &tokens) {
                    draft.event(&event.category, tokens, self.name());
                }
            }
            at += length;
        }
    }
}
