//! A path typed by hand, for systems whose file dialog cannot be had.

use super::{paragraph, title};
use crate::app::{Dialog, Message};
use crate::ui::view::View;
use crate::ui::widgets::{Look, field, key_button};
use eframe::egui::{Id, Key, Ui};
use std::path::PathBuf;

/// Draws the field.
pub fn show(ui: &mut Ui, view: &mut View, typed: &str) {
    ui.set_width(520.0);
    title(ui, view, "Open a path");
    paragraph(ui, view, "The path of an article, or of a folder of articles.");
    let id = Id::unique("open-path");
    let (edit, changed) = field(ui, view, id, ("Path", "/home/…"), typed, 520.0);
    if !edit.has_focus() && !edit.lost_focus() {
        edit.request_focus();
    }
    // What was typed in the very frame in which Enter was pressed counts too.
    let typed = changed.as_deref().unwrap_or(typed);
    if changed.is_some() {
        view.send(Message::Show(Dialog::OpenPath(typed.to_owned())));
    }
    let entered = edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let open = ("", "Open", "Enter");
        let pressed = key_button(ui, view.theme, Look::Primary, open, ready);
        if ready && (pressed.clicked() || entered) {
            view.send(Message::Open(PathBuf::from(typed.trim())));
        }
        let pressed = key_button(ui, view.theme, Look::Normal, ("", "Cancel", "Esc"), true);
        view.on_click(&pressed, || Message::CloseDialog);
    });
}
