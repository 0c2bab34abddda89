//! The chain of sources: chips in their order, and a list to add from.

use super::id;
use crate::app::{Draft, Field, Message, Session};
use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use crate::ui::widgets::{Look, field, hint, key_button};
use eframe::egui::{
    Align2, CornerRadius, CursorIcon, FontId, Key, Popup, PopupCloseBehavior, Rect, Response, Role,
    ScrollArea, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

/// Draws the chain and the button that adds to it.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, draft: &Draft) {
    ui.scope(|ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(GRID, GRID);
            for (at, source) in draft.sources.iter().enumerate() {
                if at > 0 {
                    inwards(ui, view, at);
                }
                chip(ui, view, at, source);
            }
            let pressed = key_button(ui, view.theme, Look::Normal, ("plus", "add", ""), true);
            add(view, session, draft, &pressed);
        });
    });
}

/// The sign between two sources; pressing it swaps them.
fn inwards(ui: &mut Ui, view: &mut View, at: usize) {
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 22.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Swap these two sources"));
    let font = FontId::proportional(14.0);
    let color = if response.hovered() { view.theme.accent() } else { view.theme.muted() };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "‹", font, color);
    let response =
        response.on_hover_text("Swap these two").on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::Change(Field::MoveSourceInwards(at)));
}

fn chip(ui: &mut Ui, view: &mut View, at: usize, source: &str) {
    let style = Style::sans(SMALL_SIZE + 0.5);
    let theme = view.theme;
    let paragraph = view.typesetter.layout(source, style, 10_000.0, ui.pixels_per_point());
    let width = paragraph.size().x.min(180.0);
    let size = vec2(width + 34.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = format!("Remove the source {source}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let line = crate::ui::widgets::hairline(theme);
    ui.painter().rect(rect, CornerRadius::same(11), theme.inset(), line, StrokeKind::Inside);
    let words = Rect::from_min_size(rect.min + vec2(10.0, 0.0), vec2(width, 22.0));
    let at_words = pos2(words.left(), rect.center().y - paragraph.size().y / 2.0);
    let painter = ui.painter().with_clip_rect(words.intersect(ui.clip_rect()));
    view.typesetter.paint(&painter, at_words, &paragraph, theme.text());
    let color = if response.hovered() { theme.bad() } else { theme.muted() };
    let at_cross = pos2(rect.right() - 13.0, rect.center().y);
    let font = icon_font(12.0);
    ui.painter().text(at_cross, Align2::CENTER_CENTER, glyph("x"), font, color);
    let response =
        response.on_hover_text("Press to remove").on_hover_cursor(CursorIcon::PointingHand);
    view.on_click(&response, || Message::Change(Field::RemoveSource(at)));
}

fn add(view: &mut View, session: &Session, draft: &Draft, button: &Response) {
    let popup = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let typed_id = id("new-source-text");
    let opened = button.clicked();
    popup.width(250.0).show(|ui| {
        let typed: String = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
        let named = ("New source", "a name in the article, or type one");
        let (edit, changed) = field(ui, view, id("new-source"), named, &typed, 250.0);
        if opened {
            edit.request_focus();
        }
        let typed = changed.unwrap_or(typed);
        let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let picked =
            if entered { Some(typed.clone()) } else { names(ui, view, session, draft, &typed) };
        ui.data_mut(|data| data.insert_temp(typed_id, typed));
        if let Some(source) = picked {
            view.send(Message::Change(Field::AddSource(source)));
            ui.data_mut(|data| data.remove_temp::<String>(typed_id));
            ui.close();
        }
    });
}

/// The article's names that contain what was typed; the one that was picked.
fn names(
    ui: &mut Ui,
    view: &mut View,
    session: &Session,
    draft: &Draft,
    typed: &str,
) -> Option<String> {
    let known = session.names.as_deref().unwrap_or_default();
    let wanted = typed.trim().to_lowercase();
    let free = |name: &&String| !draft.sources.contains(name);
    let like = |name: &&String| name.to_lowercase().contains(&wanted);
    let mut offered = known.iter().filter(free).filter(like).take(40).peekable();
    if offered.peek().is_none() {
        hint(ui, view.theme, "Enter adds what you typed");
        return None;
    }
    let mut picked = None;
    ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for name in offered {
            if offer(ui, view, name).clicked() {
                picked = Some(name.clone());
            }
        }
    });
    picked
}

fn offer(ui: &mut Ui, view: &mut View, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, CornerRadius::same(4), view.theme.hover());
    }
    let style = Style::sans(SMALL_SIZE + 0.5);
    let paragraph = view.typesetter.layout(name, style, 10_000.0, ui.pixels_per_point());
    let at = pos2(rect.left() + 8.0, rect.center().y - paragraph.size().y / 2.0);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    view.typesetter.paint(&painter, at, &paragraph, view.theme.text());
    response
}
