//! A card while it is being edited: every value as a field, in the order of
//! the codebook.

mod links;
mod sources;

use super::{heading, one_line, paint_note};
use crate::app::{Draft, End, Field, Message, Session, Step};
use crate::claim::{QuantityKind, Stance};
use crate::review::Claim;
use crate::ui::icons::icon_and_text;
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use crate::ui::widgets::{Look, choice, field, icon_button, key_button};
use eframe::egui::{Color32, FontId, Id, RichText, Ui, WidgetText};

/// The width of the labels at the left, in points.
const LABELS: f32 = 62.0;

/// The field that takes the keyboard when a form opens.
pub fn first_field() -> Id {
    id("words")
}

/// The field of the note.
pub fn note_field() -> Id {
    id("Note")
}

fn id(field: &str) -> Id {
    Id::unique(("form", field))
}

/// Draws the form.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim, draft: &Draft) {
    heading(ui, view, session, claim, if draft.fresh { "New claim" } else { "Editing" });
    ui.spacing_mut().item_spacing.y = GRID;
    category(ui, view, draft);
    if view.app.codebook.is_counted(&draft.category) {
        words(ui, view, draft);
        numbers(ui, view, draft);
        line(ui, view, "Counted", |ui, view| {
            typed(ui, view, ("Counted", "who or what"), &draft.counted, Field::Counted);
        });
    }
    line(ui, view, "Sources", |ui, view| sources::show(ui, view, session, draft));
    stance(ui, view, draft);
    place_and_time(ui, view, draft);
    days_and_flags(ui, view, draft);
    span(ui, view, session, draft);
    line(ui, view, "Links", |ui, view| links::show(ui, view, session, draft));
    line(ui, view, "Note", |ui, view| {
        typed(ui, view, ("Note", "Add a note"), &draft.note, Field::Note);
    });
    if let Err(error) = draft.coding(view.app.codebook) {
        paint_note(ui, view.theme, &error.to_string());
    }
    buttons(ui, view, draft);
}

fn line(ui: &mut Ui, view: &mut View, label: &str, contents: impl FnOnce(&mut Ui, &mut View)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        let (rect, _) =
            ui.allocate_exact_size(eframe::egui::vec2(LABELS, 26.0), eframe::egui::Sense::hover());
        let font = eframe::egui::FontId::proportional(SMALL_SIZE + 0.5);
        let at = rect.left_center();
        let align = eframe::egui::Align2::LEFT_CENTER;
        ui.painter().text(at, align, label, font, view.theme.muted());
        contents(ui, view);
    });
}

fn typed(
    ui: &mut Ui,
    view: &mut View,
    (name, hint): (&str, &str),
    value: &str,
    change: fn(String) -> Field,
) {
    let width = ui.available_width();
    let (_, changed) = field(ui, view, id(name), (name, hint), value, width);
    if let Some(text) = changed {
        view.send(Message::Change(change(text)));
    }
}

fn category(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "Category", |ui, view| {
        let book = view.app.codebook;
        let label = |id| -> WidgetText {
            match book.category(id) {
                Some(category) => {
                    let font = FontId::proportional(TEXT_SIZE);
                    let color = Color32::PLACEHOLDER;
                    icon_and_text(&category.icon, &category.label, font, color).into()
                }
                None => id.as_str().into(),
            }
        };
        let options = book.categories.iter().map(|c| (c.id.clone(), label(&c.id)));
        let width = ui.available_width();
        let current = (&draft.category, label(&draft.category));
        let chosen = choice(ui, id("category"), "Category", current, width, options);
        if let Some(category) = chosen {
            view.send(Message::Change(Field::Category(category)));
        }
    });
}

fn words(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "Quantity", |ui, view| {
        let named = ("Quantity", "as the text puts it");
        let width = (ui.available_width() * 0.56).max(120.0);
        let (_, changed) = field(ui, view, first_field(), named, &draft.words, width);
        if let Some(text) = changed {
            view.send(Message::Change(Field::Words(text)));
        }
        let read = match draft.coding(view.app.codebook) {
            Ok(coding) => format!("{} · {}", draft.kind, coding.quantity.display()),
            Err(_) => draft.kind.to_string(),
        };
        let text = RichText::new(read).size(SMALL_SIZE).color(view.theme.muted());
        ui.add(eframe::egui::Label::new(text).truncate());
    });
}

fn numbers(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "", |ui, view| {
        let kinds = QuantityKind::ALL.into_iter().filter(|kind| *kind != QuantityKind::None);
        let options = kinds.map(|kind| (kind, kind.name().into()));
        let current = (&draft.kind, draft.kind.name().into());
        if let Some(kind) = choice(ui, id("kind"), "Kind", current, 116.0, options) {
            view.send(Message::Change(Field::Kind(kind)));
        }
        let range = draft.kind == QuantityKind::Range;
        let room = ui.available_width();
        let width = if range { (room - 34.0) / 2.0 } else { room.min(120.0) };
        let named = ("Value", "number");
        let (_, changed) = field(ui, view, id("value"), named, &draft.value, width);
        if let Some(text) = changed {
            view.send(Message::Change(Field::Value(text)));
        }
        if range {
            ui.label(RichText::new("to").color(view.theme.muted()));
            let named = ("Upper value", "number");
            let room = ui.available_width();
            let (_, changed) = field(ui, view, id("upper"), named, &draft.upper, room);
            if let Some(text) = changed {
                view.send(Message::Change(Field::Upper(text)));
            }
        }
    });
}

fn stance(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "Stance", |ui, view| {
        let options = Stance::ALL.into_iter().map(|stance| (stance, stance.name().into()));
        let width = ui.available_width();
        let current = (&draft.stance, draft.stance.name().into());
        if let Some(stance) = choice(ui, id("stance"), "Stance", current, width, options) {
            view.send(Message::Change(Field::Stance(stance)));
        }
    });
}

fn place_and_time(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "Place", |ui, view| {
        let width = (ui.available_width() - 50.0) / 2.0;
        let named = ("Place", "where");
        let (_, changed) = field(ui, view, id("place"), named, &draft.place, width);
        if let Some(text) = changed {
            view.send(Message::Change(Field::Place(text)));
        }
        ui.label(RichText::new("When").size(SMALL_SIZE + 0.5).color(view.theme.muted()));
        typed(ui, view, ("When", "time"), &draft.when, Field::When);
    });
}

/// The days in ISO 8601, and what else is told about the figure.
fn days_and_flags(ui: &mut Ui, view: &mut View, draft: &Draft) {
    line(ui, view, "Days", |ui, view| {
        let width = ui.available_width();
        let named = ("Days", "2026-11-23, 2026-11 or 2026-11-22/2026-11-23");
        let (_, changed) = field(ui, view, id("date"), named, &draft.date, width);
        if let Some(text) = changed {
            view.send(Message::Change(Field::Date(text)));
        }
    });
    line(ui, view, "Figure is", |ui, view| {
        let flags = [
            ("background", draft.background, Field::Background(!draft.background)),
            ("unverified", draft.unverified, Field::Unverified(!draft.unverified)),
            ("of attackers", draft.attackers, Field::Attackers(!draft.attackers)),
        ];
        for (name, mut set, flipped) in flags {
            if ui.checkbox(&mut set, name).changed() {
                view.send(Message::Change(flipped));
            }
        }
    });
}

fn span(ui: &mut Ui, view: &mut View, session: &Session, draft: &Draft) {
    line(ui, view, "Span", |ui, view| {
        ui.spacing_mut().item_spacing.x = 0.5 * GRID;
        for (end, word, keys) in [(End::Start, "start", "Alt+Shift+"), (End::End, "end", "Alt+")] {
            for (step, icon, way) in
                [(Step::Previous, "chevron-left", "left"), (Step::Next, "chevron-right", "right")]
            {
                let name = format!("Move the {word} {way}");
                let key = format!("{keys}{}", if step == Step::Next { "Right" } else { "Left" });
                let pressed = icon_button(ui, view.theme, icon, (&name, &key), true);
                view.on_click(&pressed, || Message::MoveEnd { end, step });
                if step == Step::Previous {
                    ui.label(RichText::new(word).size(SMALL_SIZE + 0.5));
                }
            }
            ui.add_space(GRID);
        }
        let quote = one_line(session.review.article().text.slice(draft.span));
        let style = Style::sans(SMALL_SIZE);
        view.words(ui, &format!("“{quote}”"), style, view.theme.muted(), 1);
    });
}

fn buttons(ui: &mut Ui, view: &mut View, draft: &Draft) {
    let valid = draft.coding(view.app.codebook).is_ok();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = GRID;
        let save = ("check", "Save, confirm", "Ctrl+Enter");
        let pressed = key_button(ui, view.theme, Look::Primary, save, valid);
        view.on_click(&pressed, || Message::SaveDraft { confirm: true });
        let cancel = ("", "Cancel", "Esc");
        let pressed = key_button(ui, view.theme, Look::Normal, cancel, true);
        view.on_click(&pressed, || Message::CancelDraft);
        let keep = ("", "Save", "");
        let pressed = key_button(ui, view.theme, Look::Quiet, keep, valid);
        let pressed = pressed.on_hover_text("Save without confirming  (Ctrl+S)");
        view.on_click(&pressed, || Message::SaveDraft { confirm: false });
    });
}
