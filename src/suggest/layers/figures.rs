//! Numbers that may count something: with hedges, ranges and nouns, and
//! without those that are dates, ages, money and the like.

mod lone;
mod members;
mod rejects;
mod resumed;
mod singles;

pub use lone::exactly;
use lone::{companion, neither, none, one, telegraphic};
pub use rejects::Reject;
use resumed::{apposed, explains, resumed, risen};
pub use singles::singles;

use super::numbers::{self, Nature, Number, number};
use super::phrases::{self, Phrase};
use super::tables::{self, Tables};
use super::words::Words;
use crate::claim::{Quantity, QuantityKind};
use crate::language::lexicon::{Class, Sense};
use std::ops::Range;

/// A number with what it counts.
#[derive(Clone, Debug)]
pub struct Figure {
    /// First token, hedge included.
    pub start: usize,
    /// First token of the number itself.
    pub core: usize,
    /// One past the number and any hedge after it.
    pub end: usize,
    /// How it is given.
    pub kind: QuantityKind,
    /// The number.
    pub value: Option<u64>,
    /// The upper end of a range.
    pub upper: Option<u64>,
    /// An article or a "no", which counts only where a rule finds a reason.
    pub weak: bool,
    /// The hedge's tokens; empty without one.
    pub hedge: Range<usize>,
    /// What is counted.
    pub phrase: Phrase,
}

impl Figure {
    /// The quantity as a coding keeps it.
    pub fn quantity(&self, words: &Words) -> Quantity {
        let text =
            words.slice(&(self.start..self.end)).trim_matches(['"', '«', '»', '“', '”', ' ']);
        Quantity { kind: self.kind, value: self.value, upper: self.upper, text: text.to_owned() }
    }

    /// One past number and noun.
    pub fn last(&self) -> usize {
        self.end.max(self.phrase.end)
    }
}

/// Every figure of the text that is not something else.
pub fn find(words: &Words, sentences: &[Range<usize>], tables: &Tables) -> Vec<Figure> {
    find_telling(words, sentences, tables, |_, _| ())
}

/// As [`find`], and tells `refused` of every number that is no figure.
pub fn find_telling(
    words: &Words,
    sentences: &[Range<usize>],
    tables: &Tables,
    mut refused: impl FnMut(&Figure, Reject),
) -> Vec<Figure> {
    let mut out = Vec::new();
    for sentence in sentences {
        let mut at = sentence.start;
        let mut denied = false;
        while let Some(next) = words.first_number_or(at..sentence.end, STIRS) {
            at = next;
            denied |= words.is(at, Class::Deny);
            let adverb = words.len_of(at, Class::Adverb);
            if adverb > 1 {
                at += adverb;
                continue;
            }
            let Some(figure) = read(words, at, denied) else {
                at += 1;
                continue;
            };
            at = figure.end.max(at + 1);
            let last: Option<&Figure> = out.last();
            let figure = members::of_group(words, apposed(words, figure));
            let figure = resumed(words, members::numbered(words, figure), last);
            let explains = || last.is_some_and(|last| explains(words, last, &figure));
            let reject = || {
                rejects::reject(words, &figure, sentence)
                    .or_else(|| explains().then_some(Reject::Explains))
            };
            let reject = if in_column(words, tables, &figure) { None } else { reject() };
            let figure = within_cell(tables, figure);
            if let Some(reject) = reject {
                refused(&figure, reject);
                // "l'un d'eux, un Toulousain de 32 ans": one person in two
                // wordings.
                let same = reject == Reject::Explains;
                if let Some(last) = out.last_mut().filter(|last| same && last.phrase.partitive) {
                    last.phrase.end = last.phrase.end.max(figure.last());
                }
                continue;
            }
            out.push(figure);
            members::gapped(words, &mut out);
        }
    }
    out.shrink_to_fit();
    risen(words, &mut out);
    out
}

/// The figure without a noun that stands in the next cell.
fn within_cell(tables: &Tables, figure: Figure) -> Figure {
    match tables.cell(figure.core) {
        Some(cell) if figure.last() > cell.tokens.end => {
            Figure { phrase: Phrase::none(figure.end), ..figure }
        }
        _ => figure,
    }
}

/// Whether the figure is what a cell of a table counts: the first number in
/// it, or the one in "(+2)".
fn in_column(words: &Words, tables: &Tables, figure: &Figure) -> bool {
    let Some(cell) = tables.cell(figure.start) else { return false };
    let first = !(cell.tokens.start..figure.start).any(|at| words.is_number(at));
    first || tables::added(words, figure.core)
}

/// The figure that begins at token `at`, if any.
pub fn read(words: &Words, at: usize, denied: bool) -> Option<Figure> {
    if !opens(words, at) {
        return None;
    }
    unsifted(words, at, denied)
}

/// What a figure begins with, but for digits, articles and nouns: every class
/// that [`unsifted`] begins with has to be in the list.
const FIRST: u128 = Sense::NUMERAL
    | Class::set(&[
        Class::Another,
        Class::AtLeast,
        Class::AtMost,
        Class::About,
        Class::Between,
        Class::From,
        Class::Few,
        Class::HalfA,
        Class::Indefinite,
        Class::Several,
        Class::Zero,
        Class::Any,
        Class::Nor,
        Class::Nobody,
        Class::Anyone,
        Class::Both,
    ]);

/// What [`find_telling`] has to look at besides digits: what may begin a
/// figure, and what it steps over or keeps in mind.
const STIRS: u128 =
    FIRST | Sense::NOUN | Class::set(&[Class::Determiner, Class::Adverb, Class::Deny]);

/// Whether a figure can begin at `at`. Nearly all tokens are ruled out here:
/// articles only open numbers, and nouns that are figures by themselves follow
/// a mark or an "or".
fn opens(words: &Words, at: usize) -> bool {
    const APART: u128 = Class::set(&[Class::Or, Class::ClauseStart, Class::Apart]);
    let noun = || {
        let open = |at: usize| !words.is_word(at) || words.has_any(at, APART);
        words.is_noun(at) && at.checked_sub(1).is_none_or(open)
    };
    let article = || words.is(at, Class::Determiner) && numbers::opens(words, at);
    words.has_any(at, FIRST) || words.is_number(at) || article() || noun()
}

fn unsifted(words: &Words, at: usize, denied: bool) -> Option<Figure> {
    let another = words.len_of(at, Class::Another);
    if another > 0
        && let Some(more) = counted(words, at + another)
    {
        let phrase = Phrase { other: true, ..more.phrase };
        return Some(Figure { start: at, phrase, ..more });
    }
    counted(words, at)
        .or_else(|| none(words, at, denied))
        .or_else(|| neither(words, at))
        .or_else(|| telegraphic(words, at))
        .or_else(|| one(words, at))
}

/// One number or two, with their hedges.
fn counted(words: &Words, at: usize) -> Option<Figure> {
    let hedged = hedges(words, at);
    let first = number(words, hedged.0);
    range(words, at, hedged, first).or_else(|| plain(words, at, hedged, first))
}

/// Hedges from `at` on: their end and what they make of the number.
fn hedges(words: &Words, at: usize) -> (usize, Option<QuantityKind>) {
    let (mut end, mut kind) = (at, None);
    let classes = [
        (Class::AtLeast, QuantityKind::AtLeast),
        (Class::AtMost, QuantityKind::AtMost),
        (Class::About, QuantityKind::Approximate),
    ];
    for _ in 0..2 {
        if !words.is_one_of(end, &[Class::AtLeast, Class::AtMost, Class::About]) {
            break;
        }
        let found = classes
            .iter()
            .map(|(class, kind)| (words.len_of(end, *class), *kind))
            .max_by_key(|(length, _)| *length)
            .filter(|(length, _)| *length > 0);
        let Some((length, found)) = found else { break };
        if completes_verb(words, end) {
            break;
        }
        end += length;
        kind = kind.or(Some(found));
    }
    (end, kind)
}

/// Whether the word at `at` belongs to the verb before it: "handed over 18".
fn completes_verb(words: &Words, at: usize) -> bool {
    at > 0 && words.predicates(at - 1).iter().any(|(length, _, _)| *length > 1)
}

fn quoted(words: &Words, at: usize) -> usize {
    if words.is_quote(at) || words.is(at, Class::Other) && words.lexicon.head_last {
        at + 1
    } else {
        at
    }
}

/// `first` is the number behind the hedges of `hedged`.
fn plain(
    words: &Words,
    at: usize,
    hedged: (usize, Option<QuantityKind>),
    first: Option<Number>,
) -> Option<Figure> {
    let (after, hedge) = hedged;
    let start = if after > at { quoted(words, after) } else { at };
    let (found, start, hedge, after) =
        match if start == after { first } else { number(words, start) } {
            Some(found) => (found, start, hedge, after),
            None if after > at => (number(words, at)?, at, None, at),
            None => return None,
        };
    let hedge = hedge.or_else(|| exceeded(words, at).then_some(QuantityKind::AtLeast));
    let mut kind = match (found.nature, hedge) {
        (Nature::Magnitude | Nature::Unknown, _) => QuantityKind::Vague,
        (_, Some(hedge)) => hedge,
        (Nature::Collective, None) => QuantityKind::Approximate,
        (Nature::Plain, None) => QuantityKind::Exact,
    };
    let mut end = found.end;
    let phrase = phrases::after(words, end);
    for place in [found.end, phrase.end] {
        if let Some((length, after)) = trailing(words, place) {
            kind = if kind == QuantityKind::Exact { after } else { kind };
            end = if place == found.end { place + length } else { end };
            break;
        }
    }
    end = members::strong(words, end);
    let phrase = if end > found.end { phrases::after(words, end) } else { phrase };
    let phrase = articled(words, at, end).unwrap_or(phrase);
    Some(Figure {
        start: at,
        core: start,
        end,
        kind,
        value: found.value,
        upper: None,
        weak: words.is(start, Class::Indefinite) && found.value == Some(1),
        hedge: at..after,
        phrase,
    })
}

/// A noun with an article of its own behind a number that a verb of counting
/// leads to: "son ya 45 los fallecidos".
fn articled(words: &Words, at: usize, end: usize) -> Option<Phrase> {
    let article = words.len_of(end, Class::NumberArticle);
    if article == 0 {
        return None;
    }
    let led = |class: &Class| words.ends_with(at, *class);
    let phrase = phrases::after(words, end + article);
    let leads = [Class::Be, Class::Tally, Class::Reaches, Class::Figure, Class::To];
    (phrase.counts.is_some() && leads.iter().any(led)).then_some(phrase)
}

/// Whether a verb before `at` makes the number a lower bound.
fn exceeded(words: &Words, at: usize) -> bool {
    let end = if at > 0 && words.is(at - 1, Class::Determiner) { at - 1 } else { at };
    words.ends_with(end, Class::Exceeds) || words.ends_with(at, Class::Exceeds)
}

fn trailing(words: &Words, at: usize) -> Option<(usize, QuantityKind)> {
    if at > 0 && words.is_mark(at, '+') && words.is_number(at - 1) && words.is_glued(at - 1) {
        return Some((1, QuantityKind::AtLeast));
    }
    [
        (Class::AtLeastAfter, QuantityKind::AtLeast),
        (Class::AtMostAfter, QuantityKind::AtMost),
        (Class::AboutAfter, QuantityKind::Approximate),
    ]
    .iter()
    .map(|(class, kind)| (words.len_of(at, *class), *kind))
    .find(|(length, _)| *length > 0)
    .filter(|(length, _)| number(words, at + length).is_none())
}

/// "entre 20 et 30", "de 6.000 à 8.000", "20-25", "five or six". `first` is the
/// number behind the hedges of `own`.
fn range(
    words: &Words,
    at: usize,
    own: (usize, Option<QuantityKind>),
    first: Option<Number>,
) -> Option<Figure> {
    let between = words.len_of(at, Class::Between);
    let from = words.len_of(at, Class::From);
    let (core, joints): (usize, &[Class]) = if between > 0 {
        (at + between, &[Class::And])
    } else if from > 0 && number(words, at + from).is_some() {
        (at + from, &[Class::To])
    } else {
        (at, &[Class::To, Class::Or])
    };
    let (hedged, hedge) = if core == at { own } else { (core, None) };
    let low = if core == at { first } else { number(words, core) };
    let low = low.filter(|low| low.nature != Nature::Unknown)?;
    let joint = joints.iter().map(|class| words.len_of(low.end, *class)).find(|len| *len > 0);
    let dash = words.is_any(low.end, "-–") && low.digits && words.is_glued(low.end);
    let next = match joint {
        Some(length) => low.end + length,
        None if dash => low.end + 1,
        None => return None,
    };
    let high = number(words, next).filter(|high| high.nature != Nature::Unknown)?;
    if core == at
        && (hedge.is_some_and(|kind| kind != QuantityKind::Approximate) || updates(words, at))
        || from > 0 && between == 0 && updates(words, core)
    {
        return None;
    }
    let (value, upper) = (lower_end(words, hedged, low, high)?, high.value?);
    let chain = joint.is_some_and(|_| words.is(low.end, Class::Or))
        && upper > value.saturating_mul(2).max(value + 1);
    if value >= upper || chain || low.nature == Nature::Magnitude {
        return None;
    }
    let phrase = phrases::after(words, high.end);
    Some(Figure {
        start: at,
        core: hedged,
        end: high.end,
        kind: QuantityKind::Range,
        value: Some(value),
        upper: Some(upper),
        weak: false,
        hedge: at..hedged,
        phrase,
    })
}

/// Whether what stands before `at` says that one number became the other.
fn updates(words: &Words, at: usize) -> bool {
    let reaches = (1..=4.min(at)).any(|back| words.len_of(at - back, Class::Reaches) == back);
    let raised = (1..=8.min(at)).any(|back| words.is(at - back, Class::Raises));
    if raised && at > 0 && words.is(at - 1, Class::From) {
        return true;
    }
    let toll = (1..=6.min(at)).any(|back| words.is(at - back, Class::Toll));
    reaches || toll && at > 0 && words.is(at - 1, Class::From) && !words.is(at - 1, Class::Of)
}

/// The lower number, scaled as the upper one is: "1.5 and 1.8 million".
fn lower_end(words: &Words, at: usize, low: Number, high: Number) -> Option<u64> {
    if low.scaled || low.nature == Nature::Collective {
        return low.value;
    }
    let scale = [1_000_000_000, 1_000_000, 1000, 100]
        .into_iter()
        .find(|scale| words.senses(high.end - 1).any(|(_, sense)| sense == Sense::Scale(*scale)));
    let Some(scale) = scale else { return low.value };
    if low.digits {
        let written = words.str(at);
        let value: f64 = written.replace(',', ".").parse().ok()?;
        let scaled =
            format!("{:.0}", value * f64::from(u32::try_from(scale).ok()?)).parse().ok()?;
        return Some(if high.value? > scaled { scaled } else { low.value? });
    }
    let scaled = low.value?.checked_mul(scale)?;
    Some(if high.value? > scaled { scaled } else { low.value? })
}
