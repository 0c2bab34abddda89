//! What the layers saw and the rules did with it, as plain data: for the
//! command line and for a card's "Why".
//!
//! Computed only where somebody asks: the layers are read once more and the
//! rules run over a draft that takes note of where they give up. Nothing here
//! is laid out for a page; spans are in bytes of the article's text.

mod numbers;
mod rule;
mod sentence;
mod tokens;

pub use rule::Rule;

use super::draft::{Draft, Found};
use super::layers::Layers;
use super::layers::figures::{self, Figure, Reject};
use super::miss::{Miss, NearMiss};
use super::{Suggestion, finish, rules};
use crate::article::Article;
use crate::claim::{Quantity, Role};
use crate::codebook::Codebook;
use crate::language::Lexicon;
use crate::text::Span;

/// An article, or some words of it, as the rules see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation {
    /// In reading order.
    pub sentences: Vec<Sentence>,
}

/// One sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Counted from 1.
    pub number: usize,
    /// Its words.
    pub span: Span,
    /// Words, numbers and marks.
    pub tokens: Vec<Token>,
    /// Every number, also those that are no count.
    pub numbers: Vec<Number>,
    /// What may give a category, change the stance or tell a time.
    pub cues: Vec<Cue>,
    /// Who says what.
    pub said: Vec<Said>,
    /// Words in quotation marks.
    pub quotations: Vec<Span>,
    /// The claims that begin here.
    pub claims: Vec<Fired>,
}

/// A word, a number or a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it can mean, the longest phrase first; empty where the lexicon
    /// does not have it.
    pub meanings: Vec<Meaning>,
}

/// One thing that a word, or a phrase that begins with it, can mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    /// The whole phrase.
    pub span: Span,
    /// In words for a coder.
    pub words: String,
}

/// A number with what it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Hedge, number and noun.
    pub span: Span,
    /// The number itself.
    pub core: Span,
    /// "at least".
    pub hedge: Option<Span>,
    /// What is counted, where it is said.
    pub noun: Option<Span>,
    /// How many.
    pub quantity: Quantity,
    /// What kind of noun, in words for a coder.
    pub counts: String,
    /// Only an article: "a", "un". Most of them count nothing.
    pub article: bool,
    /// What became of it.
    pub fate: Fate,
    /// Rules that gave up on it.
    pub near: Vec<Near>,
    /// Rules that would have taken it too.
    pub others: Vec<Opinion>,
}

impl Number {
    /// Whether it is an article that came to nothing: "a court".
    pub fn is_mere_article(&self) -> bool {
        let near = self.near.iter().any(|near| near.rule.is_some());
        self.article && !near && !matches!(self.fate, Fate::Counted(_))
    }
}

/// What became of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is no count.
    Refused(Reject),
    /// It was counted, by these claims.
    Counted(Vec<usize>),
    /// It may be a count, but no rule took it.
    Free,
}

/// A rule that gave up on a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Which rule; `None` if none so much as looked at it.
    pub rule: Option<Rule>,
    /// Why.
    pub miss: Miss,
    /// The words that decided it.
    pub span: Span,
}

/// What a rule would have made of a number that another one took before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// Which rule.
    pub rule: Rule,
    /// The category's id.
    pub category: String,
    /// The words that gave it.
    pub span: Span,
}

/// Words that may say something about the claims near them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// A trigger, a stance or a time.
    pub role: Role,
    /// The words.
    pub span: Span,
    /// What they mean, for a coder.
    pub words: String,
}

/// An attribution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its words.
    pub span: Span,
    /// Whether what is said follows; else it came before.
    pub follows: bool,
    /// From the one who vouches outwards.
    pub sources: Vec<String>,
    /// Whether the source is a medium only.
    pub medium: bool,
}

/// A claim and the rule that gave it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fired {
    /// Its place among all suggestions of the article, counted from 1.
    pub number: usize,
    /// The rule.
    pub rule: Rule,
    /// The claim with its reasons, links and confidence.
    pub suggestion: Suggestion,
    /// Rules that gave up on its number before.
    pub near: Vec<Near>,
    /// Rules that would have taken its number too.
    pub others: Vec<Opinion>,
}

/// Explains every sentence of `article`.
pub fn explain(article: &Article, lexicon: &Lexicon, codebook: &Codebook) -> Explanation {
    explain_span(article, lexicon, codebook, Span::new(0, article.text.len()))
}

/// Explains the sentences that share a byte with `span`. The whole article is
/// read for it, as sources and totals may stand in other sentences.
pub fn explain_span(
    article: &Article,
    lexicon: &Lexicon,
    codebook: &Codebook,
    span: Span,
) -> Explanation {
    let layers = Layers::new(article, lexicon);
    let notes = Notes::new(&layers, codebook);
    Explanation { sentences: sentence::sentences(&notes, span) }
}

/// Everything that the rules left behind.
struct Notes<'l, 'a> {
    layers: &'l Layers<'a>,
    /// What was found, and the suggestions made of it, in reading order.
    found: Vec<Found>,
    suggestions: Vec<Suggestion>,
    /// Numbers that are no count, in reading order.
    refused: Vec<(Figure, Reject)>,
    /// By figure.
    misses: Vec<NearMiss>,
    /// By figure: what rules would have made of a figure taken before them.
    others: Vec<Found>,
    /// The places in `found` of each figure's claims, by figure.
    claims: Vec<(usize, usize)>,
}

impl<'l, 'a> Notes<'l, 'a> {
    fn new(layers: &'l Layers<'a>, codebook: &Codebook) -> Self {
        let mut draft = Draft::watched(layers.figures.len());
        for rule in rules::TABLE {
            rule.apply(layers, &mut draft);
        }
        let mut refused = Vec::new();
        figures::find_telling(
            &layers.words,
            &layers.sentences,
            &layers.tables,
            |figure, reject| {
                refused.push((figure.clone(), reject));
            },
        );
        let mut misses = draft.misses().to_vec();
        misses.sort_by_key(|miss| miss.figure);
        let others = second_opinions(layers, &draft);
        let (found, suggestions) = finish::finish_with(layers, draft.found.clone(), codebook);
        let figures = found.iter().enumerate().filter_map(|(at, found)| Some((found.figure?, at)));
        let mut claims: Vec<_> = figures.collect();
        claims.sort_unstable();
        Self { layers, found, suggestions, refused, misses, others, claims }
    }
}

/// What the rules behind the one that decided about a figure would have made
/// of it.
fn second_opinions(layers: &Layers, draft: &Draft) -> Vec<Found> {
    let place = |name: &str| rules::TABLE.iter().position(|rule| rule.name() == name);
    let mut open = draft.clone();
    for rule in rules::TABLE {
        open.reopen();
        rule.apply(layers, &mut open);
    }
    let mut out: Vec<Found> = open.found.split_off(draft.found.len());
    out.retain(|other| {
        let figure = other.figure.filter(|figure| *figure < layers.figures.len());
        let first = figure.and_then(|figure| draft.claim_of(figure));
        let later = first.is_some_and(|first| place(first.rule) < place(other.rule));
        figure.is_some() && (later || first.is_none())
    });
    out.sort_by_key(|other| other.figure);
    out.dedup_by(|right, left| (right.figure, right.rule) == (left.figure, left.rule));
    out
}

#[cfg(test)]
mod tests;
