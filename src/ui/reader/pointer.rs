//! The mouse: clicks, selecting by dragging, and the ends of a claim.

use egui::{CursorIcon, Pos2, Response, Ui, pos2};

use super::flow::{Flow, Placed};
use super::highlights::Shown;
use super::selection::{Selection, Unit};
use super::{Frame, Highlight, Reader, ReaderEvent, ReaderInput, scroll};
use crate::text::Span;

/// Less movement than this is a click.
const STILL: f32 = 3.0;
/// How near to an end of a claim takes hold of it.
const GRIP: f32 = 8.0;

/// What the pressed button is doing.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Drag {
    #[default]
    None,
    /// Selecting, from what was taken first.
    Text { unit: Unit, origin: Span, from: Pos2, moved: bool },
    /// Moving one end of a highlight while the other stays.
    End { id: u64, fixed: usize, span: Span, from: Pos2, moved: bool },
    /// The scroll bar, held so far below its top.
    Bar { grip: f32 },
}

impl Drag {
    /// The highlight whose end is moved, and how far it reaches now.
    pub(super) fn span(&self) -> Option<(u64, Span)> {
        match self {
            Self::End { id, span, moved: true, .. } => Some((*id, *span)),
            _ => None,
        }
    }

    pub(super) fn is_idle(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// Counts quick clicks in one place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clicks {
    count: usize,
    time: f64,
    at: Pos2,
}

impl Clicks {
    fn press(&mut self, ui: &Ui, at: Pos2) -> usize {
        let time = ui.input(|input| input.time);
        let delay = ui.options(|options| options.input_options.max_double_click_delay);
        let again = time - self.time <= delay.max(0.35) && at.distance(self.at) < 2.0 * STILL;
        self.count = if again { self.count + 1 } else { 1 };
        (self.time, self.at) = (time, at);
        self.count
    }
}

impl Reader {
    /// Obeys the mouse. True if something moved that was laid out already.
    pub(super) fn pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        flow: &mut Flow<'_>,
        frame: &Frame,
        input: &ReaderInput<'_>,
        events: &mut Vec<ReaderEvent>,
    ) -> bool {
        if matches!(self.drag, Drag::Bar { .. }) {
            return false;
        }
        let Some(pos) = response.interact_pointer_pos().or_else(|| response.hover_pos()) else {
            if !ui.input(|input| input.pointer.primary_down()) {
                self.drag = Drag::None;
            }
            return false;
        };
        self.cursor(ui, response, frame, input, pos);
        let pressed = ui.input(|input| input.pointer.primary_pressed());
        if pressed && response.is_pointer_button_down_on() {
            response.request_focus();
            self.ring = false;
            // A quick hand may be elsewhere already when the frame is drawn.
            let origin = ui.input(|input| input.pointer.press_origin()).unwrap_or(pos);
            self.press(ui, flow, frame, input, origin);
        }
        let scrolled = self.drag_to(ui, flow, frame, pos, events);
        if !ui.input(|input| input.pointer.primary_down()) {
            self.release(frame, input, pos, events);
        }
        scrolled
    }

    fn cursor(
        &self,
        ui: &Ui,
        response: &Response,
        frame: &Frame,
        input: &ReaderInput<'_>,
        pos: Pos2,
    ) {
        let holding = matches!(self.drag, Drag::End { .. });
        let selecting = matches!(self.drag, Drag::Text { moved: true, .. });
        if holding || (!selecting && grip(frame, input.highlights, pos).is_some()) {
            ui.set_cursor_icon(CursorIcon::ResizeColumn);
        } else if response.hovered() || selecting {
            let over = !selecting && frame.shown.iter().any(|shown| shown.contains(pos));
            let icon = if over { CursorIcon::PointingHand } else { CursorIcon::Text };
            ui.set_cursor_icon(icon);
        }
    }

    fn press(
        &mut self,
        ui: &Ui,
        flow: &Flow<'_>,
        frame: &Frame,
        input: &ReaderInput<'_>,
        pos: Pos2,
    ) {
        self.goal = None;
        self.glide = 0.0;
        let count = self.clicks.press(ui, pos);
        let Some(byte) = byte_at(&frame.placed, pos) else { return };
        let (from, moved) = (pos, false);
        if ui.input(|input| input.modifiers.shift) {
            self.selection.head = byte;
            let origin = Span::new(self.selection.anchor, self.selection.anchor);
            self.drag = Drag::Text { unit: Unit::Character, origin, from, moved };
            return;
        }
        if count == 1
            && let Some((id, fixed, span)) = grip(frame, input.highlights, pos)
        {
            self.drag = Drag::End { id, fixed, span, from, moved };
            return;
        }
        let unit = Unit::of_clicks(count);
        let origin = match unit {
            Unit::Character => Span::new(byte, byte),
            _ => flow.unit_at(unit, byte_under(&frame.placed, pos).unwrap_or(byte)),
        };
        self.selection = Selection { anchor: origin.start(), head: origin.end() };
        self.drag = Drag::Text { unit, origin, from, moved };
    }

    fn drag_to(
        &mut self,
        ui: &Ui,
        flow: &mut Flow<'_>,
        frame: &Frame,
        pos: Pos2,
        events: &mut Vec<ReaderEvent>,
    ) -> bool {
        match &mut self.drag {
            Drag::Text { from, moved, .. } | Drag::End { from, moved, .. } => {
                *moved |= pos.distance(*from) > STILL;
                if !*moved {
                    return false;
                }
            }
            Drag::None | Drag::Bar { .. } => return false,
        }
        let Some(byte) = byte_at(&frame.placed, pos) else { return false };
        match &mut self.drag {
            Drag::Text { unit, origin, .. } => {
                let (unit, origin) = (*unit, *origin);
                self.selection = select_to(flow, frame, unit, origin, pos, byte);
            }
            Drag::End { id, fixed, span, .. } => {
                let reached = Span::new(*fixed, byte);
                if !reached.is_empty() && reached != *span {
                    *span = reached;
                    events.push(ReaderEvent::SpanDragged { id: *id, span: reached });
                }
            }
            Drag::None | Drag::Bar { .. } => {}
        }
        self.scroll_along(ui, flow, pos)
    }

    /// Scrolls while the mouse is held above or below the pane.
    fn scroll_along(&mut self, ui: &Ui, flow: &mut Flow<'_>, pos: Pos2) -> bool {
        let pane = flow.sheet.pane.shrink2(egui::vec2(0.0, 6.0));
        let over = (pos.y - pane.bottom()).max(0.0) + (pos.y - pane.top()).min(0.0);
        if over == 0.0 {
            return false;
        }
        let seconds = ui.input(|input| input.stable_dt).min(0.05);
        self.place = scroll::moved(flow, self.place, over.clamp(-120.0, 120.0) * 8.0 * seconds);
        ui.request_repaint();
        true
    }

    fn release(
        &mut self,
        frame: &Frame,
        input: &ReaderInput<'_>,
        pos: Pos2,
        events: &mut Vec<ReaderEvent>,
    ) {
        match std::mem::take(&mut self.drag) {
            Drag::End { id, span, moved: true, .. } => {
                events.push(ReaderEvent::SpanDropped { id, span });
            }
            Drag::Text { moved: false, .. }
                if self.clicks.count == 1 && self.selection().is_none() =>
            {
                self.click(frame, input.highlights, pos, events);
            }
            Drag::End { moved: false, .. } => self.click(frame, input.highlights, pos, events),
            _ => {}
        }
    }

    fn click(
        &mut self,
        frame: &Frame,
        highlights: &[Highlight],
        pos: Pos2,
        events: &mut Vec<ReaderEvent>,
    ) {
        let mut hits: Vec<&Shown> =
            frame.shown.iter().filter(|shown| shown.contains(pos)).collect();
        hits.sort_by_key(|shown| (shown.span.len(), shown.index));
        let ids: Vec<u64> = hits.iter().map(|shown| highlights[shown.index].id).collect();
        let last = ids.iter().position(|id| Some(*id) == self.last_clicked);
        let next = last.map_or(0, |last| (last + 1) % ids.len());
        self.last_clicked = ids.get(next).copied();
        let byte = byte_at(&frame.placed, pos).unwrap_or_default();
        events.push(
            self.last_clicked.map_or(ReaderEvent::ClickedText(byte), ReaderEvent::ClickedHighlight),
        );
    }
}

/// From what was taken first to what is under the mouse.
fn select_to(
    flow: &Flow<'_>,
    frame: &Frame,
    unit: Unit,
    origin: Span,
    pos: Pos2,
    byte: usize,
) -> Selection {
    let reached = match unit {
        Unit::Character => Span::new(byte, byte),
        _ => flow.unit_at(unit, byte_under(&frame.placed, pos).unwrap_or(byte)),
    };
    if reached.start() < origin.start() {
        Selection { anchor: origin.end(), head: reached.start() }
    } else {
        Selection { anchor: origin.start(), head: reached.end().max(origin.end()) }
    }
}

/// The end of the focused highlight under the mouse: the highlight's id, its
/// other end, and its span.
fn grip(frame: &Frame, highlights: &[Highlight], pos: Pos2) -> Option<(u64, usize, Span)> {
    let shown = frame.shown.iter().find(|shown| highlights[shown.index].focused)?;
    let id = highlights[shown.index].id;
    let reach = |edge: Option<(Pos2, Pos2)>| {
        let (top, bottom) = edge?;
        let nearest = pos2(top.x, pos.y.clamp(top.y - GRIP, bottom.y + GRIP));
        Some(nearest.distance(pos)).filter(|distance| *distance <= GRIP)
    };
    let (start, end) = (reach(shown.start_edge()), reach(shown.end_edge()));
    let at_start = match (start, end) {
        (None, None) => return None,
        (start, end) => start.unwrap_or(f32::MAX) < end.unwrap_or(f32::MAX),
    };
    let fixed = if at_start { shown.span.end() } else { shown.span.start() };
    Some((id, fixed, shown.span))
}

/// The place in the text nearest to `pos`, among what is on the screen.
pub(super) fn byte_at(placed: &[Placed], pos: Pos2) -> Option<usize> {
    let block = block_at(placed, pos)?;
    let inside = pos - block.origin.to_vec2();
    Some(block.span.start() + block.block.paragraph.byte_at(inside))
}

/// The start of the character under `pos`.
fn byte_under(placed: &[Placed], pos: Pos2) -> Option<usize> {
    let block = block_at(placed, pos)?;
    let inside = pos - block.origin.to_vec2();
    Some(block.span.start() + block.block.paragraph.character_at(inside))
}

fn block_at(placed: &[Placed], pos: Pos2) -> Option<&Placed> {
    placed.iter().find(|block| pos.y < block.bottom()).or(placed.last())
}
