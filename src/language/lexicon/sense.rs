//! What the phrases of a lexicon can mean.

use super::{Class, Kind, TimeWord, Unit};

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
    pub const NOUN: u128 = 1 << 122;
    /// See [`Self::NOUN`].
    pub const PREDICATE: u128 = 1 << 123;
    /// See [`Self::NOUN`].
    pub const EVENT: u128 = 1 << 124;
    /// See [`Self::NOUN`].
    pub const NUMERAL: u128 = 1 << 125;
    /// See [`Self::NOUN`].
    pub const RESULT: u128 = 1 << 126;
    /// Words of the calendar, which alone make a word no better known.
    pub const TIME: u128 = 1 << 127;

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
