//! A language's words and grammar: the compiled form of its RON file.
//!
//! [`source`] is the schema of the file; [`Lexicon`] is what the layers ask:
//! every phrase of the file as a sequence of folded words with the senses it
//! can have.

mod calendar;
mod class;
mod compile;
mod example;
mod expand;
#[cfg(test)]
mod lint;
mod overlay;
mod phrases;
mod sense;
pub mod source;
mod table;

pub use calendar::{Calendar, TimeWord, Unit};
pub use class::{Class, Kind};
pub use example::{Example, Expected};
pub(super) use expand::{fold_into, without_accents};
pub use overlay::TaughtPhrase;
pub use phrases::{Reading, Set, Sets};
pub use sense::{Form, Sense};

use crate::language::token::Apostrophes;
use phrases::Phrases;
use source::Frame;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use table::WordTable;

/// A lexicon that could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LexiconError {
    /// Not RON, or not of the schema.
    #[error("the lexicon cannot be read: {0}")]
    Syntax(#[from] ron::error::SpannedError),
    /// A predicate names a frame that the file does not define.
    #[error("the lexicon has no frame named {0:?}")]
    UnknownFrame(String),
}

/// What the cells of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// People, by the number of their category.
    Counts(u16),
    /// Nobody: "Date", "Place".
    Nobody,
}

/// One phrase: its words after the first, and its sense.
#[derive(Clone, Debug)]
struct Entry {
    rest: Box<[u32]>,
    sense: Sense,
}

/// The compiled lexicon.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    words: WordTable,
    /// The same without accents, as far as no word is written so.
    bare: WordTable,
    /// Phrases by the id of their first word. Id 0 is that of no word.
    entries: Vec<Vec<Entry>>,
    phrases: Phrases,
    pub(crate) frames: Vec<Frame>,
    pub(crate) events: Vec<source::Event>,
    pub(crate) categories: Vec<String>,
    /// Wordings that a project was taught, by their first word.
    taught: Vec<TaughtPhrase>,
    longest_taught: usize,
    /// How the language cuts words at apostrophes.
    pub apostrophes: Apostrophes,
    /// Whether a compound's last noun is its head ("army trucks").
    pub head_last: bool,
    plurals: Vec<String>,
    singulars: Vec<String>,
    infinitives: Vec<String>,
    gerunds: Vec<String>,
    futures: Vec<String>,
    conditionals: Vec<String>,
    /// What columns of tables are called, and the category that they count.
    headings: HashMap<String, Column>,
    /// How the language says when.
    pub calendar: Calendar,
    /// Short texts with the claims that they hold; the tests run them.
    pub examples: Vec<Example>,
}

impl Lexicon {
    /// Reads and compiles a lexicon from RON.
    ///
    /// # Errors
    /// If it is not of the schema or refers to what it does not define.
    pub fn parse(ron: &str) -> Result<Self, LexiconError> {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        compile::compile(options.from_str(ron)?)
    }

    /// What `word` means by itself. `buffer` is scratch space. A word that
    /// starts with a capital is also looked for without its accents, as
    /// capitals are often written.
    pub fn word(&self, word: &str, buffer: &mut String) -> Reading {
        self.word_in(word, 0..word.len(), buffer)
    }

    /// The same for the word over those bytes of `text`; quicker for what
    /// stands around it.
    #[inline]
    pub fn word_in(&self, text: &str, bytes: Range<usize>, buffer: &mut String) -> Reading {
        let Range { start, end } = bytes;
        let capital = || text.get(start..).is_some_and(|rest| rest.starts_with(char::is_uppercase));
        let known = self.words.get_folded(text, start, end, buffer);
        let bare = || self.bare.get_folded(text, start, end, buffer);
        Reading::of_word(known.or_else(|| capital().then(bare).flatten()).unwrap_or(0))
    }

    /// The number of `word`, 0 if the lexicon does not know it; see
    /// [`Self::word`].
    pub fn id(&self, word: &str, buffer: &mut String) -> u32 {
        self.word(word, buffer).id()
    }

    /// Every word that the lexicon knows, folded, in no particular order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word)
    }

    /// Every wording that the lexicon knows, folded, in no particular order.
    pub fn wordings(&self) -> Vec<String> {
        let mut words = vec![""; self.words.len() + 1];
        self.words.iter().for_each(|(word, id)| words[id as usize] = word);
        self.phrases.wordings(&words)
    }

    /// What a text can mean where the word `first` and those after it stand,
    /// each of them read by itself before.
    #[inline]
    pub fn read(&self, first: Reading, rest: impl Iterator<Item = Reading>) -> Reading {
        self.phrases.read(first, rest)
    }

    /// The bits of all senses of a reading.
    #[inline]
    pub fn bits(&self, reading: Reading) -> u128 {
        self.sets().bits(self.phrases.set(reading))
    }

    /// The set of all senses of a reading.
    #[inline]
    pub fn set(&self, reading: Reading) -> Set {
        self.phrases.set(reading)
    }

    /// What the sets of senses hold.
    #[inline]
    pub fn sets(&self) -> Sets<'_> {
        self.phrases.sets()
    }

    /// The senses of a reading, longest first, with their lengths in words.
    #[inline]
    pub fn senses(&self, reading: Reading) -> &[(usize, Sense)] {
        self.phrases.senses(reading)
    }

    /// The predicates of a reading, only those of most words: their lengths in
    /// words, frames and forms.
    #[inline]
    pub fn predicates(&self, reading: Reading) -> &[(usize, usize, Form)] {
        self.phrases.predicates(reading)
    }

    /// What a column called `written` counts, if that is a heading that the
    /// lexicon knows.
    pub fn heading(&self, written: &str) -> Option<Column> {
        self.headings.get(&written.to_lowercase()).copied()
    }

    /// Whether `word` ends as the language's plurals do.
    pub fn is_plural(&self, word: &str) -> bool {
        // Most words need no other to be told in lower case.
        let lower = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let folded = if lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        ends(&folded, &self.plurals) && !ends(&folded, &self.singulars)
    }

    /// Whether `word` ends as the language's present participles do.
    pub fn is_gerund(&self, word: &str) -> bool {
        ends(word, &self.gerunds)
    }

    /// Whether `word` ends as the language's futures do.
    pub fn is_future(&self, word: &str) -> bool {
        ends(word, &self.futures)
    }

    /// Whether `word` ends as the language's conditionals do.
    pub fn is_conditional(&self, word: &str) -> bool {
        ends(word, &self.conditionals)
    }

    /// Whether `word` ends as the language's infinitives do.
    pub fn is_infinitive(&self, word: &str) -> bool {
        ends(word, &self.infinitives)
    }

    /// The name of category number `index` of this lexicon.
    pub fn category(&self, index: u16) -> &str {
        self.categories.get(usize::from(index)).map_or("", String::as_str)
    }

    /// The frame of that number.
    pub fn frame(&self, index: usize) -> Option<&Frame> {
        self.frames.get(index)
    }

    /// The number of the frame of that name.
    pub fn frame_named(&self, name: &str) -> Option<usize> {
        self.frames.iter().position(|frame| frame.name == name)
    }

    /// The event pattern of that number.
    pub fn event(&self, index: usize) -> Option<&source::Event> {
        self.events.get(index)
    }
}

/// Whether `word` ends with one of `endings`, most of which its last byte rules
/// out.
fn ends(word: &str, endings: &[String]) -> bool {
    let last = word.as_bytes().last();
    endings.iter().any(|end| end.as_bytes().last() == last && word.ends_with(end.as_str()))
}
