//! Numbers whose noun stands elsewhere: before them, or with another number.

use super::{Figure, updates};
use crate::claim::QuantityKind;
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::layers::phrases::{Head, Phrase};
use crate::suggest::layers::words::Words;

/// Tokens from the things to a number that goes on counting them, at most.
const RESUMED: usize = 30;

/// "passera de 3 000 à 1 500 hommes": the noun of the second number is the
/// first one's as well.
pub(super) fn risen(words: &Words, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (first, second) = (&figures[at - 1], &figures[at]);
        let to = words.len_of(first.end, Class::To);
        let joint = to > 0 && first.end + to == second.start;
        let bare = first.phrase.head == Head::Missing && !first.weak;
        let from = words.ends_with(first.start, Class::From);
        let changes = updates(words, first.start) || first.value > second.value;
        if joint && bare && from && changes && matches!(second.phrase.head, Head::Known(_)) {
            let Phrase { head, counts, .. } = second.phrase;
            figures[at - 1].phrase.head = head;
            figures[at - 1].phrase.counts = counts;
        }
    }
}

/// A count behind what it counts: "riot vans, eight of them, are parked".
pub(super) fn apposed(words: &Words, mut figure: Figure) -> Figure {
    let bare = figure.phrase.head == Head::Missing && !figure.weak;
    if bare && let Some((kind, counts)) = predicated(words, &figure) {
        figure.phrase.head = Head::Known(kind);
        figure.phrase.counts = Some(counts);
        return figure;
    }
    let sure = figure.phrase.partitive || figure.kind != QuantityKind::Exact;
    let told = words.len_of(figure.last(), Class::Numbering);
    let total = words.len_of(figure.last(), Class::Adverb);
    let sure = sure || total > 1;
    let end = figure.last() + told + if total > 1 { total } else { 0 };
    let closed = matches!(words.kind(end), TokenKind::Break)
        || words.is_any(end, ",.;)–—")
        || words.is(figure.last(), Class::According)
        || words.is(end, Class::According)
        || told > 0 && words.is(end, Class::And);
    let numbering = (1..=4.min(figure.start))
        .find(|back| words.len_of(figure.start - back, Class::Numbering) == *back);
    let sure = sure || numbering.is_some() || told > 0;
    let start = figure.start - numbering.unwrap_or(0);
    let bracketed = words.is_mark(end, ')');
    let comma = start.checked_sub(1).filter(|at| {
        words.is_mark(*at, ',') || words.is_dash(*at) || bracketed && words.is_mark(*at, '(')
    });
    let noun = comma.and_then(|comma| {
        (1..=5).filter_map(|back| comma.checked_sub(back)).find_map(|at| {
            words.noun(at).filter(|(length, kind, _)| {
                let end = at + length;
                let plural = words.lexicon.is_plural(words.str(end - 1))
                    || told > 0 && words.is(end - 1, Class::Members);
                let complement = words.is_one_of(end, &[Class::Of, Class::Preposition])
                    && (end..comma).all(|at| words.is_word(at));
                // "all hands (27)"
                let whole = bracketed && at > 0 && words.is(at - 1, Class::Adverb);
                plural
                    && (sure || whole)
                    && (end == comma || end < comma && complement)
                    && *kind != Kind::Casualty
            })
        })
    });
    let far = || {
        let comma = comma.filter(|_| figure.phrase.partitive)?;
        (comma.saturating_sub(8)..comma)
            .rev()
            .take_while(|at| words.is_word(*at) || words.is_number(*at))
            .filter(|at| words.lexicon.is_plural(words.str(*at)) && !words.is(*at, Class::Other))
            .filter_map(|at| words.noun(at))
            .filter(|(length, kind, _)| *length == 1 && matches!(kind, Kind::Armed | Kind::Gear))
            .last()
    };
    let noun = noun.or_else(|| far().filter(|_| sure));
    if let Some((_, kind, counts)) = noun.filter(|_| bare && closed) {
        figure.phrase.head = Head::Known(kind);
        figure.phrase.counts = counts;
        figure.phrase.partitive = false;
    }
    figure
}

/// "Les réfugiés sont 40 000": what a number is told of, if its noun counts
/// by itself.
fn predicated(words: &Words, figure: &Figure) -> Option<(Kind, u16)> {
    let be = figure.start.checked_sub(1).filter(|at| words.is(*at, Class::Be))?;
    let at = (1..=2).filter_map(|back| be.checked_sub(back)).find(|at| words.is_noun(*at))?;
    let (length, kind, counts) = words.noun(at)?;
    // "Les déplacés internes étaient un peu plus de deux millions"
    let whole = at + length == be || words.is_word(be - 1) && !words.is_known(be - 1);
    let several = whole && words.lexicon.is_plural(words.str(at));
    let open = [Class::According, Class::Preposition];
    let closed = !words.is_word(figure.end) || words.is_one_of(figure.end, &open);
    let article = at > 0 && words.is(at - 1, Class::Determiner);
    (several && closed && article && kind.is_people()).then_some((kind, counts?))
}

/// A number that goes on counting the things before it: "of which 24 were
/// shot down", "the remaining two crashed".
pub(super) fn resumed(words: &Words, mut figure: Figure, last: Option<&Figure>) -> Figure {
    let part = figure.phrase.partitive || words.ends_with(figure.start, Class::Partitive);
    let other = words.ends_with(figure.start, Class::Other) || figure.phrase.other;
    let total = words.is_number(figure.phrase.end) || words.is_numeral(figure.phrase.end);
    // "seven others burnt": what looks like casualties are things that were.
    let hurt = figure.phrase.other
        && figure.phrase.is(Kind::Casualty)
        && words.is_predicate(figure.phrase.at)
        && last
            .is_some_and(|last| matches!(last.phrase.head, Head::Known(Kind::Thing | Kind::Gear)));
    if hurt {
        figure.phrase =
            Phrase { head: Head::Missing, end: figure.phrase.at, counts: None, ..figure.phrase };
    }
    let bare = figure.phrase.head == Head::Missing && !figure.weak && !total;
    // "a second blast killed three more": people, not blasts.
    let harmed = figure.start > 0
        && words.predicates(figure.start - 1).iter().any(|(_, frame, form)| {
            let people = words.lexicon.frame(*frame).and_then(|frame| frame.people.as_deref());
            matches!(people, Some("killed" | "wounded")) && *form != Form::Happens
        });
    // "a minibus carrying employees ... three of them": no buses.
    let people = |at: usize| {
        let people = words.noun(at).is_some_and(|(_, kind, _)| kind.is_people());
        people && words.lexicon.is_plural(words.str(at))
    };
    let others = || last.is_some_and(|last| (last.last()..figure.start).any(people));
    if let Some(last) = last
        && bare
        && !harmed
        && !others()
        && last.last() + RESUMED >= figure.start
        && (part || other)
        && let Head::Known(kind) = last.phrase.head
        && (matches!(kind, Kind::Munition | Kind::Gear | Kind::Thing | Kind::Attack)
            || kind == Kind::Fighter && figure.phrase.other && !part)
    {
        figure.phrase.head = Head::Known(kind);
    }
    figure
}

/// Whether `figure` says who the one before is: "one of them a naval officer".
pub(super) fn explains(words: &Words, last: &Figure, figure: &Figure) -> bool {
    let direct = last.phrase.partitive && figure.weak && last.phrase.end == figure.start;
    // "thousands of people, many dressed in black, ..."
    let some = figure.value.is_none()
        && last.value.is_some()
        && !matches!(figure.phrase.head, Head::Known(_))
        && !figure.phrase.partitive
        && last.last() + 1 == figure.start;
    some || direct || apposes(words, last, figure)
}

/// Whether `figure` is one person in commas behind another one, of whom the
/// clause goes on to tell: "One, a 24-year-old Dane, was killed".
fn apposes(words: &Words, last: &Figure, figure: &Figure) -> bool {
    const REACH: usize = 10;
    let one = |figure: &Figure| figure.value == Some(1) && figure.kind == QuantityKind::Exact;
    let comma = last.last();
    let behind = words.is_mark(comma, ',') && figure.start == comma + 1 && figure.weak;
    if !(behind && one(last) && one(figure)) {
        return false;
    }
    let open = |at: &usize| {
        !words.is_one_of(*at, &[Class::And, Class::Or])
            && (words.is_word(*at) || words.is_number(*at) || words.is_mark(*at, '-'))
    };
    let end = figure.last();
    let close = (end..end + REACH).find(|at| !open(at)).unwrap_or(end);
    let goes_on = words.is_one_of(close + 1, &[Class::Be, Class::Have, Class::Relative])
        || words.is_predicate(close + 1);
    words.is_mark(close, ',') && goes_on
}
