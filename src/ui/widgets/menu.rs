//! Fields to type in and lists to choose from, each with a name.

use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE, Theme};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use eframe::egui::style::WidgetVisuals;
use eframe::egui::{
    Align2, Color32, ComboBox, CornerRadius, CursorIcon, FontId, Id, Margin, Rect, Response, Role,
    Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo, WidgetText, pos2, vec2,
};

/// A one-line field over a copy of `value`; the new text if it was changed.
/// `name` is what assistive technology calls it.
///
/// egui has no bidirectional layout: words of a script that is written from
/// right to left are drawn by the text engine unless they are being edited.
pub fn field(
    ui: &mut Ui,
    view: &mut View,
    id: Id,
    (name, hint): (&str, &str),
    value: &str,
    width: f32,
) -> (Response, Option<String>) {
    let theme = view.theme;
    let mut text = value.to_owned();
    let by_engine =
        value.chars().any(is_right_to_left) && !ui.memory(|memory| memory.has_focus(id));
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint.to_owned())
        .font(FontId::proportional(TEXT_SIZE))
        .margin(Margin::symmetric(8, 4))
        .text_color(if by_engine { Color32::TRANSPARENT } else { theme.text() })
        .desired_width(width);
    let response = ui.add(edit);
    let told = text.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
        info.current_text_value = Some(told.clone());
        info
    });
    let changed = response.changed().then_some(text);
    if by_engine {
        let style = Style::sans(TEXT_SIZE);
        let scale = ui.pixels_per_point();
        let paragraph = view.typesetter.layout(value, style, f32::INFINITY, scale);
        let room = response.rect.shrink2(vec2(8.0, 0.0));
        let at = pos2(room.left(), room.center().y - paragraph.size().y / 2.0);
        let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
        view.typesetter.paint(&painter, at, &paragraph, theme.text());
    }
    (response, changed)
}

/// Hebrew, Arabic and the scripts written like them (the Unicode blocks from
/// U+0590 to U+08FF and their presentation forms).
fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// The sign at the right of a list that can be opened.
fn chevron(ui: &Ui, rect: Rect, visuals: &WidgetVisuals, _open: bool) {
    let sign = glyph("chevron-down");
    let color = visuals.text_color().gamma_multiply(0.75);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, sign, icon_font(14.0), color);
}

/// One of several things, of which one holds: a round mark, what it is, and a
/// sentence about it (may be empty).
pub fn option(ui: &mut Ui, theme: &Theme, chosen: bool, label: &str, about: &str) -> Response {
    const MARK: f32 = 16.0;
    let room = ui.available_width() - MARK - 2.0 * GRID;
    let painter = ui.painter();
    let label_font = FontId::proportional(TEXT_SIZE);
    let title = painter.layout(label.to_owned(), label_font, theme.text(), room);
    let small = FontId::proportional(SMALL_SIZE + 0.5);
    let told =
        (!about.is_empty()).then(|| painter.layout(about.to_owned(), small, theme.muted(), room));
    let below = told.as_ref().map_or(0.0, |told| told.size().y + 2.0);
    let size = vec2(ui.available_width(), title.size().y + below + 2.0 * GRID);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, label));
    let corner = CornerRadius::same(6);
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(6.0, 0.0)), corner, theme.hover());
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme.accent());
        let around = rect.expand2(vec2(6.0, 0.0));
        ui.painter().rect_stroke(around, corner, ring, StrokeKind::Inside);
    }
    let middle = pos2(rect.left() + MARK / 2.0, rect.top() + GRID + title.size().y / 2.0);
    let (width, color) = if chosen { (4.5, theme.accent()) } else { (1.5, theme.border_strong()) };
    let radius = (MARK - width) / 2.0;
    ui.painter().circle(middle, radius, theme.card(), Stroke::new(width, color));
    let at = pos2(rect.left() + MARK + 2.0 * GRID, rect.top() + GRID);
    let below = at + vec2(0.0, title.size().y + 2.0);
    ui.painter().galley(at, title, theme.text());
    if let Some(told) = told {
        ui.painter().galley(below, told, theme.muted());
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A list to choose from; `name` is what assistive technology calls it.
pub fn choice<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: Id,
    name: &str,
    (current, shown): (&T, WidgetText),
    width: f32,
    options: impl IntoIterator<Item = (T, WidgetText)>,
) -> Option<T> {
    let mut chosen = None;
    let told = shown.text().to_owned();
    let combo = ComboBox::from_id_salt(id).width(width).selected_text(shown).icon(chevron);
    let response = combo.show_ui(ui, |ui| {
        for (option, label) in options {
            if ui.selectable_label(option == *current, label).clicked() {
                chosen = Some(option);
            }
        }
    });
    response.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(told.clone());
        info
    });
    chosen.filter(|chosen| chosen != current)
}
