//! A noun that counts by itself: "18 morts", "2.000 arrestations".

use super::Rule;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use crate::suggest::miss::Miss;
use std::ops::Range;

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
            let part = figure.phrase.partitive && has_fate(layers, figure);
            if part {
                let noun = figure.phrase.at..figure.phrase.end;
                draft.miss(index, self.name(), Miss::OwnVerb, &noun);
                continue;
            }
            if active(&layers.words, figure) {
                continue;
            }
            let Some(category) = figure.phrase.counts else { continue };
            let category = layers.words.lexicon.category(category).to_owned();
            if figure.weak
                && !of_people(&category)
                && layers.words.is(figure.start.max(1) - 1, Class::Of)
            {
                continue;
            }
            if let Some(trigger) = died(layers, figure, &category) {
                draft.take(layers, index, "killed", trigger, self.name());
                continue;
            }
            draft.take(layers, index, &category, figure.phrase.at..figure.phrase.end, self.name());
        }
    }
}

/// "Gunmen in a car wounded the bodyguard": a verb with an object of its own
/// behind what looks like its noun.
fn active(words: &Words, figure: &Figure) -> bool {
    let end = figure.phrase.end;
    let object = words.is_one_of(end, &[Class::Determiner, Class::Indefinite, Class::AtLeast])
        || words.is_number(end)
        || words.is_numeral(end);
    let article = words.is(figure.start, Class::Indefinite) && figure.phrase.at > figure.end;
    object && article && words.is_predicate(figure.phrase.at) && !words.is(end, Class::Weekday)
}

/// Whether a verb says what became of a part of those counted: "three of the
/// wounded died", and not "44 of the injured were taken to a clinic".
fn has_fate(layers: &Layers, figure: &Figure) -> bool {
    let Some(verb) = verb_after(layers, figure) else { return false };
    let lexicon = layers.words.lexicon;
    let category =
        lexicon.frame(verb.frame).and_then(|frame| category_for(frame, Head::Known(Kind::Person)));
    let wounded = figure.phrase.counts.map(|counts| lexicon.category(counts)) == Some("wounded");
    !wounded || !matches!(category, Some("abducted" | "displaced" | "crowd" | "troops"))
}

/// "deux blessés ayant succombé", "trois blessés sont morts": the verb that
/// says that the wounded have died.
fn died(layers: &Layers, figure: &Figure, category: &str) -> Option<Range<usize>> {
    let words = &layers.words;
    // "six des 40 blessés sont morts": not the 40.
    let whole = figure.start > 0 && words.is(figure.start - 1, Class::Of);
    if category != "wounded" || whole || figure.weak && figure.phrase.partitive {
        return None;
    }
    let verb = verb_after(layers, figure)?;
    let frame = words.lexicon.frame(verb.frame)?;
    let auxiliary = [Class::Have, Class::Be, Class::Been, Class::Relative, Class::Adverb];
    let direct = (figure.last()..verb.trigger.start).all(|at| words.is_one_of(at, &auxiliary));
    (direct && frame.people.as_deref() == Some("killed")).then_some(verb.trigger)
}

/// Whether the noun itself is the harmed person, as in "le bilan d'un mort",
/// and no deed done to one, as in "l'objet d'une arrestation".
fn of_people(category: &str) -> bool {
    matches!(category, "killed" | "wounded" | "missing")
}
