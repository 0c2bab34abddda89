//! Days as pages and datelines write them. Month names are data:
//! `assets/calendars/months.ron`.

use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
    // The bundled file is part of the program and tested below.
    Calendar::parse(include_str!("../../assets/calendars/months.ron")).unwrap_or_default()
});

/// One line of the data.
#[derive(Deserialize)]
struct Language {
    months: Vec<String>,
    fillers: Vec<String>,
    ordinals: Vec<String>,
    #[serde(default)]
    day_first: bool,
    #[serde(default)]
    published: Vec<String>,
}

/// All languages at once: none contradicts another, and the language of a
/// dateline need not be that of its article.
#[derive(Default)]
struct Calendar {
    months: HashMap<String, i8>,
    fillers: HashSet<String>,
    ordinals: HashSet<String>,
    /// Languages whose dates in digits begin with the day.
    day_first: HashSet<String>,
    published: Vec<String>,
}

impl Calendar {
    fn parse(ron: &str) -> Result<Self, ron::error::SpannedError> {
        let mut calendar = Self::default();
        for (code, language) in ron::from_str::<BTreeMap<String, Language>>(ron)? {
            if language.day_first {
                calendar.day_first.insert(code);
            }
            calendar.published.extend(language.published);
            for (names, number) in language.months.iter().zip(1_i8..) {
                let names = names.split_whitespace().map(|name| (name.to_owned(), number));
                calendar.months.extend(names);
            }
            calendar.fillers.extend(language.fillers);
            calendar.ordinals.extend(language.ordinals);
        }
        Ok(calendar)
    }
}

/// A day in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// Where its words stand, in bytes of the line.
    pub range: Range<usize>,
    /// `2022-01-06`; `None` where the year is not stated or day and month
    /// cannot be told apart ("06/01/2022").
    pub iso: Option<String>,
    /// Month and day where they are named without a year.
    pub yearless: Option<(i8, i8)>,
}

/// Whether dates in digits begin with the day in the language of that code;
/// where that is not so, they may.
pub(super) fn is_day_first(code: &str) -> bool {
    CALENDAR.day_first.contains(code)
}

/// Whether `line` says that it tells when the article was published.
pub(super) fn is_about_publication(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    CALENDAR.published.iter().any(|word| line.starts_with(word.as_str()))
}

/// The day that a machine-readable timestamp (ISO 8601 or an e-mail's) names,
/// in its own time zone.
pub(super) fn from_timestamp(stamp: &str) -> Option<String> {
    find(stamp, false)?.iso
}

/// The first day in `line`. `day_first` says how "06/01/2022" is meant, where
/// that is known.
pub(super) fn find(line: &str, day_first: bool) -> Option<Day> {
    let words = words(line);
    (0..words.len()).find_map(|at| {
        let words = &words[at..];
        by_number(line, words, day_first).or_else(|| by_name(line, words))
    })
}

/// Ranges of the runs of letters and digits in `line`. A 'T' between digits
/// ends a run, as in `2022-01-06T08:00`.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut previous = ' ';
    for (at, c) in line.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        match words.last_mut() {
            Some(last) if last.end == at && !(c == 'T' && previous.is_ascii_digit()) => {
                last.end += c.len_utf8();
            }
            _ => words.push(at..at + c.len_utf8()),
        }
        previous = c;
    }
    words
}

/// "2022-01-06", "2022/01/06", "06.01.2022", "06/01/2022".
fn by_number(line: &str, words: &[Range<usize>], ordered: bool) -> Option<Day> {
    let [first, second, third, ..] = words else { return None };
    let separator = &line[first.end..second.start];
    if !["-", "/", "."].contains(&separator) || line[second.end..third.start] != *separator {
        return None;
    }
    let number = |range: &Range<usize>| line[range.clone()].parse::<i16>().ok();
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let iso = if first.len() == 4 {
        iso(a, b, c)
    } else if third.len() == 4 {
        let (day_first, month_first) = (iso(c, b, a), iso(c, a, b));
        match (&day_first, &month_first) {
            (Some(_), Some(_)) if separator != "." && a != b && !ordered => None,
            (Some(_), _) => day_first,
            (None, _) => month_first,
        }
    } else {
        return None;
    };
    Some(Day { range: first.start..third.end, iso, yearless: None })
}

/// "6 janvier 2022", "1er mars", "January 6, 2022", "6 de enero de 2022".
fn by_name(line: &str, words: &[Range<usize>]) -> Option<Day> {
    let text = |range: &Range<usize>| line[range.clone()].to_lowercase();
    let is_filler = |range: &&Range<usize>| CALENDAR.fillers.contains(&text(range));
    let near: Vec<_> = words.iter().take(6).filter(|range| !is_filler(range)).collect();
    // Fillers are skipped within a date, not before it.
    let (first, second) = (*near.first()?, *near.get(1)?);
    if first != words.first()? || !touch(line, first, second) {
        return None;
    }
    let (day, month) = match (day(&text(first)), day(&text(second))) {
        (Some(day), None) => (day, month(&text(second))?),
        (None, Some(day)) => (day, month(&text(first))?),
        _ => return None,
    };
    let year = near.get(2).filter(|third| third.len() == 4 && touch(line, second, third));
    let dated = year.and_then(|third| {
        let year = text(third).parse().ok().filter(|year| (1800..2200).contains(year))?;
        Some((third.end, iso(year, i16::from(month), day)?))
    });
    let (end, iso) = dated.map_or((second.end, None), |(end, iso)| (end, Some(iso)));
    let day = i8::try_from(day).ok().filter(|_| iso.is_none());
    Some(Day { range: first.start..end, iso, yearless: day.map(|day| (month, day)) })
}

/// Whether only spaces, a full stop, a comma and fillers stand between two
/// words of a date.
fn touch(line: &str, before: &Range<usize>, after: &Range<usize>) -> bool {
    let between = &line[before.end..after.start];
    let words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    between.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || matches!(c, '.' | ','))
        && words.map(str::to_lowercase).all(|word| CALENDAR.fillers.contains(&word))
}

fn day(word: &str) -> Option<i16> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ordinal = &word[digits.len()..];
    let known = ordinal.is_empty() || CALENDAR.ordinals.contains(ordinal);
    digits.parse().ok().filter(|day| known && (1..=31).contains(day))
}

fn month(word: &str) -> Option<i8> {
    CALENDAR.months.get(word).copied()
}

fn iso(year: i16, month: i16, day: i16) -> Option<String> {
    let date = jiff::civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?);
    date.ok().map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day_in(line: &str) -> Option<(String, Option<String>)> {
        find(line, false).map(|day| (line[day.range].to_owned(), day.iso))
    }

    #[test]
    fn the_data_has_twelve_months_in_every_language() {
        let languages: BTreeMap<String, Language> =
            ron::from_str(include_str!("../../assets/calendars/months.ron")).unwrap();
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (code, language) in languages {
            assert_eq!(language.months.len(), 12, "{code}");
            for (number, names) in language.months.iter().enumerate() {
                for name in names.split_whitespace() {
                    let earlier = *seen.entry(name.to_owned()).or_insert(number);
                    assert_eq!(earlier, number, "{name} means two months");
                }
            }
        }
    }

    #[test]
    fn days_as_people_write_them() {
        let cases = [
            ("(Rome, 06 janvier 2022).", "06 janvier 2022", "2022-01-06"),
            ("Publié le 1er mars 2021 à 8h", "1er mars 2021", "2021-03-01"),
            ("le 14 févr. 2020", "14 févr. 2020", "2020-02-14"),
            ("Updated January 6, 2022", "January 6, 2022", "2022-01-06"),
            ("on the 3rd of May 2019", "3rd of May 2019", "2019-05-03"),
            ("Madrid, 6 de enero de 2022", "6 de enero de 2022", "2022-01-06"),
            ("Kyjiw, 24. Februar 2022", "24. Februar 2022", "2022-02-24"),
            ("24 лютого 2022 року", "24 лютого 2022", "2022-02-24"),
            ("13/07/2021 12:00", "13/07/2021", "2021-07-13"),
            ("06.01.2022", "06.01.2022", "2022-01-06"),
        ];
        for (line, words, iso) in cases {
            assert_eq!(day_in(line), Some((words.to_owned(), Some(iso.to_owned()))), "{line}");
        }
    }

    #[test]
    fn what_is_not_stated_is_not_guessed() {
        assert_eq!(day_in("ALMATY, 6 janv (Agence)"), Some(("6 janv".to_owned(), None)));
        assert_eq!(day_in("06/01/2022"), Some(("06/01/2022".to_owned(), None)));
        assert_eq!(day_in("31 février 2022"), Some(("31 février".to_owned(), None)));
        for line in ["12 morts en 2022", "mars, planète", "1.500.000", "50 mai", "", "10:30"] {
            assert_eq!(day_in(line), None, "{line}");
        }
    }

    #[test]
    fn digits_are_read_in_the_order_of_the_language() {
        let iso = |line: &str, code: &str| find(line, is_day_first(code)).unwrap().iso;
        assert_eq!(iso("Publié le 06/01/2022 à 12:30", "fr").as_deref(), Some("2022-01-06"));
        assert_eq!(iso("Published 06/01/2022 12:30", "en"), None);
        assert_eq!(iso("Publié le 01/13/2022", "fr").as_deref(), Some("2022-01-13"));
    }

    #[test]
    fn timestamps() {
        let cases = ["2022-01-06T23:30:00-05:00", "2022-01-06", "Thu, 06 Jan 2022 10:00:00 GMT"];
        for stamp in cases {
            assert_eq!(from_timestamp(stamp).as_deref(), Some("2022-01-06"), "{stamp}");
        }
        assert_eq!(from_timestamp("2022-13-06"), None);
        assert_eq!(from_timestamp("1641465000"), None);
    }
}
