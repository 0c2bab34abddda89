//! Ages and the limits of ages.

use crate::language::lexicon::Class;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;

/// "Rada, 38, arrived": a small number between commas behind a name.
pub(super) fn age(words: &Words, figure: &Figure) -> bool {
    let bare = figure.phrase.head == Head::Missing && figure.hedge.is_empty();
    let Some(comma) = figure.start.checked_sub(1) else { return false };
    let named = words.is_mark(comma, ',') && comma > 0 && words.is_capital(comma - 1);
    let closed = words.is_any(figure.end, ",.;)");
    let toll = (1..=4.min(comma))
        .any(|back| words.is_one_of(comma - back, &[Class::Toll, Class::NumberOf, Class::Account]));
    // "He was 14 when his father died."
    let told = comma > 0
        && words.is(comma - 1, Class::Personal)
        && words.is_one_of(figure.end, &[Class::ClauseStart, Class::And, Class::Preposition]);
    let is = words.is(comma, Class::Be) && (closed || told) && !toll;
    let apposed = words.is_mark(comma, ',')
        && comma > 0
        && words.is_word(comma - 1)
        && !words.lexicon.is_plural(words.str(comma - 1))
        && words.is_mark(figure.end, ',');
    let relative =
        |at: usize| words.is(at, Class::Be) && at > 0 && words.is(at - 1, Class::Relative);
    let both = words.is(comma, Class::And)
        && comma > 2
        && words.is_number(comma - 1)
        && relative(comma - 2)
        || relative(comma) && words.is(figure.end, Class::And);
    let young = figure.value.is_some_and(|value| value < 120);
    bare && young && (named && closed || is || apposed || both)
}

/// "children under 5", "none of them over 18": an age, not a number of them.
pub(super) fn bound(words: &Words, figure: &Figure) -> bool {
    let young = figure.value.is_some_and(|value| value < 100) && figure.upper.is_none();
    let Some(before) = figure.start.checked_sub(1) else { return false };
    let people = words.ends_with(figure.start, Class::Partitive)
        || words.noun(before).is_some_and(|(_, kind, _)| kind.is_people());
    young
        && people
        && figure.phrase.head == Head::Missing
        && words.len_of(figure.start, Class::AgeBound) == figure.hedge.len()
        && !figure.hedge.is_empty()
}
