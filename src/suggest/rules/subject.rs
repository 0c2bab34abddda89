//! The subject of a passive or of a verb that happens to it: "12 hommes ont
//! été arrêtés", "26 civils tués", "nine employees gave their lives".

use super::Rule;
use super::object::{joined, passive};
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
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
            let words = &layers.words;
            let article = figure.weak && figure.phrase.head == Head::Missing && !words.is_numeral(figure.core);
            if article && !figure.phrase.other && !figure.phrase.partitive {
                continue;
            }
            if let Some((category, trigger)) = modified(layers, figure) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let inverted = || inverted(layers, figure).map(|(frame, trigger)| Verb { frame, trigger, finite: true, before: None });
            let Some(verb) = verb_after(layers, index).or_else(inverted) else { continue };
            let Some(frame) = layers.words.lexicon.frame(verb.frame) else { continue };
            let Some(category) = category_for(frame, figure.phrase.head) else {
                draft.spend(index);
                continue;
            };
            let category = category.to_owned();
            let armament = category == "strikes" && figure.phrase.head == Head::Missing;
            if armament && index.checked_sub(1).and_then(|earlier| draft.claim_of(earlier)).is_none_or(|claim| claim.category != "strikes") {
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
    while end > floor && words.is_one_of(end - 1, &[Class::Adverb, Class::Of]) && !words.is_predicate(end - 1) {
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

/// A predicate found after its subject.
pub struct Verb {
    /// Its frame.
    pub frame: usize,
    /// Its words.
    pub trigger: Range<usize>,
    /// Whether it is a clause's verb rather than a participle in the phrase.
    pub finite: bool,
    /// The category of a participle before a finite verb and its words:
    /// "sept journalistes retenus en otage ont été relâchés".
    pub before: Option<(String, Range<usize>)>,
}

/// The predicate after the figure whose subject it is.
pub fn verb_after(layers: &Layers, index: usize) -> Option<Verb> {
    let mut first: Option<Verb> = None;
    let mut from = layers.figures[index].last();
    while let Some(mut verb) = next_verb(layers, index, from, first.is_some()) {
        if verb.finite {
            let lexicon = layers.words.lexicon;
            let head = layers.figures[index].phrase.head;
            verb.before = first.and_then(|first| {
                let category = category_for(lexicon.frame(first.frame)?, head)?;
                let captive = matches!(category, "arrested" | "abducted");
                captive.then(|| (category.to_owned(), first.trigger))
            });
            return Some(verb);
        }
        from = verb.trigger.end;
        first.get_or_insert(verb);
    }
    first
}

/// The next predicate from token `from` on; `bare` if a participle has been
/// found already, so that only the clause's own verb can follow.
fn next_verb(layers: &Layers, index: usize, from: usize, bare: bool) -> Option<Verb> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let sentence = layers.sentence(figure.start);
    let complement = governed(layers, figure, sentence.start);
    let mut at = from;
    let limit = sentence.end.min(figure.last() + REACH);
    let mut finite = false;
    let mut inner = false;
    let mut crossed = false;
    let mut last = index;
    while at < limit {
        match words.kind(at) {
            TokenKind::Break | TokenKind::Mark(';' | ':' | '.' | '!' | '?' | ')') => return None,
            TokenKind::Mark('(') => {
                at = (at..limit).find(|close| words.is_mark(*close, ')'))? + 1;
                continue;
            }
            TokenKind::Mark(_) if words.is_dash(at) => {
                at = (at + 1..limit).find(|close| words.is_dash(*close))? + 1;
                continue;
            }
            TokenKind::Mark(',') => {
                if bare || figure.weak && figure.phrase.head == Head::Unknown {
                    return None;
                }
                crossed = true;
                if let Some(close) = aside(layers, at, limit) {
                    at = close + 1;
                    continue;
                }
            }
            TokenKind::Mark(_) | TokenKind::Number | TokenKind::Word => {}
        }
        if let Ok(next) = layers.figures.binary_search_by_key(&at, |figure| figure.start)
            && next > last
        {
            if bare && !governed(layers, &layers.figures[next], sentence.start) {
                return None;
            }
            let other = &layers.figures[next];
            if joined(layers, last, next) {
                let strange = figure.phrase.head == Head::Unknown && words.is_mark(other.start - 1, ',');
                if other.phrase.is(Kind::Casualty) || strange {
                    return None;
                }
                last = next;
                at = other.last().max(at + 1);
                continue;
            }
            if governed(layers, other, sentence.start) {
                last = next;
                at = other.last().max(at + 1);
                continue;
            }
        }
        let noun = at > 0 && words.is(at - 1, Class::Determiner) && words.is_noun(at);
        let mut predicates = if noun { Vec::new() } else { words.predicates(at) };
        predicates.sort_by_key(|(_, _, form)| *form == Form::Does);
        if inner && !predicates.is_empty() {
            inner = false;
            at += predicates[0].0;
            continue;
        }
        for (length, frame, form) in predicates {
            let lone = !finite && !passive(words, at, sentence.start);
            let fits = match form {
                Form::Happens => !complement,
                Form::Done if lone => {
                    let object = words.lexicon.head_last && object_follows(layers, at + length);
                    !object && !has_before(layers, at, figure.last()) && (!crossed || at <= figure.last() + 12)
                }
                Form::Done => {
                    !complement && passive(words, at, sentence.start)
                        || finite && !has_before(layers, at, figure.last())
                }
                Form::Does | Form::Noun => false,
            };
            let category = words.lexicon.frame(frame).and_then(|frame| category_for(frame, figure.phrase.head));
            if fits && (category.is_some() || words.lexicon.frame(frame).is_some_and(|frame| frame.name == "neutral")) {
                let loose = words.lexicon.frame(frame).is_some_and(|frame| frame.name == "deploy");
                let finite = !loose && (form == Form::Happens || finite || passive(words, at, sentence.start));
                return Some(Verb { frame, trigger: at..at + length, finite, before: None });
            }
            if form == Form::Does && !words.is_noun(at) && !complement {
                return None;
            }
        }
        let adjective = words.is_one_of(at.max(1) - 1, &[Class::Determiner, Class::Indefinite]);
        if words.is(at, Class::Speech) && !adjective && !words.is(at, Class::Speaker) && at > figure.last() && !words.is_predicate(at) {
            return None;
        }
        if words.is_one_of(at, &[Class::Be, Class::Have]) && !words.is(at, Class::Of) {
            let relative = at > 0 && words.is(at - 1, Class::Relative);
            if !relative && !verb_follows(layers, at, limit) {
                return None;
            }
            finite |= words.is(at, Class::Be);
        }
        inner |= words.is(at, Class::Pronoun) && !words.is(at, Class::Relative) && !words.is(at, Class::Adverb) && at > figure.last() && !words.is_any(at - 1, "-,");
        if words.is(at, Class::Relative) && at > figure.last() + 1 && !words.is_mark(at - 1, ',') && words.is(at, Class::That) {
            return None;
        }
        at += 1;
    }
    None
}

/// Whether an auxiliary at `at` leads to a predicate that the lexicon has.
fn verb_follows(layers: &Layers, at: usize, limit: usize) -> bool {
    let words = &layers.words;
    let mut strange = 0;
    for next in at..limit.min(at + 8) {
        if words.is_predicate(next) {
            return true;
        }
        let auxiliary = [Class::Be, Class::Been, Class::Have, Class::Adverb, Class::Negation, Class::Modal, Class::Future, Class::Preposition];
        if next > at && !words.is_one_of(next, &auxiliary) {
            strange += 1;
        }
        if strange > 1 || !words.is_word(next) && !words.is_quote(next) {
            return false;
        }
    }
    false
}

/// Whether the figure is the complement of a preposition, and so no subject.
fn governed(layers: &Layers, figure: &Figure, floor: usize) -> bool {
    let words = &layers.words;
    let mut before = figure.start;
    while before > floor && (words.is_quote(before - 1) || words.is(before - 1, Class::Determiner) && !words.is(before - 1, Class::Of)) {
        before -= 1;
    }
    before > floor + 1
        && words.is_one_of(before - 1, &[Class::Preposition, Class::By])
        && !words.is_one_of(before - 1, &[Class::That, Class::ClauseStart, Class::AtMost, Class::AtLeast, Class::About])
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
    starts || words.is_one_of(at, &[Class::Determiner, Class::Indefinite]) && !words.is(at, Class::Weekday)
}

/// The comma that closes an aside opened by the one at `comma`: ", dont trois
/// enfants,", ", who were asleep,", ", 34,".
fn aside(layers: &Layers, comma: usize, limit: usize) -> Option<usize> {
    let words = &layers.words;
    let next = comma + 1;
    let opens = words.is_one_of(next, &[Class::Subset, Class::Relative, Class::Preposition, Class::Determiner, Class::Indefinite])
        || words.is_number(next) || words.is_numeral(next) || !words.is_known(next)
        || words.is_predicate(next);
    if !opens {
        return None;
    }
    // An aside that itself holds the predicate is not skipped.
    let close = (next..limit).find(|at| words.is_any(*at, ",;."))?;
    let continues = words.is_mark(close, ',')
        && (words.is_one_of(close + 1, &[Class::Be, Class::Have, Class::Negation]) || words.is_predicate(close + 1));
    continues.then_some(close)
}
