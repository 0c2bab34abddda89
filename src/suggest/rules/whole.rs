//! A whole of which the sentence goes on to count a part, and of which it
//! says nothing else: "of the 62 people on board, 50 were killed".

use super::Rule;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;

/// See the file.
pub struct Whole;

/// Tokens from "of" to the number of the whole, at most: "of the island's".
const LEAD: usize = 4;

/// Tokens from the whole to its part, at most.
const ASIDE: usize = 12;

impl Rule for Whole {
    fn name(&self) -> &'static str {
        "whole of a part"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let known = matches!(figure.phrase.head, Head::Known(_) | Head::Unknown);
            // "of the 200 detainees, 30 ...": the noun itself is a claim.
            let plain = known && figure.phrase.counts.is_none();
            if figure.weak || !plain || !draft.is_free(index) {
                continue;
            }
            let Some(part) = layers.figures.get(index + 1) else { continue };
            if opens(layers, figure) && counts_part(layers, figure, part) {
                draft.miss(index, self.name(), Miss::Whole, &(figure.start..figure.last()));
                draft.spend(index);
            }
        }
    }
}

/// Whether the clause begins with "of the", "sur les" before the figure.
fn opens(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let start = layers.sentence(figure.start).start;
    let low = start.max(figure.start.saturating_sub(LEAD));
    let lead = (low..figure.start).find(|at| words.is_one_of(*at, &[Class::Of, Class::OutOf]));
    lead.is_some_and(|at| at == start || words.is_any(at - 1, ",;:–—("))
}

/// Whether a bare number follows behind a comma, and no verb before it tells
/// of the whole.
fn counts_part(layers: &Layers, figure: &Figure, part: &Figure) -> bool {
    let words = &layers.words;
    let mut between = figure.last()..part.start;
    let said = |at: usize| {
        words.predicates(at).iter().any(|(_, frame, form)| {
            let frame = words.lexicon.frame(*frame);
            *form != Form::Noun && frame.is_some_and(|frame| frame.name != "neutral")
        })
    };
    part.phrase.head == Head::Missing
        && layers.sentence(figure.start).contains(&part.start)
        && between.len() <= ASIDE
        && between.any(|at| words.is_mark(at, ','))
        && !(figure.start..part.start).any(said)
}

#[cfg(test)]
mod tests {
    use crate::suggest::tests::told;

    #[test]
    fn only_the_part_is_a_claim() {
        for (text, language) in [
            ("Of the 62 people on board, 50 were killed.", "en"),
            ("Sur les 62 passagers, 50 ont péri.", "fr"),
            ("Sur les 62 personnes à bord du bateau, 50 sont mortes.", "fr"),
        ] {
            assert_eq!(told(text, language), ["killed 50"], "{text}");
        }
    }

    #[test]
    fn a_whole_of_which_something_is_told_is_a_claim() {
        assert_eq!(
            told("Of the 120 people arrested, 30 were freed on Monday.", "en"),
            ["arrested 120", "released 30"]
        );
    }
}
