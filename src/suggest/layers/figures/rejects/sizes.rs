//! Numbers that say how large something is, or what share of it is meant.

use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::numbers::number;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;

/// "a town of 30,000", "une ville de 62 000".
pub(super) fn population(words: &Words, figure: &Figure) -> bool {
    let Some(of) = figure.start.checked_sub(1) else { return false };
    let bare = figure.phrase.head == Head::Missing && figure.value.is_some_and(|value| value < 100);
    let somebody = of > 0
        && words.noun(of - 1).is_some_and(|(length, kind, counts)| {
            length == 1 && kind == Kind::Person && counts.is_none()
        })
        && !words.lexicon.is_plural(words.str(of - 1));
    if words.len_of(of, Class::Of) == 1 && somebody && bare && words.lexicon.head_last {
        // "a lad of 15": his age.
        return true;
    }
    // "a fait état de 116 drones"
    let told = words.ends_with(figure.start, Class::Figure);
    let place = !told && of > 0 && words.is(of, Class::Of) && words.is(of - 1, Class::Unit);
    let settled = of > 0
        && words.is(of, Class::Of)
        && words.is(of - 1, Class::Settlement)
        && figure.phrase.is(Kind::Person)
        && figure.phrase.counts.is_none();
    settled
        || inhabitants(words, figure, of)
        || sized(words, figure, of)
        || place && !matches!(figure.phrase.head, Head::Known(kind) if kind.is_people())
}

/// "Kanyola, 85 000 habitants, est tombée": behind a place's name.
fn inhabitants(words: &Words, figure: &Figure, before: usize) -> bool {
    let opens = words.is_mark(before, ',') || words.is_mark(before, '(');
    let named = before > 0 && words.is_capital(before - 1);
    let closed = words.is_any(figure.phrase.end, ",).") || words.is_dash(figure.phrase.end);
    opens && named && closed && words.is(figure.phrase.at, Class::Settlement)
}

/// "un hôtel de 120 chambres", "une tour voisine de 60 logements": how large
/// the building before `of` is.
fn sized(words: &Words, figure: &Figure, of: usize) -> bool {
    let parts = matches!(figure.phrase.head, Head::Known(Kind::Thing) | Head::Unknown);
    let building = |at: usize| {
        words.noun(at).is_some_and(|(length, kind, _)| length == 1 && kind == Kind::Thing)
            && !words.is_predicate(at)
            && !words.lexicon.is_plural(words.str(at))
    };
    let described =
        |at: usize| words.is_word(at) && !words.is_predicate(at) && !words.is_capital(at);
    let before = of > 1 && (building(of - 1) || described(of - 1) && building(of - 2));
    parts && words.len_of(of, Class::Of) == 1 && before && !words.is(of, Class::Determiner)
}

pub(super) fn ratio(words: &Words, figure: &Figure) -> bool {
    let of_ten = |at: usize| {
        let number = number(words, at + 1);
        number.is_some_and(|number| matches!(number.value, Some(10 | 100)))
    };
    // "trois maisons sur quatre"
    let share = |at: usize| {
        let number = number(words, at + 1);
        let of = number.and_then(|number| number.value).filter(|of| *of <= 10);
        words.len_of(at, Class::Ratio) > 1 && of.is_some_and(|of| figure.value < Some(of))
    };
    let small = |at: usize| {
        figure.value == Some(1)
            || figure.value.is_some_and(|value| value < 10) && (of_ten(at) || share(at))
    };
    score(words, figure)
        || words.is(figure.end, Class::Ratio) && small(figure.end)
        || words.is(figure.phrase.end, Class::Ratio) && small(figure.phrase.end)
        || figure.core > 0 && ratio_before(words, figure.core)
        || out_of(words, figure)
}

/// "ont battu Nantes 3 à 1": the numbers of a match.
fn score(words: &Words, figure: &Figure) -> bool {
    const MOST: u64 = 60;
    let bare = figure.phrase.head == Head::Missing && figure.hedge.is_empty();
    let to = words.len_of(figure.end, Class::To);
    let next = number(words, figure.end + to).filter(|_| to > 0 && bare);
    let lower = next.and_then(|next| next.value).is_some_and(|next| figure.value > Some(next));
    let from = words.ends_with(figure.start, Class::From);
    lower && !from && figure.value.is_some_and(|value| value < MOST)
}

/// The second number of "trois cuves sur douze".
fn out_of(words: &Words, figure: &Figure) -> bool {
    let Some(at) = figure.core.checked_sub(1) else { return false };
    let ratio = words.len_of(at, Class::Ratio) == 1;
    let link = (1..=3.min(figure.core))
        .find(|back| words.len_of(figure.core - back, Class::OutOf) == *back);
    let start = figure.core - link.unwrap_or(1);
    let earlier = |back: usize| {
        start >= back && words.is_numeral(start - back)
            || words.is_number(start.saturating_sub(back))
    };
    (ratio || link.is_some()) && figure.phrase.head == Head::Missing && (1..=3).any(earlier)
}

/// "sur dix", which does not begin "sur dix-huit blessés".
fn ratio_before(words: &Words, at: usize) -> bool {
    let counts =
        |at: usize| words.is_number(at) || words.is_numeral(at) || words.is(at, Class::Indefinite);
    (1..=3.min(at)).any(|back| {
        let from = at - back;
        let length = words.len_of(from, Class::Ratio);
        let open = !words.is_any(from + length, "-–");
        // "one in three", and not "resulted in three deaths".
        let counted = || (1..=3.min(from)).any(|back| counts(from - back));
        length > back && open && counted() || back > 1 && length == back
    })
}
