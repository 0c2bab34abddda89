//! What stands over the window until it is answered.

mod conflict;
mod export;
mod keys;
mod palette;
mod path;
mod settings;
mod taught;
mod teach;

use super::theme::GRID;
use super::view::View;
use super::widgets::strong;
use crate::app::{Dialog, Message};
use eframe::egui::{Context, Frame, Id, Label, Margin, Modal, RichText, Ui};

/// Draws the dialog that is open, if one is.
pub fn show(context: &Context, view: &mut View) {
    let app = view.app;
    let Some(dialog) = &app.dialog else { return };
    let frame = Frame::window(&context.global_style()).inner_margin(Margin::same(20));
    let modal = Modal::new(Id::unique("dialog")).frame(frame);
    let shown = modal.show(context, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0 * GRID;
        match dialog {
            Dialog::Conflict(conflict) => conflict::show(ui, view, conflict),
            Dialog::Export(form) => export::show(ui, view, form),
            Dialog::OpenPath(path) => path::show(ui, view, path),
            Dialog::Teach(form) => teach::show(ui, view, form),
            Dialog::Taught(list) => taught::show(ui, view, list),
            Dialog::Keys => keys::show(ui, view),
            Dialog::Palette(palette) => palette::show(ui, view, palette),
            Dialog::Settings(page) => settings::show(ui, view, page),
        }
    });
    if shown.should_close() {
        view.send(Message::CloseDialog);
    }
}

fn title(ui: &mut Ui, view: &View, text: &str) {
    ui.label(strong(text, 17.0, view.theme.text()));
}

fn paragraph(ui: &mut Ui, view: &View, text: &str) {
    ui.add(Label::new(RichText::new(text).color(view.theme.muted())).wrap());
}
