//! From what an expression says to days of the calendar.
//!
//! Knows no words. A result that the calendar does not have (the 30th of
//! February, the year 10 000) is none.

use super::{Moment, Pick};
use crate::claim::{DateSpan, Precision};
use crate::language::lexicon::Unit;
use jiff::civil::Date;
use jiff::{Span, ToSpan};

/// Days that a date without a year may lie ahead of the article that tells it
/// as past (a misprint, a time zone), or back of one that announces it.
const SLACK: i32 = 7;
/// Years among which a date without a year is looked for: the 29th of
/// February can be eight years away.
const YEARS: i16 = 8;
/// Days before the article in which a date that can be read two ways is
/// looked for.
const RECENT: i32 = 31;

/// The days of `moment` in an article of `day`. `coming` says that it tells of
/// what is yet to come; `anchor` is the date told before.
pub fn days(
    moment: &Moment,
    day: Option<Date>,
    coming: bool,
    anchor: Option<Date>,
) -> Option<DateSpan> {
    match moment {
        Moment::Undated => None,
        Moment::Stretch(unit, from, to) => stretch(day?, *unit, *from, *to, coming),
        Moment::Past(unit, count) => until(back(day?, *unit, *count)?, day?),
        Moment::Weekday(name, pick) => weekday(day?, *name, *pick, coming).map(DateSpan::day),
        Moment::Date(Some(year), month, of) => one(*year, *month, *of).map(DateSpan::day),
        Moment::Date(None, month, of) => {
            let nearest = anchor.and_then(|anchor| closest(anchor, *month, *of));
            nearest.or_else(|| dated(day?, *month, *of, coming)).map(DateSpan::day)
        }
        Moment::DateIn(offset, month, of) => {
            let year = day?.year().checked_add(i16::try_from(*offset).ok()?)?;
            one(year, *month, *of).map(DateSpan::day)
        }
        Moment::Either(year, first, second) => either(day?, *year, *first, *second),
        Moment::Month(Some(year), month, _) => whole_month(one(*year, *month, 1)?),
        Moment::Month(None, month, pick) => named_month(day?, *month, *pick, coming),
        Moment::Year(year) => whole_year(one(*year, 1, 1)?),
        Moment::Range(from, to) => range(from, to, day, coming, anchor),
        Moment::Since(start) => until(days(start, day, false, anchor)?.first(), day?),
    }
}

/// The day that a moment names by itself, in full.
pub fn complete(moment: &Moment) -> Option<Date> {
    match moment {
        Moment::Date(Some(year), month, day) => one(*year, *month, *day),
        Moment::Range(_, to) => complete(to),
        _ => None,
    }
}

/// A day of the calendar, if there is one.
pub fn one(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

fn plus(day: Date, span: Span) -> Option<Date> {
    day.checked_add(span).ok()
}

fn distance(from: Date, to: Date) -> Option<i32> {
    from.until(to).ok().map(|span| span.get_days())
}

fn until(start: Date, end: Date) -> Option<DateSpan> {
    if start == end {
        return Some(DateSpan::day(end));
    }
    DateSpan::new(start, end, Precision::Interval).ok()
}

fn whole_month(day: Date) -> Option<DateSpan> {
    DateSpan::new(day.first_of_month(), day.last_of_month(), Precision::Month).ok()
}

fn whole_year(day: Date) -> Option<DateSpan> {
    DateSpan::new(day.first_of_year(), day.last_of_year(), Precision::Year).ok()
}

fn back(day: Date, unit: Unit, count: i32) -> Option<Date> {
    let span = match unit {
        Unit::Hour => (count / 24 + i32::from(count % 24 > 0)).days(),
        Unit::Day => count.days(),
        Unit::Week | Unit::Weekend => count.weeks(),
        Unit::Month => count.months(),
        Unit::Year => count.years(),
    };
    day.checked_sub(span).ok()
}

fn monday(day: Date) -> Option<Date> {
    day.checked_sub(day.weekday().to_monday_zero_offset().days()).ok()
}

fn stretch(day: Date, unit: Unit, from: i32, to: i32, coming: bool) -> Option<DateSpan> {
    let join = |from: DateSpan, to: DateSpan| {
        if from == to { Some(from) } else { until(from.first(), to.last()) }
    };
    let (from, to) = (unit_at(day, unit, from, coming)?, unit_at(day, unit, to, coming)?);
    join(from, to)
}

/// The unit that lies `offset` from the one that holds `day`.
fn unit_at(day: Date, unit: Unit, offset: i32, coming: bool) -> Option<DateSpan> {
    match unit {
        Unit::Hour => {
            let (days, rest) = (offset.div_euclid(24), offset.rem_euclid(24));
            until(plus(day, days.days())?, plus(day, (days + i32::from(rest > 0)).days())?)
        }
        Unit::Day => plus(day, offset.days()).map(DateSpan::day),
        Unit::Week => {
            let start = plus(monday(day)?, offset.weeks())?;
            DateSpan::new(start, plus(start, 6.days())?, Precision::Week).ok()
        }
        Unit::Weekend => {
            let saturday = plus(monday(day)?, offset.weeks().days(5))?;
            // "At the weekend", told as past from Monday to Friday.
            let gone = offset == 0 && !coming && saturday > day;
            let saturday = if gone { saturday.checked_sub(1.week()).ok()? } else { saturday };
            until(saturday, plus(saturday, 1.day())?)
        }
        Unit::Month => whole_month(plus(day.first_of_month(), offset.months())?),
        Unit::Year => whole_year(plus(day.first_of_year(), offset.years())?),
    }
}

fn weekday(day: Date, name: i8, pick: Pick, coming: bool) -> Option<Date> {
    let back = i32::from((day.weekday().to_monday_zero_offset() - name).rem_euclid(7));
    let ahead = (7 - back) % 7;
    let offset = match pick {
        Pick::Told if coming => ahead,
        Pick::Told => -back,
        Pick::Last => -(if back == 0 { 7 } else { back }),
        Pick::Next => 7 - back,
        Pick::This if coming || back > 3 => ahead,
        Pick::This => -back,
    };
    plus(day, offset.days())
}

/// The days of that name around `day`, in order.
fn named(day: Date, month: i8, of: i8) -> impl DoubleEndedIterator<Item = Date> {
    let years = day.year().saturating_sub(YEARS)..=day.year().saturating_add(YEARS);
    years.filter_map(move |year| one(year, month, of))
}

fn dated(day: Date, month: i8, of: i8, coming: bool) -> Option<Date> {
    if coming {
        let from = day.checked_sub(SLACK.days()).ok()?;
        return named(day, month, of).find(|named| *named >= from);
    }
    let to = plus(day, SLACK.days())?;
    named(day, month, of).rfind(|named| *named <= to)
}

fn closest(anchor: Date, month: i8, of: i8) -> Option<Date> {
    named(anchor, month, of).min_by_key(|named| distance(anchor, *named).map(i32::abs))
}

fn either(day: Date, year: i16, first: i8, second: i8) -> Option<DateSpan> {
    let recent =
        |date: &Date| distance(*date, day).is_some_and(|days| (-SLACK..=RECENT).contains(&days));
    let (one, other) = (one(year, first, second), one(year, second, first));
    let (one, other) = (one.filter(recent), other.filter(recent));
    let found = match (one, other) {
        (Some(one), Some(other)) if one != other => None,
        (one, other) => one.or(other),
    };
    found.map(DateSpan::day)
}

fn named_month(day: Date, month: i8, pick: Pick, coming: bool) -> Option<DateSpan> {
    let own = day.first_of_month();
    let mut months = named(day, month, 1);
    let found = match pick {
        Pick::Told if coming => months.find(|start| *start >= own),
        Pick::Told | Pick::This => months.rfind(|start| *start <= own),
        Pick::Last => months.rfind(|start| *start < own),
        Pick::Next => months.find(|start| *start > own),
    };
    whole_month(found?)
}

/// The first end belongs to the last one: "28 December to 3 January 2022".
fn range(
    from: &Moment,
    to: &Moment,
    day: Option<Date>,
    coming: bool,
    anchor: Option<Date>,
) -> Option<DateSpan> {
    let to = days(to, day, coming, anchor)?;
    let from = match from {
        Moment::Weekday(..) | Moment::Date(None, ..) | Moment::Month(None, ..) => {
            days(from, Some(to.last()), false, None)?
        }
        _ => days(from, day, coming, anchor)?,
    };
    until(from.first(), to.last())
}
