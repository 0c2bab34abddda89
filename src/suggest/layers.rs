//! The layers over one article, each computed once, that the rules read.

pub mod attributions;
pub mod circumstances;
pub mod figures;
mod index;
pub mod names;
pub mod numbers;
pub mod phrases;
pub mod places;
pub mod quotations;
pub mod sentences;
pub mod stances;
pub mod tables;
pub mod taught;
pub mod times;
pub mod turns;
pub mod words;

use crate::article::Article;
use crate::language::Lexicon;
use crate::text::Span;
use attributions::Attribution;
use figures::Figure;
use index::Index;
use jiff::civil::Date;
use quotations::Quotations;
use std::ops::Range;
use tables::Tables;
use words::Words;

/// Everything that is known about an article before any rule runs.
pub struct Layers<'a> {
    /// The tokens and what each can mean.
    pub words: Words<'a>,
    /// Sentences as ranges of tokens, in order.
    pub sentences: Vec<Range<usize>>,
    /// The quotations, numbered.
    pub quotations: Quotations,
    /// Cells of tables that count people.
    pub tables: Tables,
    /// Numbers with their hedges and nouns, in order.
    pub figures: Vec<Figure>,
    /// Definite persons without a number, in order: "the mayor".
    pub singles: Vec<Figure>,
    /// Wordings that a project was taught, in order.
    pub taught: Vec<taught::Occurrence<'a>>,
    /// Lines that begin with their speaker, in order.
    pub turns: Vec<turns::Turn>,
    /// Who says what, in order.
    pub attributions: Vec<Attribution>,
    /// Expressions of time, in order.
    pub times: Vec<times::Time>,
    /// Names of places, in order.
    pub places: Vec<places::Place>,
    /// The place of the dateline.
    pub dateline: Option<places::Place>,
    /// The day on which the article was written, from which its relative days
    /// count.
    pub day: Option<Date>,
    /// The latest year that the text names, which stands for its own.
    pub latest_year: Option<u32>,
    /// The first token that names a year.
    pub first_year: Option<usize>,
    /// Where the sentences begin.
    by_sentence: Index,
    /// Where the figures begin.
    by_figure: Index,
    /// Where the definite persons begin.
    by_single: Index,
}

impl<'a> Layers<'a> {
    /// Reads `article` with `lexicon`.
    pub fn new(article: &'a Article, lexicon: &'a Lexicon) -> Self {
        let layers = Self::of_text(&article.text, lexicon);
        let dateline = places::of_dateline(&layers.words, article);
        Self { day: article.written(), dateline, ..layers }
    }

    /// Reads a text with `lexicon`.
    pub fn of_text(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let words = Words::new(text, lexicon);
        let sentences = sentences::split(&words);
        let tables = Tables::new(&words);
        let quotations = quotations::number(&words);
        let taught = taught::find(&words);
        let mut figures = figures::find(&words, &sentences, &tables);
        taught::insist(&words, &taught, &mut figures);
        let named: Vec<_> =
            sentences.iter().map(|sentence| names::Runs::new(&words, sentence)).collect();
        let singles = figures::singles(&words, &sentences, &named);
        let turns = turns::find(&words);
        let attributions = attributions::find(&words, &sentences, &named, &quotations);
        drop(named);
        let (times, places) = (times::find(&words), places::find(&words, &turns));
        let latest_year = words.latest_year();
        let first_year = (0..words.len()).find(|at| words.year(*at).is_some());
        let begin = |all: &[Figure]| Index::new(all.iter().map(|figure| figure.start));
        Self {
            by_sentence: Index::new(sentences.iter().map(|sentence| sentence.start)),
            by_figure: begin(&figures),
            by_single: begin(&singles),
            words,
            sentences,
            quotations,
            tables,
            figures,
            singles,
            taught,
            turns,
            attributions,
            times,
            places,
            day: None,
            dateline: None,
            latest_year,
            first_year,
        }
    }

    /// The number of the sentence that holds token `at`.
    pub fn sentence_of(&self, at: usize) -> usize {
        if at < self.words.len() {
            self.by_sentence.before(at + 1).saturating_sub(1)
        } else {
            self.sentences.len()
        }
    }

    /// The tokens of the sentence that holds token `at`.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences.get(self.sentence_of(at)).cloned().unwrap_or(at..at)
    }

    /// The figures that begin within `tokens`, as indices.
    pub fn figures_in(&self, tokens: &Range<usize>) -> Range<usize> {
        self.by_figure.within(tokens)
    }

    /// The figure that begins at token `at`.
    pub fn figure_at(&self, at: usize) -> Option<usize> {
        self.by_figure.at(at)
    }

    /// The definite persons that begin within `tokens`.
    pub fn singles_in(&self, tokens: &Range<usize>) -> &[Figure] {
        self.singles.get(self.by_single.within(tokens)).unwrap_or_default()
    }

    /// A definite person that begins at token `at`.
    pub fn single_at(&self, at: usize) -> Option<&Figure> {
        self.by_single.at(at).and_then(|single| self.singles.get(single))
    }

    /// The definite persons that begin within `tokens`, by their numbers.
    pub fn singles_at(&self, tokens: &Range<usize>) -> Range<usize> {
        let Range { start, end } = self.by_single.within(tokens);
        self.figures.len() + start..self.figures.len() + end
    }

    /// A figure by its number; the definite persons are counted on after them.
    pub fn figure(&self, index: usize) -> &Figure {
        self.figures.get(index).unwrap_or_else(|| &self.singles[index - self.figures.len()])
    }

    /// The bytes under tokens.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        self.words.span(tokens)
    }
}
