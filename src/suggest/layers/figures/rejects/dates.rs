//! Numbers that belong to a date.

use crate::language::lexicon::Class;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;

/// A month beside it, or a day of the month after an article: "le 30".
pub(super) fn date(words: &Words, figure: &Figure) -> bool {
    let before = figure.core.checked_sub(1);
    // Behind "January 5," stands a year or, as behind "5 January 2021,", what
    // happened then.
    let short = words.str(figure.core).len() == 2
        && figure.phrase.head == Head::Missing
        && !words.is_word(figure.end);
    let dated = words.year(figure.core).is_some() || short;
    let month_before = before.is_some_and(|at| {
        let day_told = at > 0 && words.is_number(at - 1) && !dated;
        words.is(at, Class::Month) && words.str(at).starts_with(char::is_uppercase) && !day_told
            || dated
                && words.is_mark(at, ',')
                && at > 1
                && !words.is_mark(at - 1, ')')
                && words.is(at - 2, Class::Month)
    });
    let next = words.is(figure.end, Class::Month)
        && (words.is_capital(figure.end)
            || !words.is_predicate(figure.end) && !words.is(figure.end, Class::Modal));
    let month = next
        || words.is_any(figure.end, "-–")
            && words.is_number(figure.end + 1)
            && words.is(figure.end + 2, Class::Month)
        || words.is(figure.end, Class::Of) && words.is(figure.end + 1, Class::Month)
        || words.is(figure.end, Class::To)
            && words.is_number(figure.end + 1)
            && words.is(figure.end + 2, Class::Month);
    let weekday = before
        .is_some_and(|at| words.is(at, Class::Weekday) && !words.is(at, Class::Speech))
        && figure.phrase.head == Head::Missing;
    let day = figure.phrase.head == Head::Missing
        && figure.value.is_some_and(|value| value <= 31)
        && before.is_some_and(|at| words.is(at, Class::Determiner))
        && (words.is_number(figure.core) || !words.is(figure.end, Class::Relative))
        && !words.is_predicate(figure.end)
        && !figure.phrase.partitive
        && !figure.phrase.other
        && !words.is(figure.end, Class::Be)
        && !words.is(figure.end, Class::Have);
    month || month_before || day || weekday && figure.value.is_some_and(|value| value <= 31)
}
