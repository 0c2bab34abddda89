//! Numbers that say which one, whose father or how far, and count nobody.

use crate::language::lexicon::{Class, Kind, TimeWord};
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;

/// "father of three": the children or the age of one person.
pub(super) fn parent(words: &Words, figure: &Figure) -> bool {
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
pub(super) fn superlative(words: &Words, figure: &Figure) -> bool {
    let one = figure.value == Some(1) && figure.phrase.partitive;
    one && (figure.end..figure.phrase.end).any(|at| words.is_time(at, TimeWord::Record.bit()))
}

/// "pulled back 800m": so many metres, not millions.
pub(super) fn metres(words: &Words, figure: &Figure) -> bool {
    const MOST: u64 = 20_000_000;
    let letter = words.is_glued(figure.core) && words.str(figure.end - 1) == "m";
    let bare = figure.phrase.head == Head::Missing;
    words.is_number(figure.core)
        && letter
        && bare
        && figure.value.is_some_and(|value| value >= MOST)
}

/// "Troops of 6 Division": the number of one unit.
pub(super) fn unit(words: &Words, figure: &Figure) -> bool {
    let at = figure.phrase.at;
    at == figure.end
        && figure.phrase.is(Kind::UnitOfMen)
        && words.is_capital(at)
        && !words.is_shouted(at)
        && !words.lexicon.is_plural(words.str(figure.phrase.end - 1))
}

/// "four more than first offered": a difference.
pub(super) fn compares(words: &Words, figure: &Figure) -> bool {
    let than = words.len_of(figure.end, Class::AtLeast);
    than > 1 && !words.is_number(figure.end + than) && !words.is_numeral(figure.end + than)
}
