//! What the words around a figure say about how it belongs to another, by the
//! classes of the article's own lexicon. Without a lexicon they say nothing.

use crate::language::Lexicon;
use crate::language::lexicon::{Class, Kind, Reading, Sense};
use crate::language::token::{TokenKind, tokenize};
use crate::text::Span;
use std::collections::BTreeSet;

/// Bytes in a sentence, at most: what has no full stop is a list or a table,
/// of which no figure may look at the whole.
const LONGEST: usize = 1500;

/// A text and the lexicon that it is read with.
pub(super) struct Cues<'a> {
    text: &'a str,
    lexicon: Option<&'a Lexicon>,
    /// What was read of the sentences, in order.
    hits: Vec<Hit>,
}

/// A phrase of the lexicon in the text.
struct Hit {
    span: Span,
    /// Its grammatical classes.
    classes: u128,
    /// Whether it is a verb or noun of one of the categories.
    predicate: bool,
}

impl<'a> Cues<'a> {
    pub(super) const fn new(text: &'a str, lexicon: Option<&'a Lexicon>) -> Self {
        Self { text, lexicon, hits: Vec::new() }
    }

    /// Reads `sentences`, which come in order: the others have no cues.
    pub(super) fn read(&mut self, sentences: &[Span]) {
        for sentence in sentences {
            let found = self.phrases(self.slice(*sentence), |sense| {
                matches!(sense, Sense::Grammar(_) | Sense::Predicate(..))
            });
            self.hits.extend(found.into_iter().map(|(start, end, sense)| Hit {
                span: Span::new(sentence.start() + start, sentence.start() + end),
                classes: if let Sense::Grammar(class) = sense { class.bit() } else { 0 },
                predicate: matches!(sense, Sense::Predicate(..)),
            }));
        }
    }

    /// What was read within `span`.
    fn hits(&self, span: Span) -> impl DoubleEndedIterator<Item = &Hit> {
        let from = self.hits.partition_point(|hit| hit.span.start() < span.start());
        let to = self.hits.partition_point(|hit| hit.span.start() < span.end());
        let within = self.hits.get(from..to).unwrap_or_default().iter();
        within.filter(move |hit| hit.span.end() <= span.end())
    }

    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    /// A few characters from `at` on.
    pub(super) fn after(&self, at: usize) -> &'a str {
        const FEW: usize = 16;
        let at = self.text.ceil_char_boundary(at);
        let end = self.text.floor_char_boundary(at.saturating_add(FEW).min(self.text.len()));
        self.text.get(at..end).unwrap_or_default()
    }

    /// From `start` to `end`, as far as it lies in `limits`, on characters.
    pub(super) fn around(&self, limits: Span, start: usize, end: usize) -> Span {
        let start = start.clamp(limits.start(), limits.end());
        let end = end.clamp(start, limits.end());
        Span::new(self.text.ceil_char_boundary(start), self.text.floor_char_boundary(end))
    }

    /// Where the last phrase of any of `classes` in `span` ends.
    pub(super) fn last(&self, span: Span, classes: &[Class]) -> Option<usize> {
        let wanted = classes.iter().fold(0, |bits, class| bits | class.bit());
        self.hits(span).rfind(|hit| hit.classes & wanted != 0).map(|hit| hit.span.end())
    }

    /// Whether `span` has a phrase of any of `classes`.
    pub(super) fn has(&self, span: Span, classes: &[Class]) -> bool {
        self.last(span, classes).is_some()
    }

    /// Whether `span` has a verb or noun of one of the categories.
    pub(super) fn has_predicate(&self, span: Span) -> bool {
        self.hits(span).any(|hit| hit.predicate)
    }

    /// The nouns of a phrase such as "police officers", and whether they are
    /// of armed people.
    pub(super) fn nouns(&self, phrase: &str) -> (BTreeSet<String>, bool) {
        let noun = |sense: &Sense| matches!(sense, Sense::Noun(..));
        let armed = |sense: &Sense| matches!(sense, Sense::Noun(kind, _) if kind.is_armed());
        let words = self.phrases(phrase, noun).into_iter();
        let words = words.filter_map(|(start, end, _)| Some(stem(phrase.get(start..end)?)));
        (words.collect(), !self.phrases(phrase, armed).is_empty())
    }

    /// Whether a phrase names people by another harm than `category`: "of the
    /// wounded" among the dead.
    pub(super) fn harm(&self, phrase: &str, category: &str) -> bool {
        let Some(lexicon) = self.lexicon else { return false };
        let other = |sense: &Sense| match sense {
            Sense::Noun(Kind::Casualty, Some(counts)) => lexicon.category(*counts) != category,
            _ => false,
        };
        !self.phrases(phrase, other).is_empty()
    }

    /// The phrases of `words` with a sense that is `wanted`, as bytes.
    fn phrases(
        &self,
        words: &str,
        wanted: impl Fn(&Sense) -> bool,
    ) -> Vec<(usize, usize, &'a Sense)> {
        let Some(lexicon) = self.lexicon else { return Vec::new() };
        let tokens = tokenize(words, &lexicon.apostrophes);
        let mut buffer = String::new();
        let alone: Vec<Reading> = tokens
            .iter()
            .map(|token| match token.kind {
                TokenKind::Break => Reading::default(),
                _ => lexicon.word(&words[token.span.start()..token.span.end()], &mut buffer),
            })
            .collect();
        let (alone, tokens, wanted) = (&alone, &tokens, &wanted);
        let at = |at: usize| {
            let reading = lexicon.read(alone[at], alone[at + 1..].iter().copied());
            let here = lexicon.senses(reading).iter().filter(|(_, sense)| wanted(sense));
            here.map(move |(length, sense)| {
                (tokens[at].span.start(), tokens[at + length - 1].span.end(), sense)
            })
        };
        (0..alone.len()).filter(|at| alone[*at] != Reading::default()).flat_map(at).collect()
    }

    /// The line that `at` stands in, with its end.
    pub(super) fn line(&self, at: usize) -> Span {
        let at = self.text.floor_char_boundary(at);
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end + 1);
        Span::new(start, end)
    }

    /// The sentences of a line.
    pub(super) fn sentences(&self, line: Span) -> Vec<Span> {
        let mut out = Vec::new();
        let mut start = line.start();
        for (at, character) in self.slice(line).char_indices() {
            let at = line.start() + at;
            let end = at + character.len_utf8();
            let closed = match character {
                '\n' | '。' | '؟' => true,
                '.' | '!' | '?' | '…' => {
                    let rest = self.text[end..]
                        .trim_start_matches(['"', '”', '»', '’', ')', ']', '\u{a0}']);
                    rest.starts_with(char::is_whitespace)
                        && !rest.trim_start().starts_with(char::is_lowercase)
                        && !(character == '.' && self.is_abbreviated(at))
                }
                _ => false,
            };
            if closed || end - start >= LONGEST && character.is_whitespace() {
                out.push(Span::new(start, end));
                start = end;
            }
        }
        out.extend((start < line.end()).then(|| Span::new(start, line.end())));
        out
    }

    /// Whether the full stop at `at` may only end an abbreviation.
    fn is_abbreviated(&self, at: usize) -> bool {
        let mark = |c: char| !c.is_alphanumeric() && c != '.';
        let before = self.text[..at].char_indices().rev().find(|(_, c)| mark(*c));
        let word = Span::new(before.map_or(0, |(at, c)| at + c.len_utf8()), at);
        let words = self.slice(word);
        let abbreviation = |sense: &Sense| *sense == Sense::Grammar(Class::Abbreviation);
        let initial = words.chars().count() == 1 && words.chars().all(char::is_uppercase);
        let dotted = words.contains('.');
        initial || dotted || !self.phrases(self.slice(word), abbreviation).is_empty()
    }
}

/// A noun in the singular, more or less: enough to tell it from others.
fn stem(word: &str) -> String {
    let folded = word.to_lowercase();
    folded.strip_suffix(['s', 'x']).map_or_else(|| folded.clone(), str::to_owned)
}
