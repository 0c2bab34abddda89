//! People of whom a relative clause says what somebody did to them: "les 14
//! hommes que la police avait arrêtés", "62 migrants, qu'elle a placés en
//! rétention".

use super::Rule;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// See the file.
pub struct Relative;

/// Tokens from the people to the relative clause, and from there to its verb.
const REACH: (usize, usize) = (14, 9);

impl Rule for Relative {
    fn name(&self) -> &'static str {
        "object of a relative clause"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let told = draft.claim_of(index).map(|claim| claim.category.clone());
            if told.is_none() && !draft.is_free(index) {
                continue;
            }
            let Some((frame, trigger)) = clause(layers, figure) else { continue };
            let Some(frame) = layers.words.lexicon.frame(frame) else { continue };
            let Some(category) = category_of(frame, figure) else { continue };
            let freed = told.as_deref() == Some("released");
            if told.is_none() || freed && matches!(category, "arrested" | "abducted") {
                let category = category.to_owned();
                draft.take(layers, index, &category, trigger, self.name());
            }
        }
    }
}

/// The verb of a relative clause that has the figure as its object.
fn clause(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end;
    let end = limit.min(figure.last() + REACH.0);
    let that = (figure.last()..end)
        .take_while(|at| plain(words, *at))
        .find(|at| words.is(*at, Class::That) && words.is(*at, Class::Relative))?;
    let subject = that + 1;
    let shut = |at: &usize| words.is_any(*at, ",;:()") || words.is(*at, Class::Relative);
    let verb = (subject..limit.min(subject + REACH.1))
        .take_while(|at| !shut(at))
        .find(|at| words.is_predicate(*at) && !words.is_noun(*at))?;
    let (length, frame, form) = words.predicates(verb).into_iter().next()?;
    let done = form == Form::Done && words.is(verb - 1, Class::Have);
    let acts = (done || form == Form::Does) && verb > subject;
    (acts && !object(words, verb + length)).then_some((frame, verb..verb + length))
}

/// Whether the word at `at` may stand between people and a relative clause.
fn plain(words: &Words, at: usize) -> bool {
    let verbal = [Class::Be, Class::Have, Class::Speech, Class::Negation, Class::Pronoun];
    let relative = words.is(at, Class::Relative);
    let mark = words.is_mark(at, ',') || words.is_quote(at);
    mark || relative
        || words.is_number(at)
        || words.is_word(at)
            && !words.is_one_of(at, &verbal)
            && (!words.is_predicate(at) || words.is_noun(at))
}

/// Whether the verb has another object, at `at`.
fn object(words: &Words, at: usize) -> bool {
    words.is_number(at)
        || words.is_numeral(at)
        || words.is_one_of(at, &[Class::Determiner, Class::Indefinite]) && !words.is_calendar(at)
}
