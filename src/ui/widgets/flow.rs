//! Rows whose parts sit on one line.

use eframe::egui::{Align, Id, Layout, Rect, Ui, UiBuilder, vec2};

/// A row of a fixed height with everything centred on one line, the full
/// width available to `contents`.
pub fn row<R>(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    contents(&mut inner)
}

/// Puts `contents` at the right end of a row, drawn from left to right, so
/// that the Tab key goes through them as the eye does. As wide as they were in
/// the frame before; `id` remembers that.
pub fn at_the_right(ui: &mut Ui, id: Id, contents: impl FnOnce(&mut Ui)) {
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let room = ui.available_rect_before_wrap();
    let left = (room.right() - known).max(room.left());
    let rect = Rect::from_min_max(eframe::egui::pos2(left, room.top()), room.max);
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    contents(&mut inner);
    let width = inner.min_rect().width();
    if (width - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the row's right end has another width");
    }
    ui.advance_cursor_after_rect(room);
}
