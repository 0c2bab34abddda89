//! Puts a frame on the screen: page, highlights, selection, letters, lines.

use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::highlights::Shown;
use super::line::{Line, line_of, thickness};
use super::{Frame, Reader, ReaderInput, Underline};
use crate::ui::typeset::Typesetter;

/// How far a second line lies below a first.
const LEVEL: f32 = 3.0;
/// Further lines would run into the next line of text.
const DEEPEST: usize = 3;
/// How thick the lines of marks are, in points.
const MARK: f32 = 1.6;
/// Radius of the knobs by which a claim's ends are pulled.
const KNOB: f32 = 3.5;

impl Reader {
    pub(super) fn paint(
        &self,
        ui: &Ui,
        typesetter: &mut Typesetter,
        frame: &Frame,
        input: &ReaderInput<'_>,
        response: &Response,
    ) {
        let sheet = frame.sheet;
        let painter = ui.painter().with_clip_rect(sheet.pane.intersect(ui.clip_rect()));
        painter.rect_filled(sheet.pane, CornerRadius::ZERO, input.colors.background);
        let brush = Brush { painter: &painter, scale: sheet.scale };
        let mut outer_first: Vec<&Shown> = frame.shown.iter().collect();
        outer_first.sort_by_key(|shown| std::cmp::Reverse(shown.level));
        for shown in &outer_first {
            brush.fill(shown, input);
        }
        self.paint_selection(&painter, frame, input);
        for shown in &outer_first {
            brush.underline(shown, input);
        }
        brush.marks(frame, input);
        for block in &frame.placed {
            let color = if block.title { input.colors.title } else { input.colors.text };
            typesetter.paint(&painter, block.origin, &block.block.paragraph, color);
            if let Some((y, meta)) = &block.block.meta {
                let at = pos2(sheet.left, sheet.whole(block.top + y));
                typesetter.paint(&painter, at, meta, input.colors.muted);
            }
        }
        for shown in &frame.shown {
            brush.handles(shown, input);
        }
        if response.has_focus() {
            self.paint_caret(&painter, frame, input);
        }
        self.paint_bar(ui, frame, input);
        if self.ring && response.has_focus() {
            let stroke = Stroke::new(brush.thickness(2.0), input.colors.caret);
            painter.rect_stroke(sheet.pane, CornerRadius::ZERO, stroke, StrokeKind::Inside);
        }
    }

    fn paint_selection(&self, painter: &Painter, frame: &Frame, input: &ReaderInput<'_>) {
        let Some(span) = self.selection() else { return };
        for block in &frame.placed {
            let Some(local) = block.local(span) else { continue };
            for rect in block.block.paragraph.rects(local) {
                let rect = rect.translate(block.origin.to_vec2());
                painter.rect_filled(rect, CornerRadius::ZERO, input.colors.selection);
            }
        }
    }

    fn paint_caret(&self, painter: &Painter, frame: &Frame, input: &ReaderInput<'_>) {
        if self.selection().is_none() {
            return;
        }
        let head = self.selection.head;
        let holds = |span: crate::text::Span| span.start() <= head && head <= span.end();
        if let Some(block) = frame.placed.iter().find(|block| holds(block.span)) {
            let caret = block.caret(head).expand2(vec2(0.75, 0.0));
            painter.rect_filled(caret, CornerRadius::ZERO, input.colors.caret);
        }
    }
}

/// Draws on whole pixels.
struct Brush<'a> {
    painter: &'a Painter,
    scale: f32,
}

impl Brush<'_> {
    fn whole(&self, points: f32) -> f32 {
        (points * self.scale).round() / self.scale
    }

    /// At least one pixel, and a whole number of them.
    fn thickness(&self, points: f32) -> f32 {
        thickness(self.scale, points)
    }

    fn snap(&self, rect: Rect) -> Rect {
        let corner = |at: Pos2| pos2(self.whole(at.x), self.whole(at.y));
        Rect::from_min_max(corner(rect.min), corner(rect.max))
    }

    fn fill(&self, shown: &Shown, input: &ReaderInput<'_>) {
        let highlight = &input.highlights[shown.index];
        for rect in &shown.rects {
            let rect = self.snap(rect.expand2(vec2(1.0, 0.0)));
            let corners = if highlight.focused {
                CornerRadius::same(3)
            } else {
                CornerRadius { nw: 3, ne: 3, sw: 0, se: 0 }
            };
            self.painter.rect_filled(rect, corners, highlight.fill);
            if highlight.focused {
                let stroke = Stroke::new(self.thickness(1.5), highlight.line);
                let outline = rect.expand(stroke.width);
                self.painter.rect_stroke(outline, corners, stroke, StrokeKind::Inside);
            }
        }
    }

    fn underline(&self, shown: &Shown, input: &ReaderInput<'_>) {
        let highlight = &input.highlights[shown.index];
        if highlight.focused && shown.level == 0 {
            return;
        }
        for rect in &shown.rects {
            let rect = self.snap(rect.expand2(vec2(1.0, 0.0)));
            let y = rect.bottom() + self.whole(shown.level.min(DEEPEST) as f32 * LEVEL);
            self.line(rect.left(), rect.right(), y, 1.8, highlight.line, highlight.style);
        }
    }

    fn marks(&self, frame: &Frame, input: &ReaderInput<'_>) {
        let Some((first, last)) = frame.placed.first().zip(frame.placed.last()) else { return };
        let seen = first.span.join(last.span);
        for mark in input.marks.iter().filter(|mark| mark.span.overlaps(seen)) {
            for block in &frame.placed {
                let Some(local) = block.local(mark.span) else { continue };
                for rect in block.block.paragraph.text_rects(local) {
                    let rect = self.snap(rect.translate(block.origin.to_vec2()));
                    self.painter.rect_filled(rect, CornerRadius::same(2), mark.fill);
                    let y = rect.bottom() - self.thickness(MARK);
                    self.line(rect.left(), rect.right(), y, MARK, mark.line, mark.style);
                }
            }
        }
    }

    fn line(&self, left: f32, right: f32, y: f32, weight: f32, color: Color32, style: Underline) {
        let line = Line { color, style };
        line_of(self.painter, (left, right, y), self.thickness(weight), line);
    }

    /// The ends by which the focused highlight can be pulled: a knob above
    /// its start and one below its end.
    fn handles(&self, shown: &Shown, input: &ReaderInput<'_>) {
        let highlight = &input.highlights[shown.index];
        if !highlight.focused {
            return;
        }
        let outside = self.thickness(1.5) / 2.0;
        let side = if shown.rtl { -1.0 } else { 1.0 } * (1.0 + outside);
        if let Some((top, _)) = shown.start_edge() {
            let knob = top - vec2(side, outside);
            self.painter.circle_filled(knob, KNOB, highlight.line);
        }
        if let Some((_, bottom)) = shown.end_edge() {
            let knob = bottom + vec2(side, outside);
            self.painter.circle_filled(knob, KNOB, highlight.line);
        }
    }
}
