//! Lines under words, on whole pixels.

use egui::{Color32, CornerRadius, Painter, Rect, pos2};

use super::Underline;

/// A line under words.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Its colour.
    pub color: Color32,
    /// What line.
    pub style: Underline,
}

/// How thick the lines of words in small print are, in points.
const THIN: f32 = 1.6;

/// Draws the line from `left` to `right` at `y`, as under words of an article.
pub fn draw_line(painter: &Painter, (left, right): (f32, f32), y: f32, line: Line) {
    let scale = painter.pixels_per_point();
    let whole = |points: f32| (points * scale).round() / scale;
    line_of(painter, (whole(left), whole(right), whole(y)), thickness(scale, THIN), line);
}

/// At least one pixel, and a whole number of them.
pub(super) fn thickness(scale: f32, points: f32) -> f32 {
    (points * scale).round().max(1.0) / scale
}

/// The same in a thickness that is whole pixels already.
pub(super) fn line_of(
    painter: &Painter,
    (left, right, y): (f32, f32, f32),
    thick: f32,
    Line { color, style }: Line,
) {
    let piece = |from: f32, to: f32, y: f32| {
        let rect = Rect::from_min_max(pos2(from, y), pos2(to, y + thick));
        painter.rect_filled(rect, CornerRadius::ZERO, color);
    };
    let pieces = |length: f32, gap: f32| {
        let mut x = left;
        while x < right {
            piece(x, (x + length).min(right), y);
            x += length + gap;
        }
    };
    match style {
        Underline::None => {}
        Underline::Solid => piece(left, right, y),
        Underline::Dotted => pieces(thick, thick),
        Underline::Dashed => pieces(4.0 * thick, 2.0 * thick),
        Underline::Double => {
            piece(left, right, y - thick);
            piece(left, right, y + thick);
        }
    }
}
