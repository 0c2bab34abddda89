//! The subject of a passive or of a verb that happens to it: "12 hommes ont
//! été arrêtés", "26 civils tués", "nine employees gave their lives".

use super::Rule;
use super::object::passive;
use crate::language::lexicon::{Class, Form};
use crate::language::token::TokenKind;
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use std::ops::Range;

/// See the file.
pub struct Subject;

/// Words between a subject and its verb, at most.
const REACH: usize = 26;

impl Rule for Subject {
    fn name(&self) -> &'static str {
        "subject of a verb"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if !draft.is_free(index) {
                continue;
            }
            if let Some((category, trigger)) = modified(layers, figure) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let verb = verb_after(layers, index).or_else(|| inverted(layers, figure));
            let Some((frame, trigger)) = verb else { continue };
            let Some(frame) = layers.words.lexicon.frame(frame) else { continue };
            if let Some(category) = category_for(frame, figure.phrase.head) {
                let category = category.to_owned();
                draft.take(layers, index, &category, trigger, self.name());
            } else if frame.name == "neutral" {
                draft.spend(index);
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

/// The predicate after the figure whose subject it is.
pub fn verb_after(layers: &Layers, index: usize) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let sentence = layers.sentence(figure.start);
    let governed = governed(layers, figure, sentence.start);
    let mut at = figure.last();
    let limit = sentence.end.min(at + REACH);
    let mut finite = false;
    let mut crossed = false;
    while at < limit {
        match words.kind(at) {
            TokenKind::Break | TokenKind::Mark(';' | ':' | '.' | '!' | '?' | ')') => return None,
            TokenKind::Mark('(') => {
                at = (at..limit).find(|close| words.is_mark(*close, ')'))? + 1;
                continue;
            }
            TokenKind::Mark(',') => {
                crossed = true;
                if let Some(close) = aside(layers, at, limit) {
                    at = close + 1;
                    continue;
                }
            }
            TokenKind::Mark(_) | TokenKind::Number | TokenKind::Word => {}
        }
        for (length, frame, form) in words.predicates(at) {
            let bare = !finite && !passive(words, at, sentence.start);
            let fits = match form {
                Form::Happens => !governed,
                Form::Done if bare => {
                    let object = words.lexicon.head_last && object_follows(layers, at + length);
                    !object
                        && !has_before(layers, at, figure.last())
                        && (!crossed || at <= figure.last() + 12)
                }
                Form::Done => {
                    !governed && passive(words, at, sentence.start)
                        || finite && !has_before(layers, at, figure.last())
                }
                Form::Does | Form::Noun => false,
            };
            let category = words
                .lexicon
                .frame(frame)
                .and_then(|frame| category_for(frame, figure.phrase.head));
            if fits
                && (category.is_some()
                    || words.lexicon.frame(frame).is_some_and(|frame| frame.name == "neutral"))
            {
                return Some((frame, at..at + length));
            }
            if form == Form::Does && !words.is_noun(at) && !governed {
                return None;
            }
        }
        if words.is(at, Class::Speech)
            && !words.is(at, Class::Speaker)
            && at > figure.last()
            && !words.is_predicate(at)
        {
            return None;
        }
        if words.is(at, Class::Be) {
            finite = true;
        }
        if words.is(at, Class::Relative)
            && at > figure.last() + 1
            && !words.is_mark(at - 1, ',')
            && words.is(at, Class::That)
        {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether the figure is the complement of a preposition, and so no subject.
fn governed(layers: &Layers, figure: &Figure, floor: usize) -> bool {
    let words = &layers.words;
    let mut before = figure.start;
    while before > floor
        && (words.is_quote(before - 1)
            || words.is(before - 1, Class::Determiner) && !words.is(before - 1, Class::Of))
    {
        before -= 1;
    }
    before > floor + 1
        && words.is_one_of(before - 1, &[Class::Preposition, Class::By])
        && !words.is_one_of(
            before - 1,
            &[Class::That, Class::ClauseStart, Class::AtMost, Class::AtLeast, Class::About],
        )
}

/// Whether an active auxiliary stands right before the participle at `at`.
fn has_before(layers: &Layers, at: usize, floor: usize) -> bool {
    let words = &layers.words;
    for before in (floor.min(at)..at).rev() {
        if words.is(before, Class::Been) {
            return false;
        }
        if words.is(before, Class::Have) {
            return true;
        }
        if !words.is_one_of(before, &[Class::Adverb, Class::Negation]) {
            return false;
        }
    }
    false
}

/// Whether an object follows at `at`, so that what stands before was active.
fn object_follows(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let starts = layers.figures.binary_search_by_key(&at, |figure| figure.start).is_ok();
    starts
        || words.is_one_of(at, &[Class::Determiner, Class::Indefinite])
            && !words.is(at, Class::Weekday)
}

/// The comma that closes an aside opened by the one at `comma`: ", dont trois
/// enfants,", ", who were asleep,", ", 34,".
fn aside(layers: &Layers, comma: usize, limit: usize) -> Option<usize> {
    let words = &layers.words;
    let next = comma + 1;
    let opens = words.is_one_of(
        next,
        &[Class::Subset, Class::Relative, Class::Preposition, Class::Determiner, Class::Indefinite],
    ) || words.is_number(next)
        || words.is_numeral(next)
        || !words.is_known(next)
        || words.is_predicate(next);
    if !opens {
        return None;
    }
    // An aside that itself holds the predicate is not skipped.
    let close = (next..limit).find(|at| words.is_any(*at, ",;."))?;
    let continues = words.is_mark(close, ',')
        && (words.is_one_of(close + 1, &[Class::Be, Class::Have, Class::Negation])
            || words.is_predicate(close + 1));
    continues.then_some(close)
}
