//! What assistive technology, and a story that drives the window, can find:
//! each paragraph and each highlight that is on the screen.

use egui::accesskit::Action;
use egui::{Rect, Response, Role, Sense, Tooltip, Ui, WidgetInfo};

use super::{Frame, Reader, ReaderEvent, ReaderInput};
use crate::ui::typeset::{Style, Typesetter, article_label};

/// How long the mouse rests on a highlight before it explains itself.
const PATIENCE: f32 = 0.35;

impl Reader {
    pub(super) fn access(
        ui: &Ui,
        frame: &Frame,
        input: &ReaderInput<'_>,
        events: &mut Vec<ReaderEvent>,
    ) {
        let pane = frame.sheet.pane;
        for block in &frame.placed {
            let rect = block.rect(frame.sheet.width).intersect(pane);
            if !rect.is_positive() {
                continue;
            }
            let id = Self::id().with(("paragraph", block.index));
            let role = if block.title { Role::Heading } else { Role::Paragraph };
            let node = ui.interact(rect, id, Sense::empty());
            node.widget_info(|| WidgetInfo::labeled(role, true, input.text.slice(block.span)));
        }
        for shown in &frame.shown {
            let Some(rect) =
                shown.rects.iter().map(|rect| rect.intersect(pane)).find(Rect::is_positive)
            else {
                continue;
            };
            let highlight = &input.highlights[shown.index];
            let id = Self::id().with(("highlight", highlight.id));
            let node = ui.interact(rect, id, Sense::empty());
            node.widget_info(|| {
                let name = (input.describe)(highlight.id);
                WidgetInfo::selected(Role::Button, true, highlight.focused, name)
            });
            ui.accesskit_node_builder(id, |node| node.add_action(Action::Click));
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
                events.push(ReaderEvent::ClickedHighlight(highlight.id));
            }
        }
    }

    /// Explains the smallest highlight under the mouse. What it says may
    /// quote the article, so it is not egui that lays it out.
    pub(super) fn tooltip(
        &mut self,
        ui: &Ui,
        typesetter: &mut Typesetter,
        response: &Response,
        frame: &Frame,
        input: &ReaderInput<'_>,
    ) {
        let pos = response.hover_pos().filter(|_| self.drag.is_idle());
        let hit = pos.and_then(|pos| {
            let hits = frame.shown.iter().filter(|shown| shown.contains(pos));
            let smallest = hits.min_by_key(|shown| shown.span.len())?;
            let rect = smallest.rects.iter().find(|rect| rect.expand(2.0).contains(pos))?;
            Some((&input.highlights[smallest.index], *rect))
        });
        let Some((highlight, rect)) = hit else {
            self.hovered = None;
            return;
        };
        let rested = ui.input(|input| input.pointer.time_since_last_movement());
        if self.hovered != Some(highlight.id) && rested < PATIENCE {
            let wait = std::time::Duration::from_secs_f32(PATIENCE - rested);
            ui.ctx().request_repaint_after(wait);
            return;
        }
        self.hovered = Some(highlight.id);
        let id = Self::id().with(("tooltip", highlight.id));
        Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, rect.expand(3.0)).show(|ui| {
            let color = ui.visuals().text_color();
            let told = (input.describe)(highlight.id);
            article_label(ui, typesetter, &told, Style::sans(12.5), color);
        });
    }
}
