//! No two things hear one key, on any system; chosen keys replace the table's.

use super::super::shortcut::name;
use super::*;
use eframe::egui::{Key, Modifiers};

const SYSTEMS: [OperatingSystem; 3] =
    [OperatingSystem::Nix, OperatingSystem::Windows, OperatingSystem::Mac];

fn keymap(chosen: &[(&str, &[&str])], os: OperatingSystem) -> Keymap {
    let owned = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect();
    let chosen = chosen.iter().map(|(id, keys)| ((*id).to_owned(), owned(keys)));
    Keymap::new(Codebook::unrest(), &chosen.collect(), os)
}

/// Keys that a system takes for itself before a window hears of them: the
/// desktop's switchers, screenshots, input methods and menus (GNOME and KDE,
/// Windows 11, macOS 15).
fn taken(os: OperatingSystem) -> &'static [&'static str] {
    match os {
        OperatingSystem::Mac => &[
            "Ctrl+Q",
            "Ctrl+H",
            "Ctrl+M",
            "Ctrl+Tab",
            "Ctrl+Space",
            "Ctrl+`",
            "Ctrl+Alt+Esc",
            "Ctrl+Shift+3",
            "Ctrl+Shift+4",
            "Ctrl+Shift+5",
            "Ctrl+Alt+D",
            "Ctrl+Shift+Q",
            "F11",
        ],
        OperatingSystem::Windows => &[
            "Alt+F4",
            "Alt+Tab",
            "Alt+Space",
            "Alt+Esc",
            "Ctrl+Esc",
            "Ctrl+Shift+Esc",
            "Ctrl+Alt+Delete",
            "Alt+Enter",
            "Ctrl+Alt+Tab",
            "F10",
        ],
        _ => &[
            "Alt+F1",
            "Alt+F2",
            "Alt+F4",
            "Alt+F7",
            "Alt+F8",
            "Alt+F10",
            "Alt+Tab",
            "Alt+Space",
            "Alt+Esc",
            "Ctrl+Alt+Left",
            "Ctrl+Alt+Right",
            "Ctrl+Alt+Up",
            "Ctrl+Alt+Down",
            "Ctrl+Alt+T",
            "Ctrl+Alt+L",
            "Ctrl+Alt+Delete",
            "Ctrl+Shift+U",
            "Ctrl+Space",
        ],
    }
}

/// Keys by which a field is edited: an action that is heard while somebody
/// types must leave them alone.
fn edits(os: OperatingSystem) -> &'static [&'static str] {
    match os {
        OperatingSystem::Mac => &[
            "Ctrl+A",
            "Ctrl+C",
            "Ctrl+V",
            "Ctrl+X",
            "Ctrl+Z",
            "Ctrl+Shift+Z",
            "Ctrl+Left",
            "Ctrl+Right",
            "Alt+Left",
            "Alt+Right",
            "Alt+Shift+Left",
            "Alt+Shift+Right",
            "Ctrl+Shift+Left",
            "Ctrl+Shift+Right",
            "Alt+Backspace",
        ],
        _ => &[
            "Ctrl+A",
            "Ctrl+C",
            "Ctrl+V",
            "Ctrl+X",
            "Ctrl+Z",
            "Ctrl+Y",
            "Ctrl+Shift+Z",
            "Ctrl+Left",
            "Ctrl+Right",
            "Ctrl+Shift+Left",
            "Ctrl+Shift+Right",
            "Ctrl+Backspace",
            "Ctrl+Delete",
        ],
    }
}

#[test]
fn no_two_things_hear_the_same_keys_on_any_system() {
    for os in SYSTEMS {
        let map = keymap(&[], os);
        for (deed, keys) in map.lines() {
            for key in keys {
                let clash = map.clash(&deed, *key).map(|other| other.id());
                assert_eq!(clash, None, "{} on {os:?}: {}", deed.id(), name(key, os));
            }
        }
    }
}

#[test]
fn no_key_is_one_that_the_system_or_a_field_needs() {
    for os in SYSTEMS {
        for (deed, keys) in keymap(&[], os).lines() {
            for key in keys.iter().map(stored) {
                assert!(!taken(os).contains(&key.as_str()), "{} on {os:?}: {key}", deed.id());
                let typing = deed.heard() != Heard::NotTyping;
                let edits = typing && edits(os).contains(&key.as_str());
                assert!(!edits, "{} on {os:?}: {key}", deed.id());
            }
        }
    }
}

#[test]
fn everything_has_a_key_and_a_label_of_its_own() {
    let map = keymap(&[], OperatingSystem::Nix);
    let labels: Vec<String> = map.lines().map(|(deed, _)| deed.label()).collect();
    for (index, (deed, keys)) in map.lines().enumerate() {
        assert!(!keys.is_empty(), "{}", deed.id());
        assert!(!labels[..index].contains(&labels[index]), "{}", labels[index]);
    }
}

#[test]
fn chosen_keys_stand_in_the_place_of_the_tables() {
    let map = keymap(&[("confirm", &["Ctrl+Shift+K"])], OperatingSystem::Nix);
    assert_eq!(map.name("confirm"), "Ctrl+Shift+K");
    let confirm = map.deed("confirm").unwrap();
    let enter = KeyboardShortcut::new(Modifiers::NONE, Key::Enter);
    assert!(map.clash(&confirm, enter).is_none(), "Enter is free now");
    assert_eq!(map.reset(&confirm), Some(Chosen::new()));
    let more = Keymap::new(Codebook::unrest(), &map.with(&confirm, enter), OperatingSystem::Nix);
    assert_eq!(more.keys("confirm").len(), 2);
    let less = Keymap::new(Codebook::unrest(), &more.without(&confirm, enter), more.os);
    assert_eq!(less.keys("confirm"), map.keys("confirm"));
}

#[test]
fn a_chosen_key_that_does_something_else_or_is_none_is_left_out() {
    let chosen: [(&str, &[&str]); 3] =
        [("confirm", &["X", "Ctrl+Nonsense", "Y"]), ("edit", &["Y"]), ("no-such", &["Q"])];
    let map = keymap(&chosen, OperatingSystem::Nix);
    assert_eq!(map.name("confirm"), "Y");
    assert_eq!(map.name("reject"), "X");
    assert_eq!(map.keys("edit"), [], "its only key is taken: it is left without one");
}

#[test]
fn keys_of_the_form_and_keys_outside_it_may_be_the_same() {
    let map = keymap(&[], OperatingSystem::Nix);
    let find = |id: &str| map.deed(id).unwrap();
    let key = map.keys("save")[0];
    assert!(map.clash(&find("confirm"), key).is_none());
    assert!(map.clash(&find("export"), key).is_some(), "heard always, so in the form too");
}
