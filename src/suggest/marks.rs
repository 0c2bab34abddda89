//! What else a text tells of a figure: that it is history, that nobody could
//! verify it, that it counts the attackers.

use super::draft::Found;
use super::layers::Layers;
use super::layers::figures::Figure;
use super::layers::phrases::Head;
use crate::claim::Coding;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;

/// Tokens behind a number in which its attackers may be named: "14 of the".
const AFTER: usize = 4;

/// Marks the coding of `found`.
pub fn mark(layers: &Layers, found: &Found, coding: &mut Coding) {
    coding.background = found.figure.is_some() && past_year(layers, found.tokens.start);
    coding.unverified = unverified(layers, found.tokens.start);
    coding.attackers = found.attackers || attackers(layers, found);
}

/// Whether the sentence begins with a year before the text's own: "in 2011".
fn past_year(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let own = layers.latest_year;
    let sentence = layers.sentence(at);
    let leads = sentence.start.max(1) - 1..sentence.end.max(1) - 1;
    let told = words.all_of(leads, Class::BeforeYear.bit()).find_map(|at| words.year(at + 1));
    // "between 1964 and 1966": the sentence is of the latest year itself.
    let latest = || layers.sentence(at).filter_map(|at| words.year(at)).max();
    let start = layers.sentence(at).start;
    let before = || layers.first_year.is_some_and(|year| year < start);
    // "In 2011, 16 workers had been killed": behind what is told now.
    let opens = (start..start + 3).any(|at| words.year(at).is_some());
    told.is_some_and(|told| {
        own.is_some_and(|own| told < own) && latest() != own
            || (layers.sentence_of(at) > 1 || opens && start > 0) && own == Some(told) && !before()
    })
}

/// Whether the sentence, or the next one of its line, says so.
fn unverified(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let here = layers.sentence(at);
    let next = layers.sentence(here.end);
    let ends = here.end > 0 && words.kind(here.end - 1) == TokenKind::Break;
    let next = if ends { here.end..here.end } else { next };
    words.first_of(here.start..next.end.max(here.end), Class::Unverified.bit()).is_some()
}

/// Whether those counted are named as attackers and what is told befell them.
fn attackers(layers: &Layers, found: &Found) -> bool {
    let Some(figure) = found.figure.map(|index| layers.figure(index)) else { return false };
    let people =
        !matches!(found.category.as_str(), "troops" | "strikes" | "equipment" | "destroyed");
    let words = &layers.words;
    let until = if figure.phrase.partitive { figure.last() + AFTER } else { figure.last() };
    let shut = [Class::And, Class::By, Class::Preposition];
    let other = |at: &usize| {
        let own = *at < figure.last();
        own || !(words.is_any(*at, ",;:.")
            || words.is_one_of(*at, &shut)
            || words.is_predicate(*at))
    };
    let named = (figure.end..until).take_while(other).any(|at| words.is(at, Class::Attacker));
    people && (named || again(layers, figure)) && !figure.phrase.is(Kind::Casualty)
}

/// Whether a bare number says again how many attackers were just told of, or
/// counts some of them: "Three gunmen attacked a post. All three were killed."
fn again(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let bare = figure.phrase.at == figure.phrase.end && !figure.phrase.other;
    let here = layers.sentence_of(figure.start);
    let from = layers.sentences.get(here.saturating_sub(1)).map_or(0, |sentence| sentence.start);
    let before = layers.figures_in(&(from..figure.start)).map(|at| layers.figure(at));
    let people = |other: &&Figure| {
        matches!(other.phrase.head, Head::Known(kind) if kind.is_people())
            && other.phrase.at < other.phrase.end
    };
    let Some(last) = before.filter(|_| bare).rfind(people) else { return false };
    let attackers = (last.phrase.at..last.phrase.end).any(|at| words.is(at, Class::Attacker));
    let some = figure.phrase.partitive && figure.value <= last.value;
    attackers && (some || figure.value == last.value)
}
