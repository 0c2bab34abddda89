//! The reading pane: an article in a column, its claims highlighted.
//!
//! [`Reader`] keeps what is the pane's own (where it stands, what is
//! selected) and borrows the rest each frame in a [`ReaderInput`]; what the
//! person does comes back as [`ReaderEvent`]s. Only what is on the screen is
//! laid out. It decides nothing about claims.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels, lines and shares of a column are small"
)]

mod access;
mod bar;
mod flow;
mod highlights;
mod input;
mod keys;
mod line;
mod paint;
mod pieces;
mod pointer;
mod scroll;
mod selection;
#[cfg(test)]
mod tests;
mod words;

pub use input::{
    Highlight, Mark, ReaderColors, ReaderEvent, ReaderInput, ReaderSettings, Underline,
};

pub use line::{Line, draw_line};

use std::sync::Arc;

use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::text::{Span, Text};
use crate::ui::typeset::Typesetter;
use flow::{BAR, Flow, Placed, Sheet};
use highlights::Shown;
use pieces::Piece;
use pointer::{Clicks, Drag};
use scroll::Place;
use selection::Selection;

/// Where a shown place comes to stand, as a share of the pane's height.
const THIRD: f32 = 0.33;

/// A place to show, once the pane is next drawn.
#[derive(Clone, Copy, Debug)]
enum Jump {
    /// At about a third of the height.
    Show(usize),
    /// At the top.
    Top(usize),
    /// Anywhere, with as little movement as that takes.
    Reveal(usize),
}

/// The state of the reading pane.
#[derive(Default)]
pub struct Reader {
    text: Option<Text>,
    title: Option<Span>,
    pieces: Arc<[Piece]>,
    sheet: Option<Sheet>,
    place: Place,
    top: usize,
    bottom: usize,
    jump: Option<Jump>,
    glide: f32,
    selection: Selection,
    goal: Option<f32>,
    drag: Drag,
    clicks: Clicks,
    hovered: Option<u64>,
    last_clicked: Option<u64>,
    /// Whether the focus came by keyboard, so that it must be shown.
    ring: bool,
}

/// What one frame shows.
struct Frame {
    sheet: Sheet,
    placed: Vec<Placed>,
    shown: Vec<Shown>,
}

impl Reader {
    /// A reader at the beginning of its text.
    pub fn new() -> Self {
        Self::default()
    }

    /// The id of the pane's widget, which has the keyboard's focus after a
    /// click into the text.
    pub fn id() -> Id {
        Id::unique("article reader")
    }

    /// Brings `byte` to about a third of the pane's height.
    pub fn scroll_to(&mut self, byte: usize) {
        self.jump = Some(Jump::Show(byte));
    }

    /// Puts the line that holds `byte` at the pane's top, as to resume where
    /// [`Reader::top_byte`] was.
    pub fn scroll_to_top(&mut self, byte: usize) {
        self.jump = Some(Jump::Top(byte));
    }

    /// The first byte of the first line to be seen.
    pub fn top_byte(&self) -> usize {
        self.top
    }

    /// What is selected, if anything is.
    pub fn selection(&self) -> Option<Span> {
        Some(self.selection.span()).filter(|span| !span.is_empty())
    }

    /// Selects `span`; does not scroll.
    pub fn select(&mut self, span: Span) {
        self.selection = Selection { anchor: span.start(), head: span.end() };
    }

    /// Selects nothing; the caret stays.
    pub fn clear_selection(&mut self) {
        self.selection.anchor = self.selection.head;
    }

    /// Draws the pane in all the room that is left, and says what was done
    /// in it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        typesetter: &mut Typesetter,
        input: &ReaderInput<'_>,
    ) -> Vec<ReaderEvent> {
        let pane = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(pane);
        self.adopt(input);
        let (before, selected) = (self.place, self.selection());
        let sheet = Sheet::new(pane, typesetter, input.settings, ui.pixels_per_point());
        self.keep_top(sheet);
        let pieces = Arc::clone(&self.pieces);
        let mut flow =
            Flow { typesetter, text: input.text, pieces: &pieces, sheet, meta: input.meta };
        let response = interact(ui, pane);
        let mut events = Vec::new();

        self.ring |= response.gained_focus();
        self.keys(ui, &response, &mut flow);
        self.scroll(ui, &response, &mut flow);
        self.scroll_bar(ui, &mut flow);
        let mut frame = self.fill(&mut flow, input);
        if self.pointer(ui, &response, &mut flow, &frame, input, &mut events) {
            frame = self.fill(&mut flow, input);
        }
        self.paint(ui, flow.typesetter, &frame, input, &response);
        Self::access(ui, &frame, input, &mut events);
        self.tooltip(ui, flow.typesetter, &response, &frame, input);

        if self.selection() != selected {
            events.push(ReaderEvent::Selected(self.selection.span()));
        }
        if self.place != before {
            events.push(ReaderEvent::Scrolled);
        }
        events
    }

    /// Takes note of another text or title.
    fn adopt(&mut self, input: &ReaderInput<'_>) {
        let same = self.text.as_ref().is_some_and(|text| {
            std::ptr::eq(text.as_str(), input.text.as_str()) || text == input.text
        });
        if same && self.title == input.title {
            return;
        }
        if !same {
            let jump = self.jump.filter(|_| self.text.is_none());
            let selection = self.selection;
            let first = self.text.is_none();
            *self = Self { jump, ..Self::default() };
            if first && selection.anchor.max(selection.head) <= input.text.len() {
                self.selection = selection;
            }
        }
        self.pieces = pieces::split(input.text, input.title).into();
        self.text = Some(input.text.clone());
        self.title = input.title;
        self.place.piece = self.place.piece.min(self.pieces.len().saturating_sub(1));
    }

    /// Keeps the line at the top where it is when lines break anew.
    fn keep_top(&mut self, sheet: Sheet) {
        let broken = self.sheet.is_some_and(|before| !before.same_lines(&sheet));
        if broken && self.place != Place::default() && self.jump.is_none() {
            self.jump = Some(Jump::Top(self.top));
        }
        self.sheet = Some(sheet);
    }

    /// Moves by the wheel, by what is left of an animation, and to where the
    /// application asked.
    fn scroll(&mut self, ui: &Ui, response: &Response, flow: &mut Flow<'_>) {
        if ui.rect_contains_pointer(response.rect) {
            let wheel = ui.input(|input| input.smooth_scroll_delta().y);
            if wheel != 0.0 {
                self.glide = 0.0;
                self.place = scroll::moved(flow, self.place, -wheel);
            }
        }
        if let Some(jump) = self.jump.take() {
            self.jump_to(ui, jump, flow);
        }
        if self.glide != 0.0 {
            let seconds = ui.input(|input| input.stable_dt).min(0.05);
            let share = 1.0 - (-seconds / 0.06).exp();
            let step = if self.glide.abs() < 1.0 { self.glide } else { self.glide * share };
            self.glide -= step;
            self.place = scroll::moved(flow, self.place, step);
            ui.request_repaint();
        }
    }

    fn jump_to(&mut self, ui: &Ui, jump: Jump, flow: &mut Flow<'_>) {
        self.glide = 0.0;
        let height = flow.sheet.pane.height();
        let line = flow.sheet.body.size * flow.sheet.body.line_height;
        let target = match jump {
            Jump::Top(byte) => scroll::showing(flow, byte, 0.0),
            Jump::Show(byte) => scroll::showing(flow, byte, height * THIRD),
            Jump::Reveal(byte) => {
                let low = scroll::showing(flow, byte, height - 2.0 * line);
                let high = scroll::showing(flow, byte, line);
                let after = |a: Place, b: Place| (a.piece, a.offset) > (b.piece, b.offset);
                match (after(low, self.place), after(self.place, high)) {
                    (true, _) => low,
                    (_, true) => high,
                    _ => self.place,
                }
            }
        };
        let animate = matches!(jump, Jump::Show(_)) && ui.style().animation_time > 0.0;
        let way = scroll::distance(flow, self.place, target, 3.0 * height).filter(|_| animate);
        match way {
            Some(distance) if distance.abs() > 1.0 => self.glide = distance,
            _ => self.place = target,
        }
    }

    fn fill(&mut self, flow: &mut Flow<'_>, input: &ReaderInput<'_>) -> Frame {
        let (place, placed) = scroll::fill(flow, self.place);
        if place != self.place {
            self.glide = 0.0;
        }
        self.place = place;
        let pane = flow.sheet.pane;
        let first = placed.iter().find(|block| block.rect(1.0).bottom() > pane.top());
        self.top = first.map_or(0, |block| {
            let inside = egui::pos2(0.0, (pane.top() - block.origin.y).max(0.0));
            block.span.start() + block.block.paragraph.line_start_at(inside)
        });
        self.bottom = placed.last().map_or(0, |block| {
            let end = egui::pos2(f32::INFINITY, pane.bottom() - block.origin.y);
            block.span.start() + block.block.paragraph.byte_at(end)
        });
        let shown = highlights::shown(input.highlights, &placed, self.drag.span());
        Frame { sheet: flow.sheet, placed, shown }
    }
}

fn interact(ui: &Ui, pane: Rect) -> Response {
    let mut area = pane;
    area.max.x -= BAR;
    let response = ui.interact(area, Reader::id(), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Document, ui.is_enabled(), "Article"));
    response
}
