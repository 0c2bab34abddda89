//! Nobody killed and nobody hurt at once: "aucune victime", "no casualties".

use super::Rule;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use std::ops::Range;

/// See the file.
pub struct Victims;

impl Rule for Victims {
    fn name(&self) -> &'static str {
        "no casualties"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let label = nil(layers, figure);
            if let Some(label) = label {
                for category in ["killed", "wounded"] {
                    draft.take(layers, index, category, label.clone(), self.name());
                }
            } else if figure.phrase.is(Kind::Victims) && figure.value == Some(0) {
                for category in ["killed", "wounded"] {
                    let trigger = figure.phrase.at..figure.phrase.end;
                    draft.take(layers, index, category, trigger, self.name());
                }
            } else if figure.phrase.is(Kind::Victims)
                && !figure.weak
                && let Some((category, trigger)) = harm(layers, figure)
            {
                draft.take(layers, index, category, trigger, self.name());
            }
        }
    }
}

/// "Casualties: none": the label.
fn nil(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let words = &layers.words;
    let colon = figure.start.checked_sub(1).filter(|at| words.is_mark(*at, ':'))?;
    let label = colon.checked_sub(1)?;
    let victims = matches!(words.noun(label), Some((1, Kind::Victims, _)));
    (victims && figure.value == Some(0)).then_some(label..colon)
}

/// What the sentence says of the victims besides: that they were treated, or
/// that they died.
fn harm<'l>(layers: &'l Layers, figure: &Figure) -> Option<(&'l str, Range<usize>)> {
    let words = &layers.words;
    let sentence = layers.sentence(figure.start);
    let frames = |at: usize| {
        words.predicates(at).into_iter().find_map(|(length, frame, _)| {
            let category = words.lexicon.frame(frame)?.people.as_deref()?;
            matches!(category, "killed" | "wounded").then_some((category, at..at + length))
        })
    };
    let treated = |at: usize| words.is(at, Class::Injury).then_some(("wounded", at..at + 1));
    // "L'effondrement a fait huit victimes": disasters kill.
    let disaster = || {
        let start = layers.sentence(figure.start).start;
        let cause = (start..figure.start).find(|at| words.is(*at, Class::Happening))?;
        let direct = figure.start.checked_sub(1).is_some_and(|at| !words.is(at, Class::Of));
        let some = figure.value.is_some_and(|value| value > 0) && !figure.phrase.partitive;
        (direct && some && !words.lexicon.head_last).then_some(("killed", cause..cause + 1))
    };
    sentence
        .filter(|at| !(figure.start..figure.last()).contains(at))
        .find_map(|at| frames(at).or_else(|| treated(at)))
        .or_else(disaster)
}
