//! What can be done with the selected words, at the foot of the text.

use crate::app::Session;
use crate::ui::actions::Action;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, hairline, key_button};
use eframe::egui::{Align2, Area, CornerRadius, Frame, Id, Margin, Order, Rect, Shadow, Ui, vec2};

/// The actions, as the bar names them.
const OFFERED: [(&str, &str, &str); 4] = [
    ("plus", "tag", "New claim"),
    ("check", "always", "Always…"),
    ("ban", "never", "Never…"),
    ("circle-question-mark", "why-here", "Why nothing here?"),
];

/// The width of the text in points from which the keys are shown too.
const ROOM_FOR_KEYS: f32 = 600.0;

/// The room of one notice, above which the bar stands while any is shown.
const NOTICE: f32 = 64.0;

/// Draws the bar over the foot of `pane`, while words are selected.
pub fn show(ui: &Ui, view: &mut View, session: &Session, pane: Rect) {
    let asked = session.probe.is_some() && session.probe == session.selection;
    if session.selection.is_none() || asked || session.draft.is_some() || view.app.dialog.is_some()
    {
        return;
    }
    let theme = view.theme;
    let frame = Frame::new()
        .fill(theme.card())
        .stroke(hairline(theme))
        .corner_radius(CornerRadius::same(8))
        .shadow(Shadow { offset: [0, 2], blur: 8, spread: 0, color: theme.shadow() })
        .inner_margin(Margin::same(6));
    let notices = view.app.notices.iter().filter(|notice| notice.is_shown(view.now)).count();
    let above = NOTICE * f32::from(u8::try_from(notices).unwrap_or(u8::MAX));
    let area = Area::new(Id::unique("selected-words"))
        .order(Order::Middle)
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(pane.center_bottom() - vec2(0.0, 3.0 * GRID + above));
    let keys = pane.width() >= ROOM_FOR_KEYS;
    area.show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = GRID;
                for offered in OFFERED {
                    one(ui, view, offered, keys);
                }
            });
        });
    });
}

fn one(ui: &mut Ui, view: &mut View, (icon, action, label): (&str, &str, &str), keys: bool) {
    let Some(action) = Action::find(action) else { return };
    let Some(message) = (action.message)(view.app) else { return };
    let key = if keys { view.keys.name(action.id) } else { String::new() };
    let pressed = key_button(ui, view.theme, Look::Normal, (icon, label, &key), true);
    let pressed = pressed.on_hover_text(action.label);
    view.on_click(&pressed, || message);
}
