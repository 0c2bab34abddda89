//! Which states and categories the list shows, with their counts.

use crate::app::{Message, Session};
use crate::codebook::CategoryId;
use crate::review::{Filter, State};
use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::view::View;
use crate::ui::widgets::{Look, hairline, key_button, tab_button};
use eframe::egui::{
    Align2, Color32, CornerRadius, FontId, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Draws tabs and chips.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session) {
    states(ui, view, session);
    ui.add_space(GRID);
    categories(ui, view, session);
    unsure(ui, view, session);
    ui.add_space(GRID);
}

fn states(ui: &mut Ui, view: &mut View, session: &Session) {
    let progress = session.progress();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (state, label, count) in [
            (Some(State::Suggested), "To review", progress.open),
            (Some(State::Confirmed), "Confirmed", progress.confirmed),
            (Some(State::Rejected), "Rejected", progress.rejected),
            (None, "All", progress.total()),
        ] {
            let label = format!("{label} {count}");
            let pressed = tab_button(ui, view.theme, &label, session.filter.state == state);
            view.on_click(&pressed, || Message::Filter(Filter { state, ..session.filter.clone() }));
        }
    });
}

/// How many suggestions are kept back, and the way to see them.
fn unsure(ui: &mut Ui, view: &mut View, session: &Session) {
    let (hidden, threshold) = (session.hidden(), view.app.settings.threshold);
    let all = hidden > 0;
    if !all && session.filter.least == threshold {
        return;
    }
    ui.horizontal(|ui| {
        let s = if hidden == 1 { "" } else { "s" };
        let told = match all {
            true => format!("{hidden} unsure suggestion{s} hidden, below {}", session.filter.least),
            false => format!("Suggestions below {threshold} are shown as well"),
        };
        ui.label(RichText::new(told).size(SMALL_SIZE).color(view.theme.muted()));
        let label = if all { "Show them" } else { "Hide them" };
        let look = ("", label, "");
        let pressed = key_button(ui, view.theme, Look::Quiet, look, true);
        view.on_click(&pressed, || Message::ShowUnsure(all));
    });
}

fn focus_ring(ui: &Ui, view: &View, rect: eframe::egui::Rect, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, view.theme.accent());
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ring, StrokeKind::Outside);
    }
}

fn categories(ui: &mut Ui, view: &mut View, session: &Session) {
    let mut counts = session.categories();
    for chosen in &session.filter.categories {
        if !counts.iter().any(|(id, _)| id == chosen) {
            counts.push((chosen.clone(), 0));
        }
    }
    counts.sort_by_key(|(id, _)| view.app.codebook.rank(id));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (id, count) in counts {
            let chosen = session.filter.categories.contains(&id);
            let pressed = chip(ui, view, &id, count, chosen);
            view.on_click(&pressed, || {
                let mut filter = session.filter.clone();
                filter.toggle(&id);
                Message::Filter(filter)
            });
        }
    });
}

fn chip(ui: &mut Ui, view: &View, id: &CategoryId, count: usize, chosen: bool) -> Response {
    let theme = view.theme;
    let category = view.app.codebook.category(id);
    let label = category.map_or(id.as_str(), |category| &category.label);
    let text = format!("{label} {count}");
    let font = FontId::proportional(TEXT_SIZE - 1.5);
    let galley = ui.painter().layout_no_wrap(text.clone(), font, Color32::PLACEHOLDER);
    let key = view.keys.name(&format!("category:{id}"));
    let font = FontId::proportional(SMALL_SIZE - 1.0);
    let key = ui.painter().layout_no_wrap(key, font, Color32::PLACEHOLDER);
    let room = if key.is_empty() { 0.0 } else { key.size().x.max(6.0) + 12.0 };
    let size = vec2(galley.size().x + 36.0 + room, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, chosen, &text));
    let tint = theme.tint(category.map_or("", |category| &category.tint));
    let line = if chosen { Stroke::new(1.5, tint) } else { hairline(theme) };
    let fill = if chosen || response.hovered() { theme.card() } else { Color32::TRANSPARENT };
    ui.painter().rect(rect, CornerRadius::same(11), fill, line, StrokeKind::Inside);
    focus_ring(ui, view, rect, &response);
    let icon = glyph(category.map_or("", |category| &category.icon));
    let at = pos2(rect.left() + 16.0, rect.center().y);
    ui.painter().text(at, Align2::CENTER_CENTER, icon, icon_font(13.5), tint);
    let color = if chosen { theme.text() } else { theme.muted() };
    let at = pos2(rect.left() + 26.0, rect.center().y - galley.size().y / 2.0);
    let right = at.x + galley.size().x + 6.0;
    ui.painter().galley(at, galley, color);
    if !key.is_empty() {
        let width = key.size().x.max(6.0) + 6.0;
        let middle = pos2(right + width / 2.0, rect.center().y);
        let place = Rect::from_center_size(middle, vec2(width, 14.0));
        let line = Stroke::new(1.0, theme.border_strong());
        ui.painter().rect_stroke(place, CornerRadius::same(4), line, StrokeKind::Inside);
        ui.painter().galley(middle - key.size() / 2.0, key, theme.muted());
    }
    match category {
        Some(category) => response.on_hover_text(&category.definition),
        None => response,
    }
}
