//! The line at the bottom: whether everything is on the disk, who decides,
//! and the keys of the moment.

use super::icons::{glyph, icon_font};
use super::theme::{GRID, SMALL_SIZE};
use super::typeset::Style;
use super::view::View;
use crate::app::{SaveState, Session};
use eframe::egui::{
    Align, Align2, Color32, Frame, Label, Layout, Margin, Panel, RichText, Role, Sense, Ui,
    WidgetInfo, vec2,
};

/// The line's height in points.
const HEIGHT: f32 = 26.0;
/// The room of the icon before the text, in points.
const ICON: f32 = 18.0;

/// Draws the line.
pub fn show(ui: &mut Ui, view: &mut View) {
    let frame = Frame::new().fill(view.theme.window()).inner_margin(Margin::symmetric(14, 0));
    Panel::bottom("statusbar").exact_size(HEIGHT).frame(frame).resizable(false).show(ui, |ui| {
        let app = view.app;
        let Some(session) = &app.session else { return };
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 5.0 * GRID;
            saving(ui, view, session);
            if !view.app.settings.annotator.is_empty() {
                let who = format!("Annotator: {}", view.app.settings.annotator);
                small(ui, &who, view.theme.muted());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(text(&keys(view, session), view.theme.muted())).truncate());
            });
        });
    });
}

fn saving(ui: &mut Ui, view: &mut View, session: &Session) {
    let theme = view.theme;
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
    let style = Style::sans(SMALL_SIZE);
    let most = ui.available_width() * 0.42;
    let whole = view.typesetter.layout(&words, style, f32::INFINITY, ui.pixels_per_point());
    let size = vec2((whole.size().x + ICON).min(most), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
    let middle = rect.left_center();
    ui.painter().text(middle, Align2::LEFT_CENTER, glyph(icon), icon_font(SMALL_SIZE + 1.5), color);
    let room = rect.with_min_x(rect.left() + ICON);
    let width = view.name(ui.painter(), (&words, style, color), room);
    if whole.size().x > width + 1.0 {
        view.explain(response, &words);
    }
}

/// The keys of the moment, with what they do.
fn keys(view: &View, session: &Session) -> String {
    let told: &[(&str, &str)] = if session.draft.is_some() {
        &[("save", "save, confirm"), ("keep", "save"), ("cancel", "cancel"), ("keys", "all keys")]
    } else if session.selection.is_some() {
        &[
            ("tag", "new claim"),
            ("category:killed", "code as killed"),
            ("always", "always suggest this wording"),
            ("never", "never suggest it"),
            ("keys", "all keys"),
        ]
    } else {
        &[
            ("next", "next"),
            ("confirm", "confirm"),
            ("edit", "edit"),
            ("reject", "reject"),
            ("skip", "skip"),
            ("take-back-last", "take back"),
            ("palette", "every action"),
            ("keys", "all keys"),
        ]
    };
    let told = told.iter().map(|(id, words)| (view.keys.name(id), words));
    let told = told.filter(|(key, _)| !key.is_empty()).map(|(key, words)| format!("{key} {words}"));
    told.collect::<Vec<_>>().join(" · ")
}

fn small(ui: &mut Ui, words: &str, color: Color32) {
    ui.label(text(words, color));
}

fn text(words: &str, color: Color32) -> RichText {
    RichText::new(words).size(SMALL_SIZE).color(color)
}
