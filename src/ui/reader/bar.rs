//! The bar at the pane's right edge: where the page stands in the text, by
//! bytes, and where the claims are.

use egui::{CornerRadius, Rect, Sense, Ui, pos2, vec2};

use super::flow::{BAR, Flow};
use super::pointer::Drag;
use super::{Frame, Reader, ReaderInput, scroll};

const TICK: egui::Vec2 = vec2(8.0, 3.5);
const SHORTEST: f32 = 28.0;
const THUMB: f32 = 4.0;

/// The bar's geometry for one position.
struct Bar {
    track: Rect,
    thumb: Rect,
}

impl Reader {
    fn bar(&self, pane: Rect, length: usize) -> Bar {
        let track = Rect::from_min_max(
            pos2(pane.right() - BAR, pane.top() + 4.0),
            pane.max - vec2(0.0, 4.0),
        );
        let seen = self.bottom.saturating_sub(self.top).max(1).min(length.max(1));
        let share = (seen as f64 / length.max(1) as f64) as f32;
        let height = (track.height() * share).clamp(SHORTEST.min(track.height()), track.height());
        let hidden = (length - seen.min(length)).max(1);
        let at = (self.top as f64 / hidden as f64).min(1.0) as f32;
        let top = track.top() + (track.height() - height) * at;
        let min = pos2(track.right() - THUMB - 2.0, top);
        Bar { track, thumb: Rect::from_min_size(min, vec2(THUMB, height)) }
    }

    /// Scrolls by the bar: exact in bytes, however long the text is.
    pub(super) fn scroll_bar(&mut self, ui: &Ui, flow: &mut Flow<'_>) {
        let bar = self.bar(flow.sheet.pane, flow.text.len());
        let response = ui.interact(bar.track, Self::id().with("bar"), Sense::click_and_drag());
        let down = response.is_pointer_button_down_on();
        let Some(pos) = response.interact_pointer_pos().filter(|_| down) else {
            if matches!(self.drag, Drag::Bar { .. }) {
                self.drag = Drag::None;
            }
            return;
        };
        let grip = match self.drag {
            Drag::Bar { grip } => grip,
            _ if bar.thumb.y_range().contains(pos.y) => pos.y - bar.thumb.top(),
            _ => bar.thumb.height() / 2.0,
        };
        self.drag = Drag::Bar { grip };
        self.glide = 0.0;
        let room = (bar.track.height() - bar.thumb.height()).max(1.0);
        let share = ((pos.y - grip - bar.track.top()) / room).clamp(0.0, 1.0);
        let seen = self.bottom.saturating_sub(self.top);
        let byte = (f64::from(share) * flow.text.len().saturating_sub(seen) as f64) as usize;
        let byte = flow.text.floor_char_boundary(byte);
        self.place = match share {
            0.0 => scroll::Place::default(),
            1.0 => scroll::showing(flow, flow.text.len(), 0.0),
            _ => scroll::showing(flow, byte, 0.0),
        };
    }

    /// Whether all there is to see is on the screen; the space after the last
    /// word does not count.
    fn shows_everything(&self) -> bool {
        let last = self.pieces.last().map_or(0, |piece| piece.span.end());
        self.place == scroll::Place::default() && self.bottom >= last
    }

    pub(super) fn paint_bar(&self, ui: &Ui, frame: &Frame, input: &ReaderInput<'_>) {
        let length = input.text.len();
        let bar = self.bar(frame.sheet.pane, length);
        let painter = ui.painter();
        if bar.thumb.height() < bar.track.height() && !self.shows_everything() {
            let held = matches!(self.drag, Drag::Bar { .. });
            let near = ui.rect_contains_pointer(bar.track);
            let strength = if held {
                0.7
            } else if near {
                0.5
            } else {
                0.22
            };
            let color = input.colors.muted.gamma_multiply(strength);
            painter.rect_filled(bar.thumb, CornerRadius::same(2), color);
        }
        let mut last = f32::MIN;
        for highlight in input.highlights {
            let at = (highlight.span.start() as f64 / length.max(1) as f64) as f32;
            let y = (bar.track.top() + at * (bar.track.height() - TICK.y)).round();
            // Ticks that would cover each other are one.
            if y < last + TICK.y * 0.7 && !highlight.focused {
                continue;
            }
            last = y;
            let min = pos2(bar.track.left() + 2.0, y);
            painter.rect_filled(
                Rect::from_min_size(min, TICK),
                CornerRadius::same(2),
                highlight.line,
            );
        }
    }
}
