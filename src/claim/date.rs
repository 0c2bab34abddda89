//! The days that a statement of time comes down to.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How closely a text says when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// "on 6 January", "yesterday".
    Day,
    /// "last week".
    Week,
    /// "in March".
    Month,
    /// "in 2011".
    Year,
    /// Any other stretch: "last night", "from Monday to Wednesday".
    Interval,
}

impl Precision {
    /// All of them, from the closest.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Year, Self::Interval];

    /// The name in files and in the JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
            Self::Interval => "interval",
        }
    }
}

/// From one day to another, both included; never reversed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateSpan {
    start: Date,
    end: Date,
    precision: Precision,
}

/// Why two words and a precision are no stretch of days.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not a day of the calendar in ISO 8601.
    #[error("“{0}” is not a day: write it as 2026-11-23")]
    NotADay(String),
    /// The last day comes before the first.
    #[error("the last day comes before the first")]
    Reversed,
}

impl DateSpan {
    /// From `start` to `end`.
    ///
    /// # Errors
    /// [`DateError::Reversed`] if `end` is before `start`.
    pub fn new(start: Date, end: Date, precision: Precision) -> Result<Self, DateError> {
        if end < start { Err(DateError::Reversed) } else { Ok(Self { start, end, precision }) }
    }

    /// One day.
    pub const fn day(day: Date) -> Self {
        Self { start: day, end: day, precision: Precision::Day }
    }

    /// From two ISO 8601 days, `2026-11-23`.
    ///
    /// # Errors
    /// [`DateError`] if one is none, or they come in the wrong order.
    pub fn parse(start: &str, end: &str, precision: Precision) -> Result<Self, DateError> {
        Self::new(iso(start)?, iso(end)?, precision)
    }

    /// As a person types it: a day, a month (`2026-11`), a year (`2026`), or
    /// two days with `/` between them, as ISO 8601 writes an interval.
    ///
    /// # Errors
    /// [`DateError`] if it is none of these.
    pub fn read(typed: &str) -> Result<Self, DateError> {
        let typed = typed.trim();
        let error = || DateError::NotADay(typed.to_owned());
        if let Some((start, end)) = typed.split_once('/') {
            return Self::parse(start.trim(), end.trim(), Precision::Interval);
        }
        match typed.len() {
            4 => Self::parse(&format!("{typed}-01-01"), &format!("{typed}-12-31"), Precision::Year)
                .map_err(|_| error()),
            7 => {
                let first = iso(&format!("{typed}-01")).map_err(|_| error())?;
                Self::new(first, first.last_of_month(), Precision::Month)
            }
            _ => iso(typed).map(Self::day),
        }
    }

    /// What [`DateSpan::read`] reads; a week reads back as an interval.
    pub fn typed(&self) -> String {
        let start = self.start();
        match self.precision {
            Precision::Day => start,
            Precision::Month if self.is_whole_month() => start[..7].to_owned(),
            Precision::Year if self.is_whole_year() => start[..4].to_owned(),
            _ => format!("{start}/{}", self.end()),
        }
    }

    /// The first day.
    pub const fn first(&self) -> Date {
        self.start
    }

    /// The last day.
    pub const fn last(&self) -> Date {
        self.end
    }

    /// The first day, in ISO 8601.
    pub fn start(&self) -> String {
        self.start.to_string()
    }

    /// The last day, in ISO 8601.
    pub fn end(&self) -> String {
        self.end.to_string()
    }

    /// How closely the text says it.
    pub const fn precision(&self) -> Precision {
        self.precision
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    fn is_whole_month(&self) -> bool {
        self.start.day() == 1 && self.end == self.start.last_of_month()
    }

    fn is_whole_year(&self) -> bool {
        self.start == self.start.first_of_year() && self.end == self.start.last_of_year()
    }
}

/// What a card shows: `6 Jan 2022`, `5–6 Jan 2022`, `Mar 2022`, `2011`.
impl fmt::Display for DateSpan {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.start, self.end);
        let month = |day: Date| MONTHS[usize::from(day.month().unsigned_abs()).clamp(1, 12) - 1];
        match self.precision {
            Precision::Year if self.is_whole_year() => return write!(out, "{}", start.year()),
            Precision::Month if self.is_whole_month() => {
                return write!(out, "{} {}", month(start), start.year());
            }
            _ => {}
        }
        if start.year() != end.year() {
            write!(out, "{} {} {} – ", start.day(), month(start), start.year())?;
        } else if start.month() != end.month() {
            write!(out, "{} {} – ", start.day(), month(start))?;
        } else if start != end {
            write!(out, "{}–", start.day())?;
        }
        write!(out, "{} {} {}", end.day(), month(end), end.year())
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day written in full: four digits, two, two. jiff would also take times.
fn iso(day: &str) -> Result<Date, DateError> {
    let shape = day.len() == 10 && day.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let error = || DateError::NotADay(day.to_owned());
    if shape { day.parse().map_err(|_| error()) } else { Err(error()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_shown_as_closely_as_they_are_known() {
        let cases = [
            ("2022-01-06", "6 Jan 2022", Precision::Day),
            ("2022-01-05/2022-01-06", "5–6 Jan 2022", Precision::Interval),
            ("2022-01-31/2022-02-06", "31 Jan – 6 Feb 2022", Precision::Interval),
            ("2021-12-31/2022-01-01", "31 Dec 2021 – 1 Jan 2022", Precision::Interval),
            ("2024-02", "Feb 2024", Precision::Month),
            ("2011", "2011", Precision::Year),
        ];
        for (typed, shown, precision) in cases {
            let date = DateSpan::read(typed).unwrap();
            assert_eq!((date.to_string().as_str(), date.precision()), (shown, precision));
            assert_eq!(date.typed(), typed);
        }
        assert_eq!(DateSpan::read("2024-02").unwrap().end(), "2024-02-29");
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for typed in
            ["2023-02-29", "6 Jan 2022", "2022-1-6", "", "2022-13", "20x2", "2022-01-06T10"]
        {
            assert!(matches!(DateSpan::read(typed), Err(DateError::NotADay(_))), "{typed}");
        }
        assert_eq!(DateSpan::read("2022-01-06/2022-01-05"), Err(DateError::Reversed));
    }
}
