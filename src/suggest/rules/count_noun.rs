//! A noun that counts by itself: "18 morts", "2.000 arrestations".

use super::Rule;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::words::Words;
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

/// Whether the noun itself is the harmed person, as in "le bilan d'un mort",
/// and no deed done to one, as in "l'objet d'une arrestation".
fn of_people(category: &str) -> bool {
    matches!(category, "killed" | "wounded" | "missing")
}
