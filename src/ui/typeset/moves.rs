//! Where the caret goes from a place in a paragraph.

use super::Paragraph;

impl Paragraph {
    /// The place one character further in the text, or `None` at the end.
    pub fn next(&self, byte: usize) -> Option<usize> {
        let line = self.lines.get(self.line_of(byte))?;
        let here = self.clusters_of(line).iter().find(|c| c.start <= byte && byte < c.end)?;
        Some(here.end)
    }

    /// The place one character back in the text, or `None` at the start.
    pub fn previous(&self, byte: usize) -> Option<usize> {
        let before = byte.checked_sub(1)?;
        let line = self.lines.get(self.line_of(before))?;
        let there = self.clusters_of(line).iter().find(|c| c.start <= before && before < c.end)?;
        Some(there.start)
    }

    /// The place nearest to `x` points on the line above that of `byte`, or
    /// `None` on the first.
    pub fn above(&self, byte: usize, x: f32) -> Option<usize> {
        let line = self.line_of(byte).checked_sub(1)?;
        Some(self.on_line(line, x))
    }

    /// The place nearest to `x` points on the line below that of `byte`, or
    /// `None` on the last.
    pub fn below(&self, byte: usize, x: f32) -> Option<usize> {
        let line = self.line_of(byte) + 1;
        (line < self.lines.len()).then(|| self.on_line(line, x))
    }

    /// The place nearest to `x` points on the first line.
    pub fn on_first_line(&self, x: f32) -> usize {
        self.on_line(0, x)
    }

    /// The place nearest to `x` points on the last line.
    pub fn on_last_line(&self, x: f32) -> usize {
        self.on_line(self.lines.len() - 1, x)
    }

    /// The start of the line that holds `byte`.
    pub fn line_start(&self, byte: usize) -> usize {
        self.lines[self.line_of(byte)].bytes.start
    }

    /// The end of the line that holds `byte`, before the space at which it
    /// was broken.
    pub fn line_end(&self, byte: usize) -> usize {
        let line = &self.lines[self.line_of(byte)];
        if line.wrapped { self.end_of_ink(line) } else { line.bytes.end }
    }

    /// As [`Paragraph::byte_on_line`], but never past the line's end, where
    /// a caret would already stand on the next.
    fn on_line(&self, line: usize, x: f32) -> usize {
        let byte = self.byte_on_line(line, x * self.scale);
        let line = &self.lines[line];
        if line.wrapped && byte >= line.bytes.end {
            self.previous(line.bytes.end).unwrap_or(byte)
        } else {
            byte
        }
    }
}
