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
mod hash;
#[cfg(test)]
mod lint;
mod overlay;
mod phrases;
pub mod source;

pub use calendar::{Calendar, TimeWord, Unit};
pub use class::{Class, Kind};
pub use example::{Example, Expected};
pub(super) use expand::{fold_into, without_accents};
pub use overlay::TaughtPhrase;
pub use phrases::Reading;

use crate::language::token::Apostrophes;
use hash::WordMap;
use phrases::Phrases;
use source::Frame;

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

/// How a predicate's form relates to what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A participle: passive ("tués", "were killed"), or active with an
    /// object after it ("ont tué", "killed 12").
    Done,
    /// Active only: finite, gerund or infinitive with an object after it.
    Does,
    /// The subject is what is counted: "ont péri", "died", "protestent".
    Happens,
    /// A noun with its object: "la mort de 3 civils", "release of 11".
    Noun,
}

/// What a phrase of the lexicon can mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// A word of grammar.
    Grammar(Class),
    /// A number word of its own value.
    Number(u64),
    /// A number word that multiplies: hundred, mille, million.
    Scale(u64),
    /// A collective of about that many: dozen, centaine.
    Collective(u64),
    /// A vague order of magnitude: dozens, milliers.
    Magnitude(u64),
    /// A noun, with the category that it counts by itself.
    Noun(Kind, Option<u16>),
    /// A predicate: which frame, which form.
    Predicate(usize, Form),
    /// What becomes of an object, of that frame: "hostage", "to death".
    Result(usize),
    /// Words that state an event.
    Event(usize),
    /// One half of an event: number of the pattern, whether the second half.
    Half(usize, bool),
    /// A day of the week, from 0 for Monday.
    Weekday(i8),
    /// A month, from 1 for January.
    Month(i8),
    /// Units of time from one to another, counted from the article's own.
    Stretch(Unit, i32, i32),
    /// A unit of time.
    TimeUnit(Unit),
    /// A word that takes part in saying when.
    Time(TimeWord),
}

impl Sense {
    /// Bits for what is no class of grammar, above those of the classes.
    pub const NOUN: u128 = 1 << 120;
    /// See [`Self::NOUN`].
    pub const PREDICATE: u128 = 1 << 121;
    /// See [`Self::NOUN`].
    pub const EVENT: u128 = 1 << 122;
    /// See [`Self::NOUN`].
    pub const NUMERAL: u128 = 1 << 123;
    /// See [`Self::NOUN`].
    pub const RESULT: u128 = 1 << 124;
    /// Words of the calendar, which alone make a word no better known.
    pub const TIME: u128 = 1 << 125;

    /// Bits for what has a place of its own in the calendar, above those of
    /// [`TimeWord::bit`].
    pub const WEEKDAY: u32 = 1 << 28;
    /// See [`Self::WEEKDAY`].
    pub const MONTH: u32 = 1 << 29;
    /// See [`Self::WEEKDAY`].
    pub const STRETCH: u32 = 1 << 30;
    /// See [`Self::WEEKDAY`].
    pub const UNIT: u32 = 1 << 31;

    /// The sense as one bit of a set, without what is particular to it.
    pub const fn bit(&self) -> u128 {
        match self {
            Self::Grammar(class) => class.bit(),
            Self::Noun(..) => Self::NOUN,
            Self::Predicate(..) => Self::PREDICATE,
            Self::Result(_) => Self::RESULT,
            Self::Event(_) | Self::Half(..) => Self::EVENT,
            Self::Number(_) | Self::Scale(_) | Self::Collective(_) | Self::Magnitude(_) => {
                Self::NUMERAL
            }
            Self::Weekday(_)
            | Self::Month(_)
            | Self::Stretch(..)
            | Self::TimeUnit(_)
            | Self::Time(_) => Self::TIME,
        }
    }

    /// What the sense is to the calendar, as one bit of a set; 0 where it is
    /// no part of it.
    pub const fn time_bit(&self) -> u32 {
        match self {
            Self::Weekday(_) => Self::WEEKDAY,
            Self::Month(_) => Self::MONTH,
            Self::Stretch(..) => Self::STRETCH,
            Self::TimeUnit(_) => Self::UNIT,
            Self::Time(word) => word.bit(),
            _ => 0,
        }
    }
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
    words: WordMap,
    bare: WordMap,
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
        Reading::of_word(self.id(word, buffer))
    }

    /// The number of `word`, 0 if the lexicon does not know it; see
    /// [`Self::word`].
    pub fn id(&self, word: &str, buffer: &mut String) -> u32 {
        expand::fold_into(word, buffer);
        let plain =
            || self.bare.get(buffer.as_str()).filter(|_| word.starts_with(char::is_uppercase));
        self.words.get(buffer.as_str()).or_else(plain).copied().unwrap_or(0)
    }

    /// Every word that the lexicon knows, folded, in no particular order.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(AsRef::as_ref)
    }

    /// Every wording that the lexicon knows, folded, in no particular order.
    pub fn wordings(&self) -> Vec<String> {
        let mut words = vec![""; self.words.len() + 1];
        self.words.iter().for_each(|(word, id)| words[*id as usize] = word);
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
        self.phrases.bits(reading)
    }

    /// The bits of what a reading is to the calendar: [`Sense::time_bit`].
    #[inline]
    pub fn times(&self, reading: Reading) -> u32 {
        self.phrases.times(reading)
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

    /// Whether `word` ends as the language's plurals do.
    pub fn is_plural(&self, word: &str) -> bool {
        let folded = word.to_lowercase();
        let ends = |endings: &[String]| endings.iter().any(|end| folded.ends_with(end.as_str()));
        ends(&self.plurals) && !ends(&self.singulars)
    }

    /// Whether `word` ends as the language's present participles do.
    pub fn is_gerund(&self, word: &str) -> bool {
        self.gerunds.iter().any(|end| word.ends_with(end.as_str()))
    }

    /// Whether `word` ends as the language's infinitives do.
    pub fn is_infinitive(&self, word: &str) -> bool {
        self.infinitives.iter().any(|end| word.ends_with(end.as_str()))
    }

    /// The name of category number `index` of this lexicon.
    pub fn category(&self, index: u16) -> &str {
        self.categories.get(usize::from(index)).map_or("", String::as_str)
    }

    /// The frame of that number.
    pub fn frame(&self, index: usize) -> Option<&Frame> {
        self.frames.get(index)
    }

    /// The event pattern of that number.
    pub fn event(&self, index: usize) -> Option<&source::Event> {
        self.events.get(index)
    }
}
