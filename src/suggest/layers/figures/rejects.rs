//! Numbers that count nothing this program codes: years, ages, dates, times,
//! money, percentages, distances, ordinals, scores, names.

mod ages;
mod dates;
mod sizes;

use ages::{age, bound};
use dates::date;
use sizes::{population, ratio};

use super::Figure;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
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

/// "father of three": the children or the age of one person.
fn parent(words: &Words, figure: &Figure) -> bool {
    const FEW: u64 = 20;
    let Some(of) = figure.core.checked_sub(1).filter(|of| *of > 0) else { return false };
    let one = words.noun(of - 1).is_some_and(|(length, kind, counts)| {
        length == 1 && kind == Kind::Person && counts.is_none()
    });
    let bare = figure.phrase.head == Head::Missing && !figure.weak && !figure.phrase.partitive;
    let few = figure.value.is_some_and(|value| value < FEW);
    bare && few
        && words.lexicon.head_last
        && words.len_of(of, Class::Of) == 1
        && one
        && !words.is(of - 1, Class::Members)
        && !words.lexicon.is_plural(words.str(of - 1))
}

/// "one of the deadliest strikes": which one, not how many.
fn superlative(words: &Words, figure: &Figure) -> bool {
    let one = figure.value == Some(1) && figure.phrase.partitive;
    one && (figure.end..figure.phrase.end)
        .any(|at| words.is_time(at, crate::language::lexicon::TimeWord::Record.bit()))
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

/// "four more than first offered": a difference.
fn compares(words: &Words, figure: &Figure) -> bool {
    let than = words.len_of(figure.end, Class::AtLeast);
    than > 1 && !words.is_number(figure.end + than) && !words.is_numeral(figure.end + than)
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

/// "pulled back 800m": so many metres, not millions.
fn metres(words: &Words, figure: &Figure) -> bool {
    const MOST: u64 = 20_000_000;
    let letter = words.is_glued(figure.core) && words.str(figure.end - 1) == "m";
    let bare = figure.phrase.head == Head::Missing;
    words.is_number(figure.core)
        && letter
        && bare
        && figure.value.is_some_and(|value| value >= MOST)
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

/// "article 19", "Route 7", "lignes 3 et 7", "No. 4".
fn label(words: &Words, figure: &Figure, sentence: &Range<usize>) -> bool {
    let Some(before) = figure.core.checked_sub(1) else { return false };
    if words.is_mark(figure.end - 1, '-') || words.ends_with(figure.end, Class::Numbering) {
        return false;
    }
    let at = if words.is_any(before, ".°") { before.saturating_sub(1) } else { before };
    let named = words.is_capital(before)
        && before > sentence.start
        && words.lexicon.head_last
        && !words.is(before, Class::NotName)
        && !words.is(before, Class::Speaker)
        && !words.lexicon.is_plural(words.str(before))
        && !words.is_one_of(before, &[Class::Label, Class::Weekday, Class::Month]);
    let small = figure.value.is_some_and(|value| value < 1000) && figure.hedge.is_empty();
    if named
        && small
        && figure.phrase.head == Head::Missing
        && (words.is_any(figure.end, ".,;?!") || words.is(figure.end, Class::Preposition))
    {
        return true;
    }
    // The number of a name in quotation marks: « Vautour 3 ».
    if words.is_capital(before) && words.is_quote(figure.end) {
        return true;
    }
    let joined = words.is(before, Class::And) && words.is_number(before.saturating_sub(1));
    let earlier = before.saturating_sub(2);
    let labelled = |at: usize| {
        let verb = words.is(at, Class::Speech) && figure.phrase.counts.is_some();
        // "Earlier in the day 4 policemen were shot."
        let verb = verb || words.is(at, Class::Unit) && figure.phrase.is_armed();
        words.is(at, Class::Label)
            && !verb
            && (words.len_of(at, Class::Label) == 1 || !words.is_noun(at))
    };
    // "aged 12, 14 and 17"
    let mut first = before;
    let link = |at: usize| words.is_mark(at, ',') || words.is(at, Class::And);
    while first > 1 && link(first) && words.is_number(first - 1) {
        first -= 2;
    }
    let listed = first < before && figure.phrase.head == Head::Missing && figure.hedge.is_empty();
    labelled(at) || joined && labelled(earlier) || listed && labelled(first)
}

/// "Troops of 6 Division": the number of one unit.
fn unit(words: &Words, figure: &Figure) -> bool {
    let at = figure.phrase.at;
    at == figure.end
        && figure.phrase.is(Kind::UnitOfMen)
        && words.is_capital(at)
        && !words.is_shouted(at)
        && !words.lexicon.is_plural(words.str(figure.phrase.end - 1))
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

/// Whether the line above or below holds nothing but a number either, as the
/// dead and the wounded of a table written one below the other do.
fn stacked(words: &Words, figure: &Figure) -> bool {
    let number = |at: usize| words.is_number(at) && words.year(at).is_none();
    let open = |at: usize| !words.is_word(at) && !words.is_any(at, ".,;:");
    let ends = |at: usize| words.kind(at) == TokenKind::Break;
    let next = ends(figure.end) && number(figure.end + 1) && open(figure.end + 2);
    let mut before = figure.start.saturating_sub(2);
    if words.is_mark(before, ')') {
        before = before.saturating_sub(4);
    }
    let above = figure.start > 1 && ends(figure.start - 1) && number(before);
    next || above && (before == 0 || ends(before - 1))
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
