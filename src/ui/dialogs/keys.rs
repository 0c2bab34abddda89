//! All keys on one page.

use super::title;
use crate::app::Message;
use crate::ui::actions::{ACTIONS, name};
use crate::ui::view::View;
use crate::ui::widgets::plain_button;
use eframe::egui::{Grid, RichText, ScrollArea, Ui};

/// Keys that a pane hears itself, not an action.
const OF_THE_TEXT: [(&str, &str); 6] = [
    ("Select with the keyboard", "Shift+arrows, Ctrl+Shift+arrows"),
    ("Select everything", "Ctrl+A"),
    ("Copy the selection", "Ctrl+C"),
    ("Scroll", "Page Up, Page Down, Home, End"),
    ("Select a word, a sentence", "double click, triple click"),
    ("Move an end of the marked words", "drag the handles of the focused claim"),
];

/// Draws the page.
pub fn show(ui: &mut Ui, view: &mut View) {
    ui.set_width(560.0);
    title(ui, view, "All keys");
    let height = (ui.ctx().content_rect().height() - 200.0).clamp(200.0, 560.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        let grid = Grid::new("keys").num_columns(2).striped(true);
        grid.min_col_width((ui.available_width() - 40.0) / 2.0).spacing([24.0, 6.0]).show(
            ui,
            |ui| {
                for action in ACTIONS {
                    ui.label(action.label.trim_end_matches('…'));
                    let keys: Vec<String> = action.keys.iter().map(name).collect();
                    ui.label(RichText::new(keys.join(" or ")).color(view.theme.muted()));
                    ui.end_row();
                }
                for (label, keys) in OF_THE_TEXT {
                    ui.label(label);
                    ui.label(RichText::new(keys).color(view.theme.muted()));
                    ui.end_row();
                }
            },
        );
    });
    let pressed = plain_button(ui, view.theme, "Close");
    view.on_click(&pressed, || Message::CloseDialog);
}
