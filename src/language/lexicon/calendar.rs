//! How a language says when: the schema of a lexicon's calendar and the words
//! that it makes known.

use super::Sense;
use serde::Deserialize;

/// The calendar of a lexicon file.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Calendar {
    /// Whether days and months are written with a capital; "may" is then none.
    #[serde(default)]
    pub capitalised: bool,
    /// Whether a numeric date begins with its day. `None` where both ways are
    /// in use, so that only a date that can be read one way is read.
    #[serde(default)]
    pub day_first: Option<bool>,
    /// Seven lists of names from Monday.
    pub weekdays: Vec<Vec<String>>,
    /// Twelve lists of names from January.
    pub months: Vec<Vec<String>>,
    /// Phrases that say by themselves how far from the article's day.
    pub stretches: Vec<Stretch>,
    /// Units of time.
    pub units: Vec<(Unit, Vec<String>)>,
    /// Words that do not name days but take part in naming them.
    pub words: Vec<(TimeWord, Vec<String>)>,
    /// Sentences with what they must be read as.
    #[serde(default)]
    pub examples: Vec<Example>,
}

/// A phrase and the units that it names, counted from the one that holds the
/// article's day: "last night" is from -1 to 0 days.
#[derive(Clone, Debug, Deserialize)]
pub struct Stretch {
    /// The phrases.
    pub words: Vec<String>,
    /// In what is counted.
    pub unit: Unit,
    /// The first one.
    pub from: i32,
    /// The last one.
    pub to: i32,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum Unit {
    /// Hours, of which only whole days are told apart.
    Hour,
    /// Days.
    Day,
    /// Weeks from Monday.
    Week,
    /// Saturdays with their Sundays.
    Weekend,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What a word does in an expression of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum TimeWord {
    /// States a time without naming a day: "at dawn", "la veille"; also what
    /// looks like a day and is none: "Bloody Sunday".
    Undated,
    /// The one before: "last Friday", "vendredi dernier".
    Last,
    /// The one after: "next Tuesday", "mardi prochain".
    Next,
    /// The nearest: "this Thursday", "ce jeudi".
    This,
    /// Before a number of units that have gone by: "il y a", "hace".
    AgoBefore,
    /// After one: "ago".
    AgoAfter,
    /// Before a number of units to come: "dans", "dentro de".
    AheadBefore,
    /// After a number of units that are counted from another time, which a
    /// claim's sentence does not give: "earlier", "plus tard".
    Shift,
    /// From then until the article's day: "since", "depuis".
    Since,
    /// Before the end of a time that has not come: "until", "d'ici".
    Until,
    /// Before a month or a year in which something happened: "in", "en".
    Within,
    /// Before two times with a word for "and" between them.
    Between,
    /// Before two times with a word for "to" between them.
    From,
    /// Links two times of a stretch: "to", "à".
    To,
    /// Links two times, or the two ends of "between".
    And,
    /// May stand between the parts of a date: "of", "de".
    Filler,
    /// The ending of a day in digits: "1er", "3rd".
    Ordinal,
    /// A part of a day, before or after it: "morning", "soir".
    Part,
    /// Compares with all times since another: "deadliest ... since 1994".
    Record,
}

impl TimeWord {
    /// The use as one bit of a set.
    pub const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// A sentence, the day of its article, and how its first time must be read.
#[derive(Clone, Debug, Deserialize)]
pub struct Example(
    /// The sentence.
    pub String,
    /// The article's day in ISO 8601; empty if it has none.
    pub String,
    /// The words of the time; empty if there is none.
    pub String,
    /// The days as a person types them; empty if they are not known.
    pub String,
);

impl Calendar {
    /// Every list of phrases with the sense that it has.
    pub fn entries(&self) -> impl Iterator<Item = (Sense, &[String])> {
        let weekdays =
            (0..).zip(&self.weekdays).map(|(day, names)| (Sense::Weekday(day), &**names));
        let months = (1..).zip(&self.months).map(|(month, names)| (Sense::Month(month), &**names));
        let stretches = self.stretches.iter().map(|stretch| {
            (Sense::Stretch(stretch.unit, stretch.from, stretch.to), &*stretch.words)
        });
        let units = self.units.iter().map(|(unit, names)| (Sense::TimeUnit(*unit), &**names));
        let words = self.words.iter().map(|(word, names)| (Sense::Time(*word), &**names));
        weekdays.chain(months).chain(stretches).chain(units).chain(words)
    }
}

#[cfg(test)]
mod tests {
    use crate::language::TABLE;

    #[test]
    fn every_language_names_seven_days_and_twelve_months() {
        for language in TABLE {
            let calendar = &language.lexicon().calendar;
            assert_eq!(calendar.weekdays.len(), 7, "{}", language.code);
            assert_eq!(calendar.months.len(), 12, "{}", language.code);
            let reversed = calendar.stretches.iter().find(|stretch| stretch.from > stretch.to);
            assert!(reversed.is_none(), "{}: {reversed:?}", language.code);
        }
    }
}
