//! Which stretches of an old text stand unchanged in a new one.

use crate::text::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// An unchanged stretch, in bytes of either text.
#[derive(Clone, Copy, Debug)]
struct Piece {
    old: usize,
    new: usize,
    len: usize,
}

/// The unchanged stretches of two texts, in order.
#[derive(Debug)]
pub(super) struct Mapping {
    pieces: Vec<Piece>,
    new_len: usize,
}

impl Mapping {
    /// Compares word by word.
    pub(super) fn between(old: &str, new: &str) -> Self {
        let (old_words, new_words) = (words(old), words(new));
        let (old_starts, new_starts) = (starts(&old_words), starts(&new_words));
        let ops = capture_diff_slices(Algorithm::Myers, &old_words, &new_words);
        let pieces = ops.into_iter().filter_map(|op| match op {
            DiffOp::Equal { old_index, new_index, len } => {
                let old = old_starts[old_index];
                let len = old_starts[old_index + len] - old;
                Some(Piece { old, new: new_starts[new_index], len })
            }
            _ => None,
        });
        Self { pieces: pieces.collect(), new_len: new.len() }
    }

    /// Where `span` of the old text stands in the new one, if all of it does.
    pub(super) fn exact(&self, span: Span) -> Option<Span> {
        let piece = self.last_from(span.start())?;
        let whole = Span::new(piece.old, piece.old + piece.len);
        let start = piece.new + (span.start() - piece.old);
        whole.covers(span).then(|| Span::new(start, start + span.len()))
    }

    /// The place in the new text next to byte `old` of the old one; always on
    /// a character's edge.
    pub(super) fn near(&self, old: usize) -> usize {
        let Some(piece) = self.last_from(old) else {
            return 0;
        };
        let inside = old - piece.old;
        let at = if inside <= piece.len { piece.new + inside } else { piece.new + piece.len };
        at.min(self.new_len)
    }

    /// What now stands between the old neighbours of `span`.
    pub(super) fn region(&self, span: Span) -> Span {
        let before = self.pieces.partition_point(|piece| piece.old < span.end());
        let end = self.pieces[..before].last().map_or(0, |piece| {
            let inside = span.end() - piece.old;
            piece.new + inside.min(piece.len)
        });
        let start = self.near(span.start());
        Span::new(start, end.max(start))
    }

    fn last_from(&self, old: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.old <= old);
        self.pieces[..after].last()
    }
}

/// Runs of letters and digits, and every other character by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if first.is_alphanumeric() {
            rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

/// The byte at which each word starts, and the end of the last.
fn starts(words: &[&str]) -> Vec<usize> {
    let mut at = 0;
    let mut starts = vec![0];
    starts.extend(words.iter().map(|word| {
        at += word.len();
        at
    }));
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_found_behind_what_was_put_in() {
        let (old, new) = ("Hier, 12 morts à l’aube.", "Hier soir 🕊️, 12 morts à l’aube.");
        let mapping = Mapping::between(old, new);
        let span = |text: &str, words: &str| {
            let at = text.find(words).unwrap();
            Span::new(at, at + words.len())
        };
        assert_eq!(mapping.exact(span(old, "12 morts")), Some(span(new, "12 morts")));
        assert_eq!(mapping.near(old.len()), new.len());
        assert_eq!(mapping.exact(span(old, "Hier, 12")), None);
    }

    #[test]
    fn empty_texts_have_no_places() {
        assert_eq!(Mapping::between("", "").exact(Span::new(0, 1)), None);
        assert_eq!(Mapping::between("a", "").near(1), 0);
    }
}
