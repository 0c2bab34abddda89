//! Which keys do what, and choosing others.

use crate::app::{Dialog, Message, Settings, SettingsPage};
use crate::ui::actions::Deed;
use crate::ui::theme::GRID;
use crate::ui::view::View;
use crate::ui::widgets::{Look, icon_button, key_button};
use eframe::egui::{
    Event, Grid, Key, KeyboardShortcut, Label, Modifiers, RichText, ScrollArea, Ui,
};

/// Draws the part.
pub fn show(ui: &mut Ui, view: &mut View, page: &SettingsPage) {
    listen(ui, view, page);
    let told = match (&page.listening, page.refused.is_empty()) {
        (Some(_), _) => "Press the new key, or Esc to leave it as it is.",
        (None, true) => "Click a key to take it away, + to add one.",
        (None, false) => &page.refused,
    };
    let color = if page.refused.is_empty() { view.theme.muted() } else { view.theme.bad() };
    ui.add(Label::new(RichText::new(told).color(color)).wrap());
    let height = (ui.ctx().content_rect().height() - 260.0).clamp(160.0, 520.0);
    ScrollArea::vertical()
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            let grid = Grid::new("chosen-keys").num_columns(2).striped(true).spacing([12.0, 2.0]);
            grid.show(ui, |ui| {
                for (deed, keys) in view.keys.lines() {
                    one(ui, view, page, &deed, keys);
                    ui.end_row();
                }
            });
        });
}

fn one(ui: &mut Ui, view: &mut View, page: &SettingsPage, deed: &Deed, keys: &[KeyboardShortcut]) {
    let (settings, map, label) = (&view.app.settings, view.keys, deed.label());
    ui.scope(|ui| {
        ui.set_width(290.0);
        ui.add(Label::new(&label).truncate());
    });
    ui.horizontal(|ui| {
        ui.set_min_width(ui.available_width().min(270.0));
        ui.spacing_mut().item_spacing.x = 0.5 * GRID;
        for key in keys {
            let name = view.keys.names(&[*key]);
            let pressed = key_button(ui, view.theme, Look::Normal, ("", &name, ""), true);
            let pressed = pressed.on_hover_text(format!("Take {name} away from “{label}”"));
            view.on_click(&pressed, || choose(settings, map.without(deed, *key)));
        }
        let listening = page.listening.as_deref().is_some_and(|id| deed.is(id));
        if listening {
            ui.label(RichText::new("press a key…").color(view.theme.accent()));
        } else {
            let name = format!("Add a key to “{label}”");
            let pressed = icon_button(ui, view.theme, "plus", (&name, ""), true);
            view.on_click(&pressed, || shown(page, Some(deed.id()), String::new()));
        }
        if let Some(chosen) = view.keys.reset(deed) {
            let name = format!("The usual keys of “{label}”");
            let pressed = icon_button(ui, view.theme, "rotate-ccw", (&name, ""), true);
            view.on_click(&pressed, || choose(settings, chosen));
        }
    });
}

fn choose(settings: &Settings, keys: crate::ui::actions::Chosen) -> Message {
    Message::Configure(Settings { keys, ..settings.clone() })
}

fn shown(page: &SettingsPage, listening: Option<String>, refused: String) -> Message {
    Message::Show(Dialog::Settings(SettingsPage { listening, refused, ..page.clone() }))
}

/// Takes the key that was pressed for what waits for one.
fn listen(ui: &Ui, view: &mut View, page: &SettingsPage) {
    let Some(deed) = page.listening.as_deref().and_then(|id| view.keys.deed(id)) else { return };
    let pressed = ui.input_mut(|input| {
        let mut pressed = None;
        input.events.retain(|event| match event {
            Event::Key { key, modifiers, pressed: true, repeat: false, .. } => {
                pressed.get_or_insert((*key, *modifiers));
                false
            }
            Event::Text(_) | Event::Key { .. } => false,
            _ => true,
        });
        pressed
    });
    let Some((key, modifiers)) = pressed else { return };
    let key = KeyboardShortcut::new(plain(modifiers), key);
    if key.logical_key == Key::Escape {
        view.send(shown(page, None, String::new()));
        return;
    }
    if let Some(other) = view.keys.clash(&deed, key) {
        let refused = format!(
            "{} already means “{}”. Take it away there first, or choose another key.",
            view.keys.names(&[key]),
            other.label()
        );
        view.send(shown(page, None, refused));
        return;
    }
    view.send(choose(&view.app.settings, view.keys.with(&deed, key)));
    view.send(shown(page, None, String::new()));
}

/// The modifiers as shortcuts have them: the Command key of a Mac and the
/// Control key of other systems are one.
fn plain(held: Modifiers) -> Modifiers {
    let mut modifiers = Modifiers::NONE;
    for (is_held, modifier) in [
        (held.command || held.ctrl, Modifiers::COMMAND),
        (held.alt, Modifiers::ALT),
        (held.shift, Modifiers::SHIFT),
    ] {
        if is_held {
            modifiers = modifiers.plus(modifier);
        }
    }
    modifiers
}
