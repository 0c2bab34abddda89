//! Every action of the window in one table: its name, its keys, when it can
//! be done and the message it sends. Buttons, keys and the list of keys are
//! all drawn from here.

mod table;

pub use table::ACTIONS;

use crate::app::{App, Message};
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

/// When an action's keys are heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Always, even while typing in a field.
    Always,
    /// Unless the person is typing in a field.
    NotTyping,
    /// Only while a card's form is open.
    InForm,
}

/// One thing that can be done.
pub struct Action {
    /// A stable name.
    pub id: &'static str,
    /// What it does, as buttons and lists say it.
    pub label: &'static str,
    /// Keys that do it, the one to show first.
    pub keys: &'static [KeyboardShortcut],
    /// When they are heard.
    pub heard: Heard,
    /// What it sends now; `None` while it cannot be done.
    pub message: fn(&App) -> Option<Message>,
}

impl Action {
    /// The action of that name.
    pub fn find(id: &str) -> Option<&'static Self> {
        ACTIONS.iter().find(|action| action.id == id)
    }

    /// The first key, as people read it: `Ctrl+Z`.
    pub fn key_name(&self) -> String {
        self.keys.first().map(name).unwrap_or_default()
    }
}

/// A shortcut as people read it.
pub fn name(shortcut: &KeyboardShortcut) -> String {
    let mut parts = Vec::new();
    let Modifiers { alt, shift, command, .. } = shortcut.modifiers;
    for (held, word) in [(command, "Ctrl"), (alt, "Alt"), (shift, "Shift")] {
        if held {
            parts.push(word);
        }
    }
    let key = match shortcut.logical_key {
        Key::Escape => "Esc",
        Key::Questionmark => "?",
        Key::Slash => "/",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::ArrowLeft => "Left",
        Key::ArrowRight => "Right",
        Key::ArrowUp => "Up",
        Key::ArrowDown => "Down",
        key => key.name(),
    };
    parts.push(key);
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether both could be heard at the same moment.
    fn meet(one: &Action, other: &Action) -> bool {
        let form = |action: &Action| action.heard == Heard::InForm;
        let typing = |action: &Action| action.heard == Heard::NotTyping;
        !(form(one) && typing(other) || typing(one) && form(other))
    }

    #[test]
    fn no_two_actions_hear_the_same_keys() {
        for (index, one) in ACTIONS.iter().enumerate() {
            for other in ACTIONS[index + 1..].iter().filter(|other| meet(one, other)) {
                let clash = one.keys.iter().find(|key| other.keys.contains(key));
                assert_eq!(clash, None, "{} and {}", one.id, other.id);
            }
        }
    }

    #[test]
    fn ids_and_labels_are_unique() {
        for (index, one) in ACTIONS.iter().enumerate() {
            let twice = |other: &Action| other.id == one.id || other.label == one.label;
            assert!(!ACTIONS[index + 1..].iter().any(twice), "{}", one.id);
        }
    }

    #[test]
    fn shortcuts_read_as_people_say_them() {
        assert_eq!(Action::find("redo").unwrap().key_name(), "Ctrl+Shift+Z");
        assert_eq!(Action::find("keys").unwrap().key_name(), "?");
    }
}
