//! The faces of the interface (article texts have their own, see
//! `typeset`): Inter, and Lucide's icons as a family of their own, since
//! Inter has other glyphs at the same private code points.

use super::theme::semibold;
use super::typeset::{FontSources, Typesetter};
use eframe::egui::epaint::text::{
    FallbackRequest, FontInsert, FontPriority, FontProvider, InsertFontFamily,
};
use eframe::egui::{Context, FontData, FontDefinitions, FontFamily};
use std::sync::{Arc, Mutex, PoisonError};

/// Installs the interface's faces, and behind them, for characters that they
/// lack (a name from an article in a field), the text engine's from `sources`.
pub fn install(context: &Context, sources: FontSources) {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 4] = [
        ("inter", include_bytes!("../../assets/fonts/Inter_400Regular.ttf")),
        ("inter-medium", include_bytes!("../../assets/fonts/Inter_500Medium.ttf")),
        ("inter-semibold", include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf")),
        ("lucide", lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let stack = |first: &str| {
        let own = std::iter::once(first.to_owned());
        own.chain(fallback.iter().cloned()).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, stack("inter"));
    fonts.families.insert(medium(), stack("inter-medium"));
    fonts.families.insert(semibold(), stack("inter-semibold"));
    fonts.families.insert(icons(), vec!["lucide".to_owned()]);
    context.set_fonts(fonts);
    context.add_font_provider(Arc::new(Fallback(Mutex::new(Typesetter::new(sources)))));
}

/// The family of the interface's medium face.
pub fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// The family of the icons.
pub fn icons() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Finds a face for what the interface's own faces lack.
struct Fallback(Mutex<Typesetter>);

impl FontProvider for Fallback {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let first = request.cluster.chars().next()?;
        let mut typesetter = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (bytes, index) = typesetter.face_for(&first.to_string())?;
        let data = FontData { index, ..FontData::from_owned(bytes) };
        let name = format!("fallback for {}", first.escape_unicode());
        let families = [FontFamily::Proportional, medium(), semibold()];
        let families =
            families.map(|family| InsertFontFamily { family, priority: FontPriority::Lowest });
        Some(FontInsert::new(&name, data, families.into()))
    }
}
