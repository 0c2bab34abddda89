//! What can be decided about the claim in focus.

use crate::app::Message;
use crate::review::{Claim, State};
use crate::ui::actions::Action;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, icon_button, key_button};
use eframe::egui::Ui;

/// Draws the buttons.
pub fn show(ui: &mut Ui, view: &mut View, claim: &Claim) {
    ui.add_space(0.5 * GRID);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        match claim.state {
            State::Suggested => {
                one(ui, view, ("check", "confirm", "Confirm"), Look::Primary);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal);
                one(ui, view, ("x", "reject", "Reject"), Look::Normal);
            }
            State::Confirmed => {
                one(ui, view, ("rotate-ccw", "take-back", "Take back"), Look::Normal);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal);
                one(ui, view, ("x", "reject", "Reject"), Look::Normal);
            }
            State::Rejected => {
                one(ui, view, ("rotate-ccw", "take-back", "Take back"), Look::Normal);
                one(ui, view, ("check", "confirm", "Confirm"), Look::Normal);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal);
            }
        }
        if !claim.reasons.is_empty() {
            let why = ("Why it was suggested", "W");
            let pressed = icon_button(ui, view.theme, "circle-question-mark", why, true);
            view.on_click(&pressed, || Message::Why);
        }
    });
}

fn one(ui: &mut Ui, view: &mut View, (icon, action, label): (&str, &str, &str), look: Look) {
    let Some(action) = Action::find(action) else { return };
    let message = (action.message)(view.app);
    let key = action.key_name();
    // Long names of keys would not leave room for the other buttons.
    let key = if key.len() > 6 { "" } else { &key };
    let pressed = key_button(ui, view.theme, look, (icon, label, key), message.is_some());
    if let (true, Some(message)) = (pressed.clicked(), message) {
        view.send(message);
    }
}
