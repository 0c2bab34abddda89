//! Why nothing was suggested in the selected words, over the cards.

use crate::app::{Message, Session};
use crate::text::Span;
use crate::ui::card;
use crate::ui::theme::{GRID, SMALL_SIZE, TEXT_SIZE};
use crate::ui::typeset::Style;
use crate::ui::view::View;
use crate::ui::why;
use crate::ui::widgets::{Look, at_the_right, hairline, icon_button, key_button, row, strong};
use eframe::egui::{CornerRadius, Frame, Id, Margin, ScrollArea, Ui};

/// The share of the panel's height that the box may take.
const MOST: f32 = 0.6;

/// Draws the box, if somebody asked.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session) {
    let Some(span) = session.probe else { return };
    let theme = view.theme;
    let frame = Frame::new()
        .fill(theme.card())
        .stroke(hairline(theme))
        .corner_radius(CornerRadius::same(8))
        .outer_margin(Margin { left: 2, right: 12, top: 0, bottom: 0 })
        .inner_margin(Margin { left: 16, right: 12, top: 8, bottom: 10 });
    ui.add_space(GRID);
    let height = ui.available_height() * MOST;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 1.25 * GRID;
        heading(ui, view);
        quote(ui, view, session, span);
        let area = ScrollArea::vertical().id_salt("probe").max_height(height);
        area.show(ui, |ui| why::show(ui, view, session, span, None));
        let tag = ("plus", "New claim", "N");
        // The words may no longer be selected.
        if session.selection == Some(span) {
            let pressed = key_button(ui, theme, Look::Normal, tag, true);
            view.on_click(&pressed, || Message::Tag);
        }
    });
    ui.add_space(2.0 * GRID);
}

fn heading(ui: &mut Ui, view: &mut View) {
    let theme = view.theme;
    row(ui, 24.0, |ui| {
        ui.label(strong("What the rules see here", TEXT_SIZE, theme.text()));
        at_the_right(ui, Id::unique("probe-close"), |ui| {
            let pressed = icon_button(ui, theme, "x", ("Close the explanation", "Esc"), true);
            view.on_click(&pressed, || Message::CloseWhy);
        });
    });
}

fn quote(ui: &mut Ui, view: &mut View, session: &Session, span: Span) {
    let words = session.review.article().text.get(span).unwrap_or_default();
    let quote = format!("“{}”", card::one_line(words));
    let style = Style::serif(SMALL_SIZE + 2.5).line_height(1.35);
    view.words(ui, &quote, style, view.theme.text(), 2);
}
