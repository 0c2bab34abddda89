//! The tokens of a text and the senses that the lexicon gives them.

use crate::language::Lexicon;
use crate::language::lexicon::{Class, Entry, Form, Kind, Sense};
use crate::language::token::{TokenKind, tokenize};
use crate::text::Span;
use std::ops::Range;

/// One token with its look-up in the lexicon.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// The lexicon's id, or 0.
    pub id: u32,
    /// The classes of every phrase that begins here.
    bits: u128,
    /// Whether its line is all in capitals, which then tell nothing.
    shouted: bool,
}

/// All tokens of a text.
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    list: Vec<Word>,
}

const NOUN: u128 = 1 << 120;
const PREDICATE: u128 = 1 << 121;
const EVENT: u128 = 1 << 122;
const NUMERAL: u128 = 1 << 123;
const RESULT: u128 = 1 << 124;
/// Words of the calendar, which alone make a word no better known.
const TIME: u128 = 1 << 125;

const fn bit_of(sense: &Sense) -> u128 {
    match sense {
        Sense::Grammar(class) => class.bit(),
        Sense::Noun(..) => NOUN,
        Sense::Predicate(..) => PREDICATE,
        Sense::Result(_) => RESULT,
        Sense::Event(_) | Sense::Half(..) => EVENT,
        Sense::Number(_) | Sense::Scale(_) | Sense::Collective(_) | Sense::Magnitude(_) => NUMERAL,
        Sense::Weekday(_)
        | Sense::Month(_)
        | Sense::Stretch(..)
        | Sense::TimeUnit(_)
        | Sense::Time(_) => TIME,
    }
}

impl<'a> Words<'a> {
    /// Cuts `text` and looks every token up.
    pub fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let mut buffer = String::new();
        let mut list: Vec<Word> = tokenize(text, &lexicon.apostrophes)
            .into_iter()
            .map(|token| {
                let id = match token.kind {
                    TokenKind::Break => 0,
                    TokenKind::Word | TokenKind::Number | TokenKind::Mark(_) => {
                        let slice = &text[token.span.start()..token.span.end()];
                        lexicon.word(slice, &mut buffer)
                    }
                };
                Word { span: token.span, kind: token.kind, id, bits: 0, shouted: false }
            })
            .collect();
        for at in 0..list.len() {
            let bits = lexicon
                .entries(list[at].id)
                .iter()
                .filter(|entry| follows(&list, at, entry))
                .fold(0, |bits, entry| bits | bit_of(&entry.sense));
            list[at].bits = bits;
        }
        shout(text, &mut list);
        Self { text, lexicon, list }
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// The token, if there is one at `at`.
    pub fn get(&self, at: usize) -> Option<&Word> {
        self.list.get(at)
    }

    /// The token's own characters; empty past the end.
    pub fn str(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |word| &self.text[word.span.start()..word.span.end()])
    }

    /// The characters under `tokens`.
    pub fn slice(&self, tokens: &Range<usize>) -> &'a str {
        let span = self.span(tokens);
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    /// The bytes under `tokens`.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.list.get(tokens.start).map_or(self.text.len(), |word| word.span.start());
        let last = tokens.end.max(tokens.start + 1) - 1;
        let end = self.list.get(last).map_or(self.text.len(), |word| word.span.end());
        Span::new(start, end.max(start))
    }

    /// The token at or after byte `offset`.
    pub fn at_byte(&self, offset: usize) -> usize {
        self.list.partition_point(|word| word.span.end() <= offset)
    }

    /// What kind of token stands at `at`; a break past the end.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.list.get(at).map_or(TokenKind::Break, |word| word.kind)
    }

    /// Whether a word made of letters stands at `at`.
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Word
    }

    /// The year that token `at` names, if it is one: four digits from 1800 to
    /// 2099.
    pub fn year(&self, at: usize) -> Option<u32> {
        let digits = self.is_number(at).then(|| self.str(at)).filter(|digits| digits.len() == 4);
        digits?.parse().ok().filter(|year| (1800..2100).contains(year))
    }

    /// Whether digits stand at `at`.
    pub fn is_number(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Number
    }

    /// Whether the mark `mark` stands at `at`.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.kind(at) == TokenKind::Mark(mark)
    }

    /// Whether one of `marks` stands at `at`.
    pub fn is_any(&self, at: usize, marks: &str) -> bool {
        matches!(self.kind(at), TokenKind::Mark(mark) if marks.contains(mark))
    }

    /// Whether a quotation mark stands at `at`.
    pub fn is_quote(&self, at: usize) -> bool {
        self.is_any(at, "«»“”\"„")
    }

    /// Whether an apostrophe stands alone at `at`: "the army's".
    pub fn is_apostrophe(&self, at: usize) -> bool {
        self.is_any(at, "'’")
    }

    /// Whether the word is an elision ("d’") or ends with its apostrophe.
    pub fn is_apostrophed(&self, at: usize) -> bool {
        self.str(at).ends_with(crate::language::token::is_apostrophe)
    }

    /// Whether the word begins with a capital; in a line all of capitals,
    /// whether the lexicon lacks it, as it lacks most names.
    pub fn is_capital(&self, at: usize) -> bool {
        let tells = self.list.get(at).is_some_and(|word| !word.shouted || word.bits & !TIME == 0);
        tells && self.is_word(at) && self.str(at).starts_with(char::is_uppercase)
    }

    /// Whether the line of the token is all in capitals.
    pub fn is_shouted(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|word| word.shouted)
    }

    /// Whether nothing stands between tokens `at` and `at + 1`.
    pub fn is_glued(&self, at: usize) -> bool {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(left), Some(right)) => left.span.end() == right.span.start(),
            _ => false,
        }
    }

    /// Whether a phrase of `class` begins at `at`.
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.list.get(at).is_some_and(|word| word.bits & class.bit() != 0)
    }

    /// Whether a phrase of any of `classes` begins at `at`.
    pub fn is_one_of(&self, at: usize, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.is(at, *class))
    }

    /// Length in tokens of the longest phrase of `class` at `at`, or 0.
    pub fn len_of(&self, at: usize, class: Class) -> usize {
        if !self.is(at, class) {
            return 0;
        }
        let id = self.list.get(at).map_or(0, |word| word.id);
        let wanted = Sense::Grammar(class);
        self.lexicon
            .entries(id)
            .iter()
            .find(|entry| entry.sense == wanted && follows(&self.list, at, entry))
            .map_or(0, |entry| entry.rest.len() + 1)
    }

    /// Whether a phrase of `class` ends right before `end`.
    pub fn ends_with(&self, end: usize, class: Class) -> bool {
        (1..=5.min(end)).any(|back| self.len_of(end - back, class) == back)
    }

    /// Whether a dash with space on both sides stands at `at`.
    pub fn is_dash(&self, at: usize) -> bool {
        let hyphen =
            || self.is_mark(at, '-') && !self.is_glued(at) && (at == 0 || !self.is_glued(at - 1));
        self.is_any(at, "–—") || hyphen()
    }

    /// Every phrase that begins at `at`: its length and sense, longest first.
    pub fn senses(&self, at: usize) -> impl Iterator<Item = (usize, Sense)> + '_ {
        let id = self.list.get(at).filter(|word| word.bits != 0).map_or(0, |word| word.id);
        self.lexicon
            .entries(id)
            .iter()
            .filter(move |entry| follows(&self.list, at, entry))
            .map(|entry| (entry.rest.len() + 1, entry.sense))
    }

    /// The longest noun at `at`: its length, kind and category.
    pub fn noun(&self, at: usize) -> Option<(usize, Kind, Option<usize>)> {
        if !self.has(at, NOUN) {
            return None;
        }
        self.senses(at).find_map(|(length, sense)| match sense {
            Sense::Noun(kind, counts) => Some((length, kind, counts)),
            _ => None,
        })
    }

    /// The predicates that begin at `at`, longest first.
    pub fn predicates(&self, at: usize) -> Vec<(usize, usize, Form)> {
        if !self.has(at, PREDICATE) {
            return Vec::new();
        }
        let all: Vec<_> = self
            .senses(at)
            .filter_map(|(length, sense)| match sense {
                Sense::Predicate(frame, form) => Some((length, frame, form)),
                _ => None,
            })
            .collect();
        let longest = all.first().map_or(0, |(length, _, _)| *length);
        all.into_iter().filter(|(length, _, _)| *length == longest).collect()
    }

    /// What becomes of an object, told at `at`: length and frame.
    pub fn result(&self, at: usize) -> Option<(usize, usize)> {
        if !self.has(at, RESULT) {
            return None;
        }
        self.senses(at).find_map(|(length, sense)| match sense {
            Sense::Result(frame) => Some((length, frame)),
            _ => None,
        })
    }

    /// Whether a predicate begins at `at`.
    pub fn is_predicate(&self, at: usize) -> bool {
        self.has(at, PREDICATE)
    }

    /// Whether a noun begins at `at`.
    pub fn is_noun(&self, at: usize) -> bool {
        self.has(at, NOUN)
    }

    /// Whether an event's words begin at `at`.
    pub fn is_event(&self, at: usize) -> bool {
        self.has(at, EVENT)
    }

    /// Whether a number word begins at `at`.
    pub fn is_numeral(&self, at: usize) -> bool {
        self.has(at, NUMERAL)
    }

    /// Whether the lexicon knows the word at all.
    pub fn is_known(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|word| word.bits & !TIME != 0)
    }

    /// What the words at `at` mean to the calendar, longest first.
    pub fn calendar(&self, at: usize) -> impl Iterator<Item = (usize, Sense)> + '_ {
        let known = self.is_calendar(at);
        known.then(|| self.senses(at)).into_iter().flatten().filter(|(_, s)| bit_of(s) == TIME)
    }

    /// Whether a word of the calendar begins at `at`.
    pub fn is_calendar(&self, at: usize) -> bool {
        self.has(at, TIME)
    }

    fn has(&self, at: usize, bits: u128) -> bool {
        self.list.get(at).is_some_and(|word| word.bits & bits != 0)
    }
}

fn follows(list: &[Word], at: usize, entry: &Entry) -> bool {
    entry.rest.len() < list.len() - at
        && entry.rest.iter().zip(&list[at + 1..]).all(|(id, word)| *id == word.id)
}

/// Marks the words of lines that are all in capitals.
fn shout(text: &str, list: &mut [Word]) {
    const FEW: usize = 6;
    let ends = |word: &Word| {
        word.kind == TokenKind::Break && text[word.span.start()..word.span.end()].contains('\n')
    };
    for line in list.split_mut(ends) {
        let words = line.iter().filter(|word| word.kind == TokenKind::Word);
        let (mut all, mut lower) = (0, 0);
        for word in words {
            all += 1;
            let slice = &text[word.span.start()..word.span.end()];
            lower += usize::from(slice.contains(char::is_lowercase));
        }
        if all >= FEW && lower * 10 < all {
            line.iter_mut().for_each(|word| word.shouted = true);
        }
    }
}
