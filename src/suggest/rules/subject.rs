//! The subject of a passive or of a verb that happens to it: "12 hommes ont
//! été arrêtés", "26 civils tués", "nine employees gave their lives".

use super::Rule;
use super::object::passive;
use super::walk::{Verb, verb_after};
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Subject;

impl Rule for Subject {
    fn name(&self) -> &'static str {
        "subject of a verb"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if !draft.is_free(index) {
                continue;
            }
            let words = &layers.words;
            let article = figure.weak
                && figure.phrase.head == Head::Missing
                && !words.is_numeral(figure.core);
            if article && !figure.phrase.other && !figure.phrase.partitive {
                continue;
            }
            if let Some((category, trigger)) = modified(layers, figure) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let inverted = || {
                inverted(layers, figure).map(|(frame, trigger)| Verb {
                    frame,
                    trigger,
                    finite: true,
                    before: None,
                })
            };
            let Some(verb) = verb_after(layers, index).or_else(inverted) else { continue };
            let Some(frame) = layers.words.lexicon.frame(verb.frame) else { continue };
            let Some(category) = category_for(frame, figure.phrase.head) else {
                draft.spend(index);
                continue;
            };
            let category = category.to_owned();
            let armament = category == "strikes" && figure.phrase.head == Head::Missing;
            if armament
                && index
                    .checked_sub(1)
                    .and_then(|earlier| draft.claim_of(earlier))
                    .is_none_or(|claim| claim.category != "strikes")
            {
                continue;
            }
            draft.take(layers, index, &category, verb.trigger, self.name());
            if let Some((earlier, trigger)) = verb.before
                && category == "released"
            {
                draft.take(layers, index, &earlier, trigger, self.name());
            }
        }
    }
}

/// A participle or casualty word before the noun: "61 wounded people".
fn modified(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let range = figure.end..figure.phrase.end;
    if let Some(category) = figure.phrase.modifier {
        return Some((words.lexicon.category(category).to_owned(), range));
    }
    let frame = words.lexicon.frame(figure.phrase.participle?)?;
    category_for(frame, figure.phrase.head).map(|category| (category.to_owned(), range))
}

/// "ont péri quinze marins": a verb that happens to what stands after it.
fn inverted(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let mut end = figure.start;
    while end > floor
        && words.is_one_of(end - 1, &[Class::Adverb, Class::Of])
        && !words.is_predicate(end - 1)
    {
        end -= 1;
    }
    (floor.max(end.saturating_sub(5))..end).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let fits = start + length == end
                && match form {
                    Form::Happens => true,
                    Form::Done => passive(words, start, floor) && !words.lexicon.head_last,
                    Form::Does | Form::Noun => false,
                };
            fits.then_some((frame, start..end))
        })
    })
}
