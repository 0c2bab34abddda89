//! Colours, sizes and spacing of the window: the only place that makes them.
//!
//! A theme is `assets/themes/NAME.ron`; everything is laid on a grid of
//! [`GRID`] points.
#![allow(clippy::disallowed_methods, reason = "the theme is where colours are made")]

mod style;

pub use style::semibold;

use eframe::egui::Color32;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The grid in points: every gap is a multiple of this.
pub const GRID: f32 = 4.0;

/// The size of interface texts in points.
pub const TEXT_SIZE: f32 = 13.0;

/// The size of small interface texts in points.
pub const SMALL_SIZE: f32 = 11.5;

static LIGHT: LazyLock<Theme> =
    LazyLock::new(|| Theme::bundled(include_str!("../../assets/themes/light.ron")));
static DARK: LazyLock<Theme> =
    LazyLock::new(|| Theme::bundled(include_str!("../../assets/themes/dark.ron")));

/// A colour of a theme file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let color = Color32::from_hex(&text);
        color.map(Self).map_err(|_| serde::de::Error::custom(format!("{text} is not a colour")))
    }
}

macro_rules! colors {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        #[derive(Clone, Debug, Default, Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Colors { $($name: Hex,)* }

        impl Theme {
            $($(#[$doc])* pub fn $name(&self) -> Color32 { self.colors.$name.0 })*
        }
    };
}

colors! {
    /// Behind bars and lists.
    window,
    /// Behind the article.
    page,
    /// Behind cards and fields.
    card,
    /// Behind what is set into a card.
    inset,
    /// Thin lines around things.
    border,
    /// Lines around what can be acted on.
    border_strong,
    /// Text.
    text,
    /// Text that matters less.
    muted,
    /// The one thing to press, and progress.
    accent,
    /// Text on the accent colour.
    on_accent,
    /// Behind progress.
    track,
    /// Behind what the pointer is on.
    hover,
    /// Behind selected text.
    selection,
    /// What went well.
    good,
    /// What went wrong.
    bad,
    /// What needs a look.
    warn,
    /// Under what floats.
    shadow,
}

/// A theme as its file has it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// For people who open the file.
    #[allow(dead_code, reason = "shown by no list of themes yet")]
    pub name: String,
    /// Whether texts are lighter than what is behind them.
    pub dark: bool,
    colors: Colors,
    on_badge: Hex,
    fill_alpha: u8,
    tints: BTreeMap<String, Hex>,
    badges: BTreeMap<String, Hex>,
}

impl Theme {
    /// The bundled light or dark theme.
    pub fn of(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    fn bundled(ron: &str) -> Self {
        // The bundled files are part of the program and tested below.
        ron::from_str(ron).unwrap_or_default()
    }

    /// The colour that a codebook names; the muted text colour for a name
    /// that this theme does not know.
    pub fn tint(&self, name: &str) -> Color32 {
        self.tints.get(name).map_or(self.muted(), |hex| hex.0)
    }

    /// The fill of a badge in a colour that a codebook names.
    pub fn badge(&self, name: &str) -> Color32 {
        self.badges.get(name).map_or(self.muted(), |hex| hex.0)
    }

    /// Text on badges.
    pub fn on_badge(&self) -> Color32 {
        self.on_badge.0
    }

    /// `color` as it lies behind words of the article.
    pub fn fill(&self, color: Color32) -> Color32 {
        Color32::from_rgba_unmultiplied(color.r(), color.g(), color.b(), self.fill_alpha)
    }

    /// As [`Theme::fill`], for the claim that has the focus.
    pub fn strong_fill(&self, color: Color32) -> Color32 {
        let alpha = self.fill_alpha.saturating_add(50);
        Color32::from_rgba_unmultiplied(color.r(), color.g(), color.b(), alpha)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;

    fn luminance(color: Color32) -> f32 {
        let channel = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    /// The contrast ratio of WCAG 2.1.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn bundled() -> [Theme; 2] {
        let read = |ron| ron::from_str::<Theme>(ron).unwrap();
        [
            read(include_str!("../../assets/themes/light.ron")),
            read(include_str!("../../assets/themes/dark.ron")),
        ]
    }

    #[test]
    fn texts_can_be_read_in_both_themes() {
        for theme in bundled() {
            for back in [theme.window(), theme.page(), theme.card(), theme.inset()] {
                for text in [theme.text(), theme.muted(), theme.good(), theme.bad(), theme.warn()] {
                    let ratio = contrast(text, back);
                    assert!(ratio >= 4.5, "{}: {text:?} on {back:?} is {ratio:.2}", theme.name);
                }
            }
            assert!(contrast(theme.on_accent(), theme.accent()) >= 4.5, "{}", theme.name);
        }
    }

    #[test]
    fn every_category_has_a_readable_badge_in_both_themes() {
        for theme in bundled() {
            for category in &Codebook::unrest().categories {
                assert!(theme.tints.contains_key(&category.tint), "{}", category.tint);
                let ratio = contrast(theme.badge(&category.tint), theme.on_badge());
                assert!(ratio >= 4.5, "{} {}: {ratio:.2}", theme.name, category.tint);
            }
        }
    }

    #[test]
    fn the_themes_know_the_same_tints() {
        let [light, dark] = bundled();
        assert!(light.tints.keys().eq(dark.tints.keys()));
        assert!(light.badges.keys().eq(light.tints.keys()));
        assert!(dark.badges.keys().eq(dark.tints.keys()));
    }
}
