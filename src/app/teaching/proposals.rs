//! Which words may be meant when somebody wants to teach something about a
//! claim or a selection.

use crate::claim::Role;
use crate::review::Claim;
use crate::text::{Span, Text};
use unicode_segmentation::UnicodeSegmentation;

/// Bytes around a word that are searched for its neighbours.
const REACH: usize = 120;

/// The longest proposal in bytes: longer ones will not stand elsewhere.
const LONGEST: usize = 120;

/// The words selected, whole ones, without the white space around them.
pub fn of_selection(text: &Text, span: Span) -> Vec<String> {
    distinct([one_line(text.slice(widened(text, span)))])
}

/// `span` with the rest of the words that its ends stand in.
fn widened(text: &Text, span: Span) -> Span {
    let low = text.floor_char_boundary(span.start().saturating_sub(REACH));
    let high = text.ceil_char_boundary((span.end() + REACH).min(text.len()));
    let Some(around) = text.get(Span::new(low, high)) else { return span };
    let words = around.unicode_word_indices();
    let words = words.map(|(at, word)| Span::new(low + at, low + at + word.len()));
    words.filter(|word| word.overlaps(span)).fold(span, |span, word| {
        Span::new(span.start().min(word.start()), span.end().max(word.end()))
    })
}

/// Of a claim: the word that gave the category, with its neighbours, and its
/// quote with and without the number.
pub fn of_claim(text: &Text, claim: &Claim) -> Vec<String> {
    let quote = claim.coding.span;
    let words = |role| claim.reasons.iter().find(|reason| reason.role == role);
    let trigger = words(Role::Trigger).map(|reason| reason.span);
    let trigger = trigger.filter(|span| text.get(*span).is_some());
    let number = words(Role::Number).map(|reason| reason.span);
    let rest =
        number.filter(|number| quote.start() <= number.start() && number.end() < quote.end());
    let rest = rest.map(|number| Span::new(number.end(), quote.end()));
    let rest = rest.filter(|span| text.get(*span).is_some());
    let around =
        trigger.into_iter().flat_map(|span| [Some(span), after(text, span), before(text, span)]);
    let spans = around.chain([rest, Some(quote)]).flatten();
    distinct(spans.map(|span| one_line(text.slice(span))))
}

fn distinct(proposals: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for proposal in proposals {
        if !proposal.is_empty() && proposal.len() <= LONGEST && !out.contains(&proposal) {
            out.push(proposal);
        }
    }
    out
}

/// `span` with the next word of its line.
fn after(text: &Text, span: Span) -> Option<Span> {
    let end = text.ceil_char_boundary((span.end() + REACH).min(text.len()));
    let rest = text.get(Span::new(span.end(), end))?;
    let (at, word) = rest.unicode_word_indices().next()?;
    let gap = rest[..at].chars().all(|c| c.is_whitespace() && c != '\n');
    gap.then(|| Span::new(span.start(), span.end() + at + word.len()))
}

/// `span` with the word before it on its line.
fn before(text: &Text, span: Span) -> Option<Span> {
    let start = text.floor_char_boundary(span.start().saturating_sub(REACH));
    let rest = text.get(Span::new(start, span.start()))?;
    let (at, word) = rest.unicode_word_indices().next_back()?;
    let gap = rest[at + word.len()..].chars().all(|c| c.is_whitespace() && c != '\n');
    gap.then(|| Span::new(start + at, span.end()))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Coding, Quantity, Reason};
    use crate::review::{Claim, ClaimId};
    use crate::suggest::Suggestion;

    fn place(text: &Text, words: &str) -> Span {
        let start = text.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    #[test]
    fn a_claim_proposes_its_trigger_with_its_neighbours() {
        let text = Text::new("Le préfet a pris douze arrêtés préfectoraux.\nLundi");
        let coding =
            Coding::new("arrested".into(), Quantity::none(), place(&text, "douze arrêtés"));
        let reason =
            |role, words| Reason { role, span: place(&text, words), reading: String::new() };
        let reasons = vec![reason(Role::Number, "douze"), reason(Role::Trigger, "arrêtés")];
        let claim = Claim::suggested(ClaimId(1), Suggestion::new(coding, reasons), Vec::new());
        let expected = ["arrêtés", "arrêtés préfectoraux", "douze arrêtés"];
        assert_eq!(of_claim(&text, &claim), expected);
    }

    #[test]
    fn neighbours_end_at_marks_and_lines() {
        let text = Text::new("mort\nné, mort. Puis");
        let span = place(&text, "mort");
        assert_eq!((before(&text, span), after(&text, span)), (None, None));
        let last = Span::new(text.len() - 4, text.len());
        assert_eq!((before(&text, last), after(&text, last)), (None, None));
    }

    #[test]
    fn a_selection_is_proposed_on_one_line() {
        let text = Text::new("point\n  mort ");
        assert_eq!(of_selection(&text, Span::new(0, text.len())), ["point mort"]);
        assert_eq!(of_selection(&text, Span::new(2, 9)), ["point mort"], "whole words");
        assert_eq!(of_selection(&text, Span::new(0, 5)), ["point"]);
    }
}
