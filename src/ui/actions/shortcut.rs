//! Keys by name: as people read them, and as settings keep them.

use eframe::egui::os::OperatingSystem;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

/// A shortcut as people of that system read it: `Ctrl+Z`, on a Mac `Cmd+Z`.
pub fn name(shortcut: &KeyboardShortcut, os: OperatingSystem) -> String {
    let mac = matches!(os, OperatingSystem::Mac | OperatingSystem::IOS);
    let words = if mac { ["Cmd", "Option"] } else { ["Ctrl", "Alt"] };
    spell(*shortcut, words)
}

/// A shortcut as settings keep it, the same on every system: `Ctrl` is the
/// Command key on a Mac.
pub fn stored(shortcut: &KeyboardShortcut) -> String {
    spell(*shortcut, ["Ctrl", "Alt"])
}

fn spell(shortcut: KeyboardShortcut, [command_word, alt_word]: [&str; 2]) -> String {
    let Modifiers { alt, shift, command, .. } = shortcut.modifiers;
    let held = [(command, command_word), (alt, alt_word), (shift, "Shift")];
    let held = held.into_iter().filter(|(held, _)| *held).map(|(_, word)| word);
    held.chain([key_name(shortcut.logical_key)]).collect::<Vec<_>>().join("+")
}

fn key_name(key: Key) -> &'static str {
    match key {
        Key::Escape => "Esc",
        Key::Questionmark => "?",
        Key::Slash => "/",
        Key::OpenBracket => "[",
        Key::CloseBracket => "]",
        Key::Comma => ",",
        Key::Period => ".",
        Key::Plus => "+",
        Key::Minus => "-",
        Key::ArrowLeft => "Left",
        Key::ArrowRight => "Right",
        Key::ArrowUp => "Up",
        Key::ArrowDown => "Down",
        key => key.name(),
    }
}

/// Reads what [`stored`] writes; `None` if it names no key.
pub fn parse(name: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut rest = name.trim();
    loop {
        let held =
            [("Ctrl+", Modifiers::COMMAND), ("Alt+", Modifiers::ALT), ("Shift+", Modifiers::SHIFT)];
        let Some((word, modifier)) = held.into_iter().find(|(word, _)| rest.starts_with(word))
        else {
            break;
        };
        modifiers = modifiers.plus(modifier);
        rest = &rest[word.len()..];
    }
    Key::from_name(rest).map(|key| KeyboardShortcut::new(modifiers, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_comes_back_from_its_name() {
        let held = [
            Modifiers::NONE,
            Modifiers::COMMAND,
            Modifiers::ALT.plus(Modifiers::SHIFT),
            Modifiers::COMMAND.plus(Modifiers::SHIFT),
        ];
        for key in Key::ALL {
            for modifiers in held {
                let shortcut = KeyboardShortcut::new(modifiers, *key);
                assert_eq!(parse(&stored(&shortcut)), Some(shortcut), "{}", stored(&shortcut));
            }
        }
    }

    #[test]
    fn what_names_no_key_is_no_shortcut() {
        for name in ["", "Ctrl+", "Hyper+K", "Ctrl+Nothing", "Ctrl"] {
            assert_eq!(parse(name), None, "{name}");
        }
    }

    #[test]
    fn shortcuts_read_as_people_of_a_system_say_them() {
        let shortcut = parse("Ctrl+Shift+Z").unwrap();
        assert_eq!(name(&shortcut, OperatingSystem::Nix), "Ctrl+Shift+Z");
        assert_eq!(name(&shortcut, OperatingSystem::Mac), "Cmd+Shift+Z");
        assert_eq!(name(&parse("Ctrl++").unwrap(), OperatingSystem::Windows), "Ctrl++");
    }
}
