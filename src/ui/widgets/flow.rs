//! Rows whose parts sit on one line.

use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

/// A row of a fixed height with everything centred on one line, the full
/// width available to `contents`.
pub fn row<R>(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    contents(&mut inner)
}
