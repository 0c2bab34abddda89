//! Two times that make a stretch: "from Monday to Wednesday", "3-5 January".

use super::Moment;
use super::read::{after_article, date, day, opens, point, word_len};
use crate::language::lexicon::TimeWord;
use crate::suggest::layers::words::Words;

/// A time, with the one that it is linked to.
pub fn linked(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let length = |word| word_len(words, at, word);
    let opened = |opening, link| {
        let length = length(opening);
        (length > 0).then(|| pair(words, after_article(words, at + length), link)).flatten()
    };
    opened(TimeWord::Between, TimeWord::And)
        .or_else(|| opened(TimeWord::From, TimeWord::To))
        .or_else(|| of_a_part(words, at))
        .or_else(|| {
            let first = First::new(words, at)?;
            first.pair(words, TimeWord::To).or_else(|| first.adjacent(words)).or(first.point)
        })
}

/// "dans la nuit de lundi à mardi", "the night of 5 to 6 January".
fn of_a_part(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let part = word_len(words, at, TimeWord::Part);
    if part == 0 {
        return None;
    }
    let next = at + part;
    let from = word_len(words, next, TimeWord::From).max(word_len(words, next, TimeWord::Filler));
    (from > 0).then(|| pair(words, after_article(words, next + from), TimeWord::To)).flatten()
}

fn pair(words: &Words, at: usize, link: TimeWord) -> Option<(usize, Moment)> {
    First::new(words, at)?.pair(words, link)
}

/// What begins at one place, read in every way in which it can be the first
/// of two times. Each with its end.
struct First {
    day: Option<(usize, i8)>,
    date: Option<(usize, Moment)>,
    point: Option<(usize, Moment)>,
}

impl First {
    fn new(words: &Words, at: usize) -> Option<Self> {
        if !opens(words, at) {
            return None;
        }
        let (day, point) = (day(words, at), point(words, at));
        // A date is a point.
        let date = point.as_ref().and_then(|_| date(words, at));
        (day.is_some() || point.is_some()).then_some(Self { day, date, point })
    }

    fn pair(&self, words: &Words, link: TimeWord) -> Option<(usize, Moment)> {
        let to = |at: usize| {
            let length = word_len(words, at, link).max(usize::from(words.is_any(at, "-–")));
            (length > 0).then(|| after_article(words, at + length))
        };
        let days = || {
            let (end, first) = self.day?;
            let (end, last) = date(words, to(end)?)?;
            Some((end, with_month_of(&last, first)?, last))
        };
        let month_first = || {
            let (end, first) = self.date.as_ref()?;
            let (end, last) = day(words, to(*end)?)?;
            let last = with_month_of(first, last)?;
            Some((end, first.clone(), last))
        };
        let points = || {
            let (end, first) = self.point.as_ref()?;
            let (end, last) = point(words, to(*end)?)?;
            Some((end, first.clone(), last))
        };
        let (end, first, last) = days().or_else(points).or_else(month_first)?;
        let whole = |moment: &Moment| {
            matches!(moment, Moment::Weekday(..) | Moment::Date(..) | Moment::Stretch(..))
        };
        (whole(&first) && whole(&last))
            .then(|| (end, Moment::Range(Box::new(first), Box::new(last))))
    }

    /// "Monday and Tuesday", which are one stretch; "Monday and Thursday" are
    /// two days.
    fn adjacent(&self, words: &Words) -> Option<(usize, Moment)> {
        let (end, moment) = self.pair(words, TimeWord::And)?;
        let Moment::Range(first, last) = &moment else { return None };
        let follows = match (first.as_ref(), last.as_ref()) {
            (Moment::Weekday(first, _), Moment::Weekday(last, _)) => (first + 1) % 7 == *last,
            (Moment::Date(_, month, first), Moment::Date(_, other, last)) => {
                month == other && first + 1 == *last
            }
            _ => false,
        };
        follows.then_some((end, moment))
    }
}

/// The day `of` in the month and year of `date`.
fn with_month_of(date: &Moment, of: i8) -> Option<Moment> {
    match date {
        Moment::Date(year, month, _) => Some(Moment::Date(*year, *month, of)),
        _ => None,
    }
}
