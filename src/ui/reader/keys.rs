//! The keyboard: selecting, copying and turning pages. Plain arrows and
//! letters are left to the application.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use super::flow::Flow;
use super::scroll::{self, Place};
use super::selection::{Selection, Step};
use super::{Jump, Reader};

const SHIFT: Modifiers = Modifiers::SHIFT;
const BOTH: Modifiers = Modifiers { command: true, shift: true, ..Modifiers::NONE };

const STEPS: [(Modifiers, Key, Step); 10] = [
    (SHIFT, Key::ArrowLeft, Step::Left),
    (SHIFT, Key::ArrowRight, Step::Right),
    (SHIFT, Key::ArrowUp, Step::Up),
    (SHIFT, Key::ArrowDown, Step::Down),
    (SHIFT, Key::Home, Step::LineStart),
    (SHIFT, Key::End, Step::LineEnd),
    (BOTH, Key::ArrowLeft, Step::WordLeft),
    (BOTH, Key::ArrowRight, Step::WordRight),
    (BOTH, Key::Home, Step::TextStart),
    (BOTH, Key::End, Step::TextEnd),
];

impl Reader {
    /// Obeys the keys that are the pane's, if it or nothing has the focus.
    pub(super) fn keys(&mut self, ui: &Ui, response: &Response, flow: &mut Flow<'_>) {
        let focused = ui.memory(egui::Memory::focused);
        let covered = !ui.memory(|memory| memory.allows_interaction(ui.layer_id()));
        if focused.is_some_and(|id| id != response.id) || covered || !ui.is_enabled() {
            return;
        }
        // Arrows are the application's, not egui's to move the focus with.
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        self.selection_keys(ui, flow);
        self.page_keys(ui, flow);
        if let Some(span) = self.selection()
            && ui.input(|input| input.events.contains(&Event::Copy))
        {
            ui.copy_text(flow.text.slice(span).to_owned());
        }
    }

    fn selection_keys(&mut self, ui: &Ui, flow: &mut Flow<'_>) {
        if taken(ui, Modifiers::COMMAND, Key::A) > 0 {
            self.selection = Selection { anchor: 0, head: flow.text.len() };
        }
        for (modifiers, key, step) in STEPS {
            self.extend(ui, flow, step, taken(ui, modifiers, key));
        }
        let line = flow.sheet.body.size * flow.sheet.body.line_height;
        let page = (flow.sheet.pane.height() * 0.9 / line) as usize;
        self.extend(ui, flow, Step::Up, page * taken(ui, SHIFT, Key::PageUp));
        self.extend(ui, flow, Step::Down, page * taken(ui, SHIFT, Key::PageDown));
    }

    fn extend(&mut self, ui: &Ui, flow: &mut Flow<'_>, step: Step, times: usize) {
        if times == 0 {
            return;
        }
        if self.selection().is_none() && !(self.top..=self.bottom).contains(&self.selection.head) {
            self.selection = Selection { anchor: self.top, head: self.top };
        }
        for _ in 0..times {
            self.selection.head = flow.step(self.selection.head, step, &mut self.goal);
        }
        self.jump = Some(Jump::Reveal(self.selection.head));
        ui.request_repaint();
    }

    fn page_keys(&mut self, ui: &Ui, flow: &mut Flow<'_>) {
        let page = flow.sheet.pane.height() * 0.9;
        let down = taken(ui, Modifiers::NONE, Key::PageDown) as f32;
        let up = taken(ui, Modifiers::NONE, Key::PageUp) as f32;
        if (down - up).abs() > 0.0 {
            self.glide = 0.0;
            self.place = scroll::moved(flow, self.place, page * (down - up));
        }
        let home = taken(ui, Modifiers::NONE, Key::Home) + taken(ui, Modifiers::COMMAND, Key::Home);
        if home > 0 {
            (self.place, self.glide) = (Place::default(), 0.0);
        }
        let end = taken(ui, Modifiers::NONE, Key::End) + taken(ui, Modifiers::COMMAND, Key::End);
        if end > 0 {
            self.glide = 0.0;
            self.place = scroll::showing(flow, flow.text.len(), 0.0);
        }
    }
}

/// How often `key` was pressed with exactly `modifiers`; nobody else sees it.
fn taken(ui: &Ui, modifiers: Modifiers, wanted: Key) -> usize {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| {
            let Event::Key { key, modifiers: held, pressed: true, .. } = event else { return true };
            *key != wanted || !held.matches_exact(modifiers)
        });
        before - input.events.len()
    })
}
