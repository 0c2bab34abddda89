//! All keys on one page.

use super::title;
use crate::app::Message;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, at_the_right, key_button};
use eframe::egui::{Grid, Id, Label, RichText, ScrollArea, Ui};

/// Keys that a pane hears itself, not an action.
const OF_THE_TEXT: [(&str, &str); 6] = [
    ("Select with the keyboard", "Shift+arrows"),
    ("Select everything", "Ctrl+A"),
    ("Copy the selection", "Ctrl+C"),
    ("Scroll", "Page Up, Page Down"),
    ("Select a word, a sentence", "double, triple click"),
    ("Move an end of the marked words", "drag its handle"),
];

/// The width of one column in points.
const COLUMN: f32 = 376.0;

/// Draws the page, in as many columns as there is room for.
pub fn show(ui: &mut Ui, view: &mut View) {
    let screen = ui.ctx().content_rect().size();
    let mut columns = 1;
    let mut width = COLUMN;
    while columns < 3 && width + COLUMN + 6.0 * GRID < screen.x - 100.0 {
        columns += 1;
        width += COLUMN + 6.0 * GRID;
    }
    ui.set_width(width);
    ui.horizontal(|ui| {
        title(ui, view, "All keys");
        at_the_right(ui, Id::unique("keys' right"), |ui| buttons(ui, view));
    });
    let lines = lines(view);
    let height = (screen.y - 150.0).clamp(200.0, 640.0);
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0 * GRID;
            for (index, part) in lines.chunks(lines.len().div_ceil(columns)).enumerate() {
                column(ui, view, index, part);
            }
        });
    });
}

fn column(ui: &mut Ui, view: &View, index: usize, lines: &[(String, String)]) {
    ui.vertical(|ui| {
        let grid = Grid::new(("keys", index)).num_columns(2).striped(true).spacing([12.0, 5.0]);
        ui.spacing_mut().interact_size.y = 18.0;
        grid.show(ui, |ui| {
            for (label, keys) in lines {
                ui.scope(|ui| {
                    ui.set_width(COLUMN * 0.61);
                    ui.add(Label::new(label).truncate());
                });
                ui.scope(|ui| {
                    ui.set_width(COLUMN * 0.39 - 12.0);
                    let keys = RichText::new(keys).color(view.theme.muted());
                    ui.add(Label::new(keys).truncate());
                });
                ui.end_row();
            }
        });
    });
}

fn lines(view: &View) -> Vec<(String, String)> {
    let own = view.keys.lines().map(|(deed, keys)| (deed.label(), view.keys.names(keys)));
    let text = OF_THE_TEXT.map(|(label, keys)| (label.to_owned(), keys.to_owned()));
    own.chain(text).collect()
}

fn buttons(ui: &mut Ui, view: &mut View) {
    ui.spacing_mut().item_spacing.x = GRID;
    let change = ("keyboard", "Change keys…", "");
    let pressed = key_button(ui, view.theme, Look::Normal, change, true);
    view.on_click(&pressed, super::settings::of_keys);
    let pressed = key_button(ui, view.theme, Look::Normal, ("", "Close", "Esc"), true);
    view.on_click(&pressed, || Message::CloseDialog);
}
