//! Numbers that are the name of something, and those that stand in a column.

use super::Figure;
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// "article 19", "Route 7", "lignes 3 et 7", "No. 4".
pub(super) fn label(words: &Words, figure: &Figure, sentence: &Range<usize>) -> bool {
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

/// Whether the line above or below holds nothing but a number either, as the
/// dead and the wounded of a table written one below the other do.
pub(super) fn stacked(words: &Words, figure: &Figure) -> bool {
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
