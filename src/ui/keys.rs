//! Which keys were pressed, as the actions table reads them.

use super::actions::{ACTIONS, Action, Heard};
use super::reader::Reader;
use crate::app::{App, Message};
use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers, Popup};

/// Takes the keys of this frame that mean an action out of the input, and
/// says what was done with them.
pub fn hear(context: &Context, app: &App) -> Vec<Message> {
    if Popup::is_any_open(context) {
        return Vec::new();
    }
    let typing = context.text_edit_focused();
    let focused = context.memory(|memory| memory.focused());
    let on_a_button = !typing && focused.is_some_and(|id| id != Reader::id());
    let mut messages = Vec::new();
    context.input_mut(|input| {
        input.events.retain(|event| {
            let Some(action) = meant(event, typing, on_a_button) else { return true };
            let Some(message) = (action.message)(app) else { return true };
            messages.push(message);
            false
        });
        // A letter that was an action is not also typed into the field that
        // the action puts the keyboard on.
        if !typing && !messages.is_empty() {
            input.events.retain(|event| !matches!(event, Event::Text(_)));
        }
    });
    messages
}

fn meant(event: &Event, typing: bool, on_a_button: bool) -> Option<&'static Action> {
    let Event::Key { key, pressed: true, repeat, modifiers, .. } = event else { return None };
    // Enter and Space press the button that has the focus.
    let presses = matches!(key, Key::Enter | Key::Space) && modifiers.is_none();
    if presses && on_a_button {
        return None;
    }
    ACTIONS.iter().find(|action| {
        let heard = match action.heard {
            // A key that types nothing can be heard while typing.
            Heard::NotTyping => !typing || *key == Key::F1,
            Heard::Always | Heard::InForm => true,
        };
        // A key that is held down decides about one claim only: nobody looked
        // at the others.
        heard && (!repeat || may_repeat(action)) && is_among(action.keys, *key, *modifiers)
    })
}

fn may_repeat(action: &Action) -> bool {
    !matches!(
        action.id,
        "confirm" | "reject" | "take-back" | "save" | "keep" | "tag" | "always" | "never"
    )
}

fn is_among(keys: &[KeyboardShortcut], key: Key, modifiers: Modifiers) -> bool {
    keys.iter().any(|shortcut| {
        // What is typed with Shift on one keyboard is not on another.
        let sign = matches!(shortcut.logical_key, Key::Questionmark | Key::Plus);
        let exact = if sign {
            modifiers.matches_logically(shortcut.modifiers)
        } else {
            modifiers.matches_exact(shortcut.modifiers)
        };
        shortcut.logical_key == key && exact
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    }

    fn id(event: &Event, typing: bool, on_a_button: bool) -> Option<&'static str> {
        meant(event, typing, on_a_button).map(|action| action.id)
    }

    #[test]
    fn letters_are_left_to_the_field_that_is_typed_in() {
        let event = press(Key::X, Modifiers::NONE, false);
        assert_eq!(id(&event, false, false), Some("reject"));
        assert_eq!(id(&event, true, false), None);
        assert_eq!(id(&press(Key::F1, Modifiers::NONE, false), true, false), Some("keys"));
    }

    #[test]
    fn a_held_key_decides_once() {
        assert_eq!(id(&press(Key::Enter, Modifiers::NONE, true), false, false), None);
        assert_eq!(id(&press(Key::J, Modifiers::NONE, true), false, false), Some("next"));
    }

    #[test]
    fn enter_presses_the_button_in_focus() {
        let event = press(Key::Enter, Modifiers::NONE, false);
        assert_eq!(id(&event, false, true), None);
        assert_eq!(id(&event, false, false), Some("confirm"));
    }

    #[test]
    fn shift_and_arrows_select_and_do_not_move_on() {
        assert_eq!(id(&press(Key::ArrowDown, Modifiers::SHIFT, false), false, false), None);
        let both = Modifiers::ALT | Modifiers::SHIFT;
        let start = press(Key::ArrowRight, both, false);
        assert_eq!(id(&start, true, false), Some("start-right"));
    }
}
