//! What to export, as what.

use super::title;
use crate::app::{ExportForm, Message};
use crate::exchange::{FORMATS, Include};
use crate::review::Progress;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, key_button, option};
use eframe::egui::Ui;

/// Draws the dialog.
pub fn show(ui: &mut Ui, view: &mut View, form: &ExportForm) {
    ui.set_width(480.0);
    title(ui, view, "Export the annotations");
    ui.spacing_mut().item_spacing.y = 0.5 * GRID;
    for format in FORMATS {
        let chosen = form.format == format.id();
        let pressed = option(ui, view.theme, chosen, format.label(), format.describe());
        view.on_click(&pressed, || {
            Message::Show(crate::app::Dialog::Export(ExportForm {
                format: format.id(),
                include: form.include,
            }))
        });
    }
    ui.separator();
    let progress = view.app.session.as_ref().map(|session| session.review.progress());
    let progress = progress.unwrap_or_default();
    for include in [Include::Confirmed, Include::All] {
        let chosen = form.include == include;
        let pressed = option(ui, view.theme, chosen, &label(include, progress), "");
        view.on_click(&pressed, || {
            Message::Show(crate::app::Dialog::Export(ExportForm { include, ..form.clone() }))
        });
    }
    ui.add_space(GRID);
    ui.horizontal(|ui| {
        let export = ("share", "Choose where…", "");
        let pressed = key_button(ui, view.theme, Look::Primary, export, true);
        view.on_click(&pressed, || Message::Export(form.clone()));
        let pressed = key_button(ui, view.theme, Look::Normal, ("", "Cancel", "Esc"), true);
        view.on_click(&pressed, || Message::CloseDialog);
    });
}

fn label(include: Include, progress: Progress) -> String {
    match include {
        Include::Confirmed => format!("Confirmed claims only ({})", progress.confirmed),
        Include::All => format!("All claims with their states ({})", progress.total()),
    }
}
