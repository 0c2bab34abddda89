//! The only converter between bytes and the units that files and other
//! programs count in: code points, UTF-16 units, lines.

use super::Span;

/// Bytes between two checkpoints: a conversion counts at most this far.
const STRIDE: usize = 256;

/// What only the first byte of a character of two UTF-16 units reaches.
const LEAD_OF_FOUR: u8 = 0xf0;

/// An offset beyond the text or inside a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfText(
    /// The offset that was asked for, in the unit it was asked in.
    pub usize,
);

impl std::fmt::Display for OutOfText {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "offset {} is not a place in the text", self.0)
    }
}

impl std::error::Error for OutOfText {}

#[derive(Clone, Copy, Debug, Default)]
struct Mark {
    byte: usize,
    point: usize,
    unit: usize,
}

impl Mark {
    /// The place behind `words`, which begin here.
    fn count(self, words: &str) -> Self {
        let points = words.chars().count();
        let wide = words.bytes().filter(|byte| *byte >= LEAD_OF_FOUR).count();
        Self {
            byte: self.byte + words.len(),
            point: self.point + points,
            unit: self.unit + points + wide,
        }
    }
}

/// Checkpoints over one text. Conversions cost a binary search and a count over
/// at most a quarter of a kilobyte, whatever the length of the text.
#[derive(Clone, Debug)]
pub struct Offsets {
    text: std::sync::Arc<str>,
    marks: Vec<Mark>,
    lines: Vec<usize>,
}

impl Offsets {
    /// Scans `text` once.
    pub fn new(text: &super::Text) -> Self {
        let mut marks = vec![Mark::default()];
        let mut here = Mark::default();
        while here.byte + STRIDE < text.len() {
            let end = text.ceil_char_boundary(here.byte + STRIDE);
            here = here.count(&text[here.byte..end]);
            marks.push(here);
        }
        let lines = std::iter::once(0);
        let lines = lines.chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text: text.0.clone(), marks, lines }
    }

    /// The number of code points before byte `byte`.
    ///
    /// # Errors
    /// [`OutOfText`] if `byte` is past the end or inside a character.
    pub fn code_point(&self, byte: usize) -> Result<usize, OutOfText> {
        Ok(self.at_byte(byte)?.point)
    }

    /// The number of UTF-16 units before byte `byte`.
    ///
    /// # Errors
    /// [`OutOfText`] if `byte` is past the end or inside a character.
    pub fn utf16(&self, byte: usize) -> Result<usize, OutOfText> {
        Ok(self.at_byte(byte)?.unit)
    }

    /// The byte at which code point number `point` starts (the end of the
    /// text for the number of code points in it).
    ///
    /// # Errors
    /// [`OutOfText`] if there are fewer code points than that.
    pub fn byte_of_code_point(&self, point: usize) -> Result<usize, OutOfText> {
        let at = self.marks.partition_point(|mark| mark.point <= point) - 1;
        let from = self.marks[at];
        let (ahead, rest) = (point - from.point, &self.text[from.byte..]);
        if self.is_plain(at) {
            return Ok(from.byte + ahead);
        }
        let ends = rest.char_indices().map(|(start, _)| start).chain([rest.len()]);
        ends.skip(ahead).map(|end| from.byte + end).next().ok_or(OutOfText(point))
    }

    /// A span in code points, half-open.
    ///
    /// # Errors
    /// [`OutOfText`] if either end is not a place in the text.
    pub fn to_code_points(&self, span: Span) -> Result<(usize, usize), OutOfText> {
        Ok((self.code_point(span.start())?, self.code_point(span.end())?))
    }

    /// A span from half-open code points.
    ///
    /// # Errors
    /// [`OutOfText`] if either end is not a place in the text.
    pub fn from_code_points(&self, start: usize, end: usize) -> Result<Span, OutOfText> {
        Ok(Span::new(self.byte_of_code_point(start)?, self.byte_of_code_point(end)?))
    }

    /// The line, from 0, that holds byte `byte`.
    pub fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte) - 1
    }

    fn at_byte(&self, byte: usize) -> Result<Mark, OutOfText> {
        if !self.text.is_char_boundary(byte) {
            return Err(OutOfText(byte));
        }
        let at = self.marks.partition_point(|mark| mark.byte <= byte) - 1;
        let from = self.marks[at];
        if self.is_plain(at) {
            let ahead = byte - from.byte;
            return Ok(Mark { byte, point: from.point + ahead, unit: from.unit + ahead });
        }
        Ok(from.count(&self.text[from.byte..byte]))
    }

    /// Whether there is nothing but ASCII from checkpoint `at` to the next, so
    /// that nothing has to be counted there.
    fn is_plain(&self, at: usize) -> bool {
        let (from, next) = (self.marks[at], self.marks.get(at + 1));
        next.is_some_and(|next| next.byte - from.byte == next.point - from.point)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn emoji_count_one_point_and_two_units() {
        let text = Text::new("né 🕊️ 14");
        let offsets = text.offsets();
        let at = text.find("14").unwrap();
        assert_eq!(offsets.code_point(at), Ok(6));
        assert_eq!(offsets.utf16(at), Ok(7));
        assert_eq!(offsets.code_point(2), Err(OutOfText(2)));
        assert_eq!(offsets.code_point(99), Err(OutOfText(99)));
    }

    #[test]
    fn lines_start_after_their_break() {
        let offsets = Text::new("a\nbb\n\nc").offsets();
        assert_eq!([0, 1, 2, 5, 6].map(|byte| offsets.line(byte)), [0, 0, 1, 2, 3]);
    }

    proptest! {
        #[test]
        fn code_points_come_back(raw in "\\PC{0,3000}") {
            let text = Text::new(&raw);
            let offsets = text.offsets();
            for (point, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(offsets.code_point(byte), Ok(point));
                prop_assert_eq!(offsets.byte_of_code_point(point), Ok(byte));
            }
            let points = text.chars().count();
            prop_assert_eq!(offsets.byte_of_code_point(points), Ok(text.len()));
            prop_assert!(offsets.byte_of_code_point(points + 1).is_err());
        }
    }
}
