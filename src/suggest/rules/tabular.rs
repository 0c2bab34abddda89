//! Figures after a label: "Killed: 14", "fatalities 612 (583)", rows of a
//! table under a heading or a header row.

mod estimates;
mod header;
mod rows;

use super::Rule;
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Tabular;

/// Tokens of a label, at most.
const LABEL: usize = 5;

/// Tokens from a number to its rival behind a stroke, at most.
const RIVAL: usize = 8;

impl Rule for Tabular {
    fn name(&self) -> &'static str {
        "line of a table"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        estimates::take(layers, draft, self.name());
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if !draft.is_free(index) || figure.weak {
                let none = draft.is_free(index) && figure.value == Some(0);
                if let Some((category, trigger)) = nil(layers, figure).filter(|_| none) {
                    draft.take(layers, index, &category, trigger, self.name());
                } else if figure.value == Some(0) && answers(layers, figure) {
                    draft.spend(index);
                }
                continue;
            }
            if let Some((category, trigger)) = bracketed(layers, draft, index) {
                draft.take(layers, index, &category, trigger, self.name());
                draft.found.iter_mut().rev().take(1).for_each(|found| found.attackers = true);
                continue;
            }
            if figure.phrase.head == Head::Unknown {
                let told = by_side(layers, draft, index).or_else(|| remarked(layers, figure));
                if let Some((category, trigger)) = told {
                    draft.take(layers, index, &category, trigger, self.name());
                }
                continue;
            }
            if figure.phrase.head != Head::Missing {
                continue;
            }
            let found = beside(layers, figure)
                .or_else(|| coded(layers, figure))
                .or_else(|| compared(layers, draft, index))
                .or_else(|| header::header(layers, figure))
                .or_else(|| rows::unheaded(layers, figure));
            if let Some((category, trigger)) = found {
                draft.take(layers, index, &category, trigger, self.name());
            } else if rows::is_cell(layers, figure) || others(layers, figure) {
                draft.spend(index);
            }
        }
    }
}

/// The label right before the figure, with a colon or between marks.
fn beside(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let before = figure.start.checked_sub(1)?;
    // "10 †, 9 inj."
    if !words.is_word(figure.end)
        && let Some((category, length)) = named(layers, figure.end, false)
    {
        return Some((category, figure.end..figure.end + length));
    }
    // "Deaths | 87", but no "Kidnapping | 3 | 5".
    if words.is_any(before, "|\t") {
        let pair = rows::cells(layers, &rows::line(layers, before)).len() == 2;
        return label(layers, before).filter(|_| pair);
    }
    if words.is_any(before, ":=") {
        let end = unbracketed(layers, before);
        return label(layers, end).or_else(|| victims(layers, end));
    }
    let closed =
        matches!(words.kind(figure.end), TokenKind::Break) || words.is_any(figure.end, ".;,(|/\t");
    let (category, trigger) = label(layers, figure.start).filter(|_| closed)?;
    let opens = trigger.start == 0
        || trigger.start == layers.sentence(figure.start).start
        || words.kind(trigger.start - 1) == TokenKind::Break
        || words.is_any(trigger.start - 1, ";:,|/•(\t");
    opens.then_some((category, trigger))
}

/// "Victims: 504", where the line tells of nobody else killed.
fn victims(layers: &Layers, end: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let at = end.checked_sub(1)?;
    let named = matches!(words.noun(at), Some((1, Kind::Victims, _)));
    let dead = |at: usize| named_dead(layers, at);
    let told = named && !rows::line(layers, at).any(dead);
    told.then(|| ("killed".to_owned(), at..end))
}

fn named_dead(layers: &Layers, at: usize) -> bool {
    named(layers, at, true).is_some_and(|(category, _)| category == "killed")
}

/// "Reported deaths: 11 MLK, 7 TPLA": the dead by whose side they were on.
fn by_side(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let before = figure.start.checked_sub(1)?;
    let named = words.is_capital(figure.phrase.at) && words.is_number(figure.core);
    if !named {
        return None;
    }
    if words.is_mark(before, ':') {
        return label(layers, unbracketed(layers, before));
    }
    let listed = words.is_mark(before, ',') || words.is(before, Class::And);
    let claim = draft.claim_of(index.checked_sub(1)?)?;
    let tabular = claim.rule == Tabular.name() && claim.tokens.end + 2 >= figure.start;
    (listed && tabular).then(|| (claim.category.clone(), claim.trigger.clone()))
}

/// "Occupants: 31": people under a label that tells nothing of them.
fn others(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let closed = !words.is_word(figure.end);
    let colon = figure.start.checked_sub(1).filter(|at| closed && words.is_mark(*at, ':'));
    let label = colon.and_then(|at| at.checked_sub(1)).and_then(|at| words.noun(at));
    matches!(label, Some((1, Kind::Person | Kind::Armed, None)))
}

/// "Deaths: none": the label of a zero in words.
fn nil(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let bare = figure.phrase.at >= figure.phrase.end && !words.is_word(figure.end);
    let colon = figure.start.checked_sub(1).filter(|at| bare && words.is_mark(*at, ':'))?;
    label(layers, unbracketed(layers, colon))
}

/// "Deaths: 0 Injuries: 3": the label before the number, where what follows
/// it is the next one.
pub fn between_labels(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let next = words.is_mark(figure.phrase.end, ':');
    let colon = figure.start.checked_sub(1).filter(|at| next && words.is_mark(*at, ':'))?;
    label(layers, unbracketed(layers, colon))
}

/// "Attribution: none": nothing of what the label names, and nobody.
fn answers(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let bare = figure.phrase.at >= figure.phrase.end && !words.is_word(figure.end);
    let colon = figure.start.checked_sub(1).filter(|at| bare && words.is_mark(*at, ':'));
    let unknown = |at: usize| words.is_word(at) && !words.is_noun(at) && !words.is_predicate(at);
    colon.and_then(|at| at.checked_sub(1)).is_some_and(unknown)
}

/// "Deaths: 5 coded", "Injured: 12 treated": a word of no meaning behind it.
fn remarked(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let before = figure.start.checked_sub(1).filter(|at| words.is_any(*at, ":="))?;
    let digits = words.is_number(figure.core) && !words.is_capital(figure.phrase.at);
    label(layers, unbracketed(layers, before)).filter(|_| digits)
}

/// "17 (+8)", "17 (+ 8 attackers)": attackers who died beside those they killed.
fn bracketed(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let plus = figure.start.checked_sub(1).filter(|at| words.is_mark(*at, '+'))?;
    let open = plus.checked_sub(1).filter(|at| words.is_mark(*at, '('))?;
    let earlier = index.checked_sub(1).filter(|at| {
        let last = layers.figures[*at].last();
        // "52 killed (+ 4 attackers)"
        last == open || last + 1 == open && words.is_predicate(last)
    })?;
    let claim = draft.claim_of(earlier).filter(|_| words.is_mark(figure.last(), ')'))?;
    Some((claim.category.clone(), claim.trigger.clone()))
}

/// "several fatalities (coded as 3)", "unknown fatalities coded as 10".
fn coded(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let cue = (2..=3)
        .filter_map(|back| figure.start.checked_sub(back))
        .find(|at| words.len_of(*at, Class::Tally) == figure.start - at)?;
    let open = cue.checked_sub(1).filter(|at| words.is_mark(*at, '('));
    label(layers, open.unwrap_or(cue))
}

/// The end of a label without a bracket behind it: "displaced (total):".
fn unbracketed(layers: &Layers, end: usize) -> usize {
    let words = &layers.words;
    if end == 0 || !words.is_mark(end - 1, ')') {
        return end;
    }
    (end.saturating_sub(LABEL)..end).rev().find(|at| words.is_mark(*at, '(')).unwrap_or(end)
}

/// "612 (583)": the same count at another time, in brackets.
fn compared(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let open = figure.start.checked_sub(1)?;
    let earlier = index.checked_sub(1)?;
    let claim = draft.claim_of(earlier).filter(|claim| claim.rule == Tabular.name())?;
    // "12,000 (police) / 40,000 (union)"
    let rival = words.is_mark(open, '/')
        && layers.figures[earlier].last() + RIVAL >= open
        && layers.sentence_of(open) == layers.sentence_of(layers.figures[earlier].start);
    let open = if rival { open } else { Some(open).filter(|at| words.is_mark(*at, '('))? };
    let adjacent =
        rival || layers.figures[earlier].last() == open && words.is_mark(figure.end, ')');
    adjacent.then(|| (claim.category.clone(), claim.trigger.clone()))
}

/// The category that the words ending at `end` name.
fn label(layers: &Layers, end: usize) -> Option<(String, Range<usize>)> {
    (1..=3).filter_map(|back| end.checked_sub(back)).find_map(|at| {
        let (category, length) = named(layers, at, false)?;
        (at + length == end).then_some((category, at..end))
    })
}

/// The category that a label's words at `at` name, and how many they are;
/// verbal nouns count where the label is a `heading`.
fn named(layers: &Layers, at: usize, heading: bool) -> Option<(String, usize)> {
    let words = &layers.words;
    let noun = words.noun(at).and_then(|(length, kind, counts)| {
        let category = words.lexicon.category(counts?);
        let people = matches!(category, "displaced" | "abducted" | "crowd");
        let labels = kind == Kind::Casualty || people;
        labels.then(|| (category.to_owned(), length))
    });
    noun.or_else(|| {
        words.predicates(at).into_iter().find_map(|(length, frame, form)| {
            let fits = form == Form::Done || heading && form == Form::Noun;
            let category = category_for(words.lexicon.frame(frame)?, Head::Missing)?;
            fits.then(|| (category.to_owned(), length))
        })
    })
}
