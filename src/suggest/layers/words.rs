//! The tokens of a text and the senses that the lexicon gives them.

mod calendar;
mod gate;
mod predicates;

use predicates::Predicates;

use crate::language::Lexicon;
use crate::language::lexicon::{Class, Kind, Reading, Sense, Set, Sets};
use crate::language::token::{Token, TokenKind, tokens};
use crate::text::Span;
use std::ops::Range;

/// One token with its look-up in the lexicon. Small, since a text has a fifth
/// as many of them as bytes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it begins and ends, in bytes.
    start: u32,
    end: u32,
    shape: Shape,
    /// The phrases that begin here.
    reading: Reading,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Word,
    /// A word that begins with a capital which tells something.
    Capital,
    Number,
    Mark(char),
    Break,
}

impl Shape {
    fn new(kind: TokenKind, written: &str) -> Self {
        match kind {
            TokenKind::Word => match written.as_bytes().first() {
                Some(b'a'..=b'z') => Self::Word,
                Some(b'A'..=b'Z') => Self::Capital,
                _ if written.starts_with(char::is_uppercase) => Self::Capital,
                _ => Self::Word,
            },
            TokenKind::Number => Self::Number,
            TokenKind::Mark(mark) => Self::Mark(mark),
            TokenKind::Break => Self::Break,
        }
    }

    const fn is_word(self) -> bool {
        matches!(self, Self::Word | Self::Capital)
    }

    const fn kind(self) -> TokenKind {
        match self {
            Self::Word | Self::Capital => TokenKind::Word,
            Self::Number => TokenKind::Number,
            Self::Mark(mark) => TokenKind::Mark(mark),
            Self::Break => TokenKind::Break,
        }
    }
}

/// All tokens of a text, as far as its first four gigabytes go.
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    list: Vec<Word>,
    /// For each token what its phrases can mean, apart from the rest since it
    /// is asked most.
    sets: Vec<Set>,
    /// What the sets hold.
    held: Sets<'a>,
    /// The lines that are all in capitals.
    shouted: Vec<Range<usize>>,
}

impl<'a> Words<'a> {
    /// Cuts `text` and looks every token up.
    pub fn new(text: &'a str, lexicon: &'a Lexicon) -> Self {
        let list = Vec::with_capacity(text.len() / 5);
        let (sets, held, shouted) = (Vec::new(), lexicon.sets(), Vec::new());
        let mut out = Self { text, lexicon, list, sets, held, shouted };
        out.cut();
        out.read();
        out.shout();
        out.list.shrink_to_fit();
        out
    }

    /// Reads the words that stand together.
    fn read(&mut self) {
        self.sets = Vec::with_capacity(self.list.len());
        // From the left: what stands to the right is still read by itself.
        for at in 0..self.list.len() {
            let alone = self.list[at].reading;
            if alone != Reading::default() {
                let rest = self.list[at + 1..].iter().map(|word| word.reading);
                self.list[at].reading = self.lexicon.read(alone, rest);
            }
            self.sets.push(self.lexicon.set(self.list[at].reading));
        }
    }

    /// Cuts the text and reads each word by itself.
    fn cut(&mut self) {
        let mut buffer = String::new();
        // There are few marks, and many of each.
        let mut marks = [None; 128];
        for Token { span, kind } in tokens(self.text, &self.lexicon.apostrophes) {
            let (Ok(start), Ok(end)) = (u32::try_from(span.start()), u32::try_from(span.end()))
            else {
                break;
            };
            let mut alone =
                || self.lexicon.word_in(self.text, span.start()..span.end(), &mut buffer);
            let reading = match kind {
                TokenKind::Break => Reading::default(),
                TokenKind::Mark(mark) => match marks.get_mut(mark as usize) {
                    Some(known) => *known.get_or_insert_with(alone),
                    None => alone(),
                },
                TokenKind::Word | TokenKind::Number => alone(),
            };
            let shape = Shape::new(kind, &self.text[span.start()..]);
            self.list.push(Word { start, end, shape, reading });
        }
    }

    /// In lines that are all in capitals these tell nothing, but where the
    /// lexicon lacks the word, as it lacks most names.
    fn shout(&mut self) {
        const FEW: usize = 6;
        let mut next = 0;
        for line in self.list.split_mut(|word| word.shape == Shape::Break) {
            let start = next;
            next += line.len() + 1;
            let words = line.iter().filter(|word| word.shape.is_word());
            let all = words.clone().count();
            let written = |word: &&Word| &self.text[word.start as usize..word.end as usize];
            let lower = |word: &&Word| written(word).contains(char::is_lowercase);
            // One in ten may be in lower case; no more need to be looked at.
            let few = || words.filter(lower).take(all.div_ceil(10)).count() * 10 < all;
            if all >= FEW && few() {
                self.shouted.push(start..start + line.len());
                let known = |word: &Word| self.lexicon.bits(word.reading) & !Sense::TIME != 0;
                let capitals = line.iter_mut().filter(|word| word.shape == Shape::Capital);
                capitals.filter(|word| known(word)).for_each(|word| word.shape = Shape::Word);
            }
        }
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
        self.list.get(at).map_or("", |word| &self.text[word.start as usize..word.end as usize])
    }

    /// The first byte of the token; 0 past the end.
    pub fn first_byte(&self, at: usize) -> u8 {
        let byte = |word: &Word| self.text.as_bytes().get(word.start as usize).copied();
        self.list.get(at).and_then(byte).unwrap_or_default()
    }

    /// How many bytes the token has; 0 past the end.
    pub fn width(&self, at: usize) -> usize {
        self.list.get(at).map_or(0, |word| (word.end - word.start) as usize)
    }

    /// The characters under `tokens`.
    pub fn slice(&self, tokens: &Range<usize>) -> &'a str {
        let span = self.span(tokens);
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    /// The bytes under `tokens`.
    pub fn span(&self, tokens: &Range<usize>) -> Span {
        let start = self.list.get(tokens.start).map_or(self.text.len(), |word| word.start as usize);
        let last = tokens.end.max(tokens.start + 1) - 1;
        let end = self.list.get(last).map_or(self.text.len(), |word| word.end as usize);
        Span::new(start, end.max(start))
    }

    /// The token at or after byte `offset`.
    pub fn at_byte(&self, offset: usize) -> usize {
        self.list.partition_point(|word| word.end as usize <= offset)
    }

    /// What kind of token stands at `at`; a break past the end.
    pub fn kind(&self, at: usize) -> TokenKind {
        self.list.get(at).map_or(TokenKind::Break, |word| word.shape.kind())
    }

    /// Whether a word made of letters stands at `at`.
    pub fn is_word(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|word| word.shape.is_word())
    }

    /// Whether digits stand at `at`.
    pub fn is_number(&self, at: usize) -> bool {
        self.kind(at) == TokenKind::Number
    }

    /// Whether the mark `mark` stands at `at`.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.list.get(at).is_some_and(|word| word.shape == Shape::Mark(mark))
    }

    /// Whether one of `marks` stands at `at`.
    pub fn is_any(&self, at: usize, marks: &str) -> bool {
        matches!(self.kind(at), TokenKind::Mark(mark) if marks.chars().any(|own| own == mark))
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
        self.list.get(at).is_some_and(|word| word.shape == Shape::Capital)
    }

    /// Whether one capital letter stands at `at`, as in "U.S.".
    pub fn is_initial(&self, at: usize) -> bool {
        let written = self.str(at);
        written.len() == 1 && written.starts_with(|letter: char| letter.is_ascii_uppercase())
    }

    /// Whether the full stop at `at` only abbreviates, as both in "U.S.".
    pub fn in_initials(&self, at: usize) -> bool {
        at > 0
            && self.is_mark(at, '.')
            && self.is_initial(at - 1)
            && self.is_glued(at - 1)
            && (self.is_glued(at) && self.is_initial(at + 1) || at > 2 && self.is_initial(at - 3))
    }

    /// Whether the word ends as present participles do: "carrying".
    pub fn is_gerund(&self, at: usize) -> bool {
        self.is_word(at) && self.lexicon.is_gerund(self.str(at))
    }

    /// Whether the line of the token is all in capitals.
    pub fn is_shouted(&self, at: usize) -> bool {
        let before = self.shouted.partition_point(|line| line.start <= at).checked_sub(1);
        before.is_some_and(|line| self.shouted[line].contains(&at))
    }

    /// Whether nothing stands between tokens `at` and `at + 1`.
    pub fn is_glued(&self, at: usize) -> bool {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(left), Some(right)) => left.end == right.start,
            _ => false,
        }
    }

    /// What can begin at `at`, as a set.
    #[inline]
    fn bits(&self, at: usize) -> u128 {
        self.sets.get(at).map_or(0, |set| self.held.bits(*set))
    }

    /// Whether a phrase of `class` begins at `at`.
    #[inline]
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.bits(at) & class.bit() != 0
    }

    /// Whether a phrase of any of `classes` begins at `at`.
    #[inline]
    pub fn is_one_of(&self, at: usize, classes: &[Class]) -> bool {
        let wanted = classes.iter().fold(0, |set, class| set | class.bit());
        self.bits(at) & wanted != 0
    }

    /// Length in tokens of the longest phrase of `class` at `at`, or 0.
    #[inline]
    pub fn len_of(&self, at: usize, class: Class) -> usize {
        if self.is(at, class) { self.longest(at, class) } else { 0 }
    }

    fn longest(&self, at: usize, class: Class) -> usize {
        let own = |sense: &Sense| matches!(sense, Sense::Grammar(own) if *own == class);
        let found = self.meanings(at).iter().find(|(_, sense)| own(sense));
        found.map_or(0, |(length, _)| *length)
    }

    fn meanings(&self, at: usize) -> &'a [(usize, Sense)] {
        self.list.get(at).map_or(&[], |word| self.lexicon.senses(word.reading))
    }

    /// Whether a dash with space on both sides stands at `at`.
    pub fn is_dash(&self, at: usize) -> bool {
        let hyphen =
            || self.is_mark(at, '-') && !self.is_glued(at) && (at == 0 || !self.is_glued(at - 1));
        self.is_any(at, "–—") || hyphen()
    }

    /// Every phrase that begins at `at`: its length and sense, longest first.
    pub fn senses(&self, at: usize) -> impl Iterator<Item = (usize, Sense)> + '_ {
        self.meanings(at).iter().copied()
    }

    /// The longest noun at `at`: its length, kind and category.
    pub fn noun(&self, at: usize) -> Option<(usize, Kind, Option<u16>)> {
        if !self.has(at, Sense::NOUN) {
            return None;
        }
        self.senses(at).find_map(|(length, sense)| match sense {
            Sense::Noun(kind, counts) => Some((length, kind, counts)),
            _ => None,
        })
    }

    /// The longest predicates that begin at `at`: length, frame and form.
    pub fn predicates(&self, at: usize) -> Predicates<'a> {
        // "March" is a month, where "march" is a verb.
        let month = || self.is(at, Class::Month) && self.is_capital(at);
        let verb = self.list.get(at).filter(|_| self.is_predicate(at) && !month());
        Predicates(verb.map_or(&[], |word| self.lexicon.predicates(word.reading)))
    }

    /// What becomes of an object, told at `at`: length and frame.
    pub fn result(&self, at: usize) -> Option<(usize, usize)> {
        if !self.has(at, Sense::RESULT) {
            return None;
        }
        self.senses(at).find_map(|(length, sense)| match sense {
            Sense::Result(frame) => Some((length, frame)),
            _ => None,
        })
    }

    /// Whether a predicate begins at `at`.
    pub fn is_predicate(&self, at: usize) -> bool {
        self.has(at, Sense::PREDICATE)
    }

    /// Whether a noun begins at `at`.
    pub fn is_noun(&self, at: usize) -> bool {
        self.has(at, Sense::NOUN)
    }

    /// Whether an event's words begin at `at`.
    pub fn is_event(&self, at: usize) -> bool {
        self.has(at, Sense::EVENT)
    }

    /// Whether a number word begins at `at`.
    pub fn is_numeral(&self, at: usize) -> bool {
        self.has(at, Sense::NUMERAL)
    }

    /// Whether the lexicon knows the word at all.
    pub fn is_known(&self, at: usize) -> bool {
        self.bits(at) & !Sense::TIME != 0
    }

    #[inline]
    fn has(&self, at: usize, bits: u128) -> bool {
        self.bits(at) & bits != 0
    }
}
