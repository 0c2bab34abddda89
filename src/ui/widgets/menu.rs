//! Fields to type in and lists to choose from, each with a name.

use crate::ui::theme::TEXT_SIZE;
use crate::ui::typeset::Style;
use crate::ui::view::View;
use eframe::egui::{
    Color32, ComboBox, FontId, Id, Margin, Response, Role, TextEdit, Ui, WidgetInfo, WidgetText,
    pos2, vec2,
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
    let combo = ComboBox::from_id_salt(id).width(width).selected_text(shown);
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
