//! The panel at the right: which claims to show, and their cards.

mod list;
mod probe;
mod tabs;
mod totals;

pub use list::Cards;

use super::view::View;
use crate::app::Session;
use eframe::egui::{Frame, Margin, Panel, Ui, UiBuilder};

/// The panel's width in points.
const WIDTH: f32 = 420.0;

/// Draws the panel.
pub fn show(ui: &mut Ui, view: &mut View, cards: &mut Cards, session: &Session) {
    let frame = Frame::new().fill(view.theme.window()).inner_margin(Margin::symmetric(12, 8));
    let panel = Panel::right("claims").default_size(WIDTH).size_range(360.0..=560.0);
    panel.frame(frame).show(ui, |ui| {
        tabs::show(ui, view, session);
        // A form and an explanation need the room, down to their buttons.
        let whole = ui.available_rect_before_wrap();
        let shown = session.draft.is_none() && session.probe.is_none();
        let foot = if shown { totals::height(ui, view, cards, session) } else { 0.0 };
        let middle = whole.bottom() - foot;
        if foot > 0.0 {
            let place = UiBuilder::new().max_rect(whole.with_min_y(middle));
            ui.scope_builder(place, |ui| totals::show(ui, view, cards, session));
        }
        ui.scope_builder(UiBuilder::new().max_rect(whole.with_max_y(middle)), |ui| {
            probe::show(ui, view, session);
            list::show(ui, view, cards, session);
        });
    });
}
