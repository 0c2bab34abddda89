//! The folder's articles at the left, each with how far it has been reviewed.

use super::icons::{glyph, icon_font};
use super::theme::{GRID, SMALL_SIZE, TEXT_SIZE, Theme};
use super::typeset::{Style, Weight};
use super::view::View;
use super::widgets::{hairline, plain_button, strong};
use crate::app::{Folder, FolderItem, Message};
use crate::review::Progress;
use eframe::egui::{
    self, CornerRadius, Frame, Margin, Painter, Panel, Pos2, Rect, RichText, Role, ScrollArea,
    Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// The height of one article's line, in points.
const ROW: f32 = 46.0;

/// Draws the pane.
pub fn show(ui: &mut Ui, view: &mut View) {
    let frame = Frame::new().fill(view.theme.window()).inner_margin(Margin::symmetric(8, 12));
    let panel = Panel::left("folder").default_size(220.0).size_range(160.0..=360.0).frame(frame);
    panel.show(ui, |ui| {
        let app = view.app;
        match &app.folder {
            Some(folder) => list(ui, view, folder),
            None => nothing(ui, view),
        }
        ui.allocate_space(ui.available_size());
    });
}

fn heading(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.horizontal(|ui| {
        ui.add_space(2.0 * GRID);
        ui.add(egui::Label::new(strong(text, 10.5, theme.muted())).truncate());
    });
}

/// The folder's own name, after the word for what it is.
fn title(ui: &mut Ui, view: &mut View, folder: &Folder) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    let text = format!("FOLDER · {}", folder.name().to_uppercase());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    let style = Style::sans(10.5).weight(Weight::SemiBold);
    let room = rect.with_min_x(rect.left() + 2.0 * GRID);
    view.name(ui.painter(), (&text, style, view.theme.muted()), room);
    view.explain(response, &folder.path.display().to_string());
}

fn nothing(ui: &mut Ui, view: &mut View) {
    heading(ui, view.theme, "FOLDER");
    ui.add_space(GRID);
    let text = "Open a folder to see its articles here and go from one to the next.";
    ui.label(RichText::new(text).size(SMALL_SIZE).color(view.theme.muted()));
    ui.add_space(GRID);
    let pressed = plain_button(ui, view.theme, "Open folder…");
    view.on_click(&pressed, || Message::AskOpenFolder);
}

fn list(ui: &mut Ui, view: &mut View, folder: &Folder) {
    title(ui, view, folder);
    let Some(items) = &folder.items else {
        ui.add_space(2.0 * GRID);
        ui.vertical_centered(|ui| ui.spinner());
        return;
    };
    ui.spacing_mut().item_spacing.y = 2.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, items.len(), |ui, rows| {
        for item in &items[rows] {
            article(ui, view, item);
        }
    });
}

fn article(ui: &mut Ui, view: &mut View, item: &FolderItem) {
    let current = view.app.session.as_ref().is_some_and(|session| session.path == item.path);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let state = item.progress.map_or("new".to_owned(), describe);
    let name = format!("{}, {state}", item.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, current, &name));
    paint_row(ui, view.theme, rect, (current, response.hovered() || response.has_focus()));
    paint_pie(ui.painter(), view.theme, pos2(rect.left() + 17.0, rect.center().y), item.progress);
    let left = rect.left() + 34.0;
    let line = |top: f32, height: f32| {
        let min = pos2(left, rect.top() + top);
        Rect::from_min_size(min, vec2(rect.right() - 8.0 - left, height))
    };
    let medium = Style::sans(TEXT_SIZE - 0.5).weight(Weight::Medium);
    let (text, muted) = (view.theme.text(), view.theme.muted());
    view.name(ui.painter(), (&item.name, medium, text), line(5.0, 18.0));
    let detail = if item.detail.is_empty() { state } else { format!("{} · {state}", item.detail) };
    view.name(ui.painter(), (&detail, Style::sans(SMALL_SIZE), muted), line(23.0, 17.0));
    let pressed = view.explain(response, &item.name);
    view.on_click(&pressed, || Message::Open(item.path.clone()));
}

fn describe(progress: Progress) -> String {
    if progress.open == 0 {
        "done".to_owned()
    } else {
        format!("{} of {}", progress.decided(), progress.total())
    }
}

fn paint_row(ui: &Ui, theme: &Theme, rect: Rect, (current, lit): (bool, bool)) {
    let corner = CornerRadius::same(8);
    if current {
        ui.painter().rect(rect, corner, theme.card(), hairline(theme), StrokeKind::Inside);
    } else if lit {
        ui.painter().rect_filled(rect, corner, theme.hover());
    }
}

/// A disc filled clockwise as far as the article has been reviewed.
fn paint_pie(painter: &Painter, theme: &Theme, center: Pos2, progress: Option<Progress>) {
    const RADIUS: f32 = 7.0;
    let share = progress.map_or(0.0, Progress::share);
    painter.circle_filled(center, RADIUS, theme.track());
    if share >= 1.0 {
        painter.circle_filled(center, RADIUS, theme.accent());
        let font = icon_font(9.0);
        let check = glyph("check");
        painter.text(center, egui::Align2::CENTER_CENTER, check, font, theme.on_accent());
    } else if share > 0.0 {
        let steps = (share * 32.0).ceil().max(2.0);
        let mut points = vec![center];
        let mut step = 0.0;
        while step <= steps {
            let angle = std::f32::consts::TAU * (share * step / steps - 0.25);
            points.push(center + RADIUS * vec2(angle.cos(), angle.sin()));
            step += 1.0;
        }
        // Drawn in two halves: egui fills convex shapes only.
        let middle = points.len() / 2 + 1;
        for part in [&points[1..=middle], &points[middle..]] {
            let slice = std::iter::once(center).chain(part.iter().copied()).collect();
            painter.add(Shape::convex_polygon(slice, theme.accent(), Stroke::NONE));
        }
    }
}
