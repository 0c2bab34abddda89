//! Cuts an article's text into the pieces that are laid out on their own.
//!
//! A piece is a paragraph, or a few kilobytes of one that is monstrously
//! long, so that what is not on the screen costs nothing. Texts separate
//! paragraphs in several ways: by blank lines, by line ends alone, or by blank
//! lines with every line cut at some 70 characters; the last are joined again
//! for reading. Bytes are never changed, only grouped.

use crate::text::Span;

/// A longer paragraph is cut, at white space where there is some.
const LONGEST: usize = 4096;
/// A line this long is a paragraph by itself.
const PARAGRAPH_LINE: usize = 100;
/// Between these, in characters, lies a line that somebody cut by hand.
const CUT_LINE: std::ops::RangeInclusive<usize> = 45..=90;

/// A stretch of text that is laid out by itself; holds something to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub span: Span,
    pub title: bool,
    /// Whether it begins a paragraph, set off from what comes before.
    pub gap: bool,
}

/// The piece that holds `byte`, or the nearest after it; the last for a byte
/// behind all of them.
pub(super) fn at(pieces: &[Piece], byte: usize) -> usize {
    let after = pieces.partition_point(|piece| piece.span.end() < byte);
    after.min(pieces.len().saturating_sub(1))
}

/// Cuts `text`, with what `title` covers apart from the rest.
pub(super) fn split(text: &str, title: Option<Span>) -> Vec<Piece> {
    let manner = Manner::of(text);
    let mut pieces = Vec::new();
    let mut open: Option<Span> = None;
    let (mut start, mut gap, mut open_gap) = (0, false, false);
    for line in text.split_inclusive('\n') {
        let span = trim(text, Span::new(start, start + line.len()));
        start += line.len();
        if span.is_empty() {
            push(&mut pieces, text, open.take(), title, open_gap);
            gap = true;
            continue;
        }
        match open {
            Some(before) if !gap && manner.joins(text, before, span, title) => {
                open = Some(before.join(span));
            }
            before => {
                push(&mut pieces, text, before, title, open_gap);
                open_gap = gap || manner.parts(before, span);
                open = Some(span);
            }
        }
        gap = false;
    }
    push(&mut pieces, text, open, title, open_gap);
    pieces
}

/// How a text marks its paragraphs.
struct Manner {
    blank_lines: bool,
    hand_cut: bool,
}

impl Manner {
    fn of(text: &str) -> Self {
        let (mut blank_lines, mut followed, mut cut, mut previous) = (false, 0, 0, 0);
        for line in text.lines().skip(1).take(2000) {
            let length = line.trim().chars().take(500).count();
            blank_lines |= length == 0;
            if length > 0 && previous > 0 {
                followed += 1;
                cut += usize::from(CUT_LINE.contains(&previous));
            }
            previous = length;
        }
        Self { blank_lines, hand_cut: blank_lines && followed >= 6 && cut * 10 >= followed * 8 }
    }

    /// Whether two lines without a blank one between them are apart anyway.
    fn parts(&self, before: Option<Span>, line: Span) -> bool {
        let long = |span: Span| span.len() >= PARAGRAPH_LINE;
        !self.blank_lines || long(line) || before.is_some_and(long)
    }

    /// Whether `line` goes on where `before` was cut by hand.
    fn joins(&self, text: &str, before: Span, line: Span, title: Option<Span>) -> bool {
        if !self.hand_cut
            || title.is_some_and(|title| title.overlaps(before) != title.overlaps(line))
        {
            return false;
        }
        let (above, below) = (&text[before.start()..before.end()], &text[line.start()..line.end()]);
        let last = above.rsplit('\n').next().unwrap_or(above);
        let listed = below.starts_with(['-', '*', '•', '–', '—']);
        last.chars().count() >= *CUT_LINE.start() && !listed
    }
}

/// Adds `span`, cut at the title's ends and where it is too long.
fn push(pieces: &mut Vec<Piece>, text: &str, span: Option<Span>, title: Option<Span>, gap: bool) {
    let Some(span) = span else { return };
    let title = title.unwrap_or_default();
    let inside = |byte: usize| byte.clamp(span.start(), span.end());
    let cuts = [span.start(), inside(title.start()), inside(title.end()), span.end()];
    let mut gap = gap;
    for pair in cuts.windows(2) {
        let Some(part) = text.get(pair[0]..pair[1]) else { continue };
        let part = trim(text, Span::new(pair[0], pair[0] + part.len()));
        for span in shorten(text, part) {
            pieces.push(Piece { span, title: title.covers(span), gap });
            gap = false;
        }
    }
}

fn shorten(text: &str, span: Span) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut rest = span;
    while rest.len() > LONGEST {
        let most = text.floor_char_boundary(rest.start() + LONGEST);
        let space = text[rest.start()..most].rfind(char::is_whitespace).filter(|at| *at > 0);
        let cut = space.map_or(most, |at| rest.start() + at);
        parts.push(Span::new(rest.start(), cut));
        rest = trim(text, Span::new(cut, rest.end()));
    }
    if !rest.is_empty() {
        parts.push(rest);
    }
    parts
}

fn trim(text: &str, span: Span) -> Span {
    let words = &text[span.start()..span.end()];
    let start = span.start() + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cut(text: &str) -> Vec<(&str, bool)> {
        let pieces = split(text, None);
        pieces.iter().map(|p| (&text[p.span.start()..p.span.end()], p.gap)).collect()
    }

    #[test]
    fn line_ends_part_where_there_are_no_blank_lines() {
        assert_eq!(cut("one\ntwo\n"), [("one", true), ("two", true)]);
    }

    #[test]
    fn blank_lines_collapse_and_short_lines_stay_together() {
        let text = "one\n \n\n\n  two\nthree";
        assert_eq!(cut(text), [("one", false), ("two", true), ("three", false)]);
    }

    #[test]
    fn lines_cut_by_hand_are_joined() {
        let line = "a line of words that somebody cut at about seventy characters\n";
        let text = [&line.repeat(3), "the end.\n\n", &line.repeat(4), "the end.\n"].concat();
        let pieces = split(&text, None);
        assert_eq!(pieces.len(), 2);
        assert_eq!(pieces[0].span, Span::new(0, text.find("\n\n").unwrap()));
    }

    #[test]
    fn the_title_is_apart_even_within_a_line() {
        let text = "Title here. And more.";
        let pieces = split(text, Some(Span::new(0, 11)));
        assert_eq!(pieces.len(), 2);
        assert!(pieces[0].title && !pieces[1].title);
        assert_eq!(pieces[1].span, Span::new(12, 21));
    }

    #[test]
    fn a_monstrous_line_is_cut_between_words() {
        let text = "parole ".repeat(3000);
        let pieces = split(&text, None);
        assert!(pieces.iter().all(|p| p.span.len() <= LONGEST));
        assert!(pieces.iter().all(|p| text[p.span.start()..].starts_with("parole")));
        let unbroken = "é".repeat(10_000);
        assert!(split(&unbroken, None).iter().all(|p| unbroken.is_char_boundary(p.span.end())));
    }

    proptest! {
        /// Nothing that can be seen is lost or shown twice.
        #[test]
        fn pieces_hold_all_words_in_order(text in "([a-zé]{1,9}[ \n]{0,3}){0,60}", title in 0..30_usize) {
            let title = Span::new(0, text.floor_char_boundary(title));
            let mut end = 0;
            let mut seen = String::new();
            for piece in split(&text, Some(title)) {
                prop_assert!(piece.span.start() >= end && !piece.span.is_empty());
                end = piece.span.end();
                seen.push_str(&text[piece.span.start()..end]);
            }
            let bare = |words: &str| words.split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&seen), bare(&text));
        }
    }

    #[test]
    fn bytes_find_their_piece() {
        let pieces = split("one\n\ntwo", None);
        assert_eq!([0, 3, 4, 5, 8, 99].map(|byte| at(&pieces, byte)), [0, 0, 1, 1, 1, 1]);
        assert_eq!(at(&[], 3), 0);
    }
}
