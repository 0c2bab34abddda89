//! Buttons: with an icon, a label and the key that does the same.

use crate::ui::fonts::medium;
use crate::ui::icons::{glyph, icon_font};
use crate::ui::theme::{TEXT_SIZE, Theme};
use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, FontId, Galley, Rect, Response, Role, Sense,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The one to press.
    Primary,
    /// One of several.
    Normal,
    /// Only text until the pointer is on it.
    Quiet,
}

const HEIGHT: f32 = 26.0;
const PAD: f32 = 9.0;
const GAP: f32 = 5.0;
const KEY_PAD: f32 = 5.0;

struct Parts {
    icon: Option<Arc<Galley>>,
    label: Arc<Galley>,
    key: Option<Arc<Galley>>,
}

impl Parts {
    fn new(ui: &Ui, icon: &str, label: &str, key: &str, look: Look) -> Self {
        let painter = ui.painter();
        let text =
            |text: String, font: FontId| painter.layout_no_wrap(text, font, Color32::PLACEHOLDER);
        let face = if look == Look::Quiet { egui::FontFamily::Proportional } else { medium() };
        Self {
            icon: (!icon.is_empty())
                .then(|| text(glyph(icon).to_string(), icon_font(TEXT_SIZE + 2.0))),
            label: text(label.to_owned(), FontId::new(TEXT_SIZE - 0.5, face)),
            key: (!key.is_empty()).then(|| text(key.to_owned(), FontId::proportional(10.5))),
        }
    }

    fn width(&self) -> f32 {
        let icon = self.icon.as_ref().map_or(0.0, |icon| icon.size().x + GAP);
        let key = self.key.as_ref().map_or(0.0, |key| key.size().x + 2.0 * KEY_PAD + GAP);
        icon + self.label.size().x + key
    }

    fn paint(self, ui: &Ui, rect: Rect, color: Color32) {
        let painter = ui.painter();
        let mut x = rect.center().x - self.width() / 2.0;
        let mut put = |galley: Arc<Galley>, pad: f32, after: f32| {
            let size = galley.size();
            let at = pos2(x + pad, rect.center().y - size.y / 2.0);
            painter.galley(at, galley, color);
            let place = Rect::from_min_size(pos2(x, at.y), vec2(size.x + 2.0 * pad, size.y));
            x += place.width() + after;
            place
        };
        if let Some(icon) = self.icon {
            put(icon, 0.0, GAP);
        }
        put(self.label, 0.0, GAP);
        if let Some(key) = self.key {
            let place = put(key, KEY_PAD, 0.0).expand2(vec2(0.0, 1.5));
            let line = Stroke::new(1.0, color.gamma_multiply(0.55));
            painter.rect_stroke(place, CornerRadius::same(4), line, StrokeKind::Inside);
        }
    }
}

/// A button with an icon (may be empty), a label and a key badge (may be
/// empty). Disabled ones say so to assistive technology.
pub fn key_button(
    ui: &mut Ui,
    theme: &Theme,
    look: Look,
    (icon, label, key): (&str, &str, &str),
    enabled: bool,
) -> Response {
    let parts = Parts::new(ui, icon, label, key, look);
    let pad = if look == Look::Quiet { 5.0 } else { PAD };
    let size = vec2(parts.width() + 2.0 * pad, HEIGHT);
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    let color = paint_back(ui, theme, look, rect, &response, enabled);
    parts.paint(ui, rect, color);
    if enabled { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

/// A button with a label only.
pub fn plain_button(ui: &mut Ui, theme: &Theme, label: &str) -> Response {
    key_button(ui, theme, Look::Normal, ("", label, ""), true)
}

/// A square button with an icon only; `name` is its tooltip and its name for
/// assistive technology, `key` is shown after it.
pub fn icon_button(
    ui: &mut Ui,
    theme: &Theme,
    icon: &str,
    (name, key): (&str, &str),
    enabled: bool,
) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, HEIGHT), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let color = paint_back(ui, theme, Look::Quiet, rect, &response, enabled);
    let font = icon_font(17.0);
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, glyph(icon), font, color);
    let tip = if key.is_empty() { name.to_owned() } else { format!("{name}  ({key})") };
    response.on_hover_text(tip)
}

/// One of several parts of a page, of which one is shown.
pub fn tab_button(ui: &mut Ui, theme: &Theme, label: &str, chosen: bool) -> Response {
    let font = FontId::new(TEXT_SIZE - 0.5, medium());
    let galley = ui.painter().layout_no_wrap(label.to_owned(), font, Color32::PLACEHOLDER);
    let size = galley.size() + vec2(20.0, 12.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, label));
    let corner = CornerRadius::same(6);
    if chosen {
        let line = Stroke::new(1.0, theme.border());
        ui.painter().rect(rect, corner, theme.card(), line, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corner, theme.hover());
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme.accent());
        ui.painter().rect_stroke(rect, corner, ring, StrokeKind::Outside);
    }
    let color = if chosen { theme.text() } else { theme.muted() };
    ui.painter().galley(rect.min + vec2(10.0, 6.0), galley, color);
    response
}

fn paint_back(
    ui: &Ui,
    theme: &Theme,
    look: Look,
    rect: Rect,
    response: &Response,
    enabled: bool,
) -> Color32 {
    let lit = enabled && (response.hovered() || response.is_pointer_button_down_on());
    let (fill, line, text) = match look {
        Look::Primary if lit => {
            (theme.accent().gamma_multiply(0.88), theme.accent(), theme.on_accent())
        }
        Look::Primary => (theme.accent(), theme.accent(), theme.on_accent()),
        Look::Normal if lit => (theme.hover(), theme.border_strong(), theme.text()),
        Look::Normal => (theme.inset(), theme.border(), theme.text()),
        Look::Quiet if lit => (theme.hover(), Color32::TRANSPARENT, theme.text()),
        Look::Quiet => (Color32::TRANSPARENT, Color32::TRANSPARENT, theme.muted()),
    };
    let corner = CornerRadius::same(6);
    let fade = if enabled { 1.0 } else { 0.4 };
    let line = Stroke::new(1.0, line.gamma_multiply(fade));
    ui.painter().rect(rect, corner, fill.gamma_multiply(fade), line, StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, theme.accent());
        ui.painter().rect_stroke(rect.expand(2.0), corner, ring, StrokeKind::Outside);
    }
    text.gamma_multiply(fade)
}
