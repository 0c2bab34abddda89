//! How an expression of time is put together: the grammar, whose words are
//! the calendar of the lexicon.

use super::link;
use super::{Moment, Pick};
use crate::language::lexicon::{Class, Sense, TimeWord, Unit};
use crate::suggest::layers::numbers::{self, Nature};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// The most units that a number of them may count.
const MOST: u64 = 1000;

/// What an expression can begin with, but for digits.
pub const FIRST: u128 = Sense::TIME | Sense::NUMERAL | Class::Indefinite.bit();

/// What a number can begin with that is no number by itself.
const COUNTING: u128 = Class::set(&[Class::Few, Class::HalfA, Class::Determiner, Class::Several]);

/// What an expression can begin with, but for numbers.
const OPENING: u32 = POINT
    | TimeWord::Since.bit()
    | TimeWord::Until.bit()
    | TimeWord::Within.bit()
    | TimeWord::Between.bit()
    | TimeWord::From.bit();

/// What two times in one can begin with, but for numbers.
const LINKING: u32 = POINT | TimeWord::Between.bit() | TimeWord::From.bit();

/// What a day or a stretch can begin with, but for numbers.
const POINT: u32 = Sense::STRETCH
    | Sense::WEEKDAY
    | Sense::MONTH
    | TimeWord::Undated.bit()
    | TimeWord::Part.bit()
    | TimeWord::Last.bit()
    | TimeWord::Next.bit()
    | TimeWord::This.bit()
    | TimeWord::AgoBefore.bit()
    | TimeWord::AheadBefore.bit();

/// The expression of time that begins at `at`, if one does.
pub fn read(words: &Words, at: usize) -> Option<(Range<usize>, Moment)> {
    let bits = words.times(at);
    // "Several" opens a time only behind something else.
    let number = || {
        words.is_number(at)
            || words.has_any(at, Sense::NUMERAL | Class::Indefinite.bit())
            || bits != 0 && words.has_any(at, COUNTING)
    };
    let counts = number() && numbered(words, at);
    if bits & OPENING == 0 && !counts {
        return None;
    }
    let opens = bits & (TimeWord::Since.bit() | TimeWord::Until.bit()) != 0;
    let links = counts || bits & LINKING != 0;
    (opens.then(|| open(words, at)).flatten())
        .or_else(|| links.then(|| link::linked(words, at)).flatten())
        .map(|(end, moment)| (at..end, moment))
        .or_else(|| within(words, at))
}

/// "since Sunday", "depuis trois jours", "until Friday".
fn open(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let start = |word| {
        let length = word_len(words, at, word);
        (length > 0).then(|| after_article(words, at + length))
    };
    if let Some(next) = start(TimeWord::Until) {
        return timed(words, next).map(|(end, _)| (end, Moment::Undated));
    }
    let next = start(TimeWord::Since)?;
    let (end, moment) = timed(words, next).or_else(|| counted_back(words, next))?;
    let compares = (at.saturating_sub(12)..at).any(|at| word_len(words, at, TimeWord::Record) > 0);
    let moment = if compares { Moment::Undated } else { Moment::Since(Box::new(moment)) };
    Some((end, moment))
}

/// A day, or a month or year without its preposition.
fn timed(words: &Words, at: usize) -> Option<(usize, Moment)> {
    link::linked(words, at).or_else(|| month(words, at)).or_else(|| year(words, at))
}

fn counted_back(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let (next, count) = count(words, at)?;
    let (end, unit) = unit(words, next)?;
    Some((end, count.map_or(Moment::Undated, |count| Moment::Past(unit, count))))
}

/// "in January", "en 2011", "début mars 2019".
fn within(words: &Words, at: usize) -> Option<(Range<usize>, Moment)> {
    let length = word_len(words, at, TimeWord::Within);
    let start = at + length;
    if length == 0 {
        let (end, moment) = month(words, at)?;
        return matches!(moment, Moment::Month(Some(_), ..)).then_some((at..end, moment));
    }
    let found = month(words, start).or_else(|| {
        let (end, from) = year(words, start)?;
        let to = word_or_dash(words, end).and_then(|next| year(words, next));
        Some(to.map_or((end, from.clone()), |(end, to)| {
            (end, Moment::Range(Box::new(from.clone()), Box::new(to)))
        }))
    });
    found.map(|(end, moment)| (start..end, moment))
}

fn word_or_dash(words: &Words, at: usize) -> Option<usize> {
    words.is_any(at, "-–").then_some(at + 1)
}

/// Whether a time can begin with the number at `at`: it has a word of the
/// calendar behind it, or is a date in digits.
fn numbered(words: &Words, at: usize) -> bool {
    let digits = words.is_number(at);
    if digits {
        let date = words.is_any(at + 1, "/-–") || words.str(at).contains('.');
        if date || words.is_calendar(at + 1) {
            return true;
        }
        // Nothing goes on with the number.
        if !words.is_known(at) && !words.is_numeral(at + 1) && !words.is_mark(at + 1, '(') {
            return false;
        }
    }
    count(words, at).is_some_and(|(next, _)| words.is_calendar(next))
}

/// Whether a day or a stretch can begin at `at`: nearly all words are ruled
/// out here.
pub fn opens(words: &Words, at: usize) -> bool {
    words.is_time(at, POINT) || numbered(words, at)
}

/// One day or stretch, with the part of the day beside it.
pub fn point(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let part = word_len(words, at, TimeWord::Part);
    if part > 0 {
        let filler = word_len(words, at + part, TimeWord::Filler);
        let next = after_article(words, at + part + filler);
        if let Some(found) = bare_point(words, next).filter(|_| filler > 0) {
            return Some(found);
        }
    }
    let (end, moment) = bare_point(words, at)?;
    Some((end + word_len(words, end, TimeWord::Part), moment))
}

fn bare_point(words: &Words, at: usize) -> Option<(usize, Moment)> {
    stretch(words, at)
        .or_else(|| counted(words, at))
        .or_else(|| picked(words, at))
        .or_else(|| date(words, at))
}

/// A phrase of the calendar: "last night", "Bloody Sunday".
fn stretch(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let bits = Sense::STRETCH | TimeWord::Undated.bit();
    words.calendar(at, bits).find_map(|(length, sense)| match sense {
        Sense::Stretch(unit, from, to) => Some((at + length, Moment::Stretch(unit, from, to))),
        Sense::Time(TimeWord::Undated) => Some((at + length, Moment::Undated)),
        _ => None,
    })
}

/// "three weeks ago", "il y a 3 jours", "the last two days", "two days later".
fn counted(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let length = |at, word| word_len(words, at, word);
    let (ago, ahead) = (length(at, TimeWord::AgoBefore), length(at, TimeWord::AheadBefore));
    let last = length(at, TimeWord::Last);
    let (next, count) = count(words, at + ago.max(ahead).max(last))?;
    let between = if last == 0 { length(next, TimeWord::Last) } else { 0 };
    let (end, unit) = unit(words, next + between)?;
    let shift = length(end, TimeWord::Shift);
    if shift > 0 {
        return Some((end + shift, Moment::Undated));
    }
    let ago_after = length(end, TimeWord::AgoAfter);
    let moment = |sign: i32| match count {
        Some(count) => Moment::Stretch(unit, sign * count, sign * count),
        None => Moment::Undated,
    };
    if last + between > 0 {
        Some((end, count.map_or(Moment::Undated, |count| Moment::Past(unit, count))))
    } else if ago + ago_after > 0 {
        Some((end + ago_after, moment(-1)))
    } else {
        (ahead > 0).then(|| (end, moment(1)))
    }
}

/// A count of units; `None` within where it is no certain number.
fn count(words: &Words, at: usize) -> Option<(usize, Option<i32>)> {
    if let Some(number) = numbers::number(words, at) {
        let certain = number.nature == Nature::Plain;
        let value = number.value.filter(|value| certain && *value <= MOST);
        return Some((number.end, value.and_then(|value| i32::try_from(value).ok())));
    }
    words.is(at, Class::Indefinite).then_some((at + 1, Some(1)))
}

fn unit(words: &Words, at: usize) -> Option<(usize, Unit)> {
    words.calendar(at, Sense::UNIT).find_map(|(length, sense)| match sense {
        Sense::TimeUnit(unit) => Some((at + length, unit)),
        _ => None,
    })
}

/// "last Friday", "mardi prochain", "ce jeudi", "Thursday, January 6", "last March".
fn picked(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let (start, before) = pick(words, at);
    if let Some((end, name)) = weekday(words, start) {
        let between = usize::from(words.is_any(end, ",("));
        if let Some((end, moment)) = date(words, end + between).filter(|_| before.is_none()) {
            return Some((end + usize::from(words.is_mark(end, ')')), moment));
        }
        let part = word_len(words, end, TimeWord::Part);
        let (end, after) = pick(words, end + part);
        let pick = before.or(after).unwrap_or(Pick::Told);
        return Some((end, Moment::Weekday(name, pick)));
    }
    let (end, name) = month_name(words, start)?;
    let (end, after) = pick(words, end);
    let pick = before.filter(|pick| *pick != Pick::This).or(after)?;
    Some((end, Moment::Month(None, name, pick)))
}

fn pick(words: &Words, at: usize) -> (usize, Option<Pick>) {
    let picks =
        [(TimeWord::Last, Pick::Last), (TimeWord::Next, Pick::Next), (TimeWord::This, Pick::This)];
    let found = picks.into_iter().find_map(|(word, pick)| {
        let length = word_len(words, at, word);
        (length > 0).then_some((at + length, Some(pick)))
    });
    found.unwrap_or((at, None))
}

/// A date of any form that names a day.
pub fn date(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let named = || day_first(words, at).or_else(|| month_first(words, at));
    let (end, moment) = in_digits(words, at).or_else(named)?;
    Some(other_year(words, end, &moment).unwrap_or((end, moment)))
}

/// "14 June last year", "le 14 juin de l'an dernier", "14 June two years ago".
fn other_year(words: &Words, end: usize, date: &Moment) -> Option<(usize, Moment)> {
    let Moment::Date(None, month, day) = date else { return None };
    let filler = word_len(words, end, TimeWord::Filler);
    let (end, years) = stretch(words, end + filler).or_else(|| counted(words, end))?;
    match years {
        Moment::Stretch(Unit::Year, from, to) if from == to => {
            Some((end, Moment::DateIn(from, *month, *day)))
        }
        _ => None,
    }
}

/// "2022-01-05", "05/01/2022", "5.1.2022".
fn in_digits(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let mark = |at| words.is_any(at, "/-").then(|| words.kind(at));
    if !words.is_number(at) {
        return None;
    }
    let (end, parts) = if let Some(parts) = dotted(words.str(at)) {
        (at + 1, parts)
    } else {
        let separator = mark(at + 1).filter(|kind| words.kind(at + 3) == *kind);
        let glued = (at..at + 4).all(|at| words.is_glued(at));
        let digits = [at, at + 2, at + 4].iter().all(|at| words.is_number(*at));
        separator.filter(|_| glued && digits)?;
        (at + 5, [words.str(at), words.str(at + 2), words.str(at + 4)])
    };
    let [first, second, third] = parts.map(|part| part.parse::<i16>().ok());
    let (first, second, third) = (first?, second?, third?);
    let small = |number: i16| i8::try_from(number).ok().filter(|number| (1..=31).contains(number));
    if parts[0].len() == 4 {
        return Some((end, Moment::Date(Some(first), small(second)?, small(third)?)));
    }
    if parts[2].len() != 4 {
        return None;
    }
    let (a, b) = (small(first)?, small(second)?);
    let moment = match words.lexicon.calendar.day_first {
        _ if a > 12 || a == b => Moment::Date(Some(third), b, a),
        _ if b > 12 => Moment::Date(Some(third), a, b),
        Some(true) => Moment::Date(Some(third), b, a),
        Some(false) => Moment::Date(Some(third), a, b),
        None => Moment::Either(third, a, b),
    };
    Some((end, moment))
}

/// The three parts that two dots make.
fn dotted(digits: &str) -> Option<[&str; 3]> {
    let (first, rest) = digits.split_once('.')?;
    let (second, third) = rest.split_once('.')?;
    (!third.contains('.')).then_some([first, second, third])
}

/// "6 janvier 2022", "3rd of May", "6 de enero".
fn day_first(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let (next, day) = day(words, at)?;
    let (end, name) = month_name(words, next + word_len(words, next, TimeWord::Filler))?;
    let (end, year) = year_of(words, end);
    Some((end, Moment::Date(year, name, day)))
}

/// "January 6, 2022", "Jan. 6".
fn month_first(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let (next, name) = month_name(words, at)?;
    let (end, day) = day(words, after_article(words, next))?;
    let (end, year) = year_of(words, end);
    Some((end, Moment::Date(year, name, day)))
}

fn month(words: &Words, at: usize) -> Option<(usize, Moment)> {
    let (end, name) = month_name(words, at)?;
    let (end, year) = year_of(words, end);
    let (end, picked) = if year.is_none() { pick(words, end) } else { (end, None) };
    Some((end, Moment::Month(year, name, picked.unwrap_or(Pick::Told))))
}

fn year(words: &Words, at: usize) -> Option<(usize, Moment)> {
    // "the 1990s" and "2019/20" are no years.
    let whole = !(words.is_glued(at) && (words.is_word(at + 1) || words.is_mark(at + 1, '/')));
    let year = words.year(at).filter(|_| whole)?;
    Some((at + 1, Moment::Year(i16::try_from(year).ok()?)))
}

/// The year of the date that ends before `at`, if it is told.
fn year_of(words: &Words, at: usize) -> (usize, Option<i16>) {
    let next = at + usize::from(words.is_mark(at, ','));
    let next = next + word_len(words, next, TimeWord::Filler);
    match year(words, next) {
        Some((end, Moment::Year(year))) => (end, Some(year)),
        _ => (at, None),
    }
}

/// A day of a month in digits, with its ending.
pub fn day(words: &Words, at: usize) -> Option<(usize, i8)> {
    let digits = words.is_number(at).then(|| words.str(at)).filter(|digits| digits.len() <= 2)?;
    let day = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    let ending = if words.is_glued(at) { word_len(words, at + 1, TimeWord::Ordinal) } else { 0 };
    Some((at + 1 + ending, day))
}

fn weekday(words: &Words, at: usize) -> Option<(usize, i8)> {
    words.calendar(at, Sense::WEEKDAY).find_map(|(length, sense)| match sense {
        Sense::Weekday(name) if is_name(words, at) => Some((at + length, name)),
        _ => None,
    })
}

fn month_name(words: &Words, at: usize) -> Option<(usize, i8)> {
    let (end, name) = words.calendar(at, Sense::MONTH).find_map(|(length, sense)| match sense {
        Sense::Month(name) if is_name(words, at) => Some((at + length, name)),
        _ => None,
    })?;
    let abbreviated = words.is_mark(end, '.') && words.is_glued(end - 1);
    Some((end + usize::from(abbreviated && words.is_number(end + 1)), name))
}

fn is_name(words: &Words, at: usize) -> bool {
    !words.lexicon.calendar.capitalised || words.str(at).starts_with(char::is_uppercase)
}

/// Past an article, if one stands at `at`.
pub fn after_article(words: &Words, at: usize) -> usize {
    at + words.len_of(at, Class::Determiner)
}

/// Length in tokens of the longest phrase of that use at `at`, or 0.
pub fn word_len(words: &Words, at: usize, word: TimeWord) -> usize {
    let wanted = Sense::Time(word);
    words
        .calendar(at, word.bit())
        .find(|(_, sense)| *sense == wanted)
        .map_or(0, |(length, _)| length)
}
