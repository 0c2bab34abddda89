//! What can be decided about the claim in focus.

use crate::app::Message;
use crate::language::taught::Verdict;
use crate::review::{Claim, Origin, State};
use crate::ui::actions::Action;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, icon_button, key_button};
use eframe::egui::{Align, Layout, Ui};

/// The width in points that the buttons need to show their keys as well.
const ROOM_FOR_KEYS: f32 = 330.0;

/// Draws the buttons.
pub fn show(ui: &mut Ui, view: &mut View, claim: &Claim) {
    ui.add_space(0.5 * GRID);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        // "Backspace" is too long a name to stand beside the other buttons.
        let keys = ui.available_width() >= ROOM_FOR_KEYS && claim.state == State::Suggested;
        match claim.state {
            State::Suggested => {
                one(ui, view, ("check", "confirm", "Confirm"), Look::Primary, keys);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal, keys);
                one(ui, view, ("x", "reject", "Reject"), Look::Normal, keys);
            }
            State::Confirmed => {
                one(ui, view, ("rotate-ccw", "take-back", "Take back"), Look::Normal, keys);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal, keys);
                one(ui, view, ("x", "reject", "Reject"), Look::Normal, keys);
            }
            State::Rejected => {
                one(ui, view, ("rotate-ccw", "take-back", "Take back"), Look::Normal, keys);
                one(ui, view, ("check", "confirm", "Confirm"), Look::Normal, keys);
                one(ui, view, ("pencil", "edit", "Edit"), Look::Normal, keys);
            }
        }
        // While it is undecided, the keys on the buttons take this room.
        if claim.state != State::Suggested {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, view, claim));
        }
    });
    if claim.state == State::Rejected {
        never(ui, view, claim);
    }
}

/// What else can be done with the claim, as icons from right to left.
pub fn tools(ui: &mut Ui, view: &mut View, claim: &Claim) {
    ui.spacing_mut().item_spacing.x = 0.0;
    let own = claim.origin == Origin::Person;
    let why = if own { "Why it was not suggested" } else { "Why it was suggested" };
    let flag = if claim.flagged { "Flagged: take the flag away" } else { "Flag" };
    for (icon, name, action, message) in [
        ("circle-question-mark", why, "why", Message::Why),
        ("sticky-note", "Write a note", "note", Message::Note),
        ("flag", flag, "flag", Message::Flag),
    ] {
        let key = view.keys.name(action);
        let pressed = icon_button(ui, view.theme, icon, (name, &key), true);
        view.on_click(&pressed, || message);
    }
}

/// What was rejected here may be rejected everywhere.
fn never(ui: &mut Ui, view: &mut View, claim: &Claim) {
    let Some(action) = Action::find("never") else { return };
    let key = view.keys.name("never");
    let told = ("ban", "Never suggest this wording…", key.as_str());
    let enabled = (action.message)(view.app).is_some();
    let pressed = key_button(ui, view.theme, Look::Quiet, told, enabled);
    view.on_click(&pressed, || Message::AskTeachOf(claim.id, Verdict::Never));
}

fn one(
    ui: &mut Ui,
    view: &mut View,
    (icon, action, label): (&str, &str, &str),
    look: Look,
    keys: bool,
) {
    let key = view.keys.name(action);
    let Some(action) = Action::find(action) else { return };
    let message = (action.message)(view.app);
    let shown = if keys { key.as_str() } else { "" };
    let pressed = key_button(ui, view.theme, look, (icon, label, shown), message.is_some());
    let pressed = if keys { pressed } else { pressed.on_hover_text(key) };
    if let (true, Some(message)) = (pressed.clicked(), message) {
        view.send(message);
    }
}
