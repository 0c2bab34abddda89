//! Numbers that count nothing this program codes: years, ages, dates, times,
//! money, percentages, distances, ordinals, scores, names.

mod ages;
mod dates;
mod kinds;
mod labels;
mod sizes;

use ages::{age, bound};
use dates::date;
use kinds::{compares, metres, parent, superlative, unit};
use labels::{label, stacked};
use sizes::{population, ratio};

use super::Figure;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::tables;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// What a number is that is no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reject {
    /// Of what no category counts.
    Uncounted,
    /// Part of a source's name.
    Source,
    /// "All but nine".
    Excepted,
    /// With a unit: years, kilometres, percent.
    Measure,
    /// "One in three".
    Ratio,
    /// Parts of one victim.
    BodyPart,
    /// "A group" of an unknown size.
    Group,
    /// "A dad-of-three".
    Compound,
    /// Digits that make no number.
    Unreadable,
    /// A sum of money.
    Money,
    /// "Under 18".
    AgeBound,
    /// Digits within a name or a code.
    Code,
    /// "Route 7".
    Label,
    /// A time of day.
    Time,
    /// A date.
    Date,
    /// An age.
    Age,
    /// The size of a town.
    Population,
    /// A year.
    Year,
    /// Numbers a list, or stands alone on its line.
    Numbering,
    /// Says who the one before is.
    Explains,
}

impl Reject {
    /// What the number is, in words for a person.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Uncounted => "counts what no category counts",
            Self::Source => "belongs to the name of a source",
            Self::Excepted => "those who are left out of a count",
            Self::Measure => "a measure: years, distance, percentage or another unit",
            Self::Ratio => "a ratio",
            Self::BodyPart => "parts of one body",
            Self::Group => "one group, of a size that is not given",
            Self::Compound => "part of another word",
            Self::Unreadable => "digits that make no number",
            Self::Money => "money",
            Self::AgeBound => "a limit of age",
            Self::Code => "digits of a name, a code or an ordinal",
            Self::Label => "the number of a thing that has a name",
            Self::Time => "a time of day",
            Self::Date => "a date",
            Self::Age => "an age",
            Self::Population => "the inhabitants of a place",
            Self::Year => "a year",
            Self::Numbering => "the number of a line or a list",
            Self::Explains => "says who the one before is",
        }
    }
}

/// What `figure` is, if it is something else than a count.
pub fn reject(words: &Words, figure: &Figure, sentence: &Range<usize>) -> Option<Reject> {
    let source = [Class::According, Class::Citing];
    let account = [Class::Account, Class::Toll];
    let bilan = figure.weak
        && figure.phrase.head == Head::Unknown
        && words.is_one_of(figure.phrase.at, &account);
    if bilan {
        // "un décompte arrêté au 30 septembre": no one is.
        Some(Reject::Uncounted)
    } else if source.iter().any(|class| words.ends_with(figure.start, *class)) {
        Some(Reject::Source)
    } else if words.ends_with(figure.start, Class::Except) && !figure.phrase.is(Kind::Casualty)
        || compares(words, figure)
    {
        Some(Reject::Excepted)
    } else if unit_after(words, figure)
        || unit_after_noun(words, figure)
        || listed_unit(words, figure)
        || metres(words, figure)
    {
        Some(Reject::Measure)
    } else if figure.phrase.is(Kind::Uncounted) || in_nobody(words, figure) {
        Some(Reject::Uncounted)
    } else if ratio(words, figure) {
        Some(Reject::Ratio)
    } else if body(words, figure) {
        Some(Reject::BodyPart)
    } else if parent(words, figure) {
        Some(Reject::Age)
    } else if superlative(words, figure) {
        Some(Reject::Uncounted)
    } else if figure.weak {
        group(words, figure).then_some(Reject::Group)
    } else if compound(words, figure) {
        Some(Reject::Compound)
    } else if figure.value.is_none() && words.is_number(figure.core) {
        Some(Reject::Unreadable)
    } else if money(words, figure) {
        Some(Reject::Money)
    } else if bound(words, figure) {
        Some(Reject::AgeBound)
    } else {
        in_digits(words, figure, sentence)
    }
}

/// "A group", "une colonne de blindés": one, of a size that is not given.
fn group(words: &Words, figure: &Figure) -> bool {
    let first = words.noun(figure.end).map(|(_, kind, _)| kind);
    figure.phrase.is(Kind::Group)
        || first == Some(Kind::Group) && figure.phrase.at > figure.end && figure.value == Some(1)
}

/// The number of "no one else": the whole wording says that nobody is meant.
fn in_nobody(words: &Words, figure: &Figure) -> bool {
    figure.core.checked_sub(1).is_some_and(|at| words.len_of(at, Class::Nobody) > 1)
}

/// "A dad-of-three".
fn compound(words: &Words, figure: &Figure) -> bool {
    let hyphen = figure.core.checked_sub(1).filter(|at| words.is_mark(*at, '-'));
    let joined = |at: usize| at > 1 && words.is_glued(at) && words.is_glued(at - 1);
    hyphen.is_some_and(joined) && figure.hedge.is_empty()
}

/// The same for what is mostly written in digits.
fn in_digits(words: &Words, figure: &Figure, sentence: &Range<usize>) -> Option<Reject> {
    let digits = words.is_number(figure.core);
    let named = words.is_capital(figure.core) && figure.core > sentence.start;
    let written = words.str(figure.core);
    let zero = written.len() > 1 && written.starts_with('0');
    if digits && (zero || glued(words, figure)) {
        Some(Reject::Code)
    } else if (digits || named) && label(words, figure, sentence) || digits && unit(words, figure) {
        Some(Reject::Label)
    } else if digits && time(words, figure) {
        Some(Reject::Time)
    } else if date(words, figure) {
        Some(Reject::Date)
    } else if !digits {
        None
    } else if age(words, figure) {
        Some(Reject::Age)
    } else if population(words, figure) {
        Some(Reject::Population)
    } else if year(words, figure) {
        Some(Reject::Year)
    } else {
        numbering(words, figure, sentence).then_some(Reject::Numbering)
    }
}

/// "lost two fingers": parts of one victim, not victims.
fn body(words: &Words, figure: &Figure) -> bool {
    let at = figure.end + usize::from(words.is(figure.end, Class::Adjective));
    // "four hands were lost": sailors.
    let crew = words.noun(at).is_some_and(|(_, kind, _)| kind == Kind::Person)
        && !figure.start.checked_sub(1).is_some_and(|verb| words.is(verb, Class::Hurts));
    words.is(at, Class::BodyPart) && !figure.phrase.is(Kind::Casualty) && !crew
}

/// A unit right after, perhaps behind one adjective: "17 ans", "2 longs mois".
fn unit_after(words: &Words, figure: &Figure) -> bool {
    let mut at = figure.end + words.len_of(figure.end, Class::Of);
    if words.is_mark(at, '-') {
        at += 1;
    }
    let unit = |at| {
        words.is(at, Class::Unit)
            && !words.is(at, Class::Other)
            && (!words.is(at, Class::Preposition)
                || words.is_glued(at - 1)
                || words.len_of(at, Class::Unit) > 1)
    };
    let adjective = words.is(at, Class::Adjective) || words.is(at, Class::Other);
    // "46 ans dont vingt-deux au conditionnement"
    let part = figure.phrase.head == Head::Missing
        && figure.start > 1
        && words.is(figure.start - 1, Class::Subset)
        && unit(figure.start - 2);
    part || unit(at) && !people_instead(words, at, figure.weak)
        || adjective && unit(at + 1)
        || words.is_any(at, "%°$€£¥‰")
}

/// "douze, quinze, dix-huit kilos": the unit of a list stands at its end.
fn listed_unit(words: &Words, figure: &Figure) -> bool {
    const LONGEST: usize = 3;
    let mut end = figure.end;
    if figure.weak || figure.phrase.head != Head::Missing {
        return false;
    }
    for _ in 0..LONGEST {
        let link = words.is_mark(end, ',') || words.is_one_of(end, &[Class::Or, Class::And]);
        let next = crate::suggest::layers::numbers::number(words, end + 1).filter(|_| link);
        let Some(next) = next else { return false };
        end = next.end;
        if words.is(end, Class::Unit) && !words.is(end, Class::Preposition) {
            return true;
        }
    }
    false
}

/// A unit that is also the start of a longer noun ("points" no, "state
/// police" yes) does not count as a unit.
fn people_instead(words: &Words, at: usize, one: bool) -> bool {
    // "31 cases of enforced disappearance"
    if words.noun(at).is_some_and(|(length, kind, _)| length > 1 && kind == Kind::Casualty) {
        return true;
    }
    words.lexicon.head_last
        && words.noun(at + 1).is_some_and(|(_, kind, _)| kind.is_people())
        && (one || !words.is_predicate(at + 1))
}

/// A compound whose last word is a unit: "12 radio minutes".
fn unit_after_noun(words: &Words, figure: &Figure) -> bool {
    figure.phrase.head == Head::Unknown && words.is(figure.phrase.end.max(1) - 1, Class::Unit)
}

fn money(words: &Words, figure: &Figure) -> bool {
    let before = figure.core.checked_sub(1);
    // "USD 2 million".
    let code = |at: usize| {
        words.is(at, Class::Unit)
            && words.str(at).len() <= 3
            && words.str(at).chars().all(char::is_uppercase)
    };
    let sum = figure.phrase.head == Head::Missing;
    before.is_some_and(|at| words.is_any(at, "$€£¥") || sum && code(at))
        || words.is_any(figure.end, "$€£¥")
}

/// "T-72", "Khabar-24", "152mm", "12th", "2e", "n°2", "2-1", "GMT+1".
fn glued(words: &Words, figure: &Figure) -> bool {
    let before = figure.core > 0 && words.is_glued(figure.core - 1) && {
        let mark = figure.core - 1;
        // "17 (+8)": more of the same, in brackets.
        let more = mark > 0
            && words.is_mark(mark, '+')
            && words.is_mark(mark - 1, '(')
            && words.is_mark(figure.end, ')');
        let hyphenated = words.is_any(mark, "-–−+/:°#") && !spaced(words, mark) && !more;
        hyphenated || words.is_word(mark) && !words.is_apostrophed(mark)
    };
    let last = figure.end - 1;
    let before = before && !tables::added(words, figure.core);
    let after = words.is_glued(last)
        && (words.is_word(figure.end)
            || words.is_any(figure.end, "/:°+")
            || words.is_any(figure.end, "-–") && words.is_glued(figure.end));
    before || after
}

/// Whether a dash stands free before its number, as in a list.
fn spaced(words: &Words, mark: usize) -> bool {
    (mark == 0 || !words.is_glued(mark - 1)) && words.is_mark(mark, '-') && words.is_noun(mark + 2)
}

/// "6 p.m.", "18 h 30", "vers 2h15".
fn time(words: &Words, figure: &Figure) -> bool {
    let end = figure.end;
    let minutes = figure.core > 1
        && words.is(figure.core - 1, Class::Unit)
        && words.is_number(figure.core - 2)
        && (figure.phrase.head == Head::Missing
            || words.is_one_of(figure.end, &[Class::ClauseStart, Class::Preposition]));
    minutes || words.is_any(end, ":") && words.is_number(end + 1) && words.is_glued(end)
}

/// 1800 to 2099 without groups, unless it clearly counts a noun.
fn year(words: &Words, figure: &Figure) -> bool {
    let written = words.str(figure.core);
    let plain = written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit());
    let yearly = figure.value.is_some_and(|value| (1800..2100).contains(&value));
    let counted =
        matches!(figure.phrase.head, Head::Known(_)) && figure.phrase.at <= figure.end + 2;
    let before = figure.core > 0 && words.is(figure.core - 1, Class::BeforeYear);
    let named = words.is_capital(figure.end) && figure.phrase.at > figure.end;
    let dated = figure.core > 0
        && words.is(figure.core - 1, Class::Place)
        && figure.hedge.is_empty()
        && !figure.phrase.is(Kind::Thing);
    plain && yearly && (dated || named || !counted || before && figure.phrase.at > figure.end)
}

/// A number alone on its line, or one that numbers a list: "1. Côté ennemi".
fn numbering(words: &Words, figure: &Figure, sentence: &Range<usize>) -> bool {
    let first = figure.start == sentence.start;
    let alone = first
        && figure.end + 1 >= sentence.end
        && !words.is_word(figure.end)
        && !stacked(words, figure);
    // "[12]": the number of a footnote.
    let note =
        figure.core > 0 && words.is_mark(figure.core - 1, '[') && words.is_mark(figure.end, ']');
    alone || note || first && words.is_any(figure.end, ".)") && words.is_glued(figure.end - 1)
}
