//! The table of actions: one line for each.

use super::{Action, Heard};
use crate::app::{App, Dialog, End, Message, Palette, SettingsPage, Step, TaughtList};
use crate::language::taught::Verdict;
use crate::review::State;
use eframe::egui::{Key, KeyboardShortcut, Modifiers};

/// All actions, in the order of the list of keys.
pub const ACTIONS: &[Action] = &[
    action("confirm", "Confirm", &[key(Key::Enter), key(Key::A)], Heard::NotTyping, |app| {
        claim(app, Message::Decide(State::Confirmed))
    }),
    action("reject", "Reject", &[key(Key::X)], Heard::NotTyping, |app| {
        claim(app, Message::Decide(State::Rejected))
    }),
    action("take-back", "Take back this decision", &[key(Key::U)], Heard::NotTyping, |app| {
        claim(app, Message::Decide(State::Suggested))
    }),
    action(
        "take-back-last",
        "Take back the last decision",
        &[key(Key::Backspace)],
        Heard::NotTyping,
        |app| (app.is_free() && app.has_decided()).then_some(Message::TakeBackLast),
    ),
    action("edit", "Edit", &[key(Key::E)], Heard::NotTyping, |app| claim(app, Message::Edit)),
    action("next", "Next claim", &[key(Key::J), key(Key::ArrowDown)], Heard::NotTyping, |app| {
        article(app, Message::Step(Step::Next))
    }),
    action(
        "previous",
        "Previous claim",
        &[key(Key::K), key(Key::ArrowUp)],
        Heard::NotTyping,
        |app| article(app, Message::Step(Step::Previous)),
    ),
    action(
        "skip",
        "Next undecided claim",
        &[key(Key::Space), shift(Key::J)],
        Heard::NotTyping,
        |app| claim(app, Message::Skip(Step::Next)),
    ),
    action("skip-back", "Previous undecided claim", &[shift(Key::K)], Heard::NotTyping, |app| {
        claim(app, Message::Skip(Step::Previous))
    }),
    action("flag", "Flag for another look", &[key(Key::F)], Heard::NotTyping, |app| {
        claim(app, Message::Flag)
    }),
    action("note", "Write a note", &[key(Key::M)], Heard::NotTyping, |app| {
        claim(app, Message::Note)
    }),
    action("why", "Why it was suggested", &[key(Key::W)], Heard::NotTyping, |app| {
        claim(app, Message::Why)
    }),
    action(
        "why-here",
        "Why nothing was suggested in the selection",
        &[shift(Key::W)],
        Heard::NotTyping,
        |app| article(app, Message::WhyHere),
    ),
    action(
        "find",
        "Find in the article",
        &[ctrl(Key::F), key(Key::Slash)],
        Heard::NotTyping,
        |app| article(app, Message::OpenFind),
    ),
    action("tag", "New claim from the selection", &[key(Key::N)], Heard::NotTyping, |app| {
        article(app, Message::Tag)
    }),
    action(
        "always",
        "Always suggest this wording as…",
        &[shift(Key::A)],
        Heard::NotTyping,
        |app| teach(app, Verdict::Always),
    ),
    action("never", "Never suggest this wording…", &[shift(Key::X)], Heard::NotTyping, |app| {
        teach(app, Verdict::Never)
    }),
    action("taught", "Taught wordings…", &[ctrl(Key::T)], Heard::Always, |app| {
        article(app, Message::Show(Dialog::Taught(TaughtList::default())))
    }),
    action("save", "Save, confirm", &[ctrl(Key::Enter)], Heard::InForm, |app| {
        form(app, Message::SaveDraft { confirm: true })
    }),
    action("keep", "Save without confirming", &[ctrl(Key::S)], Heard::InForm, |app| {
        form(app, Message::SaveDraft { confirm: false })
    }),
    action("cancel", "Cancel", &[key(Key::Escape)], Heard::InForm, |app| {
        form(app, Message::CancelDraft)
            .or_else(|| explanation(app, Message::CloseWhy))
            .or_else(|| selected(app, Message::Select(None)))
    }),
    or_mac(
        action(
            "end-right",
            "End of the marked words right",
            &[alt(Key::ArrowRight)],
            Heard::Always,
            |app| article(app, Message::MoveEnd { end: End::End, step: Step::Next }),
        ),
        &[KeyboardShortcut::new(CTRL_ALT, Key::ArrowRight)],
    ),
    or_mac(
        action(
            "end-left",
            "End of the marked words left",
            &[alt(Key::ArrowLeft)],
            Heard::Always,
            |app| article(app, Message::MoveEnd { end: End::End, step: Step::Previous }),
        ),
        &[KeyboardShortcut::new(CTRL_ALT, Key::ArrowLeft)],
    ),
    or_mac(
        action(
            "start-right",
            "Start of the marked words right",
            &[KeyboardShortcut::new(ALT_SHIFT, Key::ArrowRight)],
            Heard::Always,
            |app| article(app, Message::MoveEnd { end: End::Start, step: Step::Next }),
        ),
        &[KeyboardShortcut::new(CTRL_ALT_SHIFT, Key::ArrowRight)],
    ),
    or_mac(
        action(
            "start-left",
            "Start of the marked words left",
            &[KeyboardShortcut::new(ALT_SHIFT, Key::ArrowLeft)],
            Heard::Always,
            |app| article(app, Message::MoveEnd { end: End::Start, step: Step::Previous }),
        ),
        &[KeyboardShortcut::new(CTRL_ALT_SHIFT, Key::ArrowLeft)],
    ),
    action("undo", "Undo", &[ctrl(Key::Z)], Heard::NotTyping, |app| {
        let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
        session.review.can_undo().then_some(Message::Undo)
    }),
    action(
        "redo",
        "Redo",
        &[KeyboardShortcut::new(CTRL_SHIFT, Key::Z), ctrl(Key::Y)],
        Heard::NotTyping,
        |app| {
            let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
            session.review.can_redo().then_some(Message::Redo)
        },
    ),
    action("open", "Open article…", &[ctrl(Key::O)], Heard::Always, |app| {
        app.is_free().then_some(Message::AskOpenFile)
    }),
    action(
        "open-folder",
        "Open folder…",
        &[KeyboardShortcut::new(CTRL_SHIFT, Key::O)],
        Heard::Always,
        |app| app.is_free().then_some(Message::AskOpenFolder),
    ),
    action("open-path", "Open a path…", &[ctrl(Key::L)], Heard::Always, |app| {
        let free = app.is_free();
        free.then(|| Message::Show(Dialog::OpenPath(String::new())))
    }),
    action(
        "next-article",
        "Next article of the folder",
        &[key(Key::CloseBracket)],
        Heard::NotTyping,
        |app| neighbour(app, Step::Next),
    ),
    action(
        "previous-article",
        "Previous article of the folder",
        &[key(Key::OpenBracket)],
        Heard::NotTyping,
        |app| neighbour(app, Step::Previous),
    ),
    action("export", "Export…", &[ctrl(Key::E)], Heard::Always, |app| {
        article(app, Message::AskExport)
    }),
    action("close", "Close the article", &[ctrl(Key::W)], Heard::Always, |app| {
        article(app, Message::CloseArticle)
    }),
    action("folder", "Show or hide the folder", &[ctrl(Key::B)], Heard::Always, |app| {
        let mut settings = app.settings.clone();
        settings.folder_shown = !settings.folder_shown;
        Some(Message::Configure(settings))
    }),
    action("larger", "Larger text", &[ctrl(Key::Plus), ctrl(Key::Equals)], Heard::Always, |app| {
        Some(Message::Configure(app.settings.with_text_larger(1.0)))
    }),
    action("smaller", "Smaller text", &[ctrl(Key::Minus)], Heard::Always, |app| {
        Some(Message::Configure(app.settings.with_text_larger(-1.0)))
    }),
    action("settings", "Settings", &[ctrl(Key::Comma)], Heard::Always, |app| {
        app.is_free().then(|| Message::Show(Dialog::Settings(SettingsPage::default())))
    }),
    action("palette", "Every action…", &[ctrl(Key::K)], Heard::Always, |app| match app.dialog {
        None => Some(Message::Show(Dialog::Palette(Palette::default()))),
        Some(Dialog::Palette(_)) => Some(Message::CloseDialog),
        Some(_) => None,
    }),
    action("keys", "All keys", &[key(Key::Questionmark), key(Key::F1)], Heard::NotTyping, |app| {
        app.is_free().then_some(Message::Show(Dialog::Keys))
    }),
];

const fn action(
    id: &'static str,
    label: &'static str,
    keys: &'static [KeyboardShortcut],
    heard: Heard,
    message: fn(&App) -> Option<Message>,
) -> Action {
    Action { id, label, keys, mac: &[], heard, message }
}

/// The same action with other keys on a Mac.
const fn or_mac(action: Action, mac: &'static [KeyboardShortcut]) -> Action {
    Action { mac, ..action }
}

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);
const CTRL_ALT: Modifiers = Modifiers::COMMAND.plus(Modifiers::ALT);
const CTRL_ALT_SHIFT: Modifiers = CTRL_ALT.plus(Modifiers::SHIFT);

fn claim(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|session| session.draft.is_none())?;
    session.focus.filter(|_| app.is_reviewing()).map(|_| message)
}

fn article(app: &App, message: Message) -> Option<Message> {
    app.is_reviewing().then_some(message)
}

/// While the form of a claim is open it is kept first; while the list of
/// taught wordings is, another can be added to it.
fn teach(app: &App, verdict: Verdict) -> Option<Message> {
    let session = app.session.as_ref().filter(|session| session.lexicon.problem.is_none())?;
    let free = matches!(app.dialog, None | Some(Dialog::Taught(_))) && !session.teaching;
    free.then_some(Message::AskTeach(verdict))
}

/// While the selection is being explained and nothing is looked for.
fn explanation(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|session| session.find.is_none())?;
    session.probe.and_then(|_| article(app, message))
}

fn selected(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|session| session.find.is_none())?;
    session.selection.and_then(|_| article(app, message))
}

fn form(app: &App, message: Message) -> Option<Message> {
    let session = app.session.as_ref().filter(|_| app.is_reviewing())?;
    session.draft.as_ref().map(|_| message)
}

fn neighbour(app: &App, step: Step) -> Option<Message> {
    let session = app.session.as_ref().filter(|_| app.is_reviewing())?;
    let neighbour = app.folder.as_ref()?.neighbour(&session.path, step);
    neighbour.map(|_| Message::Neighbour(step))
}
