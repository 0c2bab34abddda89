//! Icons by name: characters of Lucide's face.

use super::fonts::icons;
use eframe::egui::{Align, Color32, FontId, RichText, TextFormat, text::LayoutJob};
use lucide_icons::Icon;

/// The character that draws the icon of that Lucide name; a question mark for
/// a name it does not have (a codebook may name anything).
pub fn glyph(name: &str) -> char {
    Icon::try_from(name).map_or('?', char::from)
}

/// The font of icons, `size` points high.
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, icons())
}

/// An icon alone, as a label.
pub fn icon(name: &str, size: f32, color: Color32) -> RichText {
    RichText::new(glyph(name)).font(icon_font(size)).color(color)
}

/// An icon and a text after it, on one line.
pub fn icon_and_text(name: &str, text: &str, font: FontId, color: Color32) -> LayoutJob {
    let format =
        |font_id| TextFormat { font_id, color, valign: Align::Center, ..Default::default() };
    let mut job = LayoutJob::default();
    job.append(&glyph(name).to_string(), 0.0, format(icon_font(font.size + 1.0)));
    job.append(text, 5.0, format(font));
    job
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codebook::Codebook;

    #[test]
    fn every_category_has_an_icon_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for category in &Codebook::unrest().categories {
            let icon = glyph(&category.icon);
            assert_ne!(icon, '?', "{}", category.icon);
            assert!(seen.insert(icon), "{} is used twice", category.icon);
        }
    }
}
