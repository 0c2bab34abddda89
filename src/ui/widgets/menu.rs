//! Fields to type in and lists to choose from, each with a name.

use crate::ui::theme::{TEXT_SIZE, Theme};
use eframe::egui::{
    ComboBox, FontId, Id, Margin, Response, Role, TextEdit, Ui, WidgetInfo, WidgetText,
};

/// A one-line field over a copy of `value`; the new text if it was changed.
/// `name` is what assistive technology calls it.
pub fn field(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    (name, hint): (&str, &str),
    value: &str,
    width: f32,
) -> (Response, Option<String>) {
    let mut text = value.to_owned();
    let edit = TextEdit::singleline(&mut text)
        .id(id)
        .hint_text(hint.to_owned())
        .font(FontId::proportional(TEXT_SIZE))
        .margin(Margin::symmetric(8, 4))
        .text_color(theme.text())
        .desired_width(width);
    let response = ui.add(edit);
    let told = text.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::TextInput, true, name);
        info.current_text_value = Some(told.clone());
        info
    });
    let changed = response.changed().then_some(text);
    (response, changed)
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
