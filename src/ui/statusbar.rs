//! The line at the bottom: whether everything is on the disk, who decides,
//! and the keys of the moment.

use super::icons::icon_and_text;
use super::theme::{GRID, SMALL_SIZE, Theme};
use super::view::View;
use crate::app::{SaveState, Session};
use eframe::egui::{Align, Color32, FontId, Frame, Label, Layout, Margin, Panel, RichText, Ui};

/// The line's height in points.
const HEIGHT: f32 = 26.0;

/// Draws the line.
pub fn show(ui: &mut Ui, view: &View) {
    let frame = Frame::new().fill(view.theme.window()).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("statusbar").exact_size(HEIGHT).frame(frame).resizable(false).show(ui, |ui| {
        let Some(session) = &view.app.session else { return };
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 5.0 * GRID;
            saving(ui, view.theme, session);
            if !view.app.settings.annotator.is_empty() {
                let who = format!("Annotator: {}", view.app.settings.annotator);
                small(ui, &who, view.theme.muted());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(text(keys(session), view.theme.muted())).truncate());
            });
        });
    });
}

fn saving(ui: &mut Ui, theme: &Theme, session: &Session) {
    let name = |path: &std::path::Path| {
        path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
    };
    let (icon, words, color) = match &session.saving {
        SaveState::Untouched => ("circle", "Nothing decided yet".to_owned(), theme.muted()),
        SaveState::Resumed(path) => {
            ("circle-check", format!("Resumed from {}", name(path)), theme.good())
        }
        SaveState::Saving => ("clock", "Saving…".to_owned(), theme.muted()),
        SaveState::Saved { saved, at } => {
            let place =
                if saved.beside { name(&saved.path) } else { saved.path.display().to_string() };
            let local = at.to_zoned_datetime(jiff::tz::TimeZone::system());
            (
                "circle-check",
                format!("Saved {} · {place}", local.strftime("%H:%M:%S")),
                theme.good(),
            )
        }
        SaveState::Failed(why) => ("triangle-alert", format!("NOT SAVED: {why}"), theme.bad()),
    };
    let words = icon_and_text(icon, &words, FontId::proportional(SMALL_SIZE), color);
    let width = ui.available_width() * 0.55;
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(Label::new(words).truncate());
    });
}

fn keys(session: &Session) -> &'static str {
    if session.draft.is_some() {
        "Ctrl+Enter save · Ctrl+S save without confirming · Esc cancel · Tab next field · \
         Alt+Left/Right move the end"
    } else {
        "J/K next · Enter confirm · E edit · X reject · N new from selection · ? all keys"
    }
}

fn small(ui: &mut Ui, words: &str, color: Color32) {
    ui.label(text(words, color));
}

fn text(words: &str, color: Color32) -> RichText {
    RichText::new(words).size(SMALL_SIZE).color(color)
}
