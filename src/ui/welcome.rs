//! What is shown while no article is open.

use super::icons::{glyph, icon_font};
use super::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use super::typeset::Style;
use super::view::View;
use super::widgets::{Look, key_button, strong};
use crate::app::Message;
use crate::article::samples;
use eframe::egui::{
    Align, Align2, CornerRadius, Label, Layout, RichText, Role, Sense, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use std::path::Path;

/// The width of the page's column in points.
const COLUMN: f32 = 520.0;

/// Draws the page.
pub fn show(ui: &mut Ui, view: &mut View) {
    let full = ui.available_rect_before_wrap();
    let width = COLUMN.min(full.width() - 8.0 * GRID);
    let top = full.top() + (full.height() * 0.16).min(120.0);
    let left = full.center().x - width / 2.0;
    let column =
        eframe::egui::Rect::from_min_max(pos2(left, top), pos2(left + width, full.bottom()));
    let layout = Layout::top_down(Align::Min);
    ui.scope_builder(UiBuilder::new().max_rect(column).layout(layout), |ui| {
        ui.set_width(width);
        title(ui, view);
        buttons(ui, view);
        samples_list(ui, view);
        recent(ui, view);
    });
}

fn title(ui: &mut Ui, view: &View) {
    ui.label(strong("Tallymark", 30.0, view.theme.text()));
    let text = "Finds the figures in the news: how many were killed, wounded, arrested, \
                displaced, deployed – and who says so. You decide about each.";
    ui.add(Label::new(RichText::new(text).size(15.0).color(view.theme.muted())).wrap());
    ui.add_space(4.0 * GRID);
}

fn buttons(ui: &mut Ui, view: &mut View) {
    ui.horizontal(|ui| {
        let open = ("file-text", "Open article…", "Ctrl+O");
        let pressed = key_button(ui, view.theme, Look::Primary, open, true);
        view.on_click(&pressed, || Message::AskOpenFile);
        let folder = ("folder-open", "Open folder…", "Ctrl+Shift+O");
        let pressed = key_button(ui, view.theme, Look::Normal, folder, true);
        view.on_click(&pressed, || Message::AskOpenFolder);
    });
    ui.add_space(GRID);
    let text = "Plain text (.txt, .md) and saved web pages (.html). You can also drop files here.";
    ui.label(RichText::new(text).size(SMALL_SIZE).color(view.theme.muted()));
    ui.add_space(5.0 * GRID);
}

fn samples_list(ui: &mut Ui, view: &mut View) {
    ui.label(strong("Try the sample", TEXT_SIZE + 1.0, view.theme.text()));
    for (index, sample) in samples::SAMPLES.iter().enumerate() {
        let pressed = line(ui, view, "sparkles", sample.title(), "");
        view.on_click(&pressed, || Message::OpenSample(index));
    }
    ui.add_space(5.0 * GRID);
}

fn recent(ui: &mut Ui, view: &mut View) {
    let app = view.app;
    if app.recent.is_empty() {
        return;
    }
    ui.label(strong("Recent articles", TEXT_SIZE + 1.0, view.theme.text()));
    for path in app.recent.iter().take(8) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let folder = path.parent().unwrap_or(Path::new("")).display().to_string();
        let pressed = line(ui, view, "clock", &name, &folder);
        view.on_click(&pressed, || Message::Open(path.clone()));
    }
}

/// One line to click: an icon, a name and what stands muted after it.
fn line(
    ui: &mut Ui,
    view: &mut View,
    icon: &str,
    name: &str,
    detail: &str,
) -> eframe::egui::Response {
    let theme = view.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(6), theme.hover());
    }
    if response.has_focus() {
        let ring = eframe::egui::Stroke::new(2.0, theme.accent());
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ring, StrokeKind::Inside);
    }
    let painter = ui.painter().with_clip_rect(rect);
    let middle = Align2::LEFT_CENTER;
    let at = pos2(rect.left() + 8.0, rect.center().y);
    painter.text(at, middle, glyph(icon), icon_font(TEXT_SIZE + 2.0), theme.accent());
    let room = rect.with_min_x(rect.left() + 30.0).with_max_x(rect.right() - 8.0);
    let width = view.name(&painter, (name, Style::sans(TEXT_SIZE), theme.text()), room);
    let rest = room.with_min_x(room.left() + width + 10.0);
    if !detail.is_empty() && rest.width() > 24.0 {
        view.name(&painter, (detail, Style::sans(SMALL_SIZE), theme.muted()), rest);
    }
    response
}
