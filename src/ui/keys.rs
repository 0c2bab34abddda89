//! Which keys were pressed, as the actions table reads them.

use super::actions::{Deed, Heard, Keymap};
use super::reader::Reader;
use crate::app::{App, Dialog, Message};
use eframe::egui::{Context, Event, Key, KeyboardShortcut, Modifiers, Popup};

/// Takes the keys of this frame that mean an action out of the input, and
/// says what was done with them.
pub fn hear(context: &Context, app: &App, keymap: &Keymap) -> Vec<Message> {
    if Popup::is_any_open(context) || is_listening(app) {
        return Vec::new();
    }
    let typing = context.text_edit_focused();
    let focused = context.memory(|memory| memory.focused());
    let on_a_button = !typing && focused.is_some_and(|id| id != Reader::id());
    let mut messages = Vec::new();
    context.input_mut(|input| {
        input.events.retain(|event| {
            let Some(deed) = meant(keymap, event, typing, on_a_button) else { return true };
            // The palette's own field has the keyboard until it is closed.
            if matches!(app.dialog, Some(Dialog::Palette(_))) && !deed.is("palette") {
                return true;
            }
            let Some(message) = deed.message(app) else { return true };
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

/// Whether the next key is to be chosen for something, not done.
fn is_listening(app: &App) -> bool {
    matches!(&app.dialog, Some(Dialog::Settings(page)) if page.listening.is_some())
}

fn meant(keymap: &Keymap, event: &Event, typing: bool, on_a_button: bool) -> Option<Deed> {
    let Event::Key { key, physical_key, pressed: true, repeat, modifiers } = event else {
        return None;
    };
    // Enter and Space press the button that has the focus.
    let presses = matches!(key, Key::Enter | Key::Space) && modifiers.is_none();
    if presses && on_a_button {
        return None;
    }
    let mut lines = keymap.lines().filter(|(deed, _)| {
        let heard = match deed.heard() {
            // A key that types nothing can be heard while typing.
            Heard::NotTyping => !typing || *key == Key::F1,
            Heard::Always | Heard::InForm => true,
        };
        // A key that is held down decides about one claim only: nobody looked
        // at the others.
        heard && (!repeat || may_repeat(deed))
    });
    let pressed = (*key, *physical_key, *modifiers);
    lines.find(|(_, keys)| is_among(keys, pressed)).map(|(deed, _)| deed)
}

fn may_repeat(deed: &Deed) -> bool {
    match deed {
        Deed::Action(action) => !matches!(
            action.id,
            "confirm"
                | "reject"
                | "take-back"
                | "take-back-last"
                | "flag"
                | "save"
                | "keep"
                | "tag"
                | "always"
                | "never"
                | "palette"
        ),
        Deed::Category(_) => false,
    }
}

fn is_among(keys: &[KeyboardShortcut], pressed: (Key, Option<Key>, Modifiers)) -> bool {
    let (key, physical, modifiers) = pressed;
    keys.iter().any(|shortcut| {
        let wanted = shortcut.logical_key;
        // What is typed with Shift on one keyboard is not on another.
        let exact = if is_sign(wanted) {
            modifiers.matches_logically(shortcut.modifiers)
        } else {
            modifiers.matches_exact(shortcut.modifiers)
        };
        // A French keyboard has its digits behind Shift: what counts is where
        // the key is.
        let digit = DIGITS.contains(&wanted) && physical == Some(wanted);
        exact && (key == wanted || digit)
    })
}

const fn is_sign(key: Key) -> bool {
    matches!(key, Key::Questionmark | Key::Plus | Key::Slash | Key::OpenBracket | Key::CloseBracket)
}

const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;
    use eframe::egui::os::OperatingSystem;
    use std::collections::BTreeMap;

    fn press(key: Key, modifiers: Modifiers, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
    }

    fn id(event: &Event, typing: bool, on_a_button: bool) -> Option<String> {
        let keymap = Keymap::new(Codebook::unrest(), &BTreeMap::new(), OperatingSystem::Nix);
        meant(&keymap, event, typing, on_a_button).map(|deed| deed.id())
    }

    #[test]
    fn letters_are_left_to_the_field_that_is_typed_in() {
        let event = press(Key::X, Modifiers::NONE, false);
        assert_eq!(id(&event, false, false).as_deref(), Some("reject"));
        assert_eq!(id(&event, true, false), None);
        assert_eq!(
            id(&press(Key::F1, Modifiers::NONE, false), true, false).as_deref(),
            Some("keys")
        );
    }

    #[test]
    fn a_held_key_decides_once() {
        assert_eq!(id(&press(Key::Enter, Modifiers::NONE, true), false, false), None);
        assert_eq!(
            id(&press(Key::J, Modifiers::NONE, true), false, false).as_deref(),
            Some("next")
        );
    }

    #[test]
    fn enter_presses_the_button_in_focus() {
        let event = press(Key::Enter, Modifiers::NONE, false);
        assert_eq!(id(&event, false, true), None);
        assert_eq!(id(&event, false, false).as_deref(), Some("confirm"));
    }

    #[test]
    fn shift_and_arrows_select_and_do_not_move_on() {
        assert_eq!(id(&press(Key::ArrowDown, Modifiers::SHIFT, false), false, false), None);
        let both = Modifiers::ALT | Modifiers::SHIFT;
        let start = press(Key::ArrowRight, both, false);
        assert_eq!(id(&start, true, false).as_deref(), Some("start-right"));
    }

    #[test]
    fn a_digit_is_where_its_key_is() {
        // The key of 4 on a French keyboard types an apostrophe.
        let event = Event::Key {
            key: Key::Quote,
            physical_key: Some(Key::Num4),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        assert_eq!(id(&event, false, false).as_deref(), Some("category:arrested"));
        assert_eq!(id(&event, true, false), None, "it is typed");
    }
}
