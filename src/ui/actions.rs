//! Every action of the window in one table: its name, its keys, when it can
//! be done and the message it sends. Buttons, keys and the list of keys are
//! all drawn from here.

use crate::app::{App, Dialog, End, Message, Step};
use crate::review::State;
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

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

fn claim(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
    session.focus.filter(|_| app.is_reviewing()).map(|_| message)
}

fn article(app: &App, message: Message) -> Option<Message> {
    app.is_reviewing().then_some(message)
}

fn form(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|_| app.is_reviewing())?;
    session.draft.as_ref().map(|_| message)
}

/// All actions, in the order of the list of keys.
pub const ACTIONS: &[Action] = &[
    Action {
        id: "confirm",
        label: "Confirm",
        keys: &[key(Key::Enter), key(Key::A)],
        heard: Heard::NotTyping,
        message: |app| claim(app, Message::Decide(State::Confirmed)),
    },
    Action {
        id: "reject",
        label: "Reject",
        keys: &[key(Key::X)],
        heard: Heard::NotTyping,
        message: |app| claim(app, Message::Decide(State::Rejected)),
    },
    Action {
        id: "take-back",
        label: "Take back the decision",
        keys: &[key(Key::Backspace), key(Key::U)],
        heard: Heard::NotTyping,
        message: |app| claim(app, Message::Decide(State::Suggested)),
    },
    Action {
        id: "edit",
        label: "Edit",
        keys: &[key(Key::E)],
        heard: Heard::NotTyping,
        message: |app| claim(app, Message::Edit),
    },
    Action {
        id: "next",
        label: "Next claim",
        keys: &[key(Key::J), key(Key::ArrowDown)],
        heard: Heard::NotTyping,
        message: |app| article(app, Message::Step(Step::Next)),
    },
    Action {
        id: "previous",
        label: "Previous claim",
        keys: &[key(Key::K), key(Key::ArrowUp)],
        heard: Heard::NotTyping,
        message: |app| article(app, Message::Step(Step::Previous)),
    },
    Action {
        id: "why",
        label: "Why it was suggested",
        keys: &[key(Key::W)],
        heard: Heard::NotTyping,
        message: |app| claim(app, Message::Why),
    },
    Action {
        id: "find",
        label: "Find in the article",
        keys: &[ctrl(Key::F), key(Key::Slash)],
        heard: Heard::NotTyping,
        message: |app| article(app, Message::OpenFind),
    },
    Action {
        id: "tag",
        label: "New claim from the selection",
        keys: &[key(Key::N)],
        heard: Heard::NotTyping,
        message: |app| article(app, Message::Tag),
    },
    Action {
        id: "save",
        label: "Save, confirm",
        keys: &[ctrl(Key::Enter)],
        heard: Heard::InForm,
        message: |app| form(app, Message::SaveDraft { confirm: true }),
    },
    Action {
        id: "keep",
        label: "Save without confirming",
        keys: &[ctrl(Key::S)],
        heard: Heard::InForm,
        message: |app| form(app, Message::SaveDraft { confirm: false }),
    },
    Action {
        id: "cancel",
        label: "Cancel",
        keys: &[key(Key::Escape)],
        heard: Heard::InForm,
        message: |app| form(app, Message::CancelDraft),
    },
    Action {
        id: "end-right",
        label: "Move the end of the marked words right",
        keys: &[alt(Key::ArrowRight)],
        heard: Heard::Always,
        message: |app| article(app, Message::MoveEnd { end: End::End, step: Step::Next }),
    },
    Action {
        id: "end-left",
        label: "Move the end of the marked words left",
        keys: &[alt(Key::ArrowLeft)],
        heard: Heard::Always,
        message: |app| article(app, Message::MoveEnd { end: End::End, step: Step::Previous }),
    },
    Action {
        id: "start-right",
        label: "Move the start of the marked words right",
        keys: &[KeyboardShortcut::new(ALT_SHIFT, Key::ArrowRight)],
        heard: Heard::Always,
        message: |app| article(app, Message::MoveEnd { end: End::Start, step: Step::Next }),
    },
    Action {
        id: "start-left",
        label: "Move the start of the marked words left",
        keys: &[KeyboardShortcut::new(ALT_SHIFT, Key::ArrowLeft)],
        heard: Heard::Always,
        message: |app| article(app, Message::MoveEnd { end: End::Start, step: Step::Previous }),
    },
    Action {
        id: "undo",
        label: "Undo",
        keys: &[ctrl(Key::Z)],
        heard: Heard::NotTyping,
        message: |app| {
            let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
            session.review.can_undo().then_some(Message::Undo)
        },
    },
    Action {
        id: "redo",
        label: "Redo",
        keys: &[KeyboardShortcut::new(CTRL_SHIFT, Key::Z), ctrl(Key::Y)],
        heard: Heard::NotTyping,
        message: |app| {
            let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
            session.review.can_redo().then_some(Message::Redo)
        },
    },
    Action {
        id: "open",
        label: "Open article…",
        keys: &[ctrl(Key::O)],
        heard: Heard::Always,
        message: |app| app.dialog.is_none().then_some(Message::AskOpenFile),
    },
    Action {
        id: "open-folder",
        label: "Open folder…",
        keys: &[KeyboardShortcut::new(CTRL_SHIFT, Key::O)],
        heard: Heard::Always,
        message: |app| app.dialog.is_none().then_some(Message::AskOpenFolder),
    },
    Action {
        id: "open-path",
        label: "Open a path…",
        keys: &[ctrl(Key::L)],
        heard: Heard::Always,
        message: |app| {
            let free = app.dialog.is_none();
            free.then(|| Message::Show(Dialog::OpenPath(String::new())))
        },
    },
    Action {
        id: "next-article",
        label: "Next article of the folder",
        keys: &[key(Key::CloseBracket)],
        heard: Heard::NotTyping,
        message: |app| neighbour(app, Step::Next),
    },
    Action {
        id: "previous-article",
        label: "Previous article of the folder",
        keys: &[key(Key::OpenBracket)],
        heard: Heard::NotTyping,
        message: |app| neighbour(app, Step::Previous),
    },
    Action {
        id: "export",
        label: "Export…",
        keys: &[ctrl(Key::E)],
        heard: Heard::Always,
        message: |app| article(app, Message::AskExport),
    },
    Action {
        id: "close",
        label: "Close the article",
        keys: &[ctrl(Key::W)],
        heard: Heard::Always,
        message: |app| article(app, Message::CloseArticle),
    },
    Action {
        id: "folder",
        label: "Show or hide the folder",
        keys: &[ctrl(Key::B)],
        heard: Heard::Always,
        message: |app| {
            let mut settings = app.settings.clone();
            settings.folder_shown = !settings.folder_shown;
            Some(Message::Configure(settings))
        },
    },
    Action {
        id: "larger",
        label: "Larger text",
        keys: &[ctrl(Key::Plus), ctrl(Key::Equals)],
        heard: Heard::Always,
        message: |app| Some(Message::Configure(app.settings.with_text_larger(1.0))),
    },
    Action {
        id: "smaller",
        label: "Smaller text",
        keys: &[ctrl(Key::Minus)],
        heard: Heard::Always,
        message: |app| Some(Message::Configure(app.settings.with_text_larger(-1.0))),
    },
    Action {
        id: "settings",
        label: "Settings",
        keys: &[ctrl(Key::Comma)],
        heard: Heard::Always,
        message: |app| app.dialog.is_none().then_some(Message::Show(Dialog::Settings)),
    },
    Action {
        id: "keys",
        label: "All keys",
        keys: &[key(Key::Questionmark), key(Key::F1)],
        heard: Heard::NotTyping,
        message: |app| app.dialog.is_none().then_some(Message::Show(Dialog::Keys)),
    },
];

fn neighbour(app: &App, step: Step) -> Option<Message> {
    let session = app.session.as_ref().filter(|_| app.is_reviewing())?;
    let neighbour = app.folder.as_ref()?.neighbour(&session.path, step);
    neighbour.map(|_| Message::Neighbour(step))
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
