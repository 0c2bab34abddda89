//! Small controls that the panes share; all on the grid, all named for
//! assistive technology.

mod button;
mod flow;
mod menu;

pub use button::{Look, icon_button, key_button, plain_button, tab_button};
pub use flow::{at_the_right, row};
pub use menu::{choice, field, option};

use super::theme::{SMALL_SIZE, Theme, semibold};
use eframe::egui::{Color32, CornerRadius, FontId, Margin, RichText, Stroke, Ui};

/// Small text that matters less.
pub fn hint(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.label(RichText::new(text).size(SMALL_SIZE).color(theme.muted()));
}

/// Text in the semibold face.
pub fn strong(text: impl Into<String>, size: f32, color: Color32) -> RichText {
    RichText::new(text).font(FontId::new(size, semibold())).color(color)
}

/// A box set into a card.
pub fn inset(theme: &Theme) -> eframe::egui::Frame {
    eframe::egui::Frame::new()
        .fill(theme.inset())
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(10, 7))
}

/// The thin line around things.
pub fn hairline(theme: &Theme) -> Stroke {
    Stroke::new(1.0, theme.border())
}
