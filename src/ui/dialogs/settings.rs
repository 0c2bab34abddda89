//! Preferences.

use super::{paragraph, title};
use crate::app::{Message, Settings, ThemeChoice};
use crate::ui::view::View;
use crate::ui::widgets::{choice, field, icon_button, plain_button};
use eframe::egui::{Grid, Id, Ui};

/// Draws the page; every change takes effect at once.
pub fn show(ui: &mut Ui, view: &mut View) {
    ui.set_width(460.0);
    title(ui, view, "Settings");
    let app = view.app;
    let settings = &app.settings;
    Grid::new("settings").num_columns(2).spacing([24.0, 10.0]).show(ui, |ui| {
        annotator(ui, view, settings);
        theme(ui, view, settings);
        size(ui, view, settings);
    });
    let pressed = plain_button(ui, view.theme, "Close");
    view.on_click(&pressed, || Message::CloseDialog);
}

fn annotator(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Annotator");
    ui.vertical(|ui| {
        let id = Id::unique("annotator");
        let named = ("Annotator", "your name");
        let (_, changed) = field(ui, view, id, named, &settings.annotator, 280.0);
        if let Some(annotator) = changed {
            view.send(Message::Configure(Settings { annotator, ..settings.clone() }));
        }
        paragraph(ui, view, "Written with every decision from now on.");
    });
    ui.end_row();
}

fn theme(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Theme");
    let options = ThemeChoice::ALL.into_iter().map(|theme| (theme, theme.label().into()));
    let current = (&settings.theme, settings.theme.label().into());
    if let Some(theme) = choice(ui, Id::unique("theme"), "Theme", current, 160.0, options) {
        view.send(Message::Configure(Settings { theme, ..settings.clone() }));
    }
    ui.end_row();
}

fn size(ui: &mut Ui, view: &mut View, settings: &Settings) {
    ui.label("Text size");
    ui.horizontal(|ui| {
        let smaller = icon_button(ui, view.theme, "minus", ("Smaller text", "Ctrl+-"), true);
        view.on_click(&smaller, || Message::Configure(settings.with_text_larger(-1.0)));
        ui.label(format!("{} points", settings.text_size));
        let larger = icon_button(ui, view.theme, "plus", ("Larger text", "Ctrl++"), true);
        view.on_click(&larger, || Message::Configure(settings.with_text_larger(1.0)));
    });
    ui.end_row();
}
