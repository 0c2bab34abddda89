//! When: every expression of time in the text, with what it says about days.
//!
//! What is read here does not depend on the article's day; [`Time::days`]
//! resolves it. Nothing relative is resolved without that day.

mod days;
mod link;
mod read;
#[cfg(test)]
mod tests;

use super::words::Words;
use crate::claim::DateSpan;
use crate::language::lexicon::Unit;
use crate::language::token::TokenKind;
use jiff::civil::Date;
use std::ops::Range;

/// One expression of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    /// Its words, without the preposition before a day.
    pub tokens: Range<usize>,
    /// What it says.
    pub moment: Moment,
    /// The last complete date that the paragraph gave before it, to which a
    /// date without a year belongs.
    pub anchor: Option<Date>,
}

/// What an expression says about days.
#[derive(Clone, Debug, PartialEq)]
pub enum Moment {
    /// A time, but no day: "at dawn", "two days later".
    Undated,
    /// Units from one to another, counted from the article's own.
    Stretch(Unit, i32, i32),
    /// That many units up to the article's day.
    Past(Unit, i32),
    /// A day of the week, from 0 for Monday.
    Weekday(i8, Pick),
    /// Year, month and day.
    Date(Option<i16>, i8, i8),
    /// A date in digits, year first, that may be read with the month or the
    /// day second.
    Either(i16, i8, i8),
    /// Month and day in the year that lies so far from the article's own.
    DateIn(i32, i8, i8),
    /// Year and month.
    Month(Option<i16>, i8, Pick),
    /// A year.
    Year(i16),
    /// From one to another.
    Range(Box<Moment>, Box<Moment>),
    /// From then until the article's day.
    Since(Box<Moment>),
}

/// Which of the days of one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// By what is told: the latest, or the next of what is yet to come.
    Told,
    /// The one before the article's own.
    Last,
    /// The one after.
    Next,
    /// The nearest.
    This,
}

impl Time {
    /// The days, if the article was written on `day` and tells of what is
    /// yet to come or not.
    pub fn days(&self, day: Option<Date>, coming: bool) -> Option<DateSpan> {
        days::days(&self.moment, day, coming, self.anchor)
    }
}

/// Every expression of time, in order; none overlaps another.
pub fn find(words: &Words) -> Vec<Time> {
    let mut out: Vec<Time> = Vec::new();
    let mut anchor: Option<Date> = None;
    let mut at = 0;
    while let Some(next) = words.first_number_or(at..words.len(), read::FIRST) {
        let breaks = |at: usize| words.kind(at) == TokenKind::Break;
        anchor = anchor.filter(|_| !(at..next).any(breaks));
        at = next;
        let Some((tokens, moment)) = read::read(words, at) else {
            at += 1;
            continue;
        };
        at = tokens.end.max(at + 1);
        let own = days::complete(&moment);
        out.push(Time { tokens, moment, anchor });
        anchor = own.or(anchor);
    }
    out.shrink_to_fit();
    out
}
