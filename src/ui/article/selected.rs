//! What can be done with the words selected in the text, at its foot.

use crate::app::Session;
use crate::ui::actions::Action;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, key_button};
use eframe::egui::{Align2, Area, Frame, Id, Margin, Order, Rect, Ui, vec2};

/// The room of one notice, above which the bar stands while any is shown.
const NOTICE: f32 = 64.0;

/// Draws the bar over the foot of `pane` while words are selected.
pub fn show(ui: &Ui, view: &mut View, session: &Session, pane: Rect) {
    if session.selection.is_none() || session.draft.is_some() || view.app.dialog.is_some() {
        return;
    }
    let notices = view.app.notices.iter().filter(|notice| notice.is_shown(view.now)).count();
    let above = NOTICE * f32::from(u8::try_from(notices).unwrap_or(u8::MAX));
    let foot = pane.center_bottom() - vec2(0.0, 3.0 * GRID + above);
    let area = Area::new(Id::unique("selected")).order(Order::Middle);
    area.pivot(Align2::CENTER_BOTTOM).fixed_pos(foot).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(Margin::same(6)).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GRID;
                one(ui, view, ("plus", "tag", "New claim"));
                one(ui, view, ("check", "always", "Always suggest…"));
                one(ui, view, ("ban", "never", "Never suggest…"));
            });
        });
    });
}

fn one(ui: &mut Ui, view: &mut View, (icon, action, label): (&str, &str, &str)) {
    let Some(action) = Action::find(action) else { return };
    let message = (action.message)(view.app);
    let key = action.key_name();
    let enabled = message.is_some();
    let pressed = key_button(ui, view.theme, Look::Normal, (icon, label, &key), enabled);
    if let (true, Some(message)) = (pressed.clicked(), message) {
        view.send(message);
    }
}
