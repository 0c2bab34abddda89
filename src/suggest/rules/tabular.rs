//! Figures after a label: "Killed: 14", "fatalities 612 (583)", rows of a
//! table under a heading or a header row.

mod estimates;
mod heading;

use super::Rule;
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::tables;
use std::ops::Range;

/// See the file.
pub struct Tabular;

/// Tokens of a label, at most.
const LABEL: usize = 5;

/// Tokens from a number to its rival behind a stroke, at most.
const RIVAL: usize = 8;

/// Attackers who are put in brackets in a line that tells of no attack, at
/// most.
const FEW: u64 = 9;

/// Tokens around "(+1)" in which an attack is told of.
const AROUND: usize = 60;

impl Rule for Tabular {
    fn name(&self) -> &'static str {
        "line of a table"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        estimates::take(layers, draft, self.name());
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if !draft.is_free(index) {
                continue;
            }
            if figure.value == Some(0) && answers(layers, figure) || elsewhere(layers, figure) {
                draft.spend(index);
                continue;
            }
            if cell(layers, draft, index) || added(layers, draft, index) {
                continue;
            }
            let found = match figure.phrase.head {
                // "Killed: none"
                _ if figure.weak && figure.value != Some(0) => None,
                Head::Unknown => by_side(layers, draft, index).or_else(|| remarked(layers, figure)),
                Head::Missing => beside(layers, figure)
                    .or_else(|| coded(layers, figure))
                    .or_else(|| compared(layers, draft, index))
                    .or_else(|| heading::under(layers, figure)),
                Head::Known(kind) if kind.is_people() && kind != Kind::Casualty => {
                    labelled(layers, draft, index)
                }
                Head::Known(_) => None,
            };
            if let Some((category, trigger)) = found {
                draft.take(layers, index, &category, trigger, self.name());
            } else if others(layers, figure) {
                draft.spend(index);
            }
        }
    }
}

/// The attackers in "57 (+1) killed", once a verb has told what became of the
/// others.
pub struct Added;

impl Rule for Added {
    fn name(&self) -> &'static str {
        Tabular.name()
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            if draft.is_free(index) {
                added(layers, draft, index);
            }
        }
    }
}

/// Takes what a cell of a table counts, by its column.
fn cell(layers: &Layers, draft: &mut Draft, index: usize) -> bool {
    let figure = &layers.figures[index];
    let Some(cell) = layers.tables.cell(figure.start) else { return false };
    let people = matches!(figure.phrase.head, Head::Known(kind) if kind.is_people());
    let first = !(cell.tokens.start..figure.start).any(|at| layers.words.is_number(at));
    let counts = first && (people || figure.phrase.head == Head::Missing);
    if counts {
        draft.take(layers, index, &cell.category, cell.heading.clone(), Tabular.name());
    }
    counts
}

/// Takes the attackers in "57 (+1)", which lists of attacks put beside the
/// others.
fn added(layers: &Layers, draft: &mut Draft, index: usize) -> bool {
    let figure = &layers.figures[index];
    if index == 0 || !tables::added(&layers.words, figure.core) {
        return false;
    }
    let near = figure.core.saturating_sub(AROUND)..figure.core + AROUND;
    let told = draft.claim_of(index - 1).filter(|claim| {
        let adjacent = layers.figures[index - 1].end + 2 == figure.start;
        adjacent && matches!(claim.category.as_str(), "killed" | "wounded")
    });
    let attack = |at: usize| tables::is_attack(&layers.words, at);
    // "Deaths: 3,120 (+64)" is the news of a day.
    let few = figure.value.is_some_and(|value| value <= FEW);
    let Some(claim) = told.filter(|_| few || near.into_iter().any(attack)) else { return false };
    let category = claim.category.clone();
    draft.take(layers, index, &category, figure.core - 1..figure.end, Tabular.name());
    if let Some(found) = draft.found.last_mut() {
        found.attackers = true;
    }
    true
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
    if words.is_any(before, "|\t") {
        return label(layers, before);
    }
    if words.is_any(before, ":=") {
        return titled(layers, unbracketed(layers, before));
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

/// "Reported deaths: 11 MLK, 7 TPLA": the dead by whose side they were on.
fn by_side(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let named = words.is_capital(figure.phrase.at) && words.is_number(figure.core);
    if named { labelled(layers, draft, index) } else { None }
}

/// "Killed: 3 soldiers, 2 civilians": the label before the figure, or before
/// the first of a list.
fn labelled(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let before = figure.start.checked_sub(1)?;
    let last = figure.last();
    let closed = !words.is_word(last) || words.is_one_of(last, &[Class::And, Class::Place]);
    if !closed {
        return None;
    }
    if words.is_mark(before, ':') {
        return titled(layers, unbracketed(layers, before))
            .filter(|(_, trigger)| heads(layers, trigger.start));
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

/// "Attribution: none": nothing of what the label names, and nobody.
fn answers(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let bare = figure.phrase.at >= figure.phrase.end && !words.is_word(figure.end);
    let colon = figure.start.checked_sub(1).filter(|at| bare && words.is_mark(*at, ':'));
    let unknown = |at: usize| words.is_word(at) && !words.is_noun(at) && !words.is_predicate(at);
    colon.and_then(|at| at.checked_sub(1)).is_some_and(unknown)
}

/// "occupants: 31": a bare number under a label that counts nobody.
fn elsewhere(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let bare = figure.phrase.head == Head::Missing && !words.is_word(figure.end);
    let Some(colon) = figure.start.checked_sub(1).filter(|at| bare && words.is_mark(*at, ':'))
    else {
        return false;
    };
    (1..=3)
        .filter_map(|back| colon.checked_sub(back))
        .any(|at| tables::is_idle(words, &(at..colon)))
}

/// "Deaths: 5 coded", "Injured: 12 treated": a word of no meaning behind it.
fn remarked(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let before = figure.start.checked_sub(1).filter(|at| words.is_any(*at, ":="))?;
    let digits = words.is_number(figure.core) && !words.is_capital(figure.phrase.at);
    label(layers, unbracketed(layers, before)).filter(|_| digits)
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

/// The same for a label with a colon, which may also be called as columns of
/// tables are: "Victims: 12".
fn titled(layers: &Layers, end: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    label(layers, end).or_else(|| {
        (1..=3).filter_map(|back| end.checked_sub(back)).find_map(|at| {
            let category = tables::counted(words, &(at..end)).filter(|_| opens(layers, at))?;
            let victims = matches!(words.noun(at), Some((_, Kind::Victims, _)));
            let held = victims && is_on_captives(layers, at);
            // "Victims: 12 (6 killed, 6 injured)"
            let dead = |at: usize| {
                named(layers, at, true).is_some_and(|(category, _)| category == "killed")
            };
            if victims && heading::line(layers, at).any(dead) {
                return None;
            }
            Some((if held { "abducted".to_owned() } else { category }, at..end))
        })
    })
}

/// Whether a label at `at` opens its sentence, but for a word or two:
/// "Reported deaths: 11", and not "left 10 dead: three soldiers".
fn heads(layers: &Layers, at: usize) -> bool {
    const FEW: usize = 2;
    let words = &layers.words;
    let start = layers.sentence(at).start;
    let plain = |at: usize| words.is_word(at) && !words.is_numeral(at);
    opens(layers, at) || at - start <= FEW && (start..at).all(plain)
}

/// Whether nothing but a mark stands before `at` in its sentence.
fn opens(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    at == layers.sentence(at).start || !words.is_word(at - 1) && !words.is_number(at - 1)
}

/// Whether somebody is held or freed near `at`.
fn is_on_captives(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    (at.saturating_sub(AROUND)..at + AROUND).any(|at| {
        words.predicates(at).iter().any(|(_, frame, _)| {
            let people = words.lexicon.frame(*frame).and_then(|frame| frame.people.as_deref());
            matches!(people, Some("abducted" | "released"))
        })
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
