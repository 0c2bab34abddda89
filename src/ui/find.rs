//! The field that finds words in the article, in the bar at the top.

use super::theme::{GRID, SMALL_SIZE};
use super::view::View;
use super::widgets::{field, icon_button};
use crate::app::{Find, Message, Session, Step};
use eframe::egui::{Id, Key, RichText, Ui};

/// The field's width in points.
const WIDTH: f32 = 190.0;

/// The field, to put the keyboard on.
pub fn id() -> Id {
    Id::unique("find in article")
}

/// Draws the field, and while something is looked for the count and the ways
/// to go on.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session) {
    ui.spacing_mut().item_spacing.x = GRID;
    let find = session.find.clone().unwrap_or_default();
    let named = ("Find in article", "Find in article  Ctrl+F");
    let (edit, changed) = field(ui, view, id(), named, &find.query, WIDTH);
    if let Some(query) = changed {
        view.send(Message::Find { query, whole_words: find.whole_words });
    }
    if session.find.is_some() {
        ways(ui, view, &find);
    }
    let (enter, shift, escape) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::Enter), input.modifiers.shift, pressed(Key::Escape))
    });
    if edit.lost_focus() && enter {
        view.send(Message::FindStep(if shift { Step::Previous } else { Step::Next }));
        edit.request_focus();
    } else if edit.lost_focus() && escape {
        view.send(Message::CloseFind);
    }
}

fn ways(ui: &mut Ui, view: &mut View, find: &Find) {
    let theme = view.theme;
    ui.label(RichText::new(find.count()).size(SMALL_SIZE).color(theme.muted()));
    let whole = ui.selectable_label(find.whole_words, "Words").on_hover_text("Whole words only");
    view.on_click(&whole, || Message::Find {
        query: find.query.clone(),
        whole_words: !find.whole_words,
    });
    let some = !find.matches.is_empty();
    let previous = icon_button(ui, theme, "chevron-up", ("Previous match", "Shift+Enter"), some);
    view.on_click(&previous, || Message::FindStep(Step::Previous));
    let next = icon_button(ui, theme, "chevron-down", ("Next match", "Enter"), some);
    view.on_click(&next, || Message::FindStep(Step::Next));
    let close = icon_button(ui, theme, "x", ("Close find", "Esc"), true);
    view.on_click(&close, || Message::CloseFind);
}
