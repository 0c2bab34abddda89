//! The first of two objects of one verb.

use crate::language::lexicon::Class;
use crate::suggest::layers::words::Words;

/// "abattu le gardien et [un policier]": the place before the first of two.
pub fn before_partner(words: &Words, at: usize, floor: usize) -> usize {
    let link = |back: &usize| at > floor + 1 + back && words.len_of(at - back, Class::And) == *back;
    let Some(link) = (1..=3).find(link) else { return at };
    let (mut end, mut out) = (at - link, at);
    // "dévoré 300 hectares et [six bungalows]"
    let measured =
        end > floor + 1 && words.is(end - 1, Class::Unit) && !words.is_predicate(end - 1);
    if measured && (words.is_number(end - 2) || words.is_numeral(end - 2)) {
        return end - 2;
    }
    // "the release of Sonia Rey and [two lawyers]"
    let name = (floor.max(end.saturating_sub(4))..end)
        .rev()
        .take_while(|at| words.is_capital(*at) && words.is_word(*at))
        .last();
    if let Some(name) = name.filter(|at| words.lexicon.head_last && at + 1 < end) {
        return name;
    }
    // "killing him and four of his family"
    if words.is(end - 1, Class::Personal) {
        return end - 1;
    }
    // "14,000 hectares of forest and [60 houses]"
    let measured = |token: usize| words.is_number(token) && words.is(token + 1, Class::Unit);
    for _ in 0..3 {
        let partner = (floor.max(end.saturating_sub(6))..end)
            .rev()
            .take_while(|token| {
                measured(*token) || words.is_word(*token) && !words.is_predicate(*token)
            })
            .find(|token| {
                measured(*token)
                    || words.is(*token, Class::Determiner) && !words.is(*token, Class::Of)
            });
        // "his wife", "his estranged wife".
        let noun = |token: &usize| {
            measured(*token)
                || words.is_noun(token + 1)
                || words.lexicon.head_last && words.is_noun(token + 2)
                // "the mine's owner"
                || words.is_apostrophe(token + 2) && words.is_noun(token + 4)
        };
        let Some(partner) = partner.filter(noun) else { break };
        out = partner;
        if partner <= floor || !words.is_mark(partner - 1, ',') {
            break;
        }
        end = partner - 1;
    }
    out
}
