//! Numbers of the members of a group: "a crew of six", "a 300-strong force",
//! "strikers numbered 1,400".

use super::Figure;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::phrases::{Head, Phrase};
use crate::suggest::layers::words::Words;

/// Adjectives between a group and its article, at most.
const ADJECTIVES: usize = 3;

/// "a crew of six": the members are people, and the group belongs to the
/// figure, so that its verb is theirs.
pub fn of_group(words: &Words, mut figure: Figure) -> Figure {
    // "a patrol of about 20 wandered over": a noun would be a plural.
    let verb = figure.phrase.head == Head::Unknown
        && !words.lexicon.is_plural(words.str(figure.phrase.end - 1));
    let noun = figure.phrase.head == Head::Missing || verb;
    let bare = noun && !figure.weak && figure.value.is_some();
    let Some(group) = figure
        .start
        .checked_sub(2)
        .filter(|at| bare && words.is(*at, Class::Members) && words.len_of(at + 1, Class::Of) == 1)
    else {
        return figure;
    };
    let unit = words.noun(group).is_some_and(|(_, kind, _)| kind == Kind::UnitOfMen);
    let (kind, counts) = match words.noun(group) {
        Some((_, Kind::UnitOfMen, counts)) => (Kind::Armed, counts),
        _ => (Kind::Person, None),
    };
    figure.phrase = Phrase { head: Head::Known(kind), ..Phrase::none(figure.end) };
    figure.phrase.counts = counts.filter(|_| unit);
    let articles = [Class::Determiner, Class::Indefinite];
    let floor = group.saturating_sub(ADJECTIVES);
    let inside = |at: &usize| words.is_word(*at) && !words.is_predicate(*at);
    let article =
        (floor..group).rev().take_while(inside).find(|at| words.is_one_of(*at, &articles));
    figure.start = article.unwrap_or(group);
    figure
}

/// "strikers numbered 1,400", "a garrison numbering 250": counts the noun
/// before the verb.
pub fn numbered(words: &Words, mut figure: Figure) -> Figure {
    let bare = figure.phrase.head == Head::Missing && !figure.weak;
    let verb = (1..=4.min(figure.start))
        .find(|back| bare && words.len_of(figure.start - back, Class::Numbering) == *back);
    // "the strikers, who number 900"
    let aside = |at: usize| words.is(at, Class::Relative) || words.is_mark(at, ',');
    let before = |start: usize| (1..=3).filter_map(move |gap| start.checked_sub(gap));
    let noun = verb.and_then(|back| before(figure.start - back).find(|at| !aside(*at)));
    let Some((at, (_, kind, counts))) = noun.and_then(|at| Some((at, words.noun(at)?))) else {
        return figure;
    };
    let many = words.lexicon.is_plural(words.str(at)) || words.is(at, Class::Members);
    let people = kind.is_people() || matches!(kind, Kind::UnitOfMen | Kind::Gear);
    if people && many {
        figure.phrase.head = Head::Known(kind);
        figure.phrase.counts = counts;
    } else if words.is(at, Class::Gathering) {
        figure.phrase.head = Head::Known(Kind::Person);
    }
    figure
}

/// One past the "-strong" of "300-strong", or `end`.
pub fn strong(words: &Words, end: usize) -> usize {
    let hyphen =
        end > 0 && words.is_mark(end, '-') && words.is_glued(end - 1) && words.is_glued(end);
    let told = if hyphen { words.len_of(end + 1, Class::Numbering) } else { 0 };
    if told > 0 { end + 1 + told } else { end }
}

/// "1,500 and 600 participants": the last two share the noun.
pub fn gapped(words: &Words, figures: &mut [Figure]) {
    let [.., first, last] = figures else { return };
    let people = matches!(last.phrase.head, Head::Known(kind) if kind.is_people());
    let linked = first.end + 1 == last.start && words.is(first.end, Class::And);
    let bare = first.phrase.head == Head::Missing && !first.weak && !first.phrase.partitive;
    let spoken = words.is_numeral(first.core) == words.is_numeral(last.core);
    if people && linked && bare && spoken && last.hedge.is_empty() && !last.weak {
        first.phrase.head = last.phrase.head;
        first.phrase.counts = last.phrase.counts;
    }
}
