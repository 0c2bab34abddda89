//! The theme as egui's style: how its stock widgets look.

use super::{GRID, SMALL_SIZE, TEXT_SIZE, Theme};
use eframe::egui::{
    self, Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Visuals, style::WidgetVisuals, vec2,
};

/// Corners of buttons and fields, in points.
const CORNER: u8 = 6;

impl Theme {
    /// Makes egui's own widgets follow this theme.
    pub fn apply(&self, context: &egui::Context) {
        let which = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        context.set_visuals_of(which, self.visuals());
        context.style_mut_of(which, |style| self.space(style));
    }

    fn space(&self, style: &mut Style) {
        style.text_styles = [
            (TextStyle::Small, FontId::proportional(SMALL_SIZE)),
            (TextStyle::Body, FontId::proportional(TEXT_SIZE)),
            (TextStyle::Button, FontId::proportional(TEXT_SIZE)),
            (TextStyle::Heading, FontId::new(18.0, semibold())),
            (TextStyle::Monospace, FontId::monospace(TEXT_SIZE)),
        ]
        .into();
        style.spacing.item_spacing = vec2(2.0 * GRID, 2.0 * GRID);
        style.spacing.button_padding = vec2(2.5 * GRID, 1.25 * GRID);
        style.spacing.interact_size = vec2(24.0, 26.0);
        style.spacing.menu_margin = Margin::same(6);
        style.spacing.icon_width = 16.0;
        style.spacing.scroll = egui::style::ScrollStyle::thin();
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.4;
    }

    fn visuals(&self) -> Visuals {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        visuals.widgets.noninteractive = self.widget(self.window(), self.border(), self.text());
        visuals.widgets.inactive = self.widget(self.inset(), self.border(), self.text());
        visuals.widgets.hovered = self.widget(self.hover(), self.border_strong(), self.text());
        visuals.widgets.active = self.widget(self.hover(), self.accent(), self.text());
        visuals.widgets.open = self.widget(self.hover(), self.border_strong(), self.text());
        visuals.selection.bg_fill = self.selection();
        visuals.selection.stroke = Stroke::new(1.5, self.accent());
        visuals.hyperlink_color = self.accent();
        visuals.weak_text_color = Some(self.muted());
        visuals.extreme_bg_color = self.card();
        visuals.text_edit_bg_color = Some(self.card());
        visuals.faint_bg_color = self.inset();
        visuals.code_bg_color = self.inset();
        visuals.warn_fg_color = self.warn();
        visuals.error_fg_color = self.bad();
        visuals.panel_fill = self.window();
        visuals.window_fill = self.card();
        visuals.window_stroke = Stroke::new(1.0, self.border());
        visuals.window_corner_radius = CornerRadius::same(10);
        visuals.menu_corner_radius = CornerRadius::same(8);
        visuals.window_shadow = self.float();
        visuals.popup_shadow = self.float();
        visuals
    }

    fn float(&self) -> Shadow {
        Shadow { offset: [0, 4], blur: 16, spread: 0, color: self.shadow() }
    }

    fn widget(&self, fill: Color32, line: Color32, text: Color32) -> WidgetVisuals {
        WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(1.0, line),
            corner_radius: CornerRadius::same(CORNER),
            fg_stroke: Stroke::new(1.0, text),
            expansion: 0.0,
        }
    }
}

/// The family of the interface's semibold face.
pub fn semibold() -> FontFamily {
    FontFamily::Name("semibold".into())
}
