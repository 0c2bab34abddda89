//! Finding a quotation again in a text where it may have changed a little.

use crate::claim::{Anchor, CONTEXT};
use crate::text::{Span, Text};

/// Up to this share of a quotation's characters may differ.
const MOST_ERRORS: f64 = 0.35;
/// From this score on two places are the same.
const ENOUGH: f64 = 0.70;
/// How far from the expected place, in characters, a long text is searched.
const REACH: usize = 50_000;
/// What each agreement weighs.
const WEIGHTS: [f64; 4] = [50.0, 20.0, 20.0, 2.0];

/// A text as characters, with their bytes.
#[derive(Debug)]
pub(super) struct Searcher {
    text: Text,
    chars: Vec<char>,
    bytes: Vec<usize>,
}

impl Searcher {
    pub(super) fn new(text: &Text) -> Self {
        let mut bytes: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
        bytes.push(text.len());
        Self { text: text.clone(), chars: text.chars().collect(), bytes }
    }

    /// The words at `span`.
    pub(super) fn at(&self, span: Span) -> &str {
        self.text.slice(span)
    }

    /// The byte of code point `point`, or the end of the text.
    pub(super) fn byte_near(&self, point: usize) -> usize {
        self.bytes[point.min(self.chars.len())]
    }

    /// Whether the context of unchanged words at `span` is that of `anchor`.
    /// Several words that a diff kept together are taken at their word.
    pub(super) fn agrees(&self, anchor: &Anchor, span: Span) -> bool {
        let place = (self.point(span.start()), self.point(span.end()));
        anchor.quote.split_whitespace().nth(1).is_some()
            || self.score(anchor, place, place.0) >= ENOUGH
    }

    /// The best place for `anchor`: either `region`, where a diff would have
    /// it, or any other near there. `figure` are the words that have to be in
    /// it still if the quotation held them.
    pub(super) fn find(&self, anchor: &Anchor, figure: &str, region: Span) -> Option<Span> {
        let region = self.trimmed(region);
        let expected = self.point(region.start());
        let same = |words: &str| same_figure(&anchor.quote, words, figure);
        let mut candidates = self.candidates(anchor, expected);
        candidates.push((expected, self.point(region.end())));
        let scored = candidates.into_iter().filter_map(|(start, end)| {
            let span = Span::new(self.bytes[start], self.bytes[end]);
            let sound = start < end && same(self.at(span));
            sound.then(|| (self.score(anchor, (start, end), expected), span))
        });
        let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
        (best.0 >= ENOUGH).then_some(best.1)
    }

    fn trimmed(&self, span: Span) -> Span {
        let words = self.at(span);
        let start = span.start() + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    fn point(&self, byte: usize) -> usize {
        self.bytes.partition_point(|at| *at < byte)
    }

    /// Stretches that differ from the quotation by few enough characters.
    fn candidates(&self, anchor: &Anchor, expected: usize) -> Vec<(usize, usize)> {
        let quote: Vec<char> = anchor.quote.chars().collect();
        let from = expected.saturating_sub(REACH);
        let to = (expected + REACH).min(self.chars.len());
        let found = approximate(&quote, &self.chars[from..to], allowed(quote.len()));
        found.into_iter().map(|(start, end)| (from + start, from + end)).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "shares of lengths, for a score")]
    fn score(&self, anchor: &Anchor, (start, end): (usize, usize), expected: usize) -> f64 {
        let before = &self.chars[start.saturating_sub(CONTEXT)..start];
        let after = &self.chars[end..(end + CONTEXT).min(self.chars.len())];
        let away = start.abs_diff(expected) as f64 / self.chars.len().max(1) as f64;
        let agreement = [
            similarity(&anchor.quote, &self.chars[start..end]),
            similarity(&anchor.prefix, before),
            similarity(&anchor.suffix, after),
            1.0 - away,
        ];
        let weighed: f64 =
            agreement.iter().zip(WEIGHTS).map(|(share, weight)| share * weight).sum();
        weighed / WEIGHTS.iter().sum::<f64>()
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small share of a quotation's length"
)]
fn allowed(length: usize) -> usize {
    (length as f64 * MOST_ERRORS) as usize
}

/// Whether two wordings name the same figure: the same digits, and the words
/// of the quantity wherever the earlier wording had them.
fn same_figure(before: &str, now: &str, figure: &str) -> bool {
    let digits = |words: &str| words.chars().filter(|c| c.is_numeric()).collect::<String>();
    digits(before) == digits(now) && (!before.contains(figure) || now.contains(figure))
}

/// 1 for the same characters, 0 for nothing in common.
#[expect(clippy::cast_precision_loss, reason = "a share of a few dozen characters")]
fn similarity(one: &str, other: &[char]) -> f64 {
    let one: Vec<char> = one.chars().collect();
    let longer = one.len().max(other.len());
    if longer == 0 {
        return 1.0;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, left) in one.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, right) in other.iter().enumerate() {
            let cost = diagonal + usize::from(left != right);
            diagonal = row[column + 1];
            row[column + 1] = cost.min(diagonal + 1).min(row[column] + 1);
        }
    }
    1.0 - row[other.len()] as f64 / longer as f64
}

/// Sellers' algorithm: every stretch of `text` that is, among its neighbours,
/// nearest to `pattern` and differs from it by at most `errors` characters.
fn approximate(pattern: &[char], text: &[char], errors: usize) -> Vec<(usize, usize)> {
    // Per prefix of the pattern: its cost here, and where that match began.
    let mut column: Vec<(usize, usize)> = (0..=pattern.len()).map(|cost| (cost, 0)).collect();
    let mut ends = Vec::new();
    for (at, character) in text.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut column[0], (0, at + 1));
        // An empty prefix matches anywhere: the match begins at this character.
        diagonal.1 = if diagonal.0 == 0 { at } else { diagonal.1 };
        for (row, wanted) in pattern.iter().enumerate() {
            let step = (diagonal.0 + usize::from(wanted != character), diagonal.1);
            diagonal = column[row + 1];
            let skip_text = (diagonal.0 + 1, diagonal.1);
            let skip_pattern = (column[row].0 + 1, column[row].1);
            column[row + 1] =
                [step, skip_text, skip_pattern].into_iter().min_by_key(|c| c.0).unwrap_or(step);
        }
        ends.push(column[pattern.len()]);
    }
    let cost = |at: usize| ends.get(at).map_or(usize::MAX, |(cost, _)| *cost);
    let lowest = |at: usize| cost(at) <= cost(at.wrapping_sub(1)) && cost(at) <= cost(at + 1);
    let near = (0..ends.len()).filter(|at| cost(*at) <= errors && lowest(*at));
    near.map(|at| (ends[at].1, at + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(words: &str) -> Vec<char> {
        words.chars().collect()
    }

    #[test]
    fn a_quotation_with_a_letter_less_is_found_whole() {
        let text = chars("il y a 12 mort, dit-on");
        assert_eq!(approximate(&chars("12 morts"), &text, 2)[0], (7, 14));
        assert!(approximate(&chars("12 morts"), &chars("rien"), 2).is_empty());
    }

    #[test]
    fn similarity_is_a_share() {
        assert!((similarity("abcd", &chars("abce")) - 0.75).abs() < 1e-9);
        assert!((similarity("", &[]) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn another_figure_is_another_claim() {
        assert!(!same_figure("12 morts", "14 morts", "12"));
        assert!(!same_figure("trois civils", "quatre civils", "trois"));
        assert!(same_figure("trois civils tués", "trois civils ont été tués", "trois"));
    }
}
