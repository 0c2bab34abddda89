//! Every action of the window in one table: its name, its keys, when it can
//! be done and the message it sends. Buttons, keys, the palette and the list
//! of keys are all drawn from here.

mod keymap;
pub mod shortcut;
mod table;

pub use keymap::{Chosen, Deed, Keymap};
pub use table::ACTIONS;

use crate::app::{App, Message};
use eframe::egui::KeyboardShortcut;
use eframe::egui::os::OperatingSystem;

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
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// A stable name.
    pub id: &'static str,
    /// What it does, as buttons and lists say it.
    pub label: &'static str,
    /// Keys that do it unless a person chose others, the one to show first.
    pub keys: &'static [KeyboardShortcut],
    /// The same on a Mac, where these are other ones.
    pub mac: &'static [KeyboardShortcut],
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

    /// The table's keys on that system.
    pub fn keys_on(&self, os: OperatingSystem) -> &'static [KeyboardShortcut] {
        let mac = matches!(os, OperatingSystem::Mac | OperatingSystem::IOS);
        if mac && !self.mac.is_empty() { self.mac } else { self.keys }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_labels_are_unique() {
        for (index, one) in ACTIONS.iter().enumerate() {
            let twice = |other: &Action| other.id == one.id || other.label == one.label;
            assert!(!ACTIONS[index + 1..].iter().any(twice), "{}", one.id);
        }
    }
}
