//! People aboard a craft that is missing: "a boat carrying 83 migrants has
//! gone missing", "contact was lost with a trawler with nine men on board".

use super::Rule;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Vanished;

/// Tokens from a craft to those whom it carries, at most.
const CARRIES: usize = 5;

/// Tokens from "lost contact with" to the craft, at most.
const CRAFT: usize = 7;

impl Rule for Vanished {
    fn name(&self) -> &'static str {
        "aboard what vanished"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for sentence in &layers.sentences {
            for index in layers.figures_in(sentence) {
                let figure = &layers.figures[index];
                if figure.weak || figure.value == Some(0) || !draft.is_free(index) {
                    continue;
                }
                if !matches!(figure.phrase.head, Head::Known(Kind::Person | Kind::Armed)) {
                    continue;
                }
                if let Some(trigger) = aboard(layers, sentence, figure) {
                    draft.take(layers, index, "missing", trigger, self.name());
                }
            }
        }
    }
}

/// The words that say that the craft the figure is aboard of is missing.
fn aboard(layers: &Layers, sentence: &Range<usize>, figure: &Figure) -> Option<Range<usize>> {
    let words = &layers.words;
    let low = sentence.start.max(figure.start.saturating_sub(CARRIES));
    let craft = (low..figure.start).rev().find(|at| words.is(*at, Class::Vehicle))?;
    let stops = |at: usize| words.is_any(at, ";:.") || words.is(at, Class::ClauseStart);
    let behind = (figure.last()..sentence.end).take_while(|at| !stops(*at));
    let after = behind.clone().find_map(|at| lost(layers, at, &[Form::Happens, Form::Done]));
    // Another verb tells of the craft or of its people first.
    let told = |at: usize| {
        words.predicates(at).iter().any(|(_, frame, form)| {
            let frame = words.lexicon.frame(*frame);
            *form != Form::Noun
                && frame.is_some_and(|frame| !matches!(&*frame.name, "neutral" | "miss"))
        })
    };
    let helps = [Class::Have, Class::Be, Class::Been];
    let first = behind.clone().find(|at| told(*at) && !words.is_one_of(*at, &helps));
    let after = after.filter(|trigger| first.is_none_or(|at| at >= trigger.start));
    let before = || {
        let low = sentence.start.max(craft.saturating_sub(CRAFT));
        (low..craft).find_map(|at| lost(layers, at, &[Form::Does, Form::Happens, Form::Done]))
    };
    after.or_else(before)
}

fn lost(layers: &Layers, at: usize, forms: &[Form]) -> Option<Range<usize>> {
    let words = &layers.words;
    words.predicates(at).into_iter().find_map(|(length, frame, form)| {
        let missing = words.lexicon.frame(frame)?.people.as_deref() == Some("missing");
        (missing && forms.contains(&form)).then_some(at..at + length)
    })
}

#[cfg(test)]
mod tests {
    use crate::suggest::tests::told;

    #[test]
    fn those_aboard_are_missing_with_their_craft() {
        for (text, language, missing) in [
            ("A boat carrying 83 migrants has gone missing off the coast.", "en", 83),
            ("A plane with 12 people on board disappeared from radar.", "en", 12),
            ("They lost contact with a trawler with nine fishermen on board.", "en", 9),
            ("Un avion avec 12 personnes à bord a disparu des radars.", "fr", 12),
            ("Un bateau transportant 83 migrants est porté disparu.", "fr", 83),
        ] {
            assert_eq!(told(text, language), [format!("missing {missing}")], "{text}");
        }
    }

    #[test]
    fn those_aboard_what_arrived_are_not() {
        assert!(told("A boat carrying 83 migrants reached the harbour.", "en").is_empty());
        let text = "A boat carrying 83 migrants sank, and its captain has gone missing.";
        assert!(!told(text, "en").contains(&"missing 83".to_owned()));
    }
}
