//! A laid out paragraph: its glyphs, and where every character stands.
//!
//! Everything is kept in physical pixels, as laid out, and told in points.
//! Geometry is read from one table of clusters (what a person takes for one
//! character), in visual order line by line, so that selections, carets and
//! clicks agree with each other whatever the direction of the text.

use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use parley::FontData;

/// One visual line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub bytes: Range<usize>,
    pub clusters: Range<usize>,
    pub top: f32,
    pub bottom: f32,
    pub baseline: f32,
    /// Where the line's first cluster from the left begins.
    pub left: f32,
    /// Whether the text goes on in the next line.
    pub wrapped: bool,
}

/// What a caret cannot enter: a character with its accents, say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cluster {
    pub start: usize,
    pub end: usize,
    pub left: f32,
    pub right: f32,
    pub rtl: bool,
    pub space: bool,
}

impl Cluster {
    /// The edge before its first byte.
    fn leading(&self) -> f32 {
        if self.rtl { self.right } else { self.left }
    }

    /// The edge after its last byte.
    fn trailing(&self) -> f32 {
        if self.rtl { self.left } else { self.right }
    }
}

/// Glyphs of one font and size on one line.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub font: FontData,
    pub size: f32,
    pub coords: Vec<i16>,
    pub top: f32,
    pub bottom: f32,
    pub glyphs: Range<usize>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub id: u32,
    pub x: f32,
    pub y: f32,
}

/// A paragraph ready to be painted and asked about.
#[derive(Clone, Debug)]
pub struct Paragraph {
    pub(super) len: usize,
    pub(super) rtl: bool,
    pub(super) scale: f32,
    pub(super) font_size: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: Vec<Line>,
    pub(super) clusters: Vec<Cluster>,
    pub(super) runs: Vec<Run>,
    pub(super) glyphs: Vec<Glyph>,
    pub(super) missing: Vec<&'static str>,
}

impl Paragraph {
    /// Width of the widest line and height of all lines, in points.
    pub fn size(&self) -> Vec2 {
        vec2(self.width, self.height) / self.scale
    }

    /// Length of the text in bytes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many visual lines there are; at least one.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The bytes on visual line `index`; empty past the last.
    pub fn line_bytes(&self, index: usize) -> Range<usize> {
        self.lines.get(index).map_or(self.len..self.len, |line| line.bytes.clone())
    }

    /// Whether the paragraph reads from right to left.
    pub fn is_rtl(&self) -> bool {
        self.rtl
    }

    /// The scripts in the text that no font could show.
    pub fn missing(&self) -> &[&'static str] {
        &self.missing
    }

    /// Rectangles in points, relative to the paragraph's top left corner,
    /// that cover `bytes`: as high as the lines, from left to right and from
    /// the first line to the last. Where the text runs in two directions one
    /// range can need several on a line.
    pub fn rects(&self, bytes: Range<usize>) -> Vec<Rect> {
        self.cover(bytes, |line| (line.top, line.bottom))
    }

    /// The same, but only as high as the letters, as suits a highlight.
    pub fn text_rects(&self, bytes: Range<usize>) -> Vec<Rect> {
        let (above, below) = (0.96 * self.font_size, 0.36 * self.font_size);
        self.cover(bytes, |line| ((line.baseline - above).round(), (line.baseline + below).round()))
    }

    /// The place in the text nearest to `pos` (points, relative to the
    /// paragraph's top left corner).
    pub fn byte_at(&self, pos: Pos2) -> usize {
        self.byte_on_line(self.line_at(pos.y), pos.x * self.scale)
    }

    /// The start of the character under `pos`, or nearest to it.
    pub fn character_at(&self, pos: Pos2) -> usize {
        let line = &self.lines[self.line_at(pos.y)];
        let clusters = self.clusters_of(line);
        let hit = clusters.iter().find(|cluster| pos.x * self.scale < cluster.right);
        hit.or(clusters.last()).map_or(line.bytes.start, |cluster| cluster.start)
    }

    /// The start of the visual line at `pos`, or nearest to it.
    pub fn line_start_at(&self, pos: Pos2) -> usize {
        self.lines[self.line_at(pos.y)].bytes.start
    }

    /// Where a caret before `byte` stands, in points; without width. At the
    /// end of a wrapped line that is the start of the next.
    pub fn caret(&self, byte: usize) -> Rect {
        let line = &self.lines[self.line_of(byte)];
        let x = self.caret_x(line, byte);
        let (top, bottom) = (line.top / self.scale, line.bottom / self.scale);
        Rect::from_min_max(pos2(x / self.scale, top), pos2(x / self.scale, bottom))
    }

    fn line_at(&self, y: f32) -> usize {
        let index = self.lines.partition_point(|line| line.bottom <= y * self.scale);
        index.min(self.lines.len() - 1)
    }

    /// The visual line that holds `byte`.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|line| line.bytes.end <= byte).min(self.lines.len() - 1)
    }

    pub(super) fn clusters_of(&self, line: &Line) -> &[Cluster] {
        &self.clusters[line.clusters.clone()]
    }

    /// The place on `line` nearest to `x` pixels.
    pub(super) fn byte_on_line(&self, line: usize, x: f32) -> usize {
        let line = &self.lines[line];
        let clusters = self.clusters_of(line);
        let Some(last) = clusters.last() else { return line.bytes.start };
        let hit = clusters.iter().find(|cluster| x < cluster.right).unwrap_or(last);
        let left_half = x < f32::midpoint(hit.left, hit.right);
        if left_half == hit.rtl { hit.end } else { hit.start }
    }

    fn caret_x(&self, line: &Line, byte: usize) -> f32 {
        let clusters = self.clusters_of(line);
        if let Some(at) = clusters.iter().find(|c| c.start <= byte && byte < c.end) {
            return at.leading();
        }
        let last = clusters.iter().max_by_key(|cluster| cluster.end);
        last.map_or(line.left, Cluster::trailing)
    }

    fn cover(&self, bytes: Range<usize>, height: impl Fn(&Line) -> (f32, f32)) -> Vec<Rect> {
        let mut rects = Vec::new();
        let first = self.line_of(bytes.start);
        for line in self.lines[first..].iter().take_while(|line| line.bytes.start < bytes.end) {
            let (top, bottom) = height(line);
            for (left, right) in self.cover_line(line, &bytes) {
                let min = pos2(left, top) / self.scale;
                rects.push(Rect::from_min_max(min, pos2(right, bottom) / self.scale));
            }
        }
        rects
    }

    /// The stretches of `line`, left to right, that `bytes` covers. The space
    /// at which a line was broken counts only if the range ends there.
    fn cover_line(&self, line: &Line, bytes: &Range<usize>) -> Vec<(f32, f32)> {
        let mut stretches: Vec<(f32, f32)> = Vec::new();
        let runs_on = line.wrapped && bytes.end > line.bytes.end;
        let ink_end = if runs_on { self.end_of_ink(line) } else { line.bytes.end };
        for cluster in self.clusters_of(line) {
            let covered = cluster.start < bytes.end.min(ink_end) && bytes.start < cluster.end;
            if !covered || cluster.right <= cluster.left {
                continue;
            }
            match stretches.last_mut() {
                Some((_, right)) if *right >= cluster.left - 0.01 => *right = cluster.right,
                _ => stretches.push((cluster.left, cluster.right)),
            }
        }
        stretches
    }

    /// Where the spaces at the end of `line` begin.
    pub(super) fn end_of_ink(&self, line: &Line) -> usize {
        let inked = self.clusters_of(line).iter().filter(|cluster| !cluster.space);
        inked.map(|cluster| cluster.end).max().unwrap_or(line.bytes.end)
    }
}
