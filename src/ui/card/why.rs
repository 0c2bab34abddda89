//! Why a claim was suggested: which words gave what.

use super::{one_line, small};
use crate::app::Session;
use crate::review::Claim;
use crate::ui::theme::SMALL_SIZE;
use crate::ui::typeset::{Style, Weight};
use crate::ui::view::View;
use crate::ui::widgets::inset;
use eframe::egui::{Label, Ui, vec2};

/// Draws the box.
pub fn show(ui: &mut Ui, view: &mut View, session: &Session, claim: &Claim) {
    inset(view.theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = 17.0;
        let text = &session.review.article().text;
        for reason in &claim.reasons {
            ui.horizontal(|ui| {
                let style = Style::sans(SMALL_SIZE).weight(Weight::SemiBold).line_height(1.3);
                let words = one_line(text.slice(reason.span));
                let scale = ui.pixels_per_point();
                let width = view.typesetter.layout(&words, style, 10_000.0, scale).size().x;
                let room = vec2(width.min(ui.available_width() * 0.55) + 1.0, 16.0);
                ui.allocate_ui(room, |ui| {
                    view.words(ui, &words, style, view.theme.text(), 1);
                });
                let role = reason.role.name();
                let told = match reason.reading.as_str() {
                    "" => role.to_owned(),
                    reading if reading.starts_with(role) => reading.to_owned(),
                    reading => format!("{role}: {reading}"),
                };
                ui.add(Label::new(small(told, view.theme.muted())).truncate());
            });
        }
    });
}
