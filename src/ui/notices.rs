//! What the person is told, at the foot of the article.

use super::icons::icon;
use super::theme::{GRID, TEXT_SIZE};
use super::typeset::Style;
use super::view::View;
use super::widgets::icon_button;
use crate::app::{Message, Notice, Tone};
use eframe::egui::{
    Align, Align2, Area, Context, Frame, Id, Layout, Margin, Order, Stroke, Ui, vec2,
};
use std::time::Duration;

/// Draws the notices that are still to be shown, the latest lowest.
pub fn show(context: &Context, view: &mut View) {
    let app = view.app;
    let shown: Vec<(usize, &Notice)> =
        app.notices.iter().enumerate().filter(|(_, notice)| notice.is_shown(view.now)).collect();
    if shown.is_empty() {
        return;
    }
    if shown.iter().any(|(_, notice)| notice.tone == Tone::Info) {
        context.request_repaint_after(Duration::from_secs(1));
    }
    let area = Area::new(Id::unique("notices")).order(Order::Foreground);
    area.anchor(Align2::CENTER_BOTTOM, vec2(0.0, -40.0)).show(context, |ui| {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            shown.into_iter().for_each(|(index, notice)| one(ui, view, index, notice));
        });
    });
}

fn one(ui: &mut Ui, view: &mut View, index: usize, notice: &Notice) {
    let theme = view.theme;
    let (name, color) = match notice.tone {
        Tone::Info => ("info", theme.accent()),
        Tone::Warning => ("triangle-alert", theme.warn()),
    };
    let frame = Frame::popup(ui.style())
        .inner_margin(Margin::symmetric(12, 8))
        .stroke(Stroke::new(1.0, color.gamma_multiply(0.6)));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            ui.label(icon(name, 16.0, color));
            ui.scope(|ui| {
                ui.set_max_width(560.0);
                let style = Style::sans(TEXT_SIZE);
                view.words(ui, &notice.text, style, theme.text(), usize::MAX);
            });
            let pressed = icon_button(ui, theme, "x", ("Close this notice", ""), true);
            view.on_click(&pressed, || Message::Dismiss(index));
        });
    });
}
